import type { Article } from '../article/types.ts';
import type { QuotedPassage } from '../library/types.ts';
import type { PageSelection } from './selection.ts';

const collapse = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * Where selected words stand in the article's text; null where they do not. What the selection has beyond the text is left out: the
 * dateline before its first words, the end mark, a caption between two paragraphs. Of a refrain the place whose words in front agree
 * wins, else the first.
 */
export function placeSelection(
  { words, before }: PageSelection,
  { paragraphs, dateline }: Pick<Article, 'paragraphs' | 'dateline'>,
): QuotedPassage | null {
  const texts = paragraphs.map(collapse);
  const whole = texts.join(' ');
  const found = (sought: string) => (sought === '' ? -1 : placeIn(whole, sought, collapse(before)));
  const all = collapse(words);
  const at = found(all);
  if (at >= 0) return cut(texts, at, at + all.length);
  const opening = dateline === null ? '' : collapse(dateline.raw);
  const lines = words.split('\n').flatMap((given) => {
    const line = collapse(given);
    const text = [
      line,
      withoutEnd(line),
      withoutOpening(line, opening),
      withoutOpening(withoutEnd(line), opening),
    ];
    return text.find((one) => one !== '' && whole.includes(one)) ?? [];
  });
  const said = lines.join(' ');
  const start = found(said);
  return start < 0 ? null : cut(texts, start, start + said.length);
}

function placeIn(whole: string, sought: string, before: string): number {
  const context = before.slice(-40);
  const first = whole.indexOf(sought);
  if (context === '') return first;
  for (let at = first; at >= 0; at = whole.indexOf(sought, at + 1))
    if (whole.slice(0, at).trimEnd().endsWith(context)) return at;
  return first;
}

/** `-0-`, `(끝)`, `-끝-`: what closes the copy. */
const withoutEnd = (line: string) => line.replace(/\s*(?:-\s*0\s*-|[-(（]\s*\p{L}{1,3}\s*[-)）])$/u, '');

/** Without as much of the dateline as the line begins with. */
function withoutOpening(line: string, opening: string): string {
  for (let from = 0; from < opening.length; from++) {
    const part = opening.slice(from);
    if (line.startsWith(part)) return line.slice(part.length).trim();
  }
  return line;
}

/** The letters from `start` to `end` of the paragraphs joined by a space. */
function cut(paragraphs: readonly string[], start: number, end: number): QuotedPassage | null {
  const pieces: { readonly paragraph: number; readonly words: string }[] = [];
  let at = 0;
  for (const [paragraph, text] of paragraphs.entries()) {
    const words = text.slice(Math.max(0, start - at), Math.max(0, end - at)).trim();
    if (words !== '') pieces.push({ paragraph, words });
    at += text.length + 1;
  }
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return null;
  const words = pieces.map((piece) => piece.words).join('\n');
  return { paragraph: first.paragraph, ...(last !== first && { to: last.paragraph }), words };
}
