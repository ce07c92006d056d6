import { stringify } from 'yaml';
import { escapeMarkdown, linkOf } from '../../escape.ts';
import { archivedCopyOf } from '../outlets.ts';
import type { Citable, CitedQuotation } from '../types.ts';

/** What stands above the text, for Obsidian and static site generators: names as Obsidian uses them. Fields without a value are left out. */
function properties(citable: Citable, key: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {
    title: citable.headline,
    citekey: key,
    date: citable.date,
    place: citable.place,
    agency: citable.outlet,
    source: citable.sourceLabel,
    language: citable.language === 'und' ? null : citable.language,
    url: citable.url,
    original: archivedCopyOf(citable)?.original,
    accessed: citable.accessed,
    version: citable.version ? `${citable.version.number} of ${citable.version.of}` : null,
    tags: citable.tags?.map(obsidianTag),
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value != null && value !== '' && !isEmpty(value)),
  );
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Obsidian's tags hold no white space: `east coast` is `east-coast`. */
const obsidianTag = (tag: string): string => tag.trim().replace(/[\s,#]+/g, '-');

/** The front matter of one article, with its fences. */
export const frontMatter = (citable: Citable, key: string): string =>
  `---\n${stringify(properties(citable, key), { lineWidth: 0 })}---\n`;

/** A block quotation with its place, which is a link within the note where the words are of its own text. */
function quoted({ paragraph, to, words, ofVersion }: CitedQuotation): string {
  const place = to === undefined ? `¶ ${paragraph + 1}` : `¶ ${paragraph + 1}–${to + 1}`;
  const source = ofVersion
    ? `${place} of version ${ofVersion.number}, seen ${ofVersion.seen}`
    : `[[#^p${paragraph + 1}|${place}]]`;
  const lines = words.split('\n').map((line) => `> ${escapeMarkdown(line)}`);
  return `${lines.join('\n>\n')} (${source})`;
}

function body(citable: Citable): string {
  const address = linkOf(citable.url);
  return [
    `# ${escapeMarkdown(citable.headline)}`,
    ...(citable.note ? [`> ${escapeMarkdown(citable.note)}`] : []),
    ...(citable.quotations?.length ? ['## Quotations', ...citable.quotations.map(quoted)] : []),
    ...(citable.quotations?.length ? ['## Text'] : []),
    ...citable.paragraphs.map((paragraph, n) => `${escapeMarkdown(paragraph)} ^p${n + 1}`),
    ...(address === null ? [] : [`<${address.replace(/[<>\s\\]/g, encodeURIComponent)}>`]),
  ].join('\n\n');
}

/**
 * One article as a Markdown note with front matter; its paragraphs can be linked to (`#^p3`). Several follow each other, each with its front matter
 * as a block of YAML below its own rule.
 */
export function markdownNotes(citables: readonly Citable[], keys: readonly string[]): string {
  return citables
    .map((citable, n) => `${frontMatter(citable, keys[n] ?? citable.id)}\n${body(citable)}\n`)
    .join('\n');
}
