/** Extraction scored on the shared data: field by field on the KCNA Watch pages, and dateline, end mark and date on the 2024 corpus. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../lib/article/types.ts';
import { everySite } from '../../lib/sites/every-site.ts';
import { parseHtml } from '../../scripts/cli/document.ts';
import {
  escapeHtml,
  MARKUPS,
  ORIGINAL,
  parseWatchText,
  type WatchPage,
} from '../unit/sites/watch-markups.ts';

const SHARED = '../shared';
const PAGES = join(SHARED, 'pages', 'kcnawatch');
const CORPUS = join(SHARED, 'corpus', 'kcna-kp-2024.jsonl.gz');

/** Right and asked, by field. */
class Score {
  readonly #fields = new Map<string, { right: number; asked: number }>();

  count(field: string, right: boolean): void {
    const score = this.#fields.get(field) ?? { right: 0, asked: 0 };
    this.#fields.set(field, { right: score.right + (right ? 1 : 0), asked: score.asked + 1 });
  }

  print(title: string, print: (line: string) => void): void {
    print(title);
    for (const [field, { right, asked }] of this.#fields) {
      print(
        `  ${field.padEnd(14)} ${String(right).padStart(5)} / ${String(asked).padEnd(5)} ${((100 * right) / asked).toFixed(1)}%`,
      );
    }
  }
}

const DATELINE = /^\S+, ([A-Z][a-z]+) (\d{1,2}) \((?:KCNA)\) (?:--|–)/;
const MARK = / ?\s?-0-$/;
const bare = (text: string) => text.replace(DATELINE, '').replace(MARK, '').replace(/\s+/g, ' ').trim();

const scorePage = (score: Score, page: WatchPage, article: Article | null, original: string | null) => {
  const opening = DATELINE.exec(page.body[0] ?? '');
  const stamp = page.body.find((line) => line.startsWith('www.kcna.kp (')) ?? null;
  const [day = '', month = '', year = ''] = page.date.split('/');
  const text = page.body.filter((line) => line !== stamp).map(bare);
  score.count('article', article !== null);
  score.count('headline', article?.headline === page.title);
  score.count('dateline', (article?.dateline?.raw ?? null) === (opening?.[0] ?? null));
  score.count('date', article?.date.iso === `${year}-${month}-${opening?.[2]?.padStart(2, '0') ?? day}`);
  score.count('label', article?.source.label === page.label);
  score.count('original', article?.source.originalUrl === original);
  score.count('language', article?.language === 'en');
  score.count('end mark', article?.endMark === page.body.some((line) => MARK.test(line)));
  score.count('stamp', article?.stamp === stamp);
  score.count('paragraphs', JSON.stringify(article?.paragraphs) === JSON.stringify(text));
};

const articleOf = (outcome: ReturnType<typeof everySite.readPage>) =>
  outcome.kind === 'article' ? outcome.article : null;

const scoreWatch = (print: (line: string) => void) => {
  const look = { url: 'https://kcnawatch.org/newstream/1685496981-427573091/x', capturedAt: null };
  const asText = new Score();
  const asHtml = new Score();
  for (const name of readdirSync(PAGES).filter((one) => one.endsWith('.txt'))) {
    const text = readFileSync(join(PAGES, name), 'utf8');
    const page = parseWatchText(text);
    scorePage(asText, page, articleOf(everySite.readText(text, look)), null);
    for (const wrap of Object.values(MARKUPS)) {
      scorePage(asHtml, page, articleOf(everySite.readPage(parseHtml(wrap(page)), look)), ORIGINAL);
    }
  }
  asText.print('KCNA Watch, pages as text', print);
  asHtml.print(`KCNA Watch, each page in ${Object.keys(MARKUPS).length} markups`, print);
};

interface CorpusItem {
  readonly headline: string;
  readonly link: string;
  readonly listed: string;
  readonly text: string;
}

/** The corpus has text only: it is put into the site's documented markup, without the stamp, so that dateline and capture give the date. */
const pageOf = ({ headline, text }: CorpusItem) =>
  `<html><body><div class="article-main-title">${escapeHtml(headline)}</div><div class="article-content-body"><div class="content-wrapper">${text
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')}</div></div></body></html>`;

const scoreCorpus = (print: (line: string) => void) => {
  const items = gunzipSync(readFileSync(CORPUS))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CorpusItem);
  const score = new Score();
  for (const item of items) {
    const outcome = everySite.readPage(parseHtml(pageOf(item)), {
      url: item.link,
      capturedAt: `${item.listed}T03:00:00Z`,
    });
    const article = articleOf(outcome);
    const opening = DATELINE.exec(item.text);
    const sameDay = !opening || Number(opening[2]) === Number(item.listed.slice(8));
    score.count('article', article !== null);
    score.count('headline', article?.headline === item.headline.replace(/\s+/g, ' ').trim());
    score.count('dateline', (article?.dateline?.raw ?? null) === (opening?.[0] ?? null));
    score.count('end mark', article?.endMark === MARK.test(item.text));
    score.count('date', (article?.date.iso === item.listed) === sameDay);
    score.count('language', article?.language === 'en');
    const lines = item.text
      .split('\n')
      .map(bare)
      .filter((line) => line !== '' && !/^www\.kcna\.kp/.test(line));
    score.count('paragraphs', JSON.stringify(article?.paragraphs) === JSON.stringify(lines));
  }
  score.print(
    `kcna.kp 2023-24, ${items.length} texts in the documented markup (date: as listed, or as the dateline where these differ)`,
    print,
  );
};

/** Prints the scores; says so where the shared data is absent. */
export async function run(print: (line: string) => void): Promise<void> {
  if (existsSync(PAGES)) scoreWatch(print);
  if (existsSync(CORPUS)) scoreCorpus(print);
  if (!existsSync(PAGES) && !existsSync(CORPUS)) print('Extraction: skipped: no shared data');
}
