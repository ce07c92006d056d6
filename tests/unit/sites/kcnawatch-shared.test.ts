import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everySite } from '../../../lib/sites/every-site.ts';
import { PARSERS } from './parse.ts';
import { MARKUPS, ORIGINAL, parseWatchText } from './watch-markups.ts';

const PAGES = '../shared/pages/kcnawatch';
const present = existsSync(PAGES);
const texts = present
  ? readdirSync(PAGES)
      .filter((name) => name.endsWith('.txt'))
      .sort()
  : [];

/** Read off the pages by hand; the words themselves stay in the shared data. */
const EXPECTED: Readonly<
  Record<
    string,
    {
      dateline: string | null;
      iso: string;
      dateLine: string;
      conflict: boolean;
      label: string;
      outlet: string;
      header: string;
      paragraphs: number;
      endMark: boolean;
      stamp: string | null;
      form: string | null;
      epoch: string | null;
    }
  >
> = {
  '1452005008-914741129_kcna-co-jp-memorandum.txt': {
    dateline: 'Pyongyang, March 3 (KCNA) --',
    iso: '2005-03-03',
    dateLine: '2005-03-04',
    conflict: true,
    label: 'KCNA.co.jp (En)',
    outlet: 'KCNA',
    header: '2024-04-26',
    paragraphs: 9,
    endMark: false,
    stamp: null,
    form: null,
    epoch: '2016-01-05',
  },
  '1532424086-119090193_captureA_20260314.txt': {
    dateline: 'Pyongyang, July 24 (KCNA) --',
    iso: '2018-07-24',
    dateLine: '2018-07-24',
    conflict: false,
    label: 'KCNA.kp (En)',
    outlet: 'KCNA',
    header: '2026-03-14',
    paragraphs: 9,
    endMark: true,
    stamp: null,
    form: null,
    epoch: '2018-07-24',
  },
  '1532424086-119090193_captureB_20251230.txt': {
    dateline: 'Pyongyang, July 24 (KCNA) --',
    iso: '2018-07-24',
    dateLine: '2018-07-24',
    conflict: false,
    label: 'KCNA.kp (En)',
    outlet: 'KCNA',
    header: '2025-12-30',
    paragraphs: 9,
    endMark: true,
    stamp: null,
    form: null,
    epoch: '2018-07-24',
  },
  '1685496981-427573091_kcna-report.txt': {
    dateline: 'Pyongyang, May 31 (KCNA) --',
    iso: '2023-05-31',
    dateLine: '2023-05-31',
    conflict: false,
    label: 'KCNA.kp (En)',
    outlet: 'KCNA',
    header: '2025-06-15',
    paragraphs: 5,
    endMark: true,
    stamp: 'www.kcna.kp (Juche112.5.31.)',
    form: 'report',
    epoch: '2023-05-31',
  },
  '1716995158-212615285_voice-of-korea.txt': {
    dateline: null,
    iso: '2024-05-29',
    dateLine: '2024-05-29',
    conflict: false,
    label: 'Voice of Korea (EN)',
    outlet: 'Voice of Korea',
    header: '2026-03-16',
    paragraphs: 1,
    endMark: false,
    stamp: null,
    form: 'press-statement',
    epoch: '2024-05-29',
  },
  'joint-statement-between-wpk-and-urp-adopted.txt': {
    dateline: 'Pyongyang, October 9 (KCNA) --',
    iso: '2025-10-09',
    dateLine: '2025-10-09',
    conflict: false,
    label: 'KCNA.kp (En)',
    outlet: 'KCNA',
    header: '2025-12-05',
    paragraphs: 14,
    endMark: true,
    stamp: 'www.kcna.kp (2025.10.09.)',
    form: 'joint-statement',
    epoch: null,
  },
};

describe.skipIf(!present)('the shared KCNA Watch pages (skipped: no shared data)', () => {
  it('are all expected', () => {
    expect(texts).toEqual(Object.keys(EXPECTED).sort());
  });

  const check = (file: string, outcome: ReturnType<typeof everySite.readPage>, original: string | null) => {
    const expected = EXPECTED[file];
    const source = parseWatchText(readFileSync(join(PAGES, file), 'utf8'));
    if (outcome.kind !== 'article' || !expected) throw new Error(`${file}: ${outcome.kind}`);
    const { article } = outcome;
    expect(article.headline).toBe(source.title);
    expect(article.dateline?.raw ?? null).toBe(expected.dateline);
    expect(article.date.iso).toBe(expected.iso);
    expect(article.date.conflict).toBe(expected.conflict);
    const day = (kind: string) => article.date.evidence.find((one) => one.kind === kind)?.iso ?? null;
    expect(day('date-line')).toBe(expected.dateLine);
    expect(day('header')).toBe(expected.header);
    expect(day('epoch')).toBe(expected.epoch);
    expect(article.source).toEqual({ label: expected.label, outlet: expected.outlet, originalUrl: original });
    expect(article.language).toBe('en');
    expect(article.endMark).toBe(expected.endMark);
    expect(article.stamp).toBe(expected.stamp);
    expect(article.form?.id ?? null).toBe(expected.form);
    expect(article.paragraphs).toHaveLength(expected.paragraphs);
    const stamped = expected.stamp === null ? source.body : source.body.slice(0, -1);
    const rebuilt = article.paragraphs.map((text, index) => {
      const opening = index === 0 && expected.dateline !== null ? `${expected.dateline} ` : '';
      const closing = index === article.paragraphs.length - 1 && expected.endMark ? ' -0-' : '';
      return `${opening}${text}${closing}`;
    });
    expect(rebuilt).toEqual(stamped);
  };

  const addressOf = (file: string) => {
    const id = /^\d+-\d+/.exec(file)?.[0];
    return id === undefined ? 'https://kcnawatch.org/' : `https://kcnawatch.org/newstream/${id}/slug/`;
  };

  for (const file of texts) {
    it(`${file} as text`, () => {
      const text = readFileSync(join(PAGES, file), 'utf8');
      check(
        file,
        everySite.readText(text, { url: addressOf(file), capturedAt: '2026-03-20T00:00:00Z' }),
        null,
      );
    });
    for (const [markup, wrap] of Object.entries(MARKUPS)) {
      for (const [parser, parse] of Object.entries(PARSERS)) {
        it(`${file} in ${markup}, ${parser}`, () => {
          const html = wrap(parseWatchText(readFileSync(join(PAGES, file), 'utf8')));
          const document = parse(html);
          const before = document.documentElement.outerHTML;
          check(
            file,
            everySite.readPage(document, { url: addressOf(file), capturedAt: '2026-03-20T00:00:00Z' }),
            ORIGINAL,
          );
          expect(document.documentElement.outerHTML).toBe(before);
        });
      }
    }
  }
});
