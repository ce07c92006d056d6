import { describe, expect, it } from 'vitest';
import { searchOffers } from '../../../../components/panel/search-offers.ts';
import type { ClipFilter } from '../../../../lib/library/types.ts';
import { fakeLibrary } from '../../../preview/fake-library.ts';

const library = fakeLibrary(40);
const count = async (filter: ClipFilter) => (await library.list(filter, 'saved-newest', 0, 1)).matching;
const kinds = async (filter: ClipFilter) =>
  (await searchOffers(filter, count)).map(({ kind, text }) => (text ? `${kind}: ${text}` : kind));

describe('offers where nothing was found', () => {
  it('shortens the word that is in the way, or leaves it out', async () => {
    expect(await kinds({ text: 'lighthouse signalz' })).toEqual([
      'shorter-word: lighthouse signal',
      'without-word: lighthouse',
      'clear-search',
    ]);
  });

  it('looks everywhere where a filter is in the way', async () => {
    expect(await kinds({ text: 'forestry', outlets: ['Rodong Sinmun'] })).toContain('everywhere: forestry');
    expect(await kinds({ outlets: ['Rodong Sinmun'], languages: ['ko'] })).toEqual(['clear-filters']);
  });

  it('offers only what finds something', async () => {
    for (const offer of await searchOffers({ text: 'qqqqq wwwww', from: '2030-01-01' }, count)) {
      expect(offer.count).toBeGreaterThan(0);
      expect(await count(offer.filter)).toBe(offer.count);
    }
    expect(await kinds({ text: 'qqqqq' })).toEqual(['clear-search']);
  });

  it('does not take a pasted paragraph apart', async () => {
    let asked = 0;
    await searchOffers({ text: 'word '.repeat(500) }, async () => {
      asked++;
      return 0;
    });
    expect(asked).toBeLessThan(5);
  });
});
