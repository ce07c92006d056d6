/** Reads what a person typed into a field: the value, or a plain word on why it is none. */
import { parseDateline } from '../../lib/article/dateline.ts';
import type { Dateline } from '../../lib/article/types.ts';
import { t } from '../../lib/words.ts';
import { parseTypedDate } from './typed-date.ts';
import { webAddress } from './web-address.ts';

export type Typed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string };

const taken = <T>(value: T): Typed<T> => ({ ok: true, value });

/** An empty field is a text without a dateline. */
export function typedDateline(text: string): Typed<Dateline | null> {
  if (text === '') return taken(null);
  const parsed = parseDateline(text);
  if (parsed?.rest !== '') return { ok: false, problem: t('partDatelineProblem') };
  return taken(parsed.dateline);
}

/** An empty field is a text without a date. */
export function typedDate(text: string): Typed<string | null> {
  if (text === '') return taken(null);
  const iso = parseTypedDate(text);
  return iso === null ? { ok: false, problem: t('partDateProblem') } : taken(iso);
}

/** An empty field is a text without an original. */
export function typedAddress(text: string): Typed<string | null> {
  if (text === '') return taken(null);
  const url = webAddress(text);
  return url === null ? { ok: false, problem: t('partAddressProblem') } : taken(url);
}
