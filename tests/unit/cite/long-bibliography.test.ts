import { describe, expect, it } from 'vitest';
import type {
  BibliographyReply,
  BibliographyTask,
  Progress,
} from '../../../lib/cite/bibliography-messages.ts';
import { serve } from '../../../lib/cite/bibliography-worker.ts';
import { bibliography, citations } from '../../../lib/cite/cite.ts';
import { type BibliographyWorker, longBibliography } from '../../../lib/cite/long-bibliography.ts';
import { article } from './articles.ts';

/** A worker in this process: what is sent is copied, as between threads. */
class InProcess implements BibliographyWorker {
  ended = false;
  private readonly listeners: ((event: { data: BibliographyReply }) => void)[] = [];
  private readonly scope = {
    onmessage: null as ((event: { readonly data: BibliographyTask }) => void) | null,
    postMessage: (reply: BibliographyReply) => {
      for (const listener of this.ended ? [] : this.listeners) listener({ data: structuredClone(reply) });
    },
  };
  constructor() {
    serve(this.scope);
  }
  postMessage(task: BibliographyTask) {
    this.scope.onmessage?.({ data: structuredClone(task) });
  }
  terminate() {
    this.ended = true;
  }
  addEventListener(type: string, listener: (event: never) => void) {
    if (type === 'message') this.listeners.push(listener as (event: { data: BibliographyReply }) => void);
  }
}

const MANY = Array.from({ length: 120 }, (_, i) =>
  article({ id: `clip-${i}`, headline: `Report ${i}`, date: `20${10 + (i % 10)}-03-04` }),
);

describe('a long bibliography', () => {
  it('is the short one, made elsewhere, with progress', async () => {
    const worker = new InProcess();
    const seen: Progress[] = [];
    const entries = await longBibliography(
      worker,
      { citables: MANY, request: { style: 'apa', form: 'entry' } },
      { onProgress: (progress) => seen.push(progress) },
    );
    expect(entries).toEqual(await bibliography(MANY, 'apa'));
    expect(worker.ended).toBe(true);
    expect(seen.map(({ done }) => done)).toEqual([...seen.map(({ done }) => done)].sort((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.at(-1)).toEqual({ done: 120, total: 120 });
  });

  it('and each entry as it is cited in the text, in the order of the list', async () => {
    const request = { style: 'chicago-author-date', form: 'intext', order: 'given', locator: 3 } as const;
    const cited = await longBibliography(new InProcess(), { citables: MANY, request });
    expect(cited).toEqual(await citations(MANY, request));
    const listed = await longBibliography(new InProcess(), {
      citables: MANY,
      request: { style: 'chicago-author-date', form: 'entry', order: 'given' },
    });
    expect(listed.map(({ id }) => id)).toEqual(MANY.map(({ id }) => id));
  });

  it('ends when it is no longer wanted', async () => {
    const worker = new InProcess();
    const wanted = new AbortController();
    const made = longBibliography(
      worker,
      { citables: MANY, request: { style: 'mla', form: 'entry' } },
      { signal: wanted.signal },
    );
    wanted.abort(new Error('cancelled'));
    await expect(made).rejects.toThrow('cancelled');
    expect(worker.ended).toBe(true);
  });

  it('tells why it failed', async () => {
    const worker = new InProcess();
    const made = longBibliography(worker, {
      citables: MANY,
      request: { style: 'none' as 'apa', form: 'entry' },
    });
    await expect(made).rejects.toThrow('no citation style “none”');
    expect(worker.ended).toBe(true);
  });
});
