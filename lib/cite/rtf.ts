import { citationTokens } from './citation-tokens.ts';
import type { FormattedText } from './types.ts';

/** Words as RTF prints them: its signs escaped, everything beyond ASCII by its UTF-16 units, so that any reader shows Hangul. */
function rtfText(text: string): string {
  return text.replace(/[\\{}]|[^\x20-\x7e]/g, (character) => {
    if (/[\\{}]/.test(character)) return `\\${character}`;
    const unit = character.charCodeAt(0);
    // Line breaks and other controls would be read as the file's own.
    return unit < 0x20 ? ' ' : `\\u${unit > 0x7fff ? unit - 0x10000 : unit}\\'3f`;
  });
}

const OPEN: Readonly<Record<string, string>> = { i: '{\\i ', b: '{\\b ', sup: '{\\super ' };

function entry(citation: FormattedText): string {
  const rtf = citationTokens(citation).map((token) => {
    if (token.kind === 'text') return rtfText(token.text);
    if (token.name === 'a') {
      const address = token.href.replace(/[\\{}"]/g, encodeURIComponent);
      return token.kind === 'open'
        ? `{\\field{\\*\\fldinst{HYPERLINK "${rtfText(address)}"}}{\\fldrslt{`
        : '}}}';
    }
    if (!(token.name in OPEN)) return '';
    return token.kind === 'open' ? OPEN[token.name] : '}';
  });
  return `{\\pard\\sa160\\li720\\fi-720 ${rtf.join('')}\\par}\n`;
}

/** A list of citations under its title as RTF (version 1.9), with hanging indents and live links: what every word processor opens. */
export function rtfOf(title: string, entries: readonly FormattedText[]): string {
  return [
    '{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1{\\fonttbl{\\f0\\froman Times New Roman;}}\\f0\\fs24\n',
    `{\\pard\\qc\\sa240\\b ${rtfText(title)}\\par}\n`,
    ...entries.map(entry),
    '}\n',
  ].join('');
}
