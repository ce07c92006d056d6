/** The HTML of a citation (`FormattedText`) piece by piece: it is our own, well-formed, of few elements and without entities but five. */
import type { FormattedText } from './types.ts';

export type CitationToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly href: string; readonly css: string };

const TOKENS = /<(\/?)(\w+)(?: href="([^"]*)")?(?: style="([^"]*)")?[^>]*>|[^<]+/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};
const plain = (html: string): string =>
  html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? '');

/** Its words and elements in order, entities resolved. */
export function citationTokens({ html }: FormattedText): readonly CitationToken[] {
  return [...html.matchAll(TOKENS)].map(([token, slash, name, href = '', css = '']) =>
    name === undefined
      ? { kind: 'text', text: plain(token) }
      : { kind: slash === '' ? 'open' : 'close', name, href: plain(href), css },
  );
}
