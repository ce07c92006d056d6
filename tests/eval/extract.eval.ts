/** Extraction scored by site and language, over the shared pages, the corpora and the project's fixtures, with its peers beside it. */
import { existsSync } from 'node:fs';
import { everySite } from '../../lib/sites/every-site.ts';
import { parseHtml } from '../../scripts/cli/document.ts';
import { ELSEWHERE } from '../fixtures/negatives/elsewhere.ts';
import { OWN_SITES } from '../fixtures/negatives/own-sites.ts';
import { type Expected, fixturePages } from '../support/fixture-pages.ts';
import type { Case, Truth } from './extract.case.ts';
import { handCases } from './extract.hand.ts';
import {
  type Asked,
  defuddle,
  FIELDS,
  type Field,
  fieldsOf,
  type PeerScore,
  paragraphF1,
  readability,
} from './extract.score.ts';
import { coJpCases, kcnaKpCases, watchCases } from './extract.shared.ts';

/** Of the fields of recognised sites this share has to be right. */
const TARGET = 0.99;

/** A fixture's expectation as a truth. */
const truthOf = (expected: Expected): Truth => {
  const { headline, dateline, date, source, language, endMark, stamp, paragraphs } = expected as unknown as {
    headline: string;
    dateline: NonNullable<Truth['dateline']> | null;
    date: { iso: string | null };
    source: { label: string | null; outlet: string; originalUrl: string | null };
    language: string;
    endMark: boolean;
    stamp: string | null;
    paragraphs: string[];
  };
  const { label, outlet, originalUrl: original } = source;
  return {
    headline,
    dateline,
    date: date.iso,
    label,
    outlet,
    original,
    language,
    endMark,
    stamp,
    paragraphs,
  };
};

const fixtureCases = (): Case[] =>
  fixturePages()
    .filter(({ expected }) => expected?.kind === 'article')
    .map(({ name, html, look, expected }) => ({
      set: 'fixtures',
      site: String(expected?.site),
      language: String(expected?.language),
      file: `tests/fixtures/${name}`,
      page: { html },
      look,
      truth: truthOf(expected ?? {}),
      peers: true,
    }));

class Row {
  readonly fields = new Map<Field, { right: number; asked: number }>();
  pages = 0;
  f1 = 0;
  readonly peers = { pages: 0, ours: [0, 0], readability: [0, 0], defuddle: [0, 0] };

  count({ field, right }: Asked): void {
    const score = this.fields.get(field) ?? { right: 0, asked: 0 };
    this.fields.set(field, { right: score.right + (right ? 1 : 0), asked: score.asked + 1 });
  }

  beside(name: 'ours' | 'readability' | 'defuddle', { headline, f1 }: PeerScore): void {
    const [headlines = 0, sum = 0] = this.peers[name];
    this.peers[name] = [headlines + (headline ? 1 : 0), sum + f1];
  }
}

const articleOf = ({ page, look }: Case) => {
  const outcome =
    'html' in page ? everySite.readPage(parseHtml(page.html), look) : everySite.readText(page.text, look);
  return outcome.kind === 'article' ? outcome.article : null;
};

const percent = (right: number, asked: number) =>
  asked === 0 ? '-' : right === asked ? '100' : ((100 * right) / asked).toFixed(1);

const printTable = (rows: ReadonlyMap<string, Row>, print: (line: string) => void) => {
  print('Percent right, by field; body: mean F1 of whole paragraphs');
  print(
    `  ${'set / site / language'.padEnd(58)}pages  ${FIELDS.map((field) => field.padStart(9)).join('')}     body`,
  );
  for (const [name, row] of rows) {
    const cells = FIELDS.map((field) => {
      const { right, asked } = row.fields.get(field) ?? { right: 0, asked: 0 };
      return percent(right, asked).padStart(9);
    });
    print(
      `  ${name.padEnd(58)}${String(row.pages).padStart(5)}  ${cells.join('')}${(row.f1 / row.pages).toFixed(4).padStart(9)}`,
    );
  }
};

const printPeers = (rows: ReadonlyMap<string, Row>, print: (line: string) => void) => {
  print('Beside others on the same pages: headline exact %, mean paragraph F1');
  print(`  ${'set / site / language'.padEnd(58)}pages         ours    readability       defuddle`);
  for (const [name, { peers }] of rows) {
    if (peers.pages === 0) continue;
    const cell = ([headlines = 0, f1 = 0]: readonly number[]) =>
      `${percent(headlines, peers.pages)} ${(f1 / peers.pages).toFixed(3)}`.padStart(15);
    print(
      `  ${name.padEnd(58)}${String(peers.pages).padStart(5)}${cell(peers.ours)}${cell(peers.readability)}${cell(peers.defuddle)}`,
    );
  }
};

const shown = (value: unknown) => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 90 ? `${text.slice(0, 90)}…` : text;
};

/** Pages without an article: none may be reported. */
const reported = () =>
  [...OWN_SITES, ...ELSEWHERE].filter(
    ({ url, html }) => everySite.readPage(parseHtml(html), { url, capturedAt: null }).kind !== 'not-article',
  );

/** Prints table, peers and every failure with its file. False where a target is missed. */
export async function run(print: (line: string) => void): Promise<boolean> {
  const cases = [...fixtureCases(), ...watchCases(), ...handCases(), ...kcnaKpCases(), ...coJpCases()];
  if (!existsSync('../shared')) print('Shared pages and corpora: skipped: no shared data');
  const rows = new Map<string, Row>();
  const failures: string[] = [];
  const total = { right: 0, asked: 0 };
  for (const one of cases) {
    const name = `${one.set} / ${one.site} / ${one.language}`;
    const row = rows.get(name) ?? new Row();
    rows.set(name, row);
    const article = articleOf(one);
    const asked = fieldsOf(one.truth, article);
    const wanted = one.truth.paragraphs ?? [];
    const f1 = paragraphF1(wanted, article?.paragraphs ?? []);
    row.pages += 1;
    row.f1 += f1;
    for (const field of asked) {
      row.count(field);
      if (!field.right)
        failures.push(
          `${one.set}: ${one.file}: ${field.field}: ${shown(field.wanted)}, read ${shown(field.found)}`,
        );
    }
    if (f1 < 1)
      failures.push(
        `${one.set}: ${one.file}: body F1 ${f1.toFixed(3)}, ${wanted.length} paragraphs, read ${article?.paragraphs.length ?? 0}`,
      );
    if (one.site !== 'other') {
      total.right += asked.filter(({ right }) => right).length + (f1 === 1 ? 1 : 0);
      total.asked += asked.length + 1;
    }
    if (!one.peers || !('html' in one.page)) continue;
    row.peers.pages += 1;
    row.beside('ours', { headline: article?.headline === one.truth.headline, f1 });
    row.beside('readability', readability(one, one.page.html));
    row.beside('defuddle', await defuddle(one, one.page.html));
  }
  printTable(rows, print);
  printPeers(rows, print);
  for (const failure of failures) print(`  wrong: ${failure}`);
  const negatives = reported();
  for (const { name } of negatives) print(`  reported though no article: ${name}`);
  const share = total.right / total.asked;
  print(
    `Fields right on recognised sites, body whole as one: ${total.right} of ${total.asked}, ${(100 * share).toFixed(2)}% (target ${100 * TARGET}%)`,
  );
  print(
    `Pages without an article: ${OWN_SITES.length + ELSEWHERE.length}, ${negatives.length} reported (target 0)`,
  );
  return share >= TARGET && negatives.length === 0;
}
