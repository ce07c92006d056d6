import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { everySite } from '../../../lib/sites/every-site.ts';
import { parseHtml } from '../../../scripts/cli/document.ts';
import { PARSERS } from './parse.ts';
import { escapeHtml as e } from './watch-markups.ts';

const G2 = '../shared/pages/kcna_kp_g2/stiles_sample.json';
const G3 = '../shared/pages/kcna_kp_g3/articles_2025-12_sample.json';

interface Item2 {
  readonly headline: string;
  readonly link: string;
  readonly date_str: string;
  readonly story_text: string;
}

interface Item3 {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
}

const load = <T>(file: string): T[] =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T[]) : [];

/** Found without the extractor: the dateline that all but a few of these texts open with. */
const OPENING = /^([A-Z][a-z]+), ([A-Z][a-z]+) (\d+) \(KCNA\) (?:--|–)\s*/;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const expectBody = (paragraphs: readonly string[], source: readonly string[]) => {
  const lines = source
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && text !== '-0-');
  const [first = '', ...others] = lines;
  const bare = [first.replace(OPENING, ''), ...others].map((text) => text.replace(/ ?-0-$/, ''));
  expect(paragraphs).toEqual(bare.filter((text) => text !== ''));
};

describe.skipIf(!existsSync(G2))(
  'the shared G2 articles in the documented markup (skipped: no shared data)',
  () => {
    const items = load<Item2>(G2).filter(({ story_text }) => story_text !== '');
    const wrap = ({ headline, story_text, date_str }: Item2) =>
      `<html><head><title>KCNA</title></head><body><ul class="menu"><li>Home</li></ul><div class="article-main-title">${e(headline)}</div>
    <div class="article-content-body"><div class="media-icon"><a href="#">Photo</a></div><div class="content-wrapper">${story_text
      .split('\n')
      .map((text) => `<p>${e(text)}</p>`)
      .join(
        '',
      )}<div class="publish-time">www.kcna.kp (${date_str.replaceAll('-', '.')}.)</div></div></div></body></html>`;

    it(`reads all ${items.length}`, () => {
      expect(items.length).toBeGreaterThan(200);
      for (const item of items) {
        const outcome = everySite.readPage(parseHtml(wrap(item)), {
          url: item.link,
          capturedAt: null,
        });
        if (outcome.kind !== 'article') throw new Error(item.headline);
        const { article } = outcome;
        const opening = OPENING.exec(item.story_text);
        expect(article.headline).toBe(item.headline.replace(/\s+/g, ' ').trim());
        expect(article.language).toBe('en');
        expect(article.endMark).toBe(true);
        expect(article.stamp).toBe(`www.kcna.kp (${item.date_str.replaceAll('-', '.')}.)`);
        expect(article.dateline?.place ?? null).toBe(opening?.[1] ?? null);
        expect(article.dateline?.month ?? null).toBe(opening ? MONTHS.indexOf(opening[2] ?? '') + 1 : null);
        expect(article.dateline?.day ?? null).toBe(opening ? Number(opening[3]) : null);
        if (!opening) expect(article.date.iso).toBe(item.date_str);
        else
          expect(article.date.iso).toMatch(
            new RegExp(`^20\\d\\d-${String(article.dateline?.month).padStart(2, '0')}-`),
          );
        expectBody(article.paragraphs, item.story_text.split('\n'));
      }
    });
  },
);

describe.skipIf(!existsSync(G3))(
  'the shared G3 articles in the documented markup (skipped: no shared data)',
  () => {
    const items = load<Item3>(G3);
    const wrap = ({ title, paragraphs }: Item3) =>
      `<html><head><title>KCNA | ${e(title)}</title></head><body><main><article><div class="container"><h1 class="text-center">${e(title)}</h1><h1 class="text-center"></h1>
    ${paragraphs.map((text) => `<p>${e(text).replace('Kim Jong Un', '<nobr><strong>Kim Jong Un</strong></nobr>')}</p>`).join('\n')}<a class="gallery_button">Photos</a></div></article></main></body></html>`;

    for (const item of items) {
      for (const [parser, parse] of Object.entries(PARSERS)) {
        it(`${item.id} (${parser})`, () => {
          const url = `http://www.kcna.kp/en/article/detail/${item.id}`;
          const outcome = everySite.readPage(parse(wrap(item)), { url, capturedAt: '2026-01-05T00:00:00Z' });
          if (outcome.kind !== 'article') throw new Error(item.id);
          expect(outcome.article.headline).toBe(item.title);
          expect(outcome.article.date.iso).toBe(item.date);
          expect(outcome.article.endMark).toBe(true);
          expectBody(outcome.article.paragraphs, item.paragraphs);
        });
      }
    }
  },
);
