import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibliography } from '../../../lib/cite/cite.ts';
import { docxOf } from '../../../lib/cite/docx.ts';
import { listFile } from '../../../lib/cite/list-file.ts';
import type { FormattedText } from '../../../lib/cite/types.ts';
import { escapeHtml } from '../../../lib/escape.ts';
import { article, JOINT_STATEMENT, KOREAN } from './articles.ts';
import { isAbsent, run, titleFor } from './export/programs.ts';

/** The files of a package, read back by the format's own directory. */
function unzipped(file: ArrayBuffer): ReadonlyMap<string, string> {
  const bytes = Buffer.from(file);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const header = bytes.readUInt32LE(at + 42);
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const data = bytes.subarray(start, start + size);
    const path = bytes.toString('utf8', at + 46, at + 46 + (name ?? 0));
    files.set(path, (method === 8 ? inflateRawSync(data) : data).toString('utf8'));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (xml: string) => xml.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '?');

interface Run {
  readonly text: string;
  readonly look: string;
}
/** The runs of each paragraph. */
const paragraphsOf = (document: string): readonly (readonly Run[])[] =>
  [...document.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) =>
    [...inner.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/gs)].map(
      ([, look = '', text = '']) => ({ look, text: unescaped(text) }),
    ),
  );
const textOf = (runs: readonly Run[] | undefined) => (runs ?? []).map(({ text }) => text).join('');

const written = async (title: string, entries: readonly FormattedText[], language = 'en') => {
  const files = unzipped(await docxOf(title, entries, language));
  const document = files.get('word/document.xml') ?? '';
  return { files, document, paragraphs: paragraphsOf(document) };
};

/** In any XML document. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const HOSTILE = 'A & B <i>C</i> > "D" \'E\' % $ # _ { } \\ 조선중앙통신 평양 שלום עולם مرحبا 東京タワー 😀';

describe('a list as a Word document', () => {
  it('is in paragraphs of styles, the title a heading, with italics and links', async () => {
    const entries = (await bibliography([JOINT_STATEMENT, KOREAN], 'apa')).map(({ citation }) => citation);
    const { files, document, paragraphs } = await written('References', entries);
    expect(paragraphs.map(textOf)).toEqual(['References', ...entries.map(({ text }) => text)]);
    expect(document.match(/<w:pStyle w:val="(\w+)"\/>/g)).toEqual([
      '<w:pStyle w:val="Heading1"/>',
      '<w:pStyle w:val="Bibliography"/>',
      '<w:pStyle w:val="Bibliography"/>',
    ]);
    const italics = paragraphs[1]?.filter(({ look }) => look.includes('<w:i/>')).map(({ text }) => text);
    expect(italics).toEqual([expect.stringContaining('Joint statement')]);
    expect(files.get('word/_rels/document.xml.rels')).toContain(
      `Target="${JOINT_STATEMENT.url}" TargetMode="External"`,
    );
    const styles = files.get('word/styles.xml') ?? '';
    expect(styles).toMatch(
      /w:styleId="Bibliography".*?<w:ind (?=[^>]*w:left="720")(?=[^>]*w:hanging="720")/s,
    );
    expect(files.get('docProps/core.xml')).toContain('<dc:title>References</dc:title>');
  });

  it('says which runs are Korean, Japanese, or read from the right', async () => {
    const html = 'A “평양 2026 련락선”, タワー, שלום עולם, <i>조선</i>.';
    const { paragraphs } = await written('참고 문헌', [{ text: '', html }], 'ko');
    const look = (text: string) => paragraphs.flat().find((one) => one.text === text)?.look;
    for (const korean of ['참고 문헌', '평양 2026 련락선', '조선']) {
      expect(look(korean)).toContain('<w:lang w:eastAsia="ko-KR"/>');
      expect(look(korean)).toContain('w:eastAsia="Batang"');
      expect(look(korean)).toContain('w:hint="eastAsia"');
    }
    expect(look('タワー')).toContain('<w:lang w:eastAsia="ja-JP"/>');
    expect(look('שלום עולם')).toContain('<w:rtl/>');
    expect(look('A “')).toBe('');
  });

  it('gives every word of a hostile headline back', async () => {
    const entries = (
      await bibliography(
        [article({ headline: HOSTILE }), article({ id: 'b', headline: `B ${HOSTILE}` })],
        'mla',
      )
    ).map(({ citation }) => citation);
    const { paragraphs } = await written(HOSTILE, entries);
    expect(paragraphs.map(textOf)).toEqual([HOSTILE, ...entries.map(({ text }) => text)]);
  });

  it('holds nothing that XML forbids, whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.webUrl({ withQueryParameters: true }),
        async (words, url) => {
          const html = `<i>${escapeHtml(words)}</i> <a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
          const { files, paragraphs } = await written(words, [{ text: words, html }]);
          for (const xml of files.values()) expect(xml).not.toMatch(FORBIDDEN);
          const clean = plain(html).replace(/[\t\n\r]/g, ' ');
          expect(paragraphs.map(textOf)).toEqual([clean.slice(0, -url.length - 1), clean]);
        },
      ),
      { seed: 20251009, numRuns: 60 },
    );
  });

  it('is offered as a file of its own kind', async () => {
    const { content, mime, extension } = await listFile('docx', 'References', [], 'en');
    expect(extension).toBe('docx');
    expect(mime).toMatch(/wordprocessingml\.document$/);
    expect(new TextDecoder().decode((content as ArrayBuffer).slice(0, 2))).toBe('PK');
  });
});

describe.skipIf(isAbsent('pandoc'))(titleFor('pandoc', 'pandoc reads the Word document'), () => {
  it('with the same text, italics and links', async () => {
    const headlines = [HOSTILE, 'Tab\there, bell\u0007, null\u0000, and \ufffe', KOREAN.headline];
    const articles = headlines.map((headline, n) => article({ id: `${n}`, headline }));
    for (const style of ['apa', 'mla', 'bluebook', 'ieee'] as const) {
      const entries = (await bibliography(articles, style)).map(({ citation }) => citation);
      const folder = mkdtempSync(join(tmpdir(), 'dateline-docx-'));
      const path = join(folder, 'list.docx');
      writeFileSync(path, new Uint8Array(await docxOf('References', entries, 'en')));
      const { out, err } = run('pandoc', ['-f', 'docx', '-t', 'json', path], '');
      rmSync(folder, { recursive: true });
      expect(err).toBe('');
      const [heading, ...blocks] = (JSON.parse(out) as { blocks: Node[] }).blocks;
      expect([heading?.t, wordsOf(heading)]).toEqual(['Header', 'References']);
      expect(blocks.map(wordsOf)).toEqual(entries.map(({ html }) => plain(html)));
      expect(blocks.map((block) => within(block, 'Emph').map(wordsOf).join(''))).toEqual(
        entries.map(({ html }) =>
          [...html.matchAll(/<i>(.*?)<\/i>/g)].map(([, inner = '']) => plain(inner)).join(''),
        ),
      );
      expect(blocks.map((block) => within(block, 'Link').map(targetOf))).toEqual(
        entries.map(({ html }) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => plain(href))),
      );
    }
  });
});

/** Of pandoc's own tree. */
interface Node {
  readonly t: string;
  readonly c?: unknown;
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 't' in value;
const targetOf = ({ c }: Node) => (c as [unknown, unknown, [string]])[2][0];
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => (name === '#39' ? "'" : (ENTITIES[name] ?? '')));

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('');
  if (!isNode(value)) return '';
  if (value.t === 'Str') return String(value.c);
  if (value.t === 'Space' || value.t === 'SoftBreak') return ' ';
  return wordsOf(value.c);
}

function within(value: unknown, kind: string): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap((one) => within(one, kind));
  if (!isNode(value)) return [];
  return value.t === kind ? [value] : within(value.c, kind);
}
