import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { textFragmentUrl } from '../../../lib/cite/text-fragment.ts';
import { lookAtPassage, paintFragment } from '../support/highlight.ts';
import { expect, type Reader, test } from '../support/reader-test.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');

/** What is quoted, and the block in which it begins, the headline being block 0. */
interface Passage {
  readonly block: number;
  readonly words: string;
}

/** Letters that are no white space before `words`, which begin in `block`, and their end. */
function place(blocks: readonly string[], { block, words }: Passage) {
  const bare = (text: string) => text.replace(/\s/g, '');
  const before = bare(blocks.slice(0, block).join(''));
  const start = before.length + bare(blocks.slice(block).join('')).indexOf(bare(words));
  return { start, end: start + bare(words).length };
}

async function seeHighlighted(page: Page, url: string, blocks: readonly string[], passage: Passage) {
  const address = textFragmentUrl(url, blocks, passage.words, passage.block);
  if (!address.includes(':~:text=')) {
    // A headline that the text repeats whole cannot be told from it.
    expect(passage.block, passage.words).toBe(0);
    return;
  }
  await page.goto('about:blank');
  await page.goto(address);
  await paintFragment(page);
  const shown = await lookAtPassage(page, blocks, place(blocks, passage));
  expect(shown.covered, `${passage.words} by ${address}`).toBeGreaterThan(0.9);
  expect(shown.beyond, `${passage.words} by ${address}`).toBe(0);
}

/** Words that a person might select: of the headline, from within a paragraph, and over two of them. */
function passages(blocks: readonly string[]): Passage[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const cut = (text: string, from: number, to: number) => {
    const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
    const [first, last] = [words.at(from), words.at(to)];
    return first && last ? text.slice(first.index, last.index + last.segment.length) : '';
  };
  const [headline = '', first = '', second] = blocks;
  return [
    { block: 0, words: cut(headline, 1, 3) },
    { block: 1, words: cut(first, 3, 7) },
    { block: 1, words: first },
    ...(second === undefined
      ? []
      : [{ block: 1, words: `${first.slice(first.indexOf(cut(first, -3, -1)))}\n${cut(second, 0, 2)}` }]),
  ].filter(({ words }) => words !== '');
}

/** One page of each reader, of each of its markups, and of each language. */
const SITES = [
  'archive-today/long-name',
  'choson-sinbo/ko',
  'kcna-co-jp/day-page-fragment',
  'kcna-co-jp/single-odd-day-late',
  'kcna-kp/g2-ko',
  'kcna-kp/g2-ja',
  'kcna-kp/g2-zh-no-space-period',
  'kcna-kp/g3-ru',
  'kcnawatch/korean',
  'kcnawatch/press-statement',
  'kcnawatch/spanish',
  'mfa/press-statement',
  'other/forum-quote',
  'pyongyang-times/blog',
  'rodong/2025-zh',
  'uriminzokkiri/header-is-view-day',
  'voice-of-korea/ru',
  'wayback/kcna-kp-g3',
];

for (const name of SITES) {
  test(`a link leads to the words on a page of ${name}`, async ({ reader }) => {
    const read = (file: string) => readFileSync(join(FIXTURES, name, file), 'utf8');
    const { url } = JSON.parse(read('meta.json')) as { url: string };
    const { headline, paragraphs } = JSON.parse(read('expected.json')) as {
      headline: string;
      paragraphs: readonly string[];
    };
    const [bare = ''] = url.split('#');
    await reader.context.route(
      (to) => to.href.split('#')[0] === new URL(bare).href,
      (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: read('source.html') }),
    );
    const page = await reader.context.newPage();
    const blocks = [headline, ...paragraphs];
    for (const passage of passages(blocks)) await seeHighlighted(page, url, blocks, passage);
  });
}

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const CASES: readonly (readonly [what: string, blocks: readonly string[], passages: readonly Passage[]])[] = [
  [
    'repeated words',
    [
      'Statement on Buoys',
      'The buoys were found. The buoys were taken away, and the buoys were found again by others.',
      'The buoys were found.',
      'Nobody knows whose the buoys were.',
    ],
    [
      { block: 1, words: 'The buoys were found' },
      { block: 1, words: 'the buoys were found again' },
      { block: 2, words: 'The buoys were found.' },
      { block: 3, words: 'the buoys were' },
    ],
  ],
  [
    'dashes, commas and quotation marks',
    [
      'Well-Known Matters',
      'A well-known, long-standing "matter" — the so-called ‘R&D’, as it were — was (again) discussed.',
      'He said: “It’s done, isn’t it?” and left; 50% of the well-known, long-standing case is over.',
    ],
    [
      { block: 1, words: 'well-known, long-standing "matter" —' },
      { block: 1, words: '‘R&D’, as it were — was (again)' },
      { block: 2, words: '“It’s done, isn’t it?”' },
      { block: 2, words: '50% of the well-known, long-standing' },
    ],
  ],
  [
    'Korean',
    [
      '공동성명이 채택되였다',
      '조선로동당과 통일로씨야당사이의 공동성명이 9일 평양에서 채택되였다.',
      '공동성명에는 두 당사이의 협조를 강화할데 대한 문제들이 반영되여있다.',
      '공동성명이 채택되였다고 조선중앙통신이 전하였다. 공동성명이 채택되였다.',
    ],
    [
      { block: 1, words: '공동성명이 9일' },
      { block: 2, words: '두 당사이의 협조를 강화할데 대한 문제들이 반영되여있다.' },
      { block: 3, words: '공동성명이 채택되였다고' },
      { block: 1, words: '평양에서 채택되였다.\n공동성명에는 두 당사이의' },
    ],
  ],
  [
    'Japanese',
    [
      '共同声明が採択された',
      '朝鮮労働党と統一ロシア党の共同声明が9日、平壌で採択された。',
      '共同声明には両党の協力を強化する問題が反映されている。',
      '共同声明が採択されたと朝鮮中央通信が報じた。',
    ],
    [
      { block: 1, words: '共同声明が9日' },
      { block: 2, words: '両党の協力を強化する' },
      { block: 3, words: '採択されたと朝鮮中央通信' },
      { block: 1, words: '平壌で採択された。\n共同声明には両党' },
    ],
  ],
  [
    'Chinese',
    [
      '联合声明通过',
      '朝鲜劳动党和统一俄罗斯党的联合声明9日在平壤通过。',
      '联合声明反映了加强两党合作的问题。联合声明还指出了今后的方向。',
      '据朝中社报道，联合声明反映了两国人民的意志。',
    ],
    [
      { block: 1, words: '联合声明9日' },
      { block: 2, words: '加强两党合作' },
      { block: 3, words: '联合声明反映了' },
      { block: 1, words: '平壤通过。\n联合声明反映了加强' },
    ],
  ],
];

for (const [what, blocks, wanted] of CASES) {
  test(`a link leads to exactly the words meant: ${what}`, async ({ reader }) => {
    const url = 'https://kcnawatch.org/newstream/1-1/sample/';
    await serve(reader, url, blocks);
    const page = await reader.context.newPage();
    for (const passage of wanted) await seeHighlighted(page, url, blocks, passage);
  });
}

/** A long page, so that the words have to be scrolled to. */
async function serve(reader: Reader, url: string, [headline = '', ...paragraphs]: readonly string[]) {
  const body = paragraphs
    .map((text) => `<p>${escapeHtml(text)}</p><div style="height:260px"></div>`)
    .join('');
  await reader.serve(url, {
    body: () =>
      `<!doctype html><meta charset="utf-8"><body><nav>Home</nav><h1>${escapeHtml(headline)}</h1>${body}</body>`,
  });
}
