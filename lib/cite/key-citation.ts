/** Citations by key, as writers of plain text put them: the key is that of the exported file. */

import { escapeMarkdown } from '../escape.ts';
import { tex } from './export/tex.ts';
import { inParagraphs, type Locator } from './locator.ts';

export const KEY_FORMATS = ['latex', 'typst', 'pandoc'] as const;
export type KeyFormat = (typeof KEY_FORMATS)[number];

/** One source of a citation. */
export interface KeyPart {
  readonly key: string;
  readonly locator?: Locator;
  /** `see` */
  readonly before?: string;
  /** `emphasis added` */
  readonly after?: string;
}

/**
 * One or more articles cited by their keys, each with its pinpoint.
 *
 * - `latex`: `\autocite[para.~3]{key}`, `\autocites[see][para.~3]{a}{b}` (biblatex)
 * - `typst`: `@key`, `#cite(<key>, supplement: [para. 3])`
 * - `pandoc`: `[@key, para. 3]`, `[see @a; @b]` (Pandoc, Quarto, Obsidian's Pandoc plugin)
 */
export function keyCitation(format: KeyFormat, parts: readonly KeyPart[]): string {
  switch (format) {
    case 'latex':
      return `\\autocite${parts.length > 1 ? 's' : ''}${parts.map(latexPart).join('')}`;
    case 'typst':
      return parts.map(typstPart).join(' ');
    case 'pandoc':
      return `[${parts.map(pandocPart).join('; ')}]`;
  }
}

const latexWords = (words: string) => tex(words).replaceAll(']', '{]}');

function latexPart({ key, locator, before, after }: KeyPart): string {
  const place = locator === undefined ? [] : [inParagraphs(locator).replace(' ', '~')];
  const postnote = [...place, ...(after ? [latexWords(after)] : [])].join(', ');
  // One bracket alone is the one behind.
  const notes = before ? `[${latexWords(before)}][${postnote}]` : postnote && `[${postnote}]`;
  return `${notes}{${key}}`;
}

function typstPart({ key, locator, before, after }: KeyPart): string {
  const signs = (words: string) => words.replace(/[\\#$*_`<>@[\]~=/+-]/g, '\\$&');
  const place = [...(locator === undefined ? [] : [inParagraphs(locator)]), ...(after ? [signs(after)] : [])];
  const cited = place.length === 0 ? `@${key}` : `#cite(<${key}>, supplement: [${place.join(', ')}])`;
  return before ? `${signs(before)} ${cited}` : cited;
}

function pandocPart({ key, locator, before, after }: KeyPart): string {
  const place = [
    ...(locator === undefined ? [] : [inParagraphs(locator)]),
    ...(after ? [escapeMarkdown(after)] : []),
  ];
  return [`${before ? `${escapeMarkdown(before)} ` : ''}@${key}`, ...place].join(', ');
}
