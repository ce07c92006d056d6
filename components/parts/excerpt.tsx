import type { Language } from '../../lib/article/types.ts';
import { langTag } from '../text/languages.ts';

/** The first lines of a text, cut by the style sheet after three lines. */
export function Excerpt({ paragraphs, language }: { paragraphs: readonly string[]; language: Language }) {
  // Three lines hold no more than this; the rest of a long text need not be laid out.
  const text = paragraphs.slice(0, 3).join(' ').slice(0, 400);
  return (
    <p class="excerpt" lang={langTag(language)}>
      {text}
    </p>
  );
}
