import { describe, expect, it } from 'vitest';
import { bibliography } from '../../../lib/cite/cite.ts';
import { STYLES } from '../../../lib/cite/styles.ts';
import type { Citable, StyleId } from '../../../lib/cite/types.ts';
import { article } from './articles.ts';

const lacks = async (fields: Partial<Citable>, style: StyleId) =>
  (await bibliography([article(fields)], style))[0]?.lacks ?? [];

describe('what an entry lacks', () => {
  it.each(STYLES.map(({ id }) => id))('is nothing where all is known: %s', async (style) => {
    expect(await lacks({}, style)).toEqual([]);
  });

  it('is no date where the style says so itself', async () => {
    expect(await lacks({ date: null }, 'apa')).toEqual([]);
    expect(await lacks({ date: null }, 'harvard')).toEqual([]);
    expect(await lacks({ date: null }, 'nlm')).toEqual([]);
    expect(await lacks({ date: null }, 'csl:turabian-author-date')).toEqual([]);
  });

  it('is the date where the style prints none', async () => {
    expect(await lacks({ date: null }, 'wikipedia')).toEqual(['date']);
    expect(await lacks({ date: null }, 'chicago-notes')).toEqual(['date']);
  });

  it('is the place where papers are told apart by it, the headline, the address', async () => {
    expect(await lacks({ place: null }, 'apa')).toEqual([]);
    expect(await lacks({ place: null }, 'chicago-notes-agency')).toEqual(['place']);
    expect(await lacks({ headline: ' ' }, 'mla')).toEqual(['headline']);
    expect(await lacks({ url: 'file:///page.html' }, 'mla')).toEqual(['address']);
  });
});
