/**
 * Text of a page made fit for one line of a citation: control characters and marks that reverse the order of what follows are dropped
 * (a headline must not turn the rest of a bibliography round), as are private-use characters, which the engine uses as marks of its own;
 * white space is collapsed.
 */
export function plainLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Co}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/**
 * An address fit to be printed and linked, or null where it is none: http(s) only, and characters that could end a link, a quotation or
 * a TeX group percent-encoded. What is readable stays as the page has it.
 */
export function webAddress(text: string): string | null {
  const address = plainLine(text).replace(/[\s"'<>\\^`{|}]/g, (character) => percent(character));
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}

const percent = (character: string) =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
