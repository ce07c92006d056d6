import { escapeHtml, linkOf } from '../../escape.ts';
import type { Hunk } from '../types.ts';
import { besideLines } from './beside-lines.ts';
import { blocksOf, headlineHunks } from './blocks.ts';
import type { BesideTexts, ComparisonExport, ExportSide, ExportWords } from './types.ts';

/** Word, LibreOffice and Google Docs drop style sheets and `del` and `ins`, but keep `s` and `u` with a colour of their own. */
const MARKS = {
  delete: ['<s style="color:#8a360a">', '</s>'],
  insert: ['<u style="color:#0a4a82">', '</u>'],
} as const;
const MOVED = {
  delete: ['<s style="color:#762c62">', '</s>'],
  insert: ['<u style="color:#762c62">', '</u>'],
} as const;

/** A comparison as HTML for the clipboard, to be pasted into a word processor: paragraphs and marked text, nothing else. */
export function comparisonRichText(comparison: ComparisonExport): string {
  const { words, from, to } = comparison;
  const paragraph = (html: string): string => `<p>${html}</p>\n`;
  const quiet = (text: string): string => paragraph(`<span style="color:#5f656b">${escapeHtml(text)}</span>`);
  const blocks = comparison.beside
    ? [besideTable(comparison.beside, words)]
    : blocksOf(comparison).map(
        (block) =>
          (block.note === '' ? '' : quiet(block.note)) +
          (block.kind === 'row' ? paragraph(hunksAsRichText(block.hunks)) : ''),
      );
  return [
    paragraph(`<b>${hunksAsRichText(headlineHunks(comparison))}</b>`),
    sideAsRichText(from, words),
    sideAsRichText(to, words),
    quiet(words.hashMeaning),
    paragraph(escapeHtml(comparison.summary)),
    quiet(words.legend),
    ...blocks,
  ].join('');
}

/** Word processors take a table with a border of its own. */
function besideTable(texts: BesideTexts, words: ExportWords): string {
  const rows = besideLines(texts, words).map(
    ({ numbers, note, a, b }) =>
      `<tr>${[[numbers, note].filter(Boolean).join(' · '), a, b].map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`,
  );
  return `<table border="1" cellspacing="0" cellpadding="4">${rows.join('')}</table>\n`;
}

function hunksAsRichText(hunks: readonly Hunk[]): string {
  return hunks
    .map(({ op, text, class: kind }) => {
      const shown = escapeHtml(text).replaceAll('\n', '<br>');
      if (op === 'equal') return shown;
      const [open, close] = (kind === 'moved' ? MOVED : MARKS)[op];
      return `${open}${shown}${close}`;
    })
    .join('');
}

function sideAsRichText(side: ExportSide, words: ExportWords): string {
  const link = linkOf(side.url);
  const address = escapeHtml(side.url);
  const lines = [
    `<b>${escapeHtml(side.label)}</b>`,
    escapeHtml(side.citation),
    link === null ? address : `<a href="${escapeHtml(link)}">${address}</a>`,
    `${escapeHtml(words.captured)} ${escapeHtml(side.capturedAt)}`,
    `${escapeHtml(words.hash)} ${escapeHtml(side.hash)}`,
  ];
  return `<p>${lines.join('<br>')}</p>\n`;
}
