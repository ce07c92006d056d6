export interface Ending {
  /** The text before the mark. */
  readonly text: string;
  /** What stands after it on the same line: a stamp, mostly. */
  readonly after: string;
}

/**
 * The marks that close wire copy (DOMAIN.md): `-0-` (never inside a score, `2-0-1`), `(끝)` and `（完）` at the end of a line or before the
 * stamp, `－－－` or `---` after Japanese text.
 */
const MARKS = [
  /(?<!\d)[-–—－]\s?[0０]\s?[-–—－](?=$|[\s"”)]|www|http)/,
  /[(（]\s*끝\s*[)）](?=[.。]?\s*(?:$|www|http))/,
  /[(（]\s*完\s*[)）](?=[.。]?\s*(?:$|www|http))/,
  /(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}。」』）)]\s?)(?:-{3,}|[－―—─]{2,})(?=\s*(?:$|www|http))/u,
];

/** Splits `text` at its end mark; null where it has none. */
export function splitAtEndMark(text: string): Ending | null {
  for (const mark of MARKS) {
    const match = mark.exec(text);
    if (match) {
      return {
        text: text.slice(0, match.index).trim(),
        after: text.slice(match.index + match[0].length).trim(),
      };
    }
  }
  return null;
}
