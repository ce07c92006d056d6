/** A list of citations as a file to be read: the words as the style prints them. For programs there is `export/`. */
import { escapeHtml, escapeMarkdown } from '../escape.ts';
import { markdownOf } from './markdown.ts';
import { rtfOf } from './rtf.ts';
import type { FormattedText } from './types.ts';

export const LIST_FORMATS = ['docx', 'rtf', 'html', 'markdown'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

export interface ListFile {
  readonly content: string | ArrayBuffer;
  readonly mime: string;
  /** Without the dot. */
  readonly extension: string;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const STYLE =
  'body{font:16px/1.5 Georgia,"Noto Serif","Noto Serif CJK KR",serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}' +
  'h1{font-size:1.2rem}p{padding-left:2em;text-indent:-2em;overflow-wrap:anywhere}';

function page(title: string, entries: readonly FormattedText[], language: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${entries.map(({ html }) => `<p>${html}</p>\n`).join('')}</body>
</html>
`;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The file of a list. The writer of Word documents loads when one is asked for.
 * @param title what the style calls its list
 * @param language of the title, as a BCP 47 tag
 */
export async function listFile(
  format: ListFormat,
  title: string,
  entries: readonly FormattedText[],
  language: string,
): Promise<ListFile> {
  switch (format) {
    case 'docx': {
      const { docxOf } = await import('./docx.ts');
      return { content: await docxOf(title, entries, language), mime: DOCX, extension: 'docx' };
    }
    case 'rtf':
      return { content: rtfOf(title, entries), mime: 'application/rtf', extension: 'rtf' };
    case 'html':
      return { content: page(title, entries, language), mime: 'text/html;charset=utf-8', extension: 'html' };
    case 'markdown': {
      const lines = [`# ${escapeMarkdown(title)}`, ...entries.map(markdownOf)];
      return { content: `${lines.join('\n\n')}\n`, mime: 'text/markdown;charset=utf-8', extension: 'md' };
    }
  }
}
