/** The title of the page and of the article. */
import { collapse } from '../article/spaces.ts';
import { isButtonText } from './furniture.ts';
import type { Line } from './lines.ts';

/** `Headline | KCNA Watch`, `KCNA | Headline`: the headline alone. */
export function headlineOfTitle(title: string): string {
  return collapse(title)
    .replace(/^KCNA\s*\|\s*/, '')
    .replace(/\s*(?:\||-|–|—|»|·)\s*(?:KCNA ?Watch(?:\.org|\.xyz)?.{0,40}|KCNA)$/i, '');
}

const heading = (element: Element | null): Element | null => {
  for (let one = element; one; one = one.parentElement) if (/^h[1-6]$/.test(one.localName)) return one;
  return null;
};

export interface FoundHeadline {
  readonly text: string;
  /** Index of the line that holds it. */
  readonly at: number;
}

/**
 * The headline above line `before`: the nearest line that is no button, no date and no label; a heading broken over lines is joined.
 * A line that equals the page's own title wins over a nearer one.
 * @param isNoise - lines that the site puts there.
 */
export function headlineAbove(
  lines: readonly Line[],
  before: number,
  pageTitle: string,
  isNoise: (text: string) => boolean,
): FoundHeadline | null {
  const wanted = headlineOfTitle(pageTitle);
  let nearest: number | null = null;
  for (let at = before - 1; at >= 0 && at >= before - 12; at--) {
    const text = lines[at]?.text ?? '';
    if (wanted !== '' && text === wanted) return { text, at };
    if (nearest === null && /\p{L}/u.test(text) && !isButtonText(text) && !isNoise(text)) nearest = at;
  }
  if (nearest === null) return null;
  const element = heading(lines[nearest]?.element ?? null);
  let first = nearest;
  if (element) while (first > 0 && heading(lines[first - 1]?.element ?? null) === element) first--;
  const text = lines
    .slice(first, nearest + 1)
    .map((line) => line.text)
    .join(' ');
  return { text, at: first };
}
