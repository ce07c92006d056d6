import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../../lib/cite/csl.ts';
import { exportCitations } from '../../../../lib/cite/export/export.ts';
import { plainLine } from '../../../../lib/cite/plain-text.ts';
import { libraryItem } from '../../../../lib/cite/record.ts';
import type { ExportFormat } from '../../../../lib/cite/types.ts';
import { article } from '../articles.ts';
import { KINDS } from '../kinds.ts';
import { inFolder, isAbsent, run, titleFor } from './programs.ts';

const ALL = Object.values(KINDS);
const ITEMS = ALL.map(libraryItem);
const file = async (format: ExportFormat) => (await exportCitations(ALL, format)).text;

describe('every kind of item', () => {
  it.skipIf(isAbsent('biber'))(titleFor('biber', 'is BibLaTeX without a warning for biber'), async () => {
    const text = await file('biblatex');
    inFolder((folder) => {
      const [from, to] = [join(folder, 'in.bib'), join(folder, 'out.bib')];
      writeFileSync(from, text);
      const { out, code } = run('biber', ['--tool', '--validate-datamodel', '--output-file', to, from], '');
      expect(code, out).toBe(0);
      // What has no date has none: biblatex would have one of every article, and any other value would be printed.
      const warnings = out.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line));
      expect(warnings.map((line) => line.replace(/ \([^)]*in\.bib\)/, ''))).toEqual([
        "WARN - Datamodel: Entry 'kcnandjoint': Missing mandatory field - one of 'date, year' must be defined",
      ]);
      expect(readFileSync(to, 'utf8').match(/^@/gm)).toHaveLength(ALL.length);
    });
  });

  it.skipIf(isAbsent('ris2xml'))(titleFor('ris2xml', 'is RIS that bibutils reads whole'), async () => {
    const { out } = run('ris2xml', ['-i', 'unicode', '-o', 'unicode'], await file('ris'));
    const records = [...out.matchAll(/<mods [\s\S]*?<\/mods>/g)].map(([record]) => unescapeXml(record));
    expect(records).toHaveLength(ITEMS.length);
    for (const [n, item] of ITEMS.entries()) {
      expect(records[n]).toContain(item.title);
      if (item.URL) expect(records[n]).toContain(item.URL);
      if (item.issued) expect(records[n]).toContain('<dateIssued>');
      if (item['container-title']) expect(records[n]).toContain(item['container-title']);
    }
  });

  it.skipIf(isAbsent('pandoc'))(titleFor('pandoc', 'is CSL-JSON that pandoc gives back'), async () => {
    const text = await file('csl-json');
    const read = JSON.parse(run('pandoc', ['-f', 'csljson', '-t', 'csljson'], text).out) as CslItem[];
    const byId = new Map(read.map((item) => [item.id, item]));
    for (const item of JSON.parse(text) as CslItem[]) {
      const back = byId.get(item.id);
      expect(back).toMatchObject({ type: item.type, ...(item.URL && { URL: item.URL }) });
      expect(back?.author).toEqual(item.author);
      expect(back?.issued).toEqual(item.issued);
    }
  });

  it('is COinS whose query an HTML parser and the URL standard read', async () => {
    const { document } = parseHTML(`<html><body>${await file('coins')}</body></html>`);
    const queries = [...document.querySelectorAll('span.Z3988')].map(
      (span) => new URLSearchParams(span.getAttribute('title') ?? ''),
    );
    expect(queries.map((query) => query.get('rft.atitle'))).toEqual(ITEMS.map(({ title }) => title));
    expect(queries.map((query) => query.get('rft_id'))).toEqual(ITEMS.map(({ URL }) => URL ?? null));
  });
});

/**
 * The schema of the CSL project for its data (csl-data.json, 1.0.2, https://github.com/citation-style-language/schema), as far as it concerns our
 * fields: no package has the file, and the project keeps no copy.
 */
const SCHEMA: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: isText,
  'citation-key': isText,
  type: (value) => value === 'article-newspaper' || value === 'webpage',
  title: isText,
  'original-title': isText,
  'container-title': isText,
  'container-title-short': isText,
  'publisher-place': isText,
  'event-place': isText,
  URL: isText,
  archive: isText,
  archive_location: isText,
  note: isText,
  keyword: isText,
  language: isText,
  author: (value) =>
    Array.isArray(value) &&
    value.every((name) => Object.keys(name).join() === 'literal' && isText(name.literal)),
  issued: isDate,
  accessed: isDate,
};

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

/** One date or a span of two, each of a year, or with month, or with day. */
function isDate(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).join() !== 'date-parts') return false;
  const dates = (value as { 'date-parts': unknown })['date-parts'];
  return (
    Array.isArray(dates) &&
    (dates.length === 1 || dates.length === 2) &&
    dates.every(
      (parts) =>
        Array.isArray(parts) &&
        parts.length >= 1 &&
        parts.length <= 3 &&
        parts.every((part) => Number.isInteger(part)),
    )
  );
}

describe('CSL-JSON and its schema', () => {
  const wrong = (item: object) =>
    Object.entries(item).flatMap(([name, value]) => (SCHEMA[name]?.(value) ? [] : [{ [name]: value }]));

  it('agree on every kind of item', async () => {
    for (const item of JSON.parse(await file('csl-json')) as object[]) {
      expect(wrong(item)).toEqual([]);
      expect(Object.keys(item)).toEqual(expect.arrayContaining(['id', 'type']));
    }
  });

  it('agree whatever the words', async () => {
    const words = fc.string({ unit: 'binary' });
    await fc.assert(
      fc.asyncProperty(words, words, words, words, async (headline, outlet, place, date) => {
        const odd = article({ headline, outlet, place, date, url: outlet, tags: [place], accessed: date });
        const { text } = await exportCitations([odd], 'csl-json');
        for (const item of JSON.parse(text) as object[]) expect(wrong(item)).toEqual([]);
      }),
      { seed: 20251009 },
    );
  });
});

const SIGNS = [
  '&',
  '%',
  '$',
  '#',
  '_',
  '{',
  '}',
  '\\',
  '~',
  '^',
  '<',
  '>',
  '"',
  "'",
  '“',
  '’',
  '`',
  '@',
  '|',
  '-',
  '*',
];
const SCRIPTS = [
  '평양',
  '조선',
  'שלום',
  'سلام',
  '平壤',
  'é',
  'e\u0301',
  'Ж',
  '🙂',
  '\n',
  '\t',
  'Kim',
  'Talks',
  '3',
];
/** A headline between two plain words, of any signs and scripts, that has something to read. */
const headlines = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...SCRIPTS)), { minLength: 1, maxLength: 12 })
  .chain((words) => fc.constantFrom(`Talks ${words.join(' ')} held`, `Talks ${words.join('')} held`));
const many = fc.array(headlines, { minLength: 25, maxLength: 25 });

/** No language: the headline is printed as it is. */
const hostile = (words: readonly string[]) =>
  words.map((headline, n) => article({ id: `odd-${n}`, headline, language: 'und' }));

describe('a hostile headline comes back unchanged', () => {
  const check = async (
    format: ExportFormat,
    read: (text: string) => readonly string[],
    same = (title: string) => title,
  ) => {
    await fc.assert(
      fc.asyncProperty(many, async (words) => {
        const { text } = await exportCitations(hostile(words), format);
        const expected = words.map((headline) => plainLine(headline).normalize('NFC'));
        const back = read(text).map((title) => title.normalize('NFC'));
        expect(back.map(same)).toEqual(expected.map(same));
      }),
      { seed: 20251009, numRuns: 6 },
    );
  };

  it.skipIf(isAbsent('pandoc')).each(['biblatex', 'bibtex'] as const)(
    titleFor('pandoc', 'through pandoc’s reader of %s'),
    async (format) => {
      // TeX prints these signs as the curved ones; that they are marks is kept.
      await check(format, (text) => pandocTitles(format, text), straight);
    },
  );

  it.skipIf(isAbsent('ris2xml'))(titleFor('ris2xml', 'through bibutils’ reader of RIS'), async () => {
    await check('ris', (text) => {
      const { out } = run('ris2xml', ['-i', 'unicode', '-o', 'unicode'], text);
      return [...out.matchAll(/<mods [\s\S]*?<\/mods>/g)].map(([record]) => {
        const [, title = '', subtitle] =
          /<titleInfo>\s*<title>([\s\S]*?)<\/title>(?:\s*<subTitle>([\s\S]*?)<\/subTitle>)?/.exec(record) ??
          [];
        return unescapeXml(subtitle === undefined ? title : `${title}: ${subtitle}`);
      });
    });
  });

  it.skipIf(isAbsent('python3'))(titleFor('python3', 'through Python’s reader of CSV'), async () => {
    const program =
      "import csv,io,json,sys; print(json.dumps([row['headline'] for row in csv.DictReader(io.StringIO(sys.stdin.buffer.read().decode('utf-8-sig'),newline=''))]))";
    await fc.assert(
      fc.asyncProperty(many, async (words) => {
        const { text } = await exportCitations(hostile(words), 'csv');
        expect(JSON.parse(run('python3', ['-c', program], text).out)).toEqual(words);
      }),
      { seed: 20251009, numRuns: 6 },
    );
  });

  it('through an HTML parser of COinS', async () => {
    await check('coins', (text) => {
      const { document } = parseHTML(`<html><body>${text}</body></html>`);
      return [...document.querySelectorAll('span.Z3988')].map(
        (span) => new URLSearchParams(span.getAttribute('title') ?? '').get('rft.atitle') ?? '',
      );
    });
  });
});

const straight = (title: string) => title.replace(/[‘’`“”']+/g, '"').replace(/"+/g, '"');

/** pandoc writes a title as its own HTML-like CSL text: spans that keep case, character references for the rest. */
function pandocTitles(format: string, text: string): readonly string[] {
  const { out, err } = run('pandoc', ['-f', format, '-t', 'csljson'], text);
  if (!out) throw new Error(err);
  const items = JSON.parse(out) as { id: string; title: string }[];
  const number = ({ id }: { id: string }) => id;
  const keys = [...text.matchAll(/^@\w+\{([^,]+),/gm)].map(([, key = '']) => key);
  return keys.map((key) =>
    unescapeXml(items.find((item) => number(item) === key)?.title.replace(/<\/?span[^>]*>/g, '') ?? ''),
  );
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
