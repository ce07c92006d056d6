/** Character references of HTML in a plain string, where no parser is at hand: a form's hidden text. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  hellip: '…',
  ndash: '–',
  mdash: '—',
};

const LARGEST = 0x10ffff;

const character = (code: number): string | null =>
  code > 0 && code <= LARGEST && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;

/** Decodes numeric references and the named ones that KCNA's pages use; anything else stays as it is. One pass: `&amp;lt;` is `&lt;`. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,6}));/g,
    (whole, decimal?: string, hex?: string, name?: string) =>
      (name !== undefined
        ? NAMED[name]
        : character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))) ?? whole,
  );
}
