import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { csv, paragraphsOf, readCsv } from '../../../../lib/cite/export/csv.ts';
import { exportCitations } from '../../../../lib/cite/export/export.ts';
import { frontMatter } from '../../../../lib/cite/export/markdown-notes.ts';
import { ris } from '../../../../lib/cite/export/ris.ts';
import { citationKeys } from '../../../../lib/cite/keys.ts';
import { article, JOINT_STATEMENT, KOREAN } from '../articles.ts';
import { inFolder, isAbsent, run, titleFor } from './programs.ts';

const HOSTILE = article({
  id: 'hostile',
  headline: 'Talks & {Braces} on 100% of $5 #1 a_b ~ ^ \\input{x} <script>"q"</script> Held',
  url: 'https://kcnawatch.org/a{b}%20c/?a=1&b=2#x',
});

describe('kept quotations', () => {
  const quotations = [
    { paragraph: 2, words: '=agreed to *meet* again' },
    { paragraph: 0, to: 1, words: 'one\ntwo', ofVersion: { number: 1, seen: '2025-10-10' } },
  ];

  it('stand in a note above the text, each with a link to its paragraph', async () => {
    const { text } = await exportCitations([article({ quotations })], 'markdown');
    expect(text).toContain('## Quotations\n\n> \\=agreed to \\*meet\\* again ([[#^p3|¶ 3]])\n\n');
    expect(text).toContain('> one\n>\n> two (¶ 1–2 of version 1, seen 2025-10-10)\n\n## Text\n\n');
    expect((await exportCitations([article({})], 'markdown')).text).not.toContain('## ');
  });

  it('have a column in a table, and no place in a file for citing', async () => {
    const [row] = readCsv(csv([article({ quotations })], ['key'])) ?? [];
    expect(row?.quotations).toBe('para. 3: =agreed to *meet* again\nparas. 1–2 of version 1: one two');
    for (const format of ['ris', 'csl-json', 'biblatex', 'wikipedia'] as const)
      expect((await exportCitations([article({ quotations })], format)).text).not.toContain('meet');
  });
});

describe('citation keys', () => {
  it('are made of outlet, day and first word, with letters from the second on', () => {
    expect(citationKeys([JOINT_STATEMENT, KOREAN, article({}), article({})])).toEqual([
      'kcna20251009joint',
      'kcna20251009',
      'kcna20251009jointa',
      'kcna20251009jointb',
    ]);
  });

  it('pass over small words, accents and missing dates', () => {
    expect(
      citationKeys([article({ headline: 'On the Élan', date: null, outlet: 'Voice of Korea' })]),
    ).toEqual(['voicendelan']);
  });

  it('are all different and plain ASCII, whatever the headlines', () => {
    const headline = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('joint', 'jointa', 'Joint A', 'joint b'),
    );
    fc.assert(
      fc.property(fc.array(headline, { maxLength: 40 }), (headlines) => {
        const keys = citationKeys(headlines.map((words) => article({ headline: words })));
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key).toMatch(/^[a-z0-9]+$/);
      }),
      { seed: 20251009 },
    );
  });
});

describe('CSL-JSON', () => {
  it('carries the record as a newspaper article', async () => {
    const { text, extension } = await exportCitations([JOINT_STATEMENT], 'csl-json');
    expect(extension).toBe('json');
    expect(JSON.parse(text)).toEqual([
      {
        id: 'kcna20251009joint',
        'citation-key': 'kcna20251009joint',
        type: 'article-newspaper',
        author: [{ literal: 'Korean Central News Agency' }],
        title: 'Joint statement between WPK and URP adopted',
        'container-title': 'KCNA Watch',
        'event-place': 'Pyongyang',
        issued: { 'date-parts': [[2025, 10, 9]] },
        accessed: { 'date-parts': [[2025, 12, 5]] },
        URL: JOINT_STATEMENT.url,
        language: 'en',
      },
    ]);
  });
});

describe('RIS', () => {
  it('is what reference managers read, line for line', async () => {
    const { text } = await exportCitations([JOINT_STATEMENT], 'ris');
    expect(text).toBe(
      [
        'TY  - NEWS',
        'ID  - kcna20251009joint',
        'AU  - Korean Central News Agency,',
        'TI  - Joint statement between WPK and URP adopted',
        'T2  - KCNA Watch',
        'CY  - Pyongyang',
        'PY  - 2025',
        'DA  - 2025/10/09/',
        'Y2  - 2025/12/05/',
        `UR  - ${JOINT_STATEMENT.url}`,
        'LA  - en',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps one field a line, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (title) => {
        const lines = ris([{ id: 'x', type: 'article-newspaper', title }]).split(/[\r\n\u2028\u2029\u0085]+/);
        expect(lines.filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
        expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1);
      }),
      { seed: 20251009 },
    );
  });

  it.skipIf(isAbsent('ris2xml'))(titleFor('ris2xml', 'is read by bibutils'), async () => {
    const { text } = await exportCitations([JOINT_STATEMENT, KOREAN, HOSTILE], 'ris');
    const { out } = run('ris2xml', ['-i', 'unicode'], text);
    expect(out.match(/<mods /g)).toHaveLength(3);
    // bibutils knows no corporate names in RIS; unlike it, Zotero keeps a name that ends in a comma whole.
    expect(out).toContain('<namePart type="family">Agency</namePart>');
    expect(out).toContain('<dateIssued>2025-10-09</dateIssued>');
    expect(out).toContain('두 당사이의 공동성명 채택');
    expect(out).toContain('&lt;script&gt;');
    expect(out).toContain(JOINT_STATEMENT.url);
  });
});

describe('BibLaTeX', () => {
  it('escapes what TeX reads as commands and keeps Hangul', async () => {
    const { text } = await exportCitations([HOSTILE, KOREAN], 'biblatex');
    expect(text).toContain('title = {두 당사이의 공동성명 채택}');
    expect(text).toContain('\\&');
    expect(text).toContain('100\\%');
    expect(text).toContain('\\textbackslash{}input\\{x\\}');
    expect(text).toContain('\\textless{}script\\textgreater{}');
    expect(text).toContain('url = {https://kcnawatch.org/a%7Bb%7D%20c/?a=1&b=2#x}');
    expect(text).not.toContain('note = ');
  });

  it.skipIf(isAbsent('biber'))(titleFor('biber', 'is valid for biber'), async () => {
    const { text } = await exportCitations([JOINT_STATEMENT, article({}), KOREAN, HOSTILE], 'biblatex');
    inFolder((folder) => {
      const file = join(folder, 'in.bib');
      const out = join(folder, 'out.bib');
      writeFileSync(file, text);
      const { out: log, code } = run(
        'biber',
        ['--tool', '--validate-datamodel', '--output-file', out, file],
        '',
      );
      expect(code, log).toBe(0);
      expect(log).not.toMatch(/ERROR/);
      const read = readFileSync(out, 'utf8');
      expect(read.match(/@ARTICLE/gi)).toHaveLength(4);
      expect(read).toContain('kcna20251009jointa');
    });
  });

  it.skipIf(isAbsent('pandoc'))(titleFor('pandoc', 'gives pandoc the headline back'), async () => {
    const { text } = await exportCitations([HOSTILE, KOREAN], 'biblatex');
    const items: unknown = JSON.parse(run('pandoc', ['-f', 'biblatex', '-t', 'csljson'], text).out);
    expect(items).toMatchObject([
      {
        author: [{ literal: 'Korean Central News Agency' }],
        issued: { 'date-parts': [[2025, 10, 9]] },
      },
      { title: KOREAN.headline, URL: KOREAN.url },
    ]);
    expect(JSON.stringify(items)).toContain('100% of $5 #1 a_b');
  });
});

const TAGGED = article({
  id: 'tagged',
  tags: ['east coast', 'a, b'],
  note: '=SUM(A1) see \u202eabove\u202c',
});
const ODD = article({
  id: 'odd',
  headline: '=1+1 “&%$#_{}\\~^” 평양 שלום',
  paragraphs: ["'quoted", '-one'],
});

describe('keywords', () => {
  it('are the tags, in every format that has them; the note is never in a file for citing', async () => {
    const text = async (format: 'ris' | 'csl-json' | 'biblatex' | 'bibtex') =>
      (await exportCitations([TAGGED], format)).text;
    expect(await text('ris')).toContain('KW  - east coast\r\nKW  - a b\r\n');
    expect(await text('csl-json')).toContain('"keyword": "east coast, a b"');
    expect(await text('biblatex')).toContain('keywords = {east coast, a b}');
    expect(await text('bibtex')).toContain('keywords = {east coast, a b}');
    for (const format of ['ris', 'csl-json', 'biblatex', 'bibtex'] as const)
      expect(await text(format)).not.toContain('SUM');
  });
});

describe('BibTeX', () => {
  it('is a misc with its day, capitals kept', async () => {
    const { text, extension } = await exportCitations([JOINT_STATEMENT], 'bibtex');
    expect(extension).toBe('bib');
    expect(text).toContain('@misc{kcna20251009joint,');
    expect(text).toContain('\ttitle = {{Joint statement between WPK and URP adopted}},');
    expect(text).toContain('\tmonth = oct,\n\tday = {9},');
  });

  it.skipIf(isAbsent('pandoc'))(titleFor('pandoc', 'gives pandoc every headline back'), async () => {
    const { text } = await exportCitations([HOSTILE, KOREAN, ODD, article({ date: null })], 'bibtex');
    const items = JSON.parse(run('pandoc', ['-f', 'bibtex', '-t', 'csljson'], text).out) as {
      id: string;
      title: string;
      author: unknown;
      issued?: unknown;
    }[];
    expect(items).toHaveLength(4);
    const titles = items.map(({ title }) => title.replace(/<[^>]*>/g, ''));
    expect(titles.some((title) => title.includes('& {Braces} on 100% of $5 #1 a_b'))).toBe(true);
    expect(titles).toContain(KOREAN.headline);
    expect(titles.some((title) => title.includes('평양 שלום'))).toBe(true);
    for (const { author } of items) expect(author).toEqual([{ literal: 'Korean Central News Agency' }]);
    expect(items.find(({ title }) => title === KOREAN.headline)?.issued).toEqual({
      'date-parts': [[2025, 10, 9]],
    });
  });
});

describe('CSV', () => {
  it('guards what a spreadsheet would run, and takes the guard away again', async () => {
    const { text } = await exportCitations([ODD, TAGGED], 'csv');
    expect(text.startsWith('\ufeffkey,headline,date')).toBe(true);
    expect(text).toContain("'=1+1");
    expect(text).toContain("'=SUM(A1)");
    const cells = Papa.parse<string[]>(text).data.flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const [odd, tagged] = readCsv(text) ?? [];
    expect(odd).toMatchObject({ headline: ODD.headline, text: "'quoted\n\n-one", tags: '' });
    expect(odd && paragraphsOf(odd)).toEqual(ODD.paragraphs);
    expect(tagged).toMatchObject({ note: TAGGED.note, tags: 'east coast; a, b', date: '2025-10-09' });
  });

  it('gives every field back, whatever it holds', () => {
    const field = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom("'", "'=x", '=x', '"', ',', 'a\nb', '\t', '\r', "''-", '\ufeff'),
    );
    fc.assert(
      fc.property(field, field, field, (headline, note, place) => {
        const given = article({ headline, note, place });
        const [row] = readCsv(csv([given], ['key'])) ?? [];
        expect(row).toMatchObject({ headline, note, place, url: JOINT_STATEMENT.url });
      }),
      { seed: 20251009, numRuns: 300 },
    );
  });

  it('is no table without a headline', () => {
    expect(readCsv('a,b\r\n1,2')).toBeNull();
    expect(readCsv('')).toBeNull();
    expect(readCsv('headline\r\nMill Opened')).toMatchObject([{ headline: 'Mill Opened', url: '' }]);
  });
});

describe('Markdown with front matter', () => {
  it('has properties that YAML gives back, whatever the words, and paragraphs to link to', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (headline, place) => {
        const note = frontMatter(article({ headline, place, tags: ['east coast'] }), 'key');
        const read: unknown = parse(note.replace(/^---\n|---\n$/g, ''));
        expect(read).toMatchObject({
          ...(headline === '' ? {} : { title: headline }),
          ...(place === '' ? {} : { place }),
          citekey: 'key',
          tags: ['east-coast'],
        });
      }),
      { seed: 20251009, numRuns: 200 },
    );
  });

  it('escapes the text, and leaves out what is not there', async () => {
    const { text } = await exportCitations(
      [article({ headline: '# not *this*', date: null, note: '' })],
      'markdown',
    );
    expect(text).toContain('# \\# not \\*this\\*');
    expect(text).toContain('A statement was adopted at the talks, the second of its kind. ^p2');
    expect(text).not.toContain('date:');
    expect(text).not.toContain('\n> ');
  });
});

describe('Wikipedia and COinS', () => {
  it('gives a list of templates', async () => {
    const { text } = await exportCitations([JOINT_STATEMENT, KOREAN], 'wikipedia');
    expect(text.split('\n').filter(Boolean)).toHaveLength(2);
    expect(text).toMatch(/^\* \{\{cite news \|title=Joint Statement/);
  });

  it('gives spans whose query says what the record says', async () => {
    const { text } = await exportCitations([HOSTILE], 'coins');
    const title = /title="([^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const query = new URLSearchParams(title);
    expect(query.get('rft.atitle')).toContain('<script>"q"</script>');
    expect(query.get('rft.aucorp')).toBe('Korean Central News Agency');
    expect(query.get('rft.date')).toBe('2025-10-09');
    expect(query.get('rft_id')).toBe('https://kcnawatch.org/a%7Bb%7D%20c/?a=1&b=2#x');
    expect(text.replace(/title="[^"]*"/, '')).toBe('<span class="Z3988" ></span>\n');
  });
});
