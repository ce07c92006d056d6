import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteName, obsidianAddress } from '../../../lib/handoff/obsidian.ts';

describe('handing over to Obsidian', () => {
  it('names the note by day and headline', () => {
    expect(obsidianAddress('Talks: 1/2 & "more" #3', '2026-03-14')).toBe(
      'obsidian://new?file=2026-03-14%20Talks%201%202%20%26%20more%203&clipboard',
    );
    expect(noteName('평양시의 새 거리', null)).toBe('n.d. 평양시의 새 거리');
    expect(noteName('???', '2026-03-14')).toBe('2026-03-14 KCNA');
  });

  it('gives a name that any file system takes, whatever the headline', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (headline) => {
        const name = noteName(headline, '2026-03-14');
        expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}]|[. ]$/u);
        expect([...name].length).toBeLessThanOrEqual(120);
        expect(URL.canParse(obsidianAddress(headline, '2026-03-14'))).toBe(true);
      }),
      { seed: 20260314 },
    );
  });

  it('drops halves of characters, which no address can hold', () => {
    expect(obsidianAddress('a\ud800b', null)).toContain('a%20b');
  });
});
