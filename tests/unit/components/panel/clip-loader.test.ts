import { describe, expect, it } from 'vitest';
import { headingAbove, headingOf } from '../../../../components/panel/clip-days.ts';
import { ClipLoader, type ListClips } from '../../../../components/panel/clip-loader.ts';
import { PAGE_SIZE } from '../../../../components/panel/clip-pages.ts';
import type { ClipPage } from '../../../../lib/library/types.ts';
import { fakeLibrary } from '../../../preview/fake-library.ts';

const ORDER = 'saved-newest';
const query = (text: string) => ({ filter: text ? { text } : {}, order: ORDER }) as const;

/** A library whose answers wait until they are let go, in any order. */
function heldAnswers(size: number) {
  const library = fakeLibrary(size);
  const held: { readonly text: string; readonly offset: number; readonly letGo: () => Promise<void> }[] = [];
  const list: ListClips = (filter, order, offset, limit) =>
    new Promise<ClipPage>((resolve, reject) => {
      held.push({
        text: filter.text ?? '',
        offset,
        letGo: async () => {
          await library.list(filter, order, offset, limit).then(resolve, reject);
        },
      });
    });
  return { library, held, list };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('fetching a list', () => {
  it('shows the answer to the latest question, whichever comes last', async () => {
    const { held, list } = heldAnswers(40);
    const loader = new ClipLoader(list, () => undefined);
    void loader.ask(query('tide'));
    void loader.ask(query('tide lighthouse'));
    await held[1]?.letGo();
    await settled();
    await held[0]?.letGo();
    await settled();
    expect(loader.state.query?.filter.text).toBe('tide lighthouse');
  });

  it('keeps what is shown until the new answer is there, and after a failure', async () => {
    const library = fakeLibrary(40);
    const loader = new ClipLoader(library.list, () => undefined);
    await loader.ask(query(''));
    const before = loader.state.pages;
    library.failWith(new Error('The library cannot be read.'));
    await loader.ask(query('tide'));
    expect(loader.state.pages).toBe(before);
    expect(loader.state.problem).not.toBeNull();
    library.failWith(null);
    await loader.retry();
    expect(loader.state.problem).toBeNull();
    expect(loader.state.query?.filter.text).toBe('tide');
  });

  it('fetches the pages in view and the one with the focus, not those passed over', async () => {
    const { held, list } = heldAnswers(1000);
    const loader = new ClipLoader(list, () => undefined);
    void loader.ask(query(''));
    await held[0]?.letGo();
    await settled();
    for (let row = 100; row < 900; row += 10) loader.need(row, row + 10, 0);
    expect(held.length).toBeLessThanOrEqual(3);
    for (let i = 1; i < held.length; i++) {
      await held[i]?.letGo();
      await settled();
    }
    expect(loader.state.pages?.clip(895)).not.toBeNull();
    expect(loader.state.pages?.clip(500)).toBeNull();
    expect(held.length).toBeLessThan(6);
  });

  it('begins where the person left the list', async () => {
    const { held, list } = heldAnswers(1000);
    const loader = new ClipLoader(list, () => undefined);
    void loader.ask(query(''), 640);
    expect(held.map(({ offset }) => offset)).toEqual([7 * PAGE_SIZE, 8 * PAGE_SIZE]);
  });

  it('gathers changes that come while it reads into one more round', async () => {
    const { library, held, list } = heldAnswers(40);
    const loader = new ClipLoader(list, () => undefined);
    void loader.ask(query(''));
    await held[0]?.letGo();
    await settled();
    for (let n = 0; n < 50; n++) {
      library.add(n);
      void loader.refresh();
    }
    await held[1]?.letGo();
    await settled();
    await held[2]?.letGo();
    await settled();
    expect(held.length).toBe(3);
    expect(loader.state.pages?.matching).toBe(90);
  });
});

describe('days of the list', () => {
  it('heads each day once, with how many clips it has', async () => {
    const loader = new ClipLoader(fakeLibrary(20).list, () => undefined);
    await loader.ask(query(''));
    const { pages } = loader.state;
    if (!pages) throw new Error('nothing was fetched');
    const headings = Array.from({ length: 20 }, (_, row) => headingAbove(pages, row, ORDER)).filter(
      (day) => day !== null,
    );
    expect(headings.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(20);
    expect(new Set(headings.map(({ day }) => day)).size).toBe(headings.length);
    expect(headingOf(pages, 2, ORDER)).toEqual(headings[0]);
  });

  it('does not count a day of which not all has come', async () => {
    const loader = new ClipLoader(fakeLibrary(1000).list, () => undefined);
    await loader.ask(query(''));
    const { pages } = loader.state;
    if (!pages) throw new Error('nothing was fetched');
    expect(headingOf(pages, PAGE_SIZE - 1, ORDER)?.count).toBeNull();
    expect(headingAbove(pages, PAGE_SIZE, ORDER)).toBeNull();
  });
});
