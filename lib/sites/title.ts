/** The title of the page and of the article. */
import { collapse } from '../article/spaces.ts';
import { isButtonText } from './furniture.ts';
import type { Line } from './lines.ts';

/** `Headline | KCNA Watch`, `KCNA | Headline`: the headline alone; `''` where the title names the site only. */
export function headlineOfTitle(title: string): string {
  const whole = collapse(title);
  if (/^KCNA(?: ?Watch)?$/i.test(whole)) return '';
  return whole
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
 * Where the nearest is no heading, a line that equals the page's own title wins over it.
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
    if (nearest !== null && heading(lines[nearest]?.element ?? null)) break;
    if (wanted !== '' && text === wanted) return { text, at };
    if (nearest === null && /\p{L}/u.test(text) && !isButtonText(text) && !isNoise(text)) nearest = at;
  }
  if (nearest === null) return null;
  // A headline broken over lines: one heading, or one block that holds nothing else.
  const block = lines[nearest]?.element ?? null;
  const own = heading(block) ?? (block === lines[before]?.element ? null : block);
  let first = nearest;
  if (own) {
    while (
      first > 0 &&
      own.contains(lines[first - 1]?.element ?? null) &&
      !isNoise(lines[first - 1]?.text ?? '')
    )
      first--;
  }
  const text = lines
    .slice(first, nearest + 1)
    .map((line) => line.text)
    .join(' ');
  return { text, at: first };
}
