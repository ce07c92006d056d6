/** Invented comparisons, written the way an editor marks a proof: `[-out-]` and `{+in+}`, a class after a bar, `{+in|name-post+}`. */
import type { Article } from '../../lib/article/types.ts';
import type { Comparison, Hunk, HunkClass, Row, RowKind } from '../../lib/compare/types.ts';
import type { ComparedSide, ComparisonView } from '../../lib/services.ts';
import { ferry } from './invented.ts';
import { sideOf } from './invented-side.ts';

const MARK = /\[-(.*?)(?:\|([a-z-]+))?-\]|\{\+(.*?)(?:\|([a-z-]+))?\+\}/gs;

/** Reads a marked paragraph. */
export function hunksOf(marked: string): Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  const equal = (text: string) => text !== '' && hunks.push({ op: 'equal', text });
  for (const match of marked.matchAll(MARK)) {
    equal(marked.slice(at, match.index));
    at = match.index + match[0].length;
    const [, out, outClass, put, putClass] = match;
    const name = (outClass ?? putClass) as HunkClass | undefined;
    hunks.push({
      op: out === undefined ? 'insert' : 'delete',
      text: out ?? put ?? '',
      ...(name ? { class: name } : {}),
    });
  }
  equal(marked.slice(at));
  return hunks;
}

/** One row; `from` and `to` count from 0. */
export const row = (kind: RowKind, from: number[], to: number[], marked: string): Row => ({
  kind,
  from,
  to,
  hunks: hunksOf(marked),
});

const words = (rows: readonly Row[], op: Hunk['op']) =>
  rows
    .flatMap(({ hunks }) => hunks.filter((hunk) => hunk.op === op))
    .reduce((n, { text }) => n + (text.match(/\S+/g)?.length ?? 0), 0);

export function comparisonOf(rows: readonly Row[], capped = false): Comparison {
  const count = (kind: RowKind) => rows.filter((one) => one.kind === kind).length;
  return {
    rows,
    summary: {
      same: count('same'),
      changed: count('changed'),
      moved: count('moved'),
      split: count('split'),
      merged: count('merged'),
      removed: count('removed'),
      added: count('added'),
      wordsDeleted: words(rows, 'delete'),
      wordsInserted: words(rows, 'insert'),
      classes: {},
      capped,
    },
  };
}

/** The paragraphs of one side, put together again from the rows. */
export function paragraphsOf({ rows }: Comparison, side: 'a' | 'b'): string[] {
  const other = side === 'a' ? 'insert' : 'delete';
  const indexes = (one: Row) => (side === 'a' ? one.from : one.to);
  return rows
    .filter((one) => indexes(one).length > 0)
    .sort((x, y) => (indexes(x)[0] ?? 0) - (indexes(y)[0] ?? 0))
    .flatMap(({ hunks }) =>
      hunks
        .filter(({ op }) => op !== other)
        .map(({ text }) => text)
        .join('')
        .split('\n'),
    );
}

/** A view of the given rows: A saved, B on the page now. */
export function viewOf(
  headlineMarked: string,
  rows: readonly Row[],
  more: { a?: Partial<ComparedSide>; b?: Partial<ComparedSide>; capped?: boolean } = {},
): ComparisonView {
  const headline = comparisonOf([
    row(/\[-|\{\+/.test(headlineMarked) ? 'changed' : 'same', [0], [0], headlineMarked),
  ]);
  const body = comparisonOf(rows, more.capped ?? false);
  const article = (side: 'a' | 'b'): Article => ({
    ...ferry,
    headline: paragraphsOf(headline, side)[0] ?? '',
    paragraphs: paragraphsOf(body, side),
  });
  return {
    a: sideOf(article('a'), more.a ?? {}),
    b: sideOf(article('b'), { at: '2026-04-18T06:05:00Z', version: null, ...more.b }),
    headline,
    body,
    beside: null,
    parts: null,
  };
}

const LIGHTHOUSES: readonly Row[] = [
  row(
    'changed',
    [0],
    [0],
    'A [-spokesman|wording-]{+spokesperson|wording+} for the {+General |name-post+}Lighthouse Administration of Kangwon Province issued the following press statement on Thursday:',
  ),
  row(
    'changed',
    [1],
    [1],
    'Of late, [-unlit|wording-]{+darkened|wording+} vessels have repeatedly crossed the ferry lane off Wonsan after dusk, disregarding the signals of three lighthouses and the whistle of the pilot boat.',
  ),
  row(
    'changed',
    [2],
    [3],
    '[-Four|number-date-]{+Six|number-date+} such crossings were entered in the log between April 2 and [-9|number-date-]{+11|number-date+}, each with the hour, the bearing and the state of the sea.',
  ),
  row(
    'changed',
    [3],
    [4],
    'The administration has sent [-a|wording-]{+a written|wording+} notice to the [-Harbour Bureau|name-post-]{+Ministry of Land and Sea Transport|name-post+} and expects an answer before the season opens.',
  ),
  row(
    'moved',
    [4],
    [2],
    'A sailor who mocks a lighthouse does not thereby find the harbour, and no excuse will float where a hull would not.',
  ),
  row('removed', [5], [], '[-Our keepers will go on lighting what has to be lit.-]'),
  row('added', [], [5], '{+The log of the three lighthouses will be shown to any captain who asks for it.+}'),
  row(
    'changed',
    [6],
    [6],
    'The owners would be [-well advised|typography-]{+well-advised|typography+} to hang out their lamps [-in|function-words-]{+within|function-words+} the shortest time.',
  ),
];

/** A rewrite of an ordinary statement, with something of everything. */
export const lighthouses = viewOf(
  '[-Spokesman|wording-]{+Spokesperson|wording+} for {+General |name-post+}Lighthouse Administration Issues Press Statement',
  LIGHTHOUSES,
);

/** Paragraphs split, joined, words moved inside one, a run of unchanged ones, and a date that differs. */
const TIDES: readonly Row[] = [
  row(
    'split',
    [0],
    [0, 1],
    'The tide table was published on Monday.{+\n|typography+}[- |typography-]It lists every harbour of the east coast.',
  ),
  row('same', [1], [2], 'Copies went to the fishing co-ops.'),
  row('same', [2], [3], 'The printing house worked two shifts.'),
  row('same', [3], [4], 'The paper came from Kilju.'),
  row('same', [4], [5], 'The binding is of cloth.'),
  row('same', [5], [6], 'Every copy bears a number.'),
  row(
    'merged',
    [6, 7],
    [7],
    'The table takes in the leap month.[-\n|typography-]{+ |typography+}It is the fourth of the year.',
  ),
  row(
    'changed',
    [8],
    [8],
    'It was [-with due care |moved-]compiled {+with due care |moved+}by the Tide Station, an institution of long standing.',
  ),
];
export const tides = viewOf('Fourth Tide Table of the Year Published', TIDES, {
  a: { version: 1 },
  b: {
    version: 2,
    article: {
      ...ferry,
      headline: 'Fourth Tide Table of the Year Published',
      paragraphs: paragraphsOf(comparisonOf(TIDES), 'b'),
      date: { iso: '2026-04-17', evidence: [], conflict: false },
    },
  },
  capped: true,
});

/** Not one character differs. */
export const identical = viewOf(
  'Letter from a Ferry Pilot',
  ferry.paragraphs.map((text, i) => row('same', [i], [i], text)),
  { b: { version: 2 } },
);

const SENTENCES = [
  'The keepers of the outer light entered the crossing in the log with the hour and the bearing.',
  'A pilot boat lay off the breakwater until the fog had lifted from the roads.',
  'The ferry from Wonsan arrived on time with its full complement of passengers.',
  'Work on the new signal mast went forward in spite of the late frost.',
  'The harbour bureau thanked the crews for the order they had kept.',
];

/** About `count` paragraphs of some fifty words, every seventh of them reworded, every fiftieth moved to the end of its hundred. */
export function longComparison(count: number): ComparisonView {
  const rows: Row[] = [];
  for (let i = 0; i < count; i += 1) {
    const text = [0, 1, 2].map((k) => SENTENCES[(i + k * 2) % SENTENCES.length]).join(' ');
    const to = i % 100 === 50 ? i + 49 : i % 100 > 50 ? i - 1 : i;
    if (i % 100 === 50 && i + 49 < count) rows.push(row('moved', [i], [to], text));
    else if (count - i < 100 && count % 100 !== 0 && i % 100 >= 50) rows.push(row('same', [i], [i], text));
    else if (i % 7 === 3) {
      rows.push(row('changed', [i], [to], text.replace('The ', '[-The|wording-]{+Those|wording+} ')));
    } else rows.push(row('same', [i], [to], text));
  }
  return viewOf('Log of the Outer Light Published', rows, { b: { version: 2 } });
}
