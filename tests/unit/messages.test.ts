import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../lib/library/types.ts';
import { isAnyTextAnswer, parseAnyTextMessage, parseMessage } from '../../lib/messages.ts';

const READING: PageReading = {
  url: 'https://kcnawatch.org/newstream/1794300001-100000001/sample/',
  title: 'Sample',
  at: '2026-03-14T21:40:00.000Z',
  html: '<p>Sample</p>',
  article: {
    site: 'kcnawatch',
    headline: 'Sample Headline',
    dateline: { place: 'Pyongyang', month: 3, day: 14, agency: 'KCNA', raw: 'Pyongyang, March 14 (KCNA) --' },
    date: {
      iso: '2026-03-14',
      conflict: false,
      evidence: [{ kind: 'date-line', raw: 'Date: 14/03/2026', iso: '2026-03-14' }],
    },
    source: {
      label: 'KCNA.kp (En)',
      outlet: 'KCNA',
      originalUrl: 'http://www.kcna.kp/en/article/q/00.kcmsf',
    },
    language: 'en',
    form: null,
    paragraphs: ['One.', 'Two.'],
    endMark: true,
    stamp: null,
    notes: [],
    extractor: 'dateline/1',
  },
};
const seen = (reading: unknown) => ({ type: 'page/seen', reading, privateWindow: false });

describe('parseMessage', () => {
  it('takes what a content script sends', () => {
    expect(parseMessage(seen(READING))).toEqual(seen(READING));
  });

  it('refuses other shapes, addresses that are not of the web, and sizes beyond the caps', () => {
    const { article } = READING;
    const wrong: unknown[] = [
      null,
      'page/seen',
      { type: 'toString' },
      { type: '__proto__' },
      seen({ ...READING, url: 'javascript:alert(1)' }),
      seen({ ...READING, html: 'x'.repeat(4_000_001) }),
      seen({ ...READING, article: { ...article, paragraphs: ['x'.repeat(8_000_001)] } }),
      seen({ ...READING, article: { ...article, paragraphs: [1] } }),
      seen({
        ...READING,
        article: { ...article, source: { ...article.source, originalUrl: 'data:text/html,x' } },
      }),
      seen({ ...READING, article: { ...article, date: { ...article.date, iso: '14/03/2026' } } }),
      seen({ ...READING, article: { ...article, dateline: { ...article.dateline, month: 13 } } }),
    ];
    for (const value of wrong) expect(parseMessage(value)).toBeNull();
  });

  it('never throws, whatever comes in', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (value, inner) => {
        parseMessage(value);
        parseMessage(seen(inner));
        parseMessage({ ...seen(READING), reading: { ...READING, article: inner } });
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
});

describe('the text of any page', () => {
  it('is asked for by part, and its answer is checked', () => {
    expect(parseAnyTextMessage({ type: 'page/any-text', part: 'selection' })).not.toBeNull();
    expect(parseAnyTextMessage({ type: 'page/any-text', part: 'all' })).toBeNull();
    expect(parseAnyTextMessage({ type: 'page/read', item: null })).toBeNull();
    expect(parseMessage({ type: 'page/any-text', part: 'page' })).toBeNull();
    expect(isAnyTextAnswer({ reading: READING, privateWindow: false })).toBe(true);
    expect(isAnyTextAnswer({ reading: null, privateWindow: true })).toBe(true);
    expect(isAnyTextAnswer({ reading: { ...READING, url: 'file:///x' }, privateWindow: true })).toBe(false);
  });
});
