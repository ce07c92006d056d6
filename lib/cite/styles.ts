import type { CitationForm, StyleId } from './types.ts';

/** How a style wants the record (CITE.md): as a newspaper article, or as a web page where a newspaper article comes out wrong. */
export type ItemProfile = 'newspaper' | 'webpage';

export interface StyleInfo {
  readonly id: StyleId;
  /** For lists of styles. */
  readonly name: string;
  /** True where citations stand in notes, false where they stand in the text. */
  readonly noteStyle: boolean;
  /** Packaged CSL style; null where the style is our own (`plain`). */
  readonly csl: string | null;
  readonly locale: Locale;
  readonly profile: ItemProfile;
  /** `title`: the style capitalises headlines; `sentence`: it prints them as the record has them. */
  readonly headlineCase: 'title' | 'sentence';
  /** Marks around a quotation in the text. */
  readonly quotationMarks: 'double' | 'single';
}

export type Locale = 'en-US' | 'en-GB';

/** In the order in which a person is offered them. */
export const STYLES: readonly StyleInfo[] = [
  {
    id: 'apa',
    name: 'APA 7',
    noteStyle: false,
    csl: 'apa',
    locale: 'en-US',
    profile: 'webpage',
    headlineCase: 'sentence',
    quotationMarks: 'double',
  },
  {
    id: 'chicago-notes',
    name: 'Chicago 17, notes',
    noteStyle: true,
    csl: 'chicago-fullnote-bibliography',
    locale: 'en-US',
    profile: 'newspaper',
    headlineCase: 'title',
    quotationMarks: 'double',
  },
  {
    id: 'chicago-author-date',
    name: 'Chicago 17, author-date',
    noteStyle: false,
    csl: 'chicago-author-date',
    locale: 'en-US',
    profile: 'newspaper',
    headlineCase: 'title',
    quotationMarks: 'double',
  },
  {
    id: 'mla',
    name: 'MLA 9',
    noteStyle: false,
    csl: 'modern-language-association',
    locale: 'en-US',
    profile: 'newspaper',
    headlineCase: 'title',
    quotationMarks: 'double',
  },
  {
    // The locale is forced: in American English the quotation marks and the date come out wrong.
    id: 'harvard',
    name: 'Harvard (Cite Them Right)',
    noteStyle: false,
    csl: 'harvard-cite-them-right',
    locale: 'en-GB',
    profile: 'newspaper',
    headlineCase: 'sentence',
    quotationMarks: 'single',
  },
  {
    id: 'plain',
    name: 'Plain',
    noteStyle: false,
    csl: null,
    locale: 'en-US',
    profile: 'newspaper',
    headlineCase: 'sentence',
    quotationMarks: 'double',
  },
];

export const DEFAULT_STYLE: StyleId = 'apa';

/** CSL styles and locales that the build packages. citeproc asks for American English whatever the style's own locale. */
export const PACKAGED_STYLES: readonly string[] = STYLES.flatMap((style) => (style.csl ? [style.csl] : []));
export const LOCALES: readonly Locale[] = ['en-US', 'en-GB'];

export const isStyleId = (id: string): id is StyleId => STYLES.some((style) => style.id === id);

export function styleInfo(id: StyleId): StyleInfo {
  const style = STYLES.find((candidate) => candidate.id === id);
  if (!style) throw new Error(`no style ${id}`);
  return style;
}

/** What a style prints where no form is asked for: the full note, or the list entry. */
export const defaultForm = (id: StyleId): CitationForm => (styleInfo(id).noteStyle ? 'note' : 'entry');

/**
 * The form a style really has for the one asked. A style without notes has one way of citing in the text, which serves for `note` and
 * `short`; a style of notes has none in the text, and gives its short note.
 */
export function effectiveForm(id: StyleId, form: CitationForm): CitationForm {
  if (form === 'entry') return 'entry';
  if (id === 'plain') return form;
  if (styleInfo(id).noteStyle) return form === 'intext' ? 'short' : form;
  return 'intext';
}
