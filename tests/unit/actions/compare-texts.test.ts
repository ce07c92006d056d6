import { describe, expect, it } from 'vitest';
import { type ComparingWorker, comparer } from '../../../lib/actions/compare-texts.ts';
import { type NumberedTask, serve } from '../../../lib/compare/compare-worker.ts';

const task = (text: string) => ({
  a: { headline: 'A', paragraphs: [text] },
  b: { headline: 'A', paragraphs: [`${text} more`] },
  twoLanguages: false,
  part: null,
});
const LONG = 'word '.repeat(20_000);

/** A worker in the same thread that answers when told to. */
function standIn() {
  const heard: NumberedTask[] = [];
  let listener: (event: { readonly data: never }) => void = () => {};
  let failed: (event: { readonly message?: string }) => void = () => {};
  let ended = 0;
  const scope: Parameters<typeof serve>[0] = {
    onmessage: null,
    postMessage: (reply) => listener({ data: reply as never }),
  };
  serve(scope);
  const worker = {
    postMessage: (one: NumberedTask) => void heard.push(one),
    terminate: () => {
      ended += 1;
    },
    addEventListener: (type: string, hear: never) => {
      if (type === 'message') listener = hear;
      else failed = hear;
    },
  } as ComparingWorker;
  return {
    worker,
    heard,
    answer: (at: number) => heard[at] && scope.onmessage?.({ data: heard[at] }),
    fail: () => failed({ message: 'out of memory' }),
    ended: () => ended,
  };
}

describe('comparing without holding up the page', () => {
  it('compares short texts at once, without a worker', async () => {
    const compare = comparer(() => {
      throw new Error('no worker needed');
    });
    expect((await compare(task('A mill.'))).body.rows).toHaveLength(1);
  });

  it('keeps one worker for long texts and matches answers that come in any order', async () => {
    const one = standIn();
    let started = 0;
    const compare = comparer(() => {
      started += 1;
      return one.worker;
    });
    const answers = [compare(task(LONG)), compare(task(`${LONG}other `))];
    one.answer(1);
    one.answer(0);
    const lengths = (await Promise.all(answers)).map(({ body }) =>
      body.rows
        .flatMap(({ hunks }) => hunks)
        .reduce((sum, { op, text }) => sum + (op === 'insert' ? 0 : text.length), 0),
    );
    expect(lengths).toEqual([LONG.length, LONG.length + 6]);
    expect(started).toBe(1);
  });

  it('refuses what a broken worker was asked, and starts another for the next', async () => {
    const [broken, good] = [standIn(), standIn()];
    const workers = [broken, good];
    const compare = comparer(() => (workers.shift() ?? good).worker);
    const first = compare(task(LONG));
    broken.fail();
    await expect(first).rejects.toThrow('out of memory');
    expect(broken.ended()).toBe(1);
    const second = compare(task(LONG));
    good.answer(0);
    expect((await second).body.rows).toHaveLength(1);
  });
});
