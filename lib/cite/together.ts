/** Several sources in one citation, as a note or a bracket in the text often has them: each with its own pinpoint. */
import { findStyle } from './find-style.ts';
import { type KeyFormat, keyCitation } from './key-citation.ts';
import { citationKeys } from './keys.ts';
import { inBrackets, type Locator } from './locator.ts';
import { ownTogether } from './own-styles.ts';
import { plainLine } from './plain-text.ts';
import { cslItem } from './record.ts';
import { effectiveForm } from './styles.ts';
import type { Citable, CitationForm, FormattedText, ListOrder, StyleId } from './types.ts';
import { withEngine } from './warm-engines.ts';

/** One source of a citation. */
export interface CitedPart {
  /** The `id` of the citable. */
  readonly id: string;
  readonly locator?: Locator;
  /** Words before it: `see`, `cf.` */
  readonly before?: string;
  /** Words after its pinpoint: `emphasis added`. */
  readonly after?: string;
}

export interface TogetherRequest {
  readonly style: StyleId;
  /** A list entry stands for one source only: the style's own form is then taken; `ibid` for that of the note before: several are cited short. */
  readonly form: CitationForm;
  readonly order?: ListOrder;
}

/**
 * One citation of the parts, in the style's own order where it has one.
 * @param citables all of the list that the parts belong to: letters after a year rest on it
 * @throws where a part is none of the citables, or there is no part
 */
export async function citeTogether(
  citables: readonly Citable[],
  parts: readonly CitedPart[],
  { style: id, form: asked, order }: TogetherRequest,
): Promise<FormattedText> {
  const style = await findStyle(id);
  const wanted = asked === 'entry' ? 'note' : parts.length > 1 && asked === 'ibid' ? 'short' : asked;
  const form = effectiveForm(style, wanted);
  const cited = parts.map(({ id, locator, before, after }) => {
    const index = citables.findIndex((citable) => citable.id === id);
    const citable = citables[index];
    if (!citable) throw new Error(`the list has no ${id}`);
    return { index, citable, ...(locator !== undefined && { locator }), ...wordsAround(before, after) };
  });
  if (cited.length === 0) throw new Error('a citation needs a source');
  if (style.csl === null) return ownTogether(id, cited, form);
  const items = citables.map((one) => cslItem(one, style));
  const each = style.paragraphSpans === 'each in brackets' ? inBrackets : (locator: Locator) => locator;
  const placed = cited.map(({ citable: _, locator, ...part }) => ({
    ...part,
    ...(locator !== undefined && { locator: each(locator) }),
  }));
  // `effectiveForm` gives an entry only where one is asked for.
  const cluster = form === 'entry' ? 'note' : form;
  return withEngine(style, (engine) => engine.together(items, placed, cluster, order));
}

/** The same by the keys that the file of all citables has. @throws where a part is none of them */
export function citeByKey(
  citables: readonly Citable[],
  parts: readonly CitedPart[],
  format: KeyFormat,
): string {
  const keys = citationKeys(citables);
  const cited = parts.map(({ id, locator, before, after }) => {
    const key = keys[citables.findIndex((citable) => citable.id === id)];
    if (key === undefined) throw new Error(`the list has no ${id}`);
    return { key, ...(locator !== undefined && { locator }), ...wordsAround(before, after) };
  });
  return keyCitation(format, cited);
}

/** Words as typed, without the comma or space that is put there anyway; none where nothing is left. */
function wordsAround(before = '', after = ''): { readonly before?: string; readonly after?: string } {
  const [first, last] = [plainLine(before), plainLine(after).replace(/^[,\s]+/, '')];
  return { ...(first !== '' && { before: first }), ...(last !== '' && { after: last }) };
}
