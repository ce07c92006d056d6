/** Where in a text something is cited: the number of a paragraph, from 1, or of the first and the last of several. */
export type Locator = number | `${number}–${number}`;

/** @param first paragraph from 0. @param last the same, where it is another. */
export const locatorOf = (first: number, last: number = first): Locator =>
  last > first ? `${first + 1}–${last + 1}` : first + 1;

/** `para. 3`, `paras. 3–4`, as the styles of our own print it. */
export const inParagraphs = (locator: Locator): string =>
  `${typeof locator === 'number' ? 'para.' : 'paras.'} ${locator}`;

/** A span without the outer brackets, which the style prints: `3]–[4`. */
export type SpanInBrackets = `${number}]–[${number}`;

/** @returns a single paragraph as it is. */
export function inBrackets(locator: Locator): number | SpanInBrackets {
  if (typeof locator === 'number') return locator;
  const [first, last] = locator.split('–');
  return `${Number(first)}]–[${Number(last)}`;
}
