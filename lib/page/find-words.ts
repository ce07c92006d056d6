/** Where words stand on a page. White space is left out of the comparison: a page breaks its lines as it likes. */

const UNSEEN = 'head, script, style, noscript, template, textarea, iframe, object';
/** As much text as is looked through; an article's page has a hundredth of it. */
const MOST_TEXT = 5_000_000;

const squeeze = (text: string) => text.replace(/\s+/g, '');

/** The place in a text of its `count`th character that is no white space, from 0. */
const offsetOf = (text: string, count: number): number => {
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    if (/\s/.test(text[at] ?? '')) continue;
    if (seen === count) return at;
    seen++;
  }
  return text.length;
};

/**
 * The first place of each of `words` under `root` that `isShown`; words that stand nowhere are left out. Reads the page, changes nothing.
 * @param isShown - whether a place can be seen; the page may hold the words in a menu that is closed, too.
 */
export function findWords(
  root: Element,
  words: readonly string[],
  isShown: (range: Range) => boolean = () => true,
): Range[] {
  const document = root.ownerDocument;
  const walker = document.createTreeWalker(root, 4);
  const nodes: { readonly node: Text; readonly from: number }[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (let node = walker.nextNode(); node && length < MOST_TEXT; node = walker.nextNode()) {
    const piece = squeeze(node.nodeValue ?? '');
    if (piece === '' || node.parentElement?.closest(UNSEEN)) continue;
    nodes.push({ node: node as Text, from: length });
    pieces.push(piece);
    length += piece.length;
  }
  const text = pieces.join('');

  const placeOf = (index: number) => {
    let low = 0;
    let high = nodes.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((nodes[middle]?.from ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const found = nodes[low];
    return found && { node: found.node, offset: offsetOf(found.node.data, index - found.from) };
  };
  const rangeOf = (from: number, to: number): Range | null => {
    const start = placeOf(from);
    const end = placeOf(to - 1);
    if (!start || !end) return null;
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset + 1);
    return range;
  };

  return words.flatMap((one) => {
    const sought = squeeze(one);
    if (sought === '') return [];
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      const range = rangeOf(at, at + sought.length);
      if (range && isShown(range)) return [range];
    }
    return [];
  });
}
