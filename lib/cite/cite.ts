/** Citing, as the rest of Dateline asks for it: articles in, formatted text out, in any style there is. */
import type { OnProgress } from './engine.ts';
import { findStyle } from './find-style.ts';
import { type LackingField, lackingFields } from './lacking.ts';
import { inBrackets, type Locator } from './locator.ts';
import { ownCitation } from './own-styles.ts';
import { type QuotedPart, type QuotedText, quotationText } from './quotation.ts';
import { cslItem } from './record.ts';
import { effectiveForm, type StyleInfo } from './styles.ts';
import type { Citable, CitationForm, FormattedText, ListOrder, StyleId } from './types.ts';
import { withEngine } from './warm-engines.ts';

export interface CitationRequest {
  readonly style: StyleId;
  readonly form: CitationForm;
  /** A list entry has none. */
  readonly locator?: Locator;
  /** Number of the note that cited the item first, for short notes that refer to it (OSCOLA, Bluebook, AGLC); without one they show `…` there. */
  readonly firstNote?: number;
  /** Of the list that the citations belong to; the style's where absent. */
  readonly order?: ListOrder;
}

export interface CitationOf {
  /** The `id` of the citable. */
  readonly id: string;
  readonly citation: FormattedText;
  /** Of a list entry: what it should say, and the record does not know. Absent where nothing is lacking. */
  readonly lacks?: readonly LackingField[];
}

/**
 * Loads what citing in a style takes, so that the first citation in it need not wait.
 * @throws StyleProblem where the style is gone or cannot be loaded
 */
export async function prepare(id: StyleId): Promise<void> {
  const style = await findStyle(id);
  if (style.csl !== null) await withEngine(style, () => undefined);
}

/** One citation by itself, without year suffix. A form that the style lacks is replaced as `effectiveForm` says. */
export async function cite(citable: Citable, request: CitationRequest): Promise<FormattedText> {
  const [only] = await citations([citable], request);
  if (!only) throw new Error('one article gave no citation');
  return only.citation;
}

/** Several citations in the order given, with the year suffixes of their common bibliography; list entries as each stands alone in a list. */
export async function citations(
  citables: readonly Citable[],
  { style: id, form: asked, order, ...at }: CitationRequest,
): Promise<readonly CitationOf[]> {
  const style = await findStyle(id);
  const form = effectiveForm(style, asked);
  if (style.csl === null) {
    return citables.map((one) => ({ id: one.id, citation: ownCitation(id, one, form, at.locator) }));
  }
  if (form === 'entry') {
    const entries = await bibliography(citables, id, { ...(order && { order }) });
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    return citables.flatMap(({ id }) => byId.get(id) ?? []);
  }
  const items = citables.map((one) => cslItem(one, style));
  const { locator } = at;
  const printed =
    locator !== undefined && style.paragraphSpans === 'each in brackets'
      ? { ...at, locator: inBrackets(locator) }
      : at;
  const made = await withEngine(style, (engine) => engine.citations(items, form, printed, order));
  return made.map((citation, i) => ({ id: citables[i]?.id ?? '', citation }));
}

export interface ListOptions {
  readonly onProgress?: OnProgress;
  /** The style's own where absent. */
  readonly order?: ListOrder;
}

/** The list entries in their order, year suffixes included. Long ones belong in a worker: `longBibliography`. */
export async function bibliography(
  citables: readonly Citable[],
  id: StyleId,
  { onProgress, order }: ListOptions = {},
): Promise<readonly CitationOf[]> {
  const style = await findStyle(id);
  if (style.csl === null) {
    const listed = order === 'given' ? citables : [...citables].sort(byDateThenHeadline);
    return listed.map((one) => entryOf(one, style, ownCitation(id, one, 'entry')));
  }
  const items = citables.map((one) => cslItem(one, style));
  const made = await withEngine(style, (engine) => engine.bibliography(items, onProgress, order));
  return made.flatMap(({ index, entry }) => {
    const one = citables[index];
    return one ? [entryOf(one, style, entry)] : [];
  });
}

function entryOf(citable: Citable, style: StyleInfo, citation: FormattedText): CitationOf {
  const lacks = lackingFields(citable, style, citation.text);
  return { id: citable.id, citation, ...(lacks.length > 0 && { lacks }) };
}

/** The plain form has no author to sort by: by date, then headline; undated items last. */
function byDateThenHeadline(a: Citable, b: Citable): number {
  return (a.date ?? '9999').localeCompare(b.date ?? '9999') || a.headline.localeCompare(b.headline);
}

export type QuotationRequest = QuotedPart & { readonly style: StyleId };

/**
 * A quotation as one pastes it: the words in the style's marks, the citation with the paragraph's number, and a link that opens the page
 * at the words. A style that cites in the text adds its list entry.
 */
export async function quote(citable: Citable, request: QuotationRequest): Promise<QuotedText> {
  const style = await findStyle(request.style);
  const form = style.noteStyle || style.csl === null ? 'note' : 'intext';
  const inForm = (form: CitationForm) => ({ style: request.style, form });
  return quotationText(citable, request, {
    citation: (locator) => cite(citable, { ...inForm(form), ...(locator !== undefined && { locator }) }),
    entry: form === 'intext' ? await cite(citable, inForm('entry')) : null,
    marks: style.quotationMarks,
  });
}
