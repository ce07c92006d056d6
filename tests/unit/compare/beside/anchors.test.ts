import { describe, expect, it } from 'vitest';
import { numberKeys } from '../../../../lib/compare/beside/numbers.ts';
import { soundOf, soundOfName, soundsOfHangul } from '../../../../lib/compare/beside/sound.ts';

describe('numberKeys', () => {
  it.each([
    ['$110 million', '1억1천만딸라', 'n110000000'],
    ['12.3 trillion', '12조3천억번', 'n12300000000000'],
    ['5 000 years', '５천년', 'n5000'],
    ['3,500', '3500', 'n3500'],
    ['on October 9', '10월 9일', 'm10'],
    ['May 1', '5月1日', 'm5'],
    ['Juche 101 (2012)', '주체１０１(２０１２)년', 'n2012'],
    ['the Eighth Congress', '제8차대회', 'n8'],
    ['2 millones', '2 миллиона', 'n2000000'],
    ['9 de mayo', '9 мая', 'm5'],
    ['1.5 billion', '15亿', 'n1500000000'],
  ])('finds the number of %j and %j', (a, b, key) => {
    expect([...numberKeys(a)]).toContain(key);
    expect([...numberKeys(b)]).toContain(key);
  });

  it('takes the verb may for no month', () => expect([...numberKeys('They may go.')]).toEqual([]));
});

describe('sounds', () => {
  it.each([
    ['Iraq', '이라크는'],
    ['Lawrence', '로렌스가'],
    ['Livermore', '리버모아'],
    ['Gordon', '고든장군은'],
    ['Koizumi', '고이즈미'],
    ['Steven', '스티븐은'],
    ['Washington', '워싱톤에서'],
    ['Mexico', '멕시코'],
  ])('hears %s in %s', (latin, hangul) => expect(soundsOfHangul(hangul)).toContain(soundOf(latin)));

  it.each([
    ['Orlov', 'Орлов'],
    ['Damascus', 'ダマスカス'],
    ['Vladimir', 'ウラジミル'],
  ])('hears %s and %s, or not, alike', (a, b) => expect(soundOf(a) === soundOf(b)).toBe(a !== 'Vladimir'));

  it('hears a name of several words as one', () =>
    expect(soundsOfHangul('김정일동지')).toContain(soundOfName(['Kim', 'Jong', 'Il'])));

  it('hears nothing in figures', () => expect(soundOf('2012')).toBe(''));
});
