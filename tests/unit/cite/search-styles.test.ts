import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../lib/cite/csl-style/catalogue.ts';
import { searchStyles } from '../../../lib/cite/csl-style/search-styles.ts';

const found = async (query: string, fieldWords?: (field: string) => string) =>
  searchStyles((await catalogue()).styles, query, fieldWords).map(({ name }) => name);

describe('searching the packaged styles', () => {
  it.each([
    ['AMA', 'american-medical-association'],
    ['american medical', 'american-medical-association'],
    ['turabian author', 'turabian-author-date'],
    ['universite geneve', /universite-de-geneve/],
    ['ISNAD', /^isnad/],
    ['din-1505-2', 'din-1505-2'],
  ])('%s finds %s among the first', async (query, name) => {
    const first = (await found(query)).slice(0, 8);
    if (typeof name === 'string') expect(first).toContain(name);
    else expect(first.some((one) => name.test(one))).toBe(true);
  });

  it('finds by discipline, in the person’s words too', async () => {
    const history = await found('history');
    expect(history.length).toBeGreaterThan(40);
    const words = (field: string) => (field === 'history' ? '역사학' : field);
    expect((await found('역사', words)).length).toBeGreaterThan(40);
  });

  it('finds all by nothing, and none by what is nowhere', async () => {
    expect((await found('')).length).toBe((await catalogue()).styles.length);
    expect(await found('zzyzx')).toEqual([]);
  });
});
