import { escapeHtml } from '../escape.ts';
import type { Locator } from './locator.ts';
import { plainCitation } from './plain.ts';
import type { StyleId } from './styles.ts';
import type { Citable, CitationForm, FormattedText } from './types.ts';
import { wikipediaCitation } from './wikipedia.ts';

/** A citation in a style of our own, which needs no engine. */
export function ownCitation(
  style: StyleId,
  citable: Citable,
  form: CitationForm,
  locator?: Locator,
): FormattedText {
  return style === 'wikipedia'
    ? wikipediaCitation(citable, form, locator)
    : plainCitation(citable, form, locator);
}

export interface OwnPart {
  readonly citable: Citable;
  readonly locator?: Locator;
  readonly before?: string;
  readonly after?: string;
}

/** Several sources in one citation: references one after another in wikitext, which has no words around them; else with semicolons between. */
export function ownTogether(style: StyleId, parts: readonly OwnPart[], form: CitationForm): FormattedText {
  const cited = parts.map((part) => ({
    ...part,
    text: ownCitation(style, part.citable, form, part.locator),
  }));
  if (style === 'wikipedia') {
    return {
      text: cited.map(({ text }) => text.text).join(''),
      html: cited.map(({ text }) => text.html).join(''),
    };
  }
  const [open, close] = form === 'intext' ? ['(', ')'] : ['', '.'];
  const joined = (flavour: keyof FormattedText, shown: (words: string) => string) => {
    const bare = cited.map(({ text, before, after }) => {
      const words = text[flavour].slice(open.length, -close.length);
      return `${before ? `${shown(before)} ` : ''}${words}${after ? `, ${shown(after)}` : ''}`;
    });
    return open + bare.join('; ') + close;
  };
  return { text: joined('text', (words) => words), html: joined('html', escapeHtml) };
}
