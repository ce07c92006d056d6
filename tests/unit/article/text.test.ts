import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, labelText, TEXT_RULE } from '../../../lib/article/canonical-text.ts';
import {
  chooseLanguage,
  detectLanguage,
  languageOfCode,
  languageOfLabel,
} from '../../../lib/article/language.ts';
import { outletOfLabel } from '../../../lib/article/outlet.ts';
import { readWireCopy } from '../../../lib/article/wire-copy.ts';

describe('canonicalText', () => {
  it('is one text for one reading', () => {
    expect(TEXT_RULE).toBe(1);
    expect(canonicalText(['  A\u00a0 b ', 'cafe\u0301'])).toBe('A b\ncafé');
  });

  it('has nothing left to settle', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (paragraphs) => {
        const once = canonicalText(paragraphs);
        expect(
          once
            .split('\n')
            .map((line) => canonicalText([line]))
            .join('\n'),
        ).toBe(once);
      }),
      { seed: 7 },
    );
  });

  it('labels by what the page claims, not by when it was looked at', () => {
    const label = (header: string) =>
      labelText({
        headline: 'Salt  Works',
        dateline: null,
        date: {
          iso: '2026-03-14',
          conflict: false,
          evidence: [
            { kind: 'date-line', raw: 'Date: 14/03/2026', iso: '2026-03-14' },
            { kind: 'header', raw: header, iso: null },
          ],
        },
      });
    expect(label('a')).toBe('Salt Works\n\nDate: 14/03/2026');
    expect(label('a')).toBe(label('b'));
  });
});

describe('language', () => {
  it.each([
    ['The salt works was built in the west of the country.', 'en'],
    ['La salina fue construida en la costa del oeste.', 'es'],
    ['소금밭이 새로 건설되였다.', 'ko'],
    ['塩田が建設された。', 'ja'],
    ['温泉郡新盐场竣工。', 'zh'],
    ['Солепромысел построен.', 'ru'],
    ['123 -- 456', 'und'],
    ['Xyz', 'und'],
  ])('%s', (text, language) => expect(detectLanguage(text)).toBe(language));

  it('lets the dateline decide, then the script, then the address', () => {
    expect(chooseLanguage('zh', 'text', 'en')).toBe('zh');
    expect(chooseLanguage(null, '소금밭이 건설되였다.', 'en')).toBe('ko');
    expect(chooseLanguage(null, '金日成主席', 'ja')).toBe('ja');
    expect(chooseLanguage(null, 'KCNA', 'es')).toBe('es');
    expect(chooseLanguage(null, 'KCNA', null)).toBe('und');
  });

  it('knows codes and labels', () => {
    expect(languageOfCode('kp')).toBe('ko');
    expect(languageOfCode('constructor')).toBeNull();
    expect(languageOfLabel('KCNA.kp (En)')).toBe('en');
    expect(languageOfLabel('Pyongyang Times')).toBeNull();
    expect(languageOfLabel(null)).toBeNull();
  });
});

describe('outletOfLabel', () => {
  it.each([
    ['KCNA.kp (En)', 'KCNA'],
    ['kcna.co.jp (en)', 'KCNA'],
    ['Voice of Korea (EN)', 'Voice of Korea'],
    ['VOICE OF KOREA', 'Voice of Korea'],
    ['Ministry of Foreign Affairs (EN)', 'Ministry of Foreign Affairs'],
    ['Pyongyang Times', 'Pyongyang Times'],
    ['Rodong Sinmun (En)', 'Rodong Sinmun'],
    ['Naenara (En)', 'Naenara'],
    ['notKCNA.kp (En)', 'notKCNA.kp'],
  ])('%s', (label, outlet) => expect(outletOfLabel(label)).toBe(outlet));
});

describe('readWireCopy', () => {
  const read = (...lines: string[]) => {
    const { opening, paragraphs, endMark, stamp, another } = readWireCopy(lines);
    return {
      place: opening?.dateline.place ?? null,
      paragraphs,
      endMark,
      stamp: stamp?.raw ?? null,
      another,
    };
  };
  const open = 'Pyongyang, March 14 (KCNA) --';

  it('reads a dateline alone on its line, and mark and stamp alone on theirs', () => {
    expect(read(open, 'It was built.', '-0-', 'www.kcna.kp (2026.03.14.)', 'More')).toEqual({
      place: 'Pyongyang',
      paragraphs: ['It was built.'],
      endMark: true,
      stamp: 'www.kcna.kp (2026.03.14.)',
      another: false,
    });
  });

  it('reads mark and stamp on the last line of the text', () => {
    expect(read(`${open} It was built. -0- www.kcna.kp (2026.03.14.)`)).toMatchObject({
      paragraphs: ['It was built.'],
      stamp: 'www.kcna.kp (2026.03.14.)',
    });
  });

  it('leaves a second article out, its headline too', () => {
    expect(
      read(`${open} It was built.`, 'It is large.', 'Dike Completed', 'Haeju, March 14 (KCNA) -- A dike.'),
    ).toEqual({
      place: 'Pyongyang',
      paragraphs: ['It was built.', 'It is large.'],
      endMark: false,
      stamp: null,
      another: true,
    });
  });

  it('reads without any of them', () => {
    expect(read('It was built.')).toEqual({
      place: null,
      paragraphs: ['It was built.'],
      endMark: false,
      stamp: null,
      another: false,
    });
    expect(read()).toMatchObject({ paragraphs: [] });
  });

  it('drops a cut stamp', () => {
    expect(read(`${open} It snowed. -0- www.kcna.kp`)).toMatchObject({
      paragraphs: ['It snowed.'],
      endMark: true,
      stamp: null,
    });
  });
});
