import { PlainError } from '../../plain-error.ts';
import type { ClipPatch } from '../clip-record.ts';
import type { PageReading } from '../types.ts';
import { checkArticle } from './check-article.ts';
import { checkEdits } from './check-edits.ts';
import { fields, list, text, time, Unexpected } from './expect.ts';

/** As in a backup: what is kept can then always be exported and imported again. */
const MAX_NOTE = 5_000_000;
const MAX_TITLE = 20_000;

/** @throws PlainError `bad-edit` where a field holds what it cannot. */
export function checkPatch({ edits, tags, note }: ClipPatch): void {
  told('bad-edit', 'This was not saved', () => {
    if (edits) checkEdits(fields(edits, 'edits'));
    if (tags) list(tags, 'tags', 10_000);
    if (note !== undefined) text(note, 'note', MAX_NOTE);
  });
}

/** @throws PlainError `bad-reading` where the page's reading is not whole. */
export function checkReading({ article, at, title }: PageReading): void {
  told('bad-reading', 'This page could not be saved', () => {
    checkArticle(article, 'article');
    time(at, 'at');
    text(title, 'title', MAX_TITLE);
  });
}

function told(code: string, what: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
    throw new PlainError(code, `${what}: ${error.message}. Nothing was changed.`, { cause: error });
  }
}
