import type { CitationForm } from './types.ts';

/**
 * How a style wants the record (CITE.md). `newspaper`: an article by the agency in the archive's site. `webpage`: the same as a page of the
 * web, where a newspaper article comes out wrong. `agency`: the historians' choice, the agency as the paper, with its place.
 */
export type ItemProfile = 'newspaper' | 'webpage' | 'agency';

/** A locale of the style package: `en-US`, `de-DE`. */
export type Locale = string;

interface StyleSpec {
  /** For lists of styles. */
  readonly name: string;
  /** Where citations stand. */
  readonly cites: 'in notes' | 'in the text';
  /** Packaged CSL style (scripts/build/styles.ts); null where the style is our own. */
  readonly csl: string | null;
  /** American English where absent. */
  readonly locale?: Locale;
  /** `newspaper` where absent. */
  readonly profile?: ItemProfile;
  /** Absent: the style capitalises headlines. `sentence`: it prints them as the record has them. */
  readonly headlineCase?: 'sentence';
  /** Absent: an archive's copy is cited by its own address. */
  readonly archivedCopies?: 'after the original';
  /** Absent: the author's own site is named after the author. */
  readonly ownSite?: 'left out';
  /** Absent: `3–4`. The style puts the brackets at the outer ends, `[3]–[4]`. */
  readonly paragraphSpans?: 'each in brackets';
}

/** In the order in which a person is offered them. The one list of styles: all others are made from it. */
const TABLE = {
  apa: {
    name: 'APA 7',
    cites: 'in the text',
    csl: 'apa',
    profile: 'webpage',
    headlineCase: 'sentence',
    ownSite: 'left out',
  },
  'chicago-notes': {
    name: 'Chicago 17, notes',
    cites: 'in notes',
    csl: 'chicago-fullnote-bibliography',
  },
  'chicago-notes-agency': {
    name: 'Chicago 17, notes (agency as the paper)',
    cites: 'in notes',
    csl: 'chicago-fullnote-agency',
    profile: 'agency',
  },
  'chicago-author-date': {
    name: 'Chicago 17, author-date',
    cites: 'in the text',
    csl: 'chicago-author-date',
  },
  mla: { name: 'MLA 9', cites: 'in the text', csl: 'modern-language-association' },
  harvard: {
    // The locale is forced: in American English the quotation marks and the date come out wrong.
    name: 'Harvard (Cite Them Right)',
    cites: 'in the text',
    csl: 'harvard-cite-them-right',
    locale: 'en-GB',
    headlineCase: 'sentence',
  },
  mhra: {
    name: 'MHRA 3, notes',
    cites: 'in notes',
    csl: 'modern-humanities-research-association',
    locale: 'en-GB',
  },
  oscola: { name: 'OSCOLA 4', cites: 'in notes', csl: 'oscola', locale: 'en-GB', profile: 'webpage' },
  bluebook: {
    name: 'Bluebook',
    cites: 'in notes',
    csl: 'bluebook-law-review',
    profile: 'webpage',
    archivedCopies: 'after the original',
  },
  aglc: {
    name: 'AGLC 4',
    cites: 'in notes',
    csl: 'australian-guide-to-legal-citation',
    locale: 'en-GB',
    paragraphSpans: 'each in brackets',
  },
  ieee: { name: 'IEEE', cites: 'in the text', csl: 'ieee', headlineCase: 'sentence' },
  nlm: { name: 'NLM (Vancouver)', cites: 'in the text', csl: 'vancouver', headlineCase: 'sentence' },
  apsa: { name: 'APSA', cites: 'in the text', csl: 'american-political-science-association' },
  asa: { name: 'ASA 6', cites: 'in the text', csl: 'american-sociological-association' },
  'international-security': {
    name: 'International Security',
    cites: 'in notes',
    csl: 'international-security',
  },
  plain: { name: 'Plain', cites: 'in notes', csl: null, headlineCase: 'sentence' },
  wikipedia: { name: 'Wikipedia', cites: 'in notes', csl: null },
} as const satisfies Record<string, StyleSpec>;

/** Styles that are mended where need be, named in both languages, and held to goldens. */
export type BundledStyle = keyof typeof TABLE;

/**
 * Any style a person can cite in: a bundled one; `csl:` and the name of one in the style package; `own:` and the mark of a `.csl` file
 * that the person loaded. `findStyle` tells what it is like; it may be gone, where a file was removed or a build has other styles.
 */
export type StyleId = BundledStyle | `csl:${string}` | OwnStyleId;
export type OwnStyleId = `own:${string}`;

/** A `.csl` file that the person loaded. */
export interface LoadedStyle {
  /** Made of the file's contents. */
  readonly id: OwnStyleId;
  readonly title: string;
  /** What the style calls itself: a newer file of the same one takes its place. */
  readonly cslId: string;
  /** The file. */
  readonly source: string;
}

export interface StyleInfo {
  readonly id: StyleId;
  /** For lists of styles. */
  readonly name: string;
  /** True where citations stand in notes, false where they stand in the text. */
  readonly noteStyle: boolean;
  /** By what name its tree is loaded; null where the style needs none (`plain`, `wikipedia`). */
  readonly csl: string | null;
  readonly locale: Locale;
  readonly profile: ItemProfile;
  /** `title`: the style capitalises headlines; `sentence`: it prints them as the record has them. */
  readonly headlineCase: 'title' | 'sentence';
  readonly archivedCopies: 'by their address' | 'after the original';
  readonly ownSite: 'named' | 'left out';
  readonly paragraphSpans: 'joined' | 'each in brackets';
  /** Marks around a quotation in the text. */
  readonly quotationMarks: 'double' | 'single';
}

function infoOf(id: BundledStyle): StyleInfo {
  const {
    name,
    cites,
    csl,
    locale = 'en-US',
    profile = 'newspaper',
    headlineCase,
    archivedCopies,
    ownSite,
    paragraphSpans,
  }: StyleSpec = TABLE[id];
  return {
    id,
    name,
    noteStyle: cites === 'in notes' && csl !== null,
    csl,
    locale,
    profile,
    headlineCase: headlineCase ?? 'title',
    archivedCopies: archivedCopies ?? 'by their address',
    ownSite: ownSite ?? 'named',
    paragraphSpans: paragraphSpans ?? 'joined',
    quotationMarks: locale === 'en-GB' ? 'single' : 'double',
  };
}

export const isOwnStyle = (id: string): id is OwnStyleId => id.startsWith('own:');

export const isBundled = (id: string): id is BundledStyle => Object.hasOwn(TABLE, id);

/** What the names of packaged styles are made of, and the marks of loaded ones. */
const OTHER_STYLE = /^(?:csl:[a-z0-9][a-z0-9-]{0,150}|own:[0-9a-f]{16})$/;

/** Whether it names a style; not whether there is one of that name. */
export const isStyleId = (id: string): id is StyleId => isBundled(id) || OTHER_STYLE.test(id);

/** The bundled styles, in the order in which a person is offered them. */
export const STYLES: readonly StyleInfo[] = Object.keys(TABLE).filter(isBundled).map(infoOf);

export const DEFAULT_STYLE: BundledStyle = 'apa';

/** CSL styles and locales that the build packages one by one. citeproc asks for American English whatever the style's own locale. */
export const PACKAGED_STYLES: readonly string[] = STYLES.flatMap((style) => (style.csl ? [style.csl] : []));
export const LOCALES: readonly Locale[] = ['en-US', 'en-GB'];

/** The bundled style that is made of a packaged one. */
export const bundledByCsl = (name: string): StyleInfo | undefined => STYLES.find(({ csl }) => csl === name);

/** Of any other style `findStyle` knows. */
export function styleInfo(id: BundledStyle): StyleInfo {
  const style = STYLES.find((candidate) => candidate.id === id);
  if (!style) throw new Error(`no style ${id}`);
  return style;
}

/** What every item is in a style. */
export const itemType = ({ profile }: Pick<StyleInfo, 'profile'>) =>
  profile === 'webpage' ? 'webpage' : 'article-newspaper';

/** What of a style decides which forms it has. */
type Forms = Pick<StyleInfo, 'csl' | 'noteStyle'>;

/** What a style prints where no form is asked for: the full note, or the list entry. */
export const defaultForm = (style: Forms): CitationForm => (style.noteStyle ? 'note' : 'entry');

/**
 * The form a style really has for the one asked. A style without notes has one way of citing in the text, which serves for `note`, `short`
 * and `ibid`; a style of notes has none in the text, and gives its short note. The plain form knows no ibid.
 */
export function effectiveForm({ csl, noteStyle }: Forms, form: CitationForm): CitationForm {
  if (form === 'entry') return 'entry';
  if (csl === null) return form === 'ibid' ? 'short' : form;
  if (noteStyle) return form === 'intext' ? 'short' : form;
  return 'intext';
}
