/** Collapses every run of white space (NBSP and the ideographic space included) to one space and trims the ends. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Full-width digits as ASCII ones; the length stays the same, so that positions in the result hold for `text` too. */
export function westernDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
