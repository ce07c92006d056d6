import { escapeMarkdown } from '../escape.ts';
import { citationTokens } from './citation-tokens.ts';
import type { FormattedText } from './types.ts';

const SIGNS: Readonly<Record<string, string>> = { i: '*', b: '**', sup: '^' };

/** A citation as Markdown: its few elements as signs, all else escaped. */
export function markdownOf(citation: FormattedText): string {
  const links: string[] = [];
  return citationTokens(citation)
    .map((token) => {
      if (token.kind === 'text') return escapeMarkdown(token.text);
      if (token.name !== 'a') return SIGNS[token.name] ?? '';
      if (token.kind === 'open') {
        links.push(token.href);
        return '[';
      }
      return `](<${links.pop()?.replace(/[<>\s\\]/g, encodeURIComponent) ?? ''}>)`;
    })
    .join('');
}
