import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../lib/compare/compare.ts';
import { type NumberedAnswer, type NumberedTask, serve } from '../../../lib/compare/compare-worker.ts';
import { answerTask } from '../../../lib/compare/task.ts';
import { seeded, sentence } from '../../eval/compare.generator.ts';

const random = seeded(11);
const huge = Array.from(
  { length: 900 },
  () => `${Array.from({ length: 8 }, () => sentence(random).join(' ')).join('. ')}.`,
);
const task = (a: readonly string[], b: readonly string[], part: number | null = null) => ({
  a: { headline: 'Mill Opened', paragraphs: a },
  b: { headline: 'Mill Opens', paragraphs: b },
  twoLanguages: false,
  part,
});

describe('a comparison as a task', () => {
  it('is answered whole where the texts are of usual length', () => {
    const [a, b] = [huge.slice(0, 20), huge.slice(3, 22)];
    expect(answerTask(task(a, b))).toMatchObject({ body: compareTexts(a, b), beside: null, offered: null });
    expect(answerTask({ ...task(a, b), twoLanguages: true }).beside?.length).toBeGreaterThan(0);
  });

  it('offers parts of huge texts, and numbers the paragraphs of a part as in the whole', () => {
    const longer = [...huge, ...huge.map((text) => `${text} Again.`)];
    const other = longer.toSpliced(1500, 1, 'A new paragraph about the old mill.');
    const offer = answerTask(task(longer, other));
    expect(offer.body.rows).toEqual([]);
    expect(offer.offered?.words).toBeGreaterThan(60_000);
    const { parts } = offer.offered ?? { parts: [] };
    const changed = parts.flatMap((_, n) =>
      answerTask(task(longer, other, n)).body.rows.filter(({ kind }) => kind !== 'same'),
    );
    expect(changed.map(({ from, to }) => [from, to])).toEqual([
      [[1500], []],
      [[], [1500]],
    ]);
    expect(answerTask(task(longer, other, 999)).body.rows).toEqual([]);
    const last = parts.length - 1;
    const beside = answerTask({ ...task(longer, other, last), twoLanguages: true }).beside;
    expect(beside?.at(-1)?.from.at(-1)).toBe(longer.length - 1);
    expect(beside?.at(-1)?.sentences.at(-1)?.to.at(-1)?.paragraph).toBe(other.length - 1);
  });
});

describe('the worker', () => {
  it('answers each task under its number, and a failure in words', () => {
    const replies: NumberedAnswer[] = [];
    const scope = {
      onmessage: null as ((event: { readonly data: NumberedTask }) => void) | null,
      postMessage: (reply: NumberedAnswer) => replies.push(reply),
    };
    serve(scope);
    const given = task(['One mill.'], ['Two mills.']);
    scope.onmessage?.({ data: { number: 7, task: given } });
    scope.onmessage?.({ data: { number: 8, task: { ...given, a: null } as unknown as typeof given } });
    expect(replies[0]).toEqual({ number: 7, answer: answerTask(given) });
    expect(replies[1]).toMatchObject({ number: 8, failure: expect.stringContaining('null') });
  });
});
