import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from '../csl.ts';
import { tex } from './tex.ts';

/** Styles lower what no braces protect; citation-js puts them round words with a capital from A to Z alone. */
const OTHER_CAPITAL = /(?![A-Z])\p{Lu}/u;

/**
 * BibLaTeX in UTF-8, for biber. citation-js writes the entries; its defaults would delete all Hangul (`asciiOnly`) and rewrite our keys.
 * It does not escape what TeX reads as commands, so that is done first.
 */
export function biblatex(items: readonly CslItem[]): string {
  Object.assign(plugins.config.get('@bibtex').format, {
    asciiOnly: false,
    useIdAsLabel: true,
    checkLabel: false,
  });
  // An article has no place in biblatex's data model: biber warns of `venue` and of `location`.
  const entries = items.map(({ 'citation-key': _, 'event-place': __, ...item }) => ({
    ...item,
    title: OTHER_CAPITAL.test(item.title) ? `{${tex(item.title)}}` : tex(item.title),
    ...(item.author && { author: item.author.map(({ literal }) => ({ literal: tex(literal) })) }),
    ...(item['container-title'] && { 'container-title': tex(item['container-title']) }),
    ...(item.keyword && { keyword: tex(item.keyword) }),
  }));
  // The day of access stands in `urldate`; citation-js repeats it as a note.
  return plugins.output
    .format('biblatex', entries)
    .replace(/^\tnote = \{\[Online; accessed [\d-]+\]\},\n/gm, '');
}
