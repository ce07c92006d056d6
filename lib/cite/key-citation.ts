/** Citations by key, as writers of plain text put them: the key is that of the exported file. */
import { inParagraphs, type Locator } from './locator.ts';

export const KEY_FORMATS = ['latex', 'typst', 'pandoc'] as const;
export type KeyFormat = (typeof KEY_FORMATS)[number];

/**
 * One or more articles cited by their keys.
 *
 * - `latex`: `\autocite[para.~3]{key}`, `\autocites{a}{b}` (biblatex)
 * - `typst`: `@key`, `#cite(<key>, supplement: [para. 3])`
 * - `pandoc`: `[@key, para. 3]`, `[@a; @b]` (Pandoc, Quarto, Obsidian's Pandoc plugin)
 * @param locator in the last article
 */
export function keyCitation(format: KeyFormat, keys: readonly string[], locator?: Locator): string {
  const place = locator === undefined ? null : inParagraphs(locator);
  const last = keys.length - 1;
  switch (format) {
    case 'latex': {
      const cited = keys.map(
        (key, n) => `${place !== null && n === last ? `[${place.replace(' ', '~')}]` : ''}{${key}}`,
      );
      return `\\autocite${keys.length > 1 ? 's' : ''}${cited.join('')}`;
    }
    case 'typst':
      return keys
        .map((key, n) =>
          place !== null && n === last ? `#cite(<${key}>, supplement: [${place}])` : `@${key}`,
        )
        .join(' ');
    case 'pandoc':
      return `[${keys.map((key, n) => `@${key}${place !== null && n === last ? `, ${place}` : ''}`).join('; ')}]`;
  }
}
