import { escapeMarkdown } from '../escape.ts';
import type { FormattedText } from './types.ts';

const TOKENS = /<(\/?)(\w+)(?: href="([^"]*)")?[^>]*>|[^<]+/g;
const SIGNS: Readonly<Record<string, string>> = { i: '*', b: '**', sup: '^' };
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};
const plain = (html: string): string =>
  html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? '');

/** A citation as Markdown: its few elements as signs, all else escaped. */
export function markdownOf({ html }: FormattedText): string {
  let markdown = '';
  const links: string[] = [];
  for (const [token, slash, name, href] of html.matchAll(TOKENS)) {
    if (name === undefined) markdown += escapeMarkdown(plain(token));
    else if (name === 'a' && slash === '') {
      links.push(plain(href ?? ''));
      markdown += '[';
    } else if (name === 'a')
      markdown += `](<${links.pop()?.replace(/[<>\s\\]/g, encodeURIComponent) ?? ''}>)`;
    else markdown += SIGNS[name] ?? '';
  }
  return markdown;
}
