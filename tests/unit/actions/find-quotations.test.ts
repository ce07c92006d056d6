import { describe, expect, it, vi } from 'vitest';
import { type FindingWorker, findQuotations } from '../../../lib/actions/find-quotations.ts';
import { type FoundQuotations, findAll } from '../../../lib/compare/find-quotations.ts';
import { freshLibrary, reading } from '../library/sample.ts';

async function quoted(paragraphs: readonly string[], later: readonly string[]) {
  const library = await freshLibrary();
  const { clip, capture } = await library.clipPage(
    reading('1-2/a', [...paragraphs]),
    {},
    {
      paragraph: 0,
      words: 'A sample plant opened',
    },
  );
  await library.clipPage(reading('1-2/a', [...later]));
  const detail = await library.open(clip.id);
  if (!detail) throw new Error('no clip');
  return { detail, capture, id: detail.clip.quotations?.[0]?.id ?? '' };
}

/** A worker that answers, or fails, in its next turn. */
function worker(fails = false): FindingWorker & { readonly ended: () => boolean } {
  let onFound: (event: { readonly data: FoundQuotations }) => void = () => undefined;
  let onFailed: (event: { readonly message?: string }) => void = () => undefined;
  let over = false;
  return {
    postMessage: (task) => queueMicrotask(() => (fails ? onFailed({}) : onFound({ data: findAll(task) }))),
    terminate: () => {
      over = true;
    },
    addEventListener(type: string, listener: never) {
      if (type === 'message') onFound = listener;
      else onFailed = listener;
    },
    ended: () => over,
  };
}

describe('the quotations of a clip', () => {
  it('are found in the newest version, or in the text given, without a worker where they are short', async () => {
    const { detail, id } = await quoted(['A sample plant opened.'], ['New.', 'A sample plant opened.']);
    const start = vi.fn(worker);
    expect((await findQuotations(detail, undefined, start)).get(id)).toEqual({ kind: 'moved', paragraph: 1 });
    expect((await findQuotations(detail, ['Nothing.'], start)).get(id)).toEqual({ kind: 'gone' });
    expect(start).not.toHaveBeenCalled();
  });

  it('are found in long texts by a worker, which ends whatever happens', async () => {
    const long = Array.from({ length: 2000 }, (_, n) => `Paragraph ${n} of a long report.`);
    const { detail, id } = await quoted(
      ['A sample plant opened.', ...long],
      ['A sample mill opened.', ...long],
    );
    const good = worker();
    expect((await findQuotations(detail, undefined, () => good)).get(id)?.kind).toBe('altered');
    expect(good.ended()).toBe(true);
    const bad = worker(true);
    await expect(findQuotations(detail, undefined, () => bad)).rejects.toThrow('the worker failed');
    expect(bad.ended()).toBe(true);
  });
});
