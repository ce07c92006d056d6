/** What leads to one of several articles on a page. */
import type { FoundItem } from './items.ts';
import type { Line } from './lines.ts';

/** In words: as few as tell the article from the others on its page. */
const LENGTHS = [8, 14, 24];

/** Text fragments have a grammar of their own: `-`, `,` and `&` mean something in it. */
const encoded = (words: string) =>
  encodeURIComponent(words).replace(
    /[-!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const isOnce = (words: string, text: string) => {
  const at = text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0;
};

/** The `id` of the element that holds this article and no other, the innermost that holds its headline too. */
export function ownAnchor({ container, lines }: FoundItem): string | null {
  const top = lines[0]?.element ?? null;
  for (let one = top; one && container?.contains(one); one = one.parentElement) {
    const id = one.getAttribute('id') ?? one.querySelector('a[name]')?.getAttribute('name') ?? '';
    if (/^[\w:.-]{1,80}$/.test(id)) return id;
  }
  return null;
}

/**
 * `#id:~:text=…`, `#:~:text=…`: the page's own anchor, where there is one, and the first words of the article, verified to stand on the page once.
 * The words are what tells the articles of one page apart in their addresses.
 */
export function fragmentOf(item: FoundItem, pageText: string): string | null {
  const id = ownAnchor(item) ?? '';
  // A line of the page as it stands: mail is joined from several, over which no text fragment reaches.
  const line = firstLine(item.opening);
  const words = line.split(' ');
  for (const length of LENGTHS) {
    const some = words.slice(0, length).join(' ').slice(0, 300);
    if (some !== '' && isOnce(some, pageText)) return `#${id}:~:text=${encoded(some)}`;
    if (words.length <= length) break;
  }
  return id === '' ? null : `#${id}`;
}

const firstLine = ({ text, element }: Line): string =>
  element?.localName === 'pre' ? text.slice(0, 60).replace(/\s\S*$/, '') : text;
