import { afterEach, describe, expect, it, vi } from 'vitest';
import { Connection } from '../../../lib/library/connection.ts';
import type { WriteTransaction } from '../../../lib/library/schema.ts';
import { settle } from '../../../lib/library/settle.ts';
import { exported, freshLibrary, freshName, reading } from './sample.ts';

const full = () => new DOMException('full', 'QuotaExceededError');
const { put } = IDBObjectStore.prototype;

afterEach(() => {
  IDBObjectStore.prototype.put = put;
});

/** What fake-indexeddb runs its requests and aborts with. */
interface Inside {
  _execRequestAsync(request: { operation: () => void; source: unknown }): IDBRequest;
  _abort(reason: string): void;
}
const insideOf = (store: IDBObjectStore) => store.transaction as unknown as Inside;

/** How a browser may tell that the disk is full: each a `put` in its place. */
const TELLINGS: Readonly<Record<string, (this: IDBObjectStore) => IDBRequest>> = {
  'the call itself throws': () => {
    throw full();
  },
  'the request fails': function () {
    const operation = () => {
      throw full();
    };
    return insideOf(this)._execRequestAsync({ operation, source: this });
  },
  'the transaction is aborted while the request is under way': function () {
    const request = put.call(this, { key: 'counters', live: 0, binned: 0, sequence: 0 });
    queueMicrotask(() => insideOf(this)._abort('QuotaExceededError'));
    return request;
  },
};

/** How the work may meet it. */
const counters = { key: 'counters', live: 1, binned: 0, sequence: 0 } as const;
const WORKS: Readonly<Record<string, (tx: WriteTransaction) => Promise<unknown>>> = {
  'waits for the request': async (tx) => tx.objectStore('meta').put(counters),
  'throws before its first await': (tx) => tx.objectStore('meta').put(counters),
  'waits for another request': async (tx) => {
    tx.objectStore('meta')
      .put(counters)
      .catch(() => {});
    for (let asked = 0; asked < 20; asked += 1) await tx.objectStore('meta').get('counters');
  },
  'meets it several awaits deep': async (tx) => {
    const deep = async (depth: number): Promise<unknown> =>
      depth === 0 ? tx.objectStore('meta').put(counters) : await deep(depth - 1);
    await deep(20);
  },
  'turns it into the news of an abort': async (tx) => {
    await tx
      .objectStore('meta')
      .put(counters)
      .catch(() => {
        throw new DOMException('called off', 'AbortError');
      });
  },
};

describe('a full disk, whichever way it is told and met', () => {
  for (const [telling, fails] of Object.entries(TELLINGS)) {
    it.each(Object.entries(WORKS))(`${telling}; the work %s`, async (name, work) => {
      // A call that throws and is swallowed has told nobody.
      if (telling === 'the call itself throws' && name === 'turns it into the news of an abort') return;
      const connection = new Connection(freshName());
      await connection.open();
      IDBObjectStore.prototype.put = fails;
      await expect(connection.write(['meta'], work)).rejects.toMatchObject({ code: 'disk-full' });
      IDBObjectStore.prototype.put = put;
      expect(await connection.read(['meta'], (tx) => tx.objectStore('meta').get('counters'))).toMatchObject({
        live: 0,
      });
    });
  }

  it.each(Object.entries(TELLINGS))('at the first opening: %s', async (_telling, fails) => {
    const connection = new Connection(freshName());
    const unheard = vi.fn();
    process.on('unhandledRejection', unheard);
    IDBObjectStore.prototype.put = fails;
    await expect(connection.open()).rejects.toMatchObject({ code: 'disk-full' });
    IDBObjectStore.prototype.put = put;
    await connection.open();
    expect(await connection.read(['meta'], (tx) => tx.objectStore('meta').get('counters'))).toBeDefined();
    process.off('unhandledRejection', unheard);
    expect(unheard).not.toHaveBeenCalled();
  });

  it('Chromium’s order: the promise of the end first, which knows of an abort only', async () => {
    const called = new DOMException('called off', 'AbortError');
    let end: (error: unknown) => void = () => {};
    const done = new Promise<void>((_, reject) => {
      end = reject;
    });
    const tx = Object.assign(new EventTarget(), { done, error: null, abort: () => {} });
    const settling = settle(tx, async () => done);
    const request = new Event('error');
    Object.defineProperty(request, 'target', { value: { error: full() } });
    tx.dispatchEvent(request);
    end(called);
    await expect(settling).rejects.toMatchObject({ code: 'disk-full' });
  });

  it('is not said of what fails for another reason', async () => {
    const connection = new Connection(freshName());
    const aborted = connection.write(['meta'], async (tx) => {
      tx.abort();
      await tx.objectStore('meta').get('counters');
    });
    await expect(aborted).rejects.toMatchObject({ code: 'library-interrupted' });
    const defect = connection.write(['meta'], () => Promise.reject(new TypeError('a defect')));
    await expect(defect).rejects.toBeInstanceOf(TypeError);
  });
});

describe('a full disk while clipping', () => {
  it('is told in plain words, and leaves nothing half-written', async () => {
    const library = await freshLibrary();
    const { clip } = await library.clipPage(reading('1-2/a'));
    const before = await exported(library);
    for (const store of ['clips', 'meta', 'search']) {
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
        if (this.name === store) throw full();
        return put.apply(this, given);
      };
      await expect(library.clipPage(reading('1-2/b'))).rejects.toMatchObject({
        code: 'disk-full',
        message: expect.stringMatching(/disk is full.*export/),
      });
      await expect(library.update(clip.id, { note: 'x' })).rejects.toMatchObject({ code: 'disk-full' });
      IDBObjectStore.prototype.put = put;
      expect(await exported(library)).toBe(before);
      expect(await library.listIds({}, 'saved-newest')).toEqual([clip.id]);
    }
    expect((await library.clipPage(reading('1-2/b'))).kind).toBe('saved');
  });
});
