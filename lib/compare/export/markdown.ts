import { escapeMarkdown, linkOf } from '../../escape.ts';
import type { Hunk } from '../types.ts';
import { besideLines } from './beside-lines.ts';
import { blocksOf, headlineHunks } from './blocks.ts';
import type { BesideTexts, ComparisonExport, ExportSide, ExportWords } from './types.ts';

/**
 * A comparison as Markdown. Changes are `<del>` and `<ins>`, which GitHub, Obsidian and Pandoc show: the stars of emphasis do not work
 * beside punctuation (`Workers**’**`). All text is escaped.
 */
export function comparisonMarkdown(comparison: ComparisonExport): string {
  const { words, from, to } = comparison;
  const blocks = comparison.beside
    ? [besideTable(comparison.beside, words)]
    : blocksOf(comparison).flatMap((block) => [
        ...(block.note === '' ? [] : [`*${emphasised(block.note)}*`]),
        ...(block.kind === 'row' ? [hunksAsMarkdown(block.hunks)] : []),
      ]);
  return `${[
    `# ${hunksAsMarkdown(headlineHunks(comparison)) || escapeMarkdown(words.title)}`,
    sideAsMarkdown(from, words),
    sideAsMarkdown(to, words),
    escapeMarkdown(words.hashMeaning),
    escapeMarkdown(comparison.summary),
    escapeMarkdown(words.legend),
    '---',
    ...blocks,
  ].join('\n\n')}\n`;
}

function besideTable(texts: BesideTexts, words: ExportWords): string {
  const rows = besideLines(texts, words).map(({ numbers, note, a, b }) =>
    [[numbers, note].filter(Boolean).join(' · '), a, b].map((text) => escapeMarkdown(text).trim()),
  );
  return [['', 'A', 'B'], ['---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const emphasised = (note: string): string => escapeMarkdown(note.trim());

function hunksAsMarkdown(hunks: readonly Hunk[]): string {
  const shown = hunks.map(({ op, text }) => {
    const escaped = escapeMarkdown(text);
    if (op === 'equal') return escaped;
    const tag = op === 'delete' ? 'del' : 'ins';
    return `<${tag}>${escaped}</${tag}>`;
  });
  // White space at the start of a line would make it code.
  return shown.join('').trim();
}

function sideAsMarkdown(side: ExportSide, words: ExportWords): string {
  const link = linkOf(side.url);
  const lines = [
    `**${escapeMarkdown(side.label.trim())}**`,
    escapeMarkdown(side.citation),
    link === null ? escapeMarkdown(side.url) : `<${link.replace(/[<>\s\\]/g, encodeURIComponent)}>`,
    `${escapeMarkdown(words.captured)} ${escapeMarkdown(side.capturedAt)}`,
    `${escapeMarkdown(words.hash)} \`${side.hash.replace(/[^0-9A-Za-z:-]/g, '')}\``,
  ];
  return lines
    .map((line) => `${line.trim()}  `)
    .join('\n')
    .trimEnd();
}
