import { PlainError } from '../plain-error.ts';
import { changeClip } from './change-clips.ts';
import type { ClipRecord } from './clip-record.ts';
import { isoNow, type LibraryContext } from './context.ts';
import type { Clip, KeptQuotation, NewQuotation, QuotedPassage } from './types.ts';

export const MAX_QUOTATIONS = 1000;
/** Characters of one quotation. */
export const MAX_QUOTED = 20_000;

/** Whether each paragraph has a line of words. */
export const hasLines = (words: string, paragraph: number, to: number): boolean =>
  words.split('\n').length === to - paragraph + 1;

/** @throws PlainError `bad-quotation` where the words are none or too many, or not a line for each paragraph. */
export function checkPassage({ paragraph, to = paragraph, words }: QuotedPassage): void {
  const ofLines = to === paragraph || (to > paragraph && hasLines(words, paragraph, to));
  if (words.trim() === '' || words.length > MAX_QUOTED || !ofLines)
    throw new PlainError(
      'bad-quotation',
      `A quotation has from 1 to ${MAX_QUOTED} characters. Nothing was kept.`,
    );
}

/**
 * The clip with one quotation more; the same object where it has it already.
 * @throws PlainError `too-many-quotations`
 */
export function withQuotation<Kept extends ClipRecord>(clip: Kept, added: KeptQuotation): Kept {
  const { quotations = [] } = clip;
  const isSame = (kept: KeptQuotation) =>
    kept.captureId === added.captureId &&
    kept.paragraph === added.paragraph &&
    kept.to === added.to &&
    kept.words === added.words;
  if (quotations.some(isSame)) return clip;
  if (quotations.length >= MAX_QUOTATIONS)
    throw new PlainError(
      'too-many-quotations',
      `This clip has ${MAX_QUOTATIONS} quotations, which is all it can hold. Remove one first.`,
    );
  return { ...clip, quotations: [...quotations, added], updatedAt: added.at };
}

/** A quotation as it is stored. */
export function quotationOf(
  { randomId }: LibraryContext,
  { captureId, paragraph, to, words }: NewQuotation,
  at: string,
): KeptQuotation {
  return {
    id: randomId(),
    captureId,
    paragraph,
    ...(to !== undefined && to > paragraph && { to }),
    words,
    at,
  };
}

/**
 * Keeps words of a clip with it; those kept already stay as they are.
 * @throws PlainError `clip-gone`; `too-many-quotations`; `bad-quotation` as `checkPassage` says, and where the words are of another clip.
 */
export function keepQuotation(context: LibraryContext, id: string, given: NewQuotation): Promise<Clip> {
  checkPassage(given);
  const quotation = quotationOf(context, given, isoNow(context));
  return changeClip(context, id, (clip) => {
    if (!clip.captures.some((capture) => capture.id === given.captureId))
      throw new PlainError('bad-quotation', 'These words are of another clip. Nothing was kept.');
    return withQuotation(clip, quotation);
  });
}

/** Removes a kept quotation; one that is gone already is passed over. @throws PlainError `clip-gone` */
export function dropQuotation(context: LibraryContext, id: string, quotationId: string): Promise<Clip> {
  const at = isoNow(context);
  return changeClip(context, id, (clip) => {
    const quotations = clip.quotations ?? [];
    const left = quotations.filter((quotation) => quotation.id !== quotationId);
    return left.length === quotations.length ? clip : { ...clip, quotations: left, updatedAt: at };
  });
}

/** Takes a removed quotation back to its place. @throws PlainError `clip-gone` */
export function restoreQuotation(
  context: LibraryContext,
  id: string,
  quotation: KeptQuotation,
): Promise<Clip> {
  const updatedAt = isoNow(context);
  return changeClip(context, id, (clip) => {
    const after = withQuotation(clip, quotation);
    if (after === clip) return clip;
    const quotations = [...(after.quotations ?? [])].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    return { ...after, quotations, updatedAt };
  });
}
