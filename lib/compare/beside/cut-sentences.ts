/** Ends of sentences in the six languages: a mark, what closes with it, then white space; after the full-width marks nothing is needed. */
const END = /[.!?…]+[\p{Pe}\p{Pf}"'”’]*\s+|[。！？｡]+[\p{Pe}\p{Pf}"'”’」』》]*\s*|\n+\s*/gu;

/** A point after one of these ends no sentence; nor does one after a single capital (`O. Ilsong`, `U.S. troops`). */
const ABBREVIATION =
  /(?:^|[\s("“‘'])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Prof|Rev|Hon|Jr|Sr|No|Nos|vs|etc|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Corp|Co|Ltd|Sr|Sra|г|гг|им|стр|тов)$/u;

/**
 * The sentences of a paragraph, as places that follow each other and cover it whole; white space belongs to the sentence before it.
 * An empty paragraph has none.
 */
export function cutSentences(text: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (end >= text.length) break;
    const point = match[0].startsWith('.') && !match[0].startsWith('..');
    if (
      point &&
      (ABBREVIATION.test(text.slice(Math.max(0, match.index - 12), match.index)) || goesOn(text, end))
    )
      continue;
    if (text.slice(start, end).trim() === '') continue;
    places.push({ start, end });
    start = end;
  }
  if (start < text.length) places.push({ start, end: text.length });
  return places;
}

/** After a point a small letter opens no sentence. */
const goesOn = (text: string, at: number): boolean => /^["“‘'(]?\p{Ll}/u.test(text.slice(at, at + 2));
