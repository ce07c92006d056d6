import { stringify } from 'yaml';
import { escapeMarkdown, linkOf } from '../../escape.ts';
import { archivedCopyOf } from '../outlets.ts';
import type { Citable } from '../types.ts';

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

function body(citable: Citable): string {
  const address = linkOf(citable.url);
  return [
    `# ${escapeMarkdown(citable.headline)}`,
    ...(citable.note ? [`> ${escapeMarkdown(citable.note)}`] : []),
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
