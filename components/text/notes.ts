import type { Note } from '../../lib/article/types.ts';

/** What was assumed, in a sentence. */
export function noteText(note: Note): string {
  return note.text;
}
