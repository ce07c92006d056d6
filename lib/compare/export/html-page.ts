import { escapeHtml, linkOf } from '../../escape.ts';
import type { Hunk } from '../types.ts';
import { besideLines } from './beside-lines.ts';
import { blocksOf, headlineHunks } from './blocks.ts';
import type { BesideTexts, ComparisonExport, ExportSide, ExportWords } from './types.ts';

/** Nothing but the page's own styles: no script, no picture, no request, whatever the texts hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A change shows by a line through or under it and by its ground; moves have dots. All three hold in print and without colour. */
const STYLE = `
:root { color-scheme: light dark; --ink: #1a1c1e; --quiet: #5f656b; --edge: #85837d; --ground: #fff;
  --add: #0a4a82; --add-bg: #dfecf9; --del: #8a360a; --del-bg: #fbe8dc; --mov: #762c62; --mov-bg: #f5e7f0; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e9e7e2; --quiet: #a0a5aa; --edge: #787e85; --ground: #1b1e21;
  --add: #a3cff8; --add-bg: #152e45; --del: #f6bb95; --del-bg: #3c261b; --mov: #e9b2d8; --mov-bg: #362331; } }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; background: var(--ground); color: var(--ink);
  font: 16px/1.6 Georgia, "Noto Serif", "Noto Serif CJK KR", serif; overflow-wrap: anywhere; }
h1 { font-size: 1.3rem; line-height: 1.35; } h2, .note, dl, .legend, .summary { font-family: "Segoe UI", "Noto Sans", system-ui, sans-serif; font-size: .85rem; }
h2, .note, .legend, dt { color: var(--quiet); font-weight: 500; } dd { margin: 0 0 .5rem; }
.text { white-space: pre-wrap; margin: .2rem 0 1.2rem; } .note { margin: 0; }
del, ins { unicode-bidi: isolate; border-radius: 2px; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
del { color: var(--del); background: var(--del-bg); text-decoration: line-through; }
ins { color: var(--add); background: var(--add-bg); text-decoration: underline; }
del + ins, ins + del { margin-inline-start: .2em; }
.moved { color: var(--mov); background: var(--mov-bg); text-decoration-style: dotted; }
.hash { font-family: monospace; font-size: .8em; }
table { border-collapse: collapse; width: 100%; } td { width: 50%; vertical-align: top; padding: .3rem .6rem; border-top: 1px solid var(--edge); }
.alone { border-inline-start: 3px double var(--quiet); }
`;

/** A comparison as one HTML file that needs nothing else and asks for nothing: all text escaped, scripts and requests forbidden. */
export function comparisonPage(comparison: ComparisonExport): string {
  const { words, from, to, language } = comparison;
  const blocks = comparison.beside
    ? [besideTable(comparison.beside, words)]
    : blocksOf(comparison).map((block) => {
        const note = block.note === '' ? '' : `<p class="note">${escapeHtml(block.note)}</p>\n`;
        return block.kind === 'folded'
          ? note
          : `${note}<p class="text" dir="auto">${hunksAsHtml(block.hunks, words)}</p>\n`;
      });
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h2>${escapeHtml(words.title)}</h2>
<h1 dir="auto">${hunksAsHtml(headlineHunks(comparison), words)}</h1>
<dl>
${sideAsHtml(from, words)}${sideAsHtml(to, words)}</dl>
<p class="legend">${escapeHtml(words.hashMeaning)}</p>
<p class="summary">${escapeHtml(comparison.summary)}</p>
<p class="legend">${escapeHtml(words.legend)}</p>
<main>
${blocks.join('')}</main>
</body>
</html>
`;
}

/** Words that stand alone are told by a note, and by a double line beside them. */
function besideTable(texts: BesideTexts, words: ExportWords): string {
  const cell = (text: string, language: string, alone: boolean): string =>
    `<td dir="auto"${language === '' ? '' : ` lang="${escapeHtml(language)}"`}${alone ? ' class="alone"' : ''}>${escapeHtml(text)}</td>`;
  const rows = besideLines(texts, words).map(({ numbers, note, a, b }) => {
    const head = [numbers, note].filter(Boolean).join(' · ');
    return `${head === '' ? '' : `<tr><td colspan="2" class="note">${escapeHtml(head)}</td></tr>\n`}<tr>${cell(a, texts.languages[0], b === '')}${cell(b, texts.languages[1], a === '')}</tr>\n`;
  });
  return `<table>\n${rows.join('')}</table>\n`;
}

function hunksAsHtml(hunks: readonly Hunk[], words: ExportWords): string {
  return hunks
    .map(({ op, text, class: kind }) => {
      if (op === 'equal') return escapeHtml(text);
      const tag = op === 'delete' ? 'del' : 'ins';
      const moved = kind === 'moved' ? ' class="moved"' : '';
      const title = kind === undefined ? '' : ` title="${escapeHtml(words.classes[kind])}"`;
      return `<${tag}${moved}${title}>${escapeHtml(text)}</${tag}>`;
    })
    .join('');
}

function sideAsHtml(side: ExportSide, words: ExportWords): string {
  const link = linkOf(side.url);
  const address =
    link === null
      ? escapeHtml(side.url)
      : `<a href="${escapeHtml(link)}" rel="noreferrer">${escapeHtml(side.url)}</a>`;
  return `<dt>${escapeHtml(side.label)}</dt>
<dd><span dir="auto">${escapeHtml(side.citation)}</span><br>${address}<br>${escapeHtml(words.captured)} ${escapeHtml(side.capturedAt)}<br>${escapeHtml(words.hash)} <span class="hash">${escapeHtml(side.hash)}</span></dd>
`;
}
