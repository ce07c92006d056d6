import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from '../csl.ts';
import { tex } from './tex.ts';

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
  const entries = items.map(({ 'citation-key': _, ...item }) => ({
    ...item,
    title: tex(item.title),
    ...(item.author && { author: item.author.map(({ literal }) => ({ literal: tex(literal) })) }),
    ...(item['container-title'] && { 'container-title': tex(item['container-title']) }),
    ...(item.keyword && { keyword: tex(item.keyword) }),
    ...(item['event-place'] && { 'event-place': tex(item['event-place']) }),
  }));
  // The day of access stands in `urldate`; citation-js repeats it as a note.
  return plugins.output
    .format('biblatex', entries)
    .replace(/^\tnote = \{\[Online; accessed [\d-]+\]\},\n/gm, '');
}
