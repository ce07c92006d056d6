/** A list of citations as a Word document. The writer is large: load this file when a document is asked for. */
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  type IRunOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { writable } from '../escape.ts';
import { type CitationToken, citationTokens } from './citation-tokens.ts';
import type { FormattedText } from './types.ts';

/** In twentieths of a point. A size of letters is in half points. */
const HALF_INCH = 720;
const LATIN = 'Times New Roman';
/** Faces that Word has on every system with Korean support; a reader without them puts its own in their place. */
const EAST_ASIAN = 'Batang';

const oneLine = (text: string): string => writable(text).replace(/[\t\n\r]/g, ' ');

/** Runs whose script a word processor must be told of. */
const HANGUL = /\p{Script=Hangul}(?:[\p{Script=Hangul}\p{N}\s·,]*\p{Script=Hangul})?/u;
const KANA =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]*[\p{Script=Hiragana}\p{Script=Katakana}][\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]*/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}](?:[\p{Script=Hebrew}\p{Script=Arabic}\p{M}\s]*[\p{Script=Hebrew}\p{Script=Arabic}\p{M}])?/u;
const SCRIPTS = new RegExp(`(${HANGUL.source})|(${KANA.source})|(${RIGHT_TO_LEFT.source})`, 'gu');

const eastAsian = (tag: string): IRunOptions => ({
  language: { eastAsia: tag },
  font: { ascii: LATIN, hAnsi: LATIN, eastAsia: EAST_ASIAN, hint: 'eastAsia' },
});

/** The text cut where its script changes, each piece with what a word processor must know of it. */
function runs(text: string, look: IRunOptions): TextRun[] {
  const clean = oneLine(text);
  const made: TextRun[] = [];
  const put = (piece: string, script: IRunOptions = {}) => {
    if (piece !== '') made.push(new TextRun({ ...look, ...script, text: piece }));
  };
  let at = 0;
  for (const match of clean.matchAll(SCRIPTS)) {
    const [piece, hangul, kana] = match;
    put(clean.slice(at, match.index));
    if (hangul !== undefined) put(piece, eastAsian('ko-KR'));
    else if (kana !== undefined) put(piece, eastAsian('ja-JP'));
    else put(piece, { rightToLeft: true });
    at = match.index + piece.length;
  }
  put(clean.slice(at));
  return made;
}

/** How the text within an element looks. */
function lookOf({ name, css }: Extract<CitationToken, { kind: 'open' | 'close' }>): IRunOptions {
  if (name === 'i' || /font-style: ?italic/.test(css)) return { italics: true };
  if (name === 'b' || /font-weight: ?bold/.test(css)) return { bold: true };
  if (name === 'sup') return { superScript: true };
  if (/font-variant: ?small-caps/.test(css)) return { smallCaps: true };
  if (/font-style: ?normal/.test(css)) return { italics: false };
  return {};
}

function entry(citation: FormattedText): Paragraph {
  const children: ParagraphChild[] = [];
  const looks: IRunOptions[] = [{}];
  let link: { readonly address: string; readonly children: TextRun[] } | null = null;
  for (const token of citationTokens(citation)) {
    const look = looks.at(-1) ?? {};
    if (token.kind === 'text') {
      const put = link ? link.children : children;
      put.push(...runs(token.text, link ? { ...look, style: 'Hyperlink' } : look));
    } else if (token.name === 'a') {
      if (token.kind === 'open') link = { address: oneLine(token.href), children: [] };
      else if (link) {
        children.push(new ExternalHyperlink({ link: link.address, children: link.children }));
        link = null;
      }
    } else if (token.kind === 'open') looks.push({ ...look, ...lookOf(token) });
    else if (looks.length > 1) looks.pop();
  }
  return new Paragraph({ style: 'Bibliography', children });
}

/**
 * A list of citations under its title as an Office Open XML document: the title a heading, each entry a paragraph of Word's own style
 * "Bibliography" with a hanging indent, links live, Korean and Japanese runs tagged with their language.
 * @param language of the title, as a BCP 47 tag
 */
export async function docxOf(
  title: string,
  entries: readonly FormattedText[],
  language: string,
): Promise<ArrayBuffer> {
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: runs(title, { language: { value: language } }),
  });
  const file = new Document({
    title: oneLine(title),
    creator: 'Dateline',
    lastModifiedBy: 'Dateline',
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: EAST_ASIAN },
            size: 2 * 12,
            language: { value: 'en-US', eastAsia: 'ko-KR' },
          },
        },
        heading1: {
          run: { bold: true, size: 2 * 14 },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 }, keepNext: true },
        },
        hyperlink: { run: { color: '0563C1', underline: { type: 'single' } } },
      },
      paragraphStyles: [
        {
          id: 'Bibliography',
          name: 'Bibliography',
          basedOn: 'Normal',
          next: 'Bibliography',
          quickFormat: true,
          paragraph: { indent: { left: HALF_INCH, hanging: HALF_INCH }, spacing: { after: 160 } },
        },
      ],
    },
    sections: [{ children: [heading, ...entries.map(entry)] }],
  });
  return Packer.toArrayBuffer(file);
}
