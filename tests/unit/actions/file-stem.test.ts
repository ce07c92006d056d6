import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileStem } from '../../../lib/actions/save-file.ts';

describe('the name of a file after a project', () => {
  it.each([
    ['Ferry signals, chapter 3', 'Ferry-signals-chapter-3'],
    ['봄철나무심기 (2026)', '봄철나무심기-2026'],
    ['../..\\etc/passwd', 'etc-passwd'],
    ['  “…”  ', undefined],
    ['con', undefined],
    [undefined, undefined],
  ])('%s: %s', (words, stem) => {
    expect(fileStem(words)).toBe(stem);
  });

  it('holds nothing that a system refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(fileStem(words) ?? 'x').toMatch(/^[\p{L}\p{M}\p{N}-]{1,60}$/u);
      }),
    );
  });
});
