import { PlainError } from '../plain-error.ts';
import { changeClip } from './change-clips.ts';
import { isoNow, type LibraryContext } from './context.ts';
import type { Clip, KeptQuotation } from './types.ts';

export const MAX_QUOTATIONS = 1000;
/** Characters of one quotation. */
export const MAX_QUOTED = 20_000;

/** What the person selected. */
export type NewQuotation = Pick<KeptQuotation, 'captureId' | 'paragraph' | 'words'>;

/**
 * Keeps words of a clip with it; those kept already stay as they are.
 * @throws PlainError `clip-gone`; `too-many-quotations`; `bad-quotation` where the words are none or too many, or of another clip.
 */
export function keepQuotation(context: LibraryContext, id: string, given: NewQuotation): Promise<Clip> {
  const { captureId, paragraph, words } = given;
  if (words.trim() === '' || words.length > MAX_QUOTED)
    throw new PlainError(
      'bad-quotation',
      `A quotation has from 1 to ${MAX_QUOTED} characters. Nothing was kept.`,
    );
  const at = isoNow(context);
  const quotation: KeptQuotation = { id: context.randomId(), captureId, paragraph, words, at };
  return changeClip(context, id, (clip) => {
    const { quotations = [] } = clip;
    if (!clip.captures.some((capture) => capture.id === captureId))
      throw new PlainError('bad-quotation', 'These words are of another clip. Nothing was kept.');
    const isSame = (kept: KeptQuotation) =>
      kept.captureId === captureId && kept.paragraph === paragraph && kept.words === words;
    if (quotations.some(isSame)) return clip;
    if (quotations.length >= MAX_QUOTATIONS)
      throw new PlainError(
        'too-many-quotations',
        `This clip has ${MAX_QUOTATIONS} quotations, which is all it can hold. Remove one first.`,
      );
    return { ...clip, quotations: [...quotations, quotation], updatedAt: at };
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
