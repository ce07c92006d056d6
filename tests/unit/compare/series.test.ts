import { describe, expect, it } from 'vitest';
import { formOf } from '../../../lib/article/form.ts';
import type { Language } from '../../../lib/article/types.ts';
import { type Series, seriesOf } from '../../../lib/compare/series.ts';

const series = (headline: string, language: Language = 'en'): Series | null =>
  seriesOf({ headline, language, form: formOf(headline, '', language) });
const key = (headline: string, language: Language = 'en'): string | undefined =>
  series(headline, language)?.key;

describe('seriesOf', () => {
  it.each([
    ['Greetings to Cambodian PM', 'Greetings to Prime Minister of Cambodia'],
    ['Congratulations to FM of Iran', 'Congratulations to Iranian Foreign Minister'],
    [
      'Kim Jong Un Sends Greetings to President of Syria',
      'Respected Comrade Kim Jong Un Sends Greetings to Syrian President',
    ],
    ['DPRK Premier Sends Greetings to Chinese Premier', 'DPRK Premier Sends Greetings to Premier of China'],
    [
      'Greetings to Kim Jong Un from Togolese President',
      'Greetings to Respected Comrade Kim Jong Un from Togolese President',
    ],
    ['76th Birthday of Sample Union Celebrated', '75th Birthday of Sample Union Celebrated'],
    ['Sample League Marks 66th Anniversary', 'Sample League Marks 67th Anniversary'],
    [
      'Press Statement of Ri Sam Ho, Vice Department Director of C.C., WPK',
      'Press Statement of Ri Sam Ho, Department Director of WPK Central Committee',
    ],
    [
      'Press Statement by Spokesman for Sample Office of DPRK Foreign Ministry',
      'Press Statement by Spokesperson for Sample Office of DPRK Foreign Ministry',
    ],
    [
      'Press Statement of Sample Office Chief of DPRK Foreign Ministry',
      'Press Statement of Chief of Sample Office of DPRK Foreign Ministry',
    ],
    ['Sample Minister Issues Press Statement', 'Press Statement of Sample Minister'],
    ['Press Review', 'Press Review'],
  ])('%j and %j are one series', (a, b) => {
    expect(key(a)).toBeDefined();
    expect(key(a)).toBe(key(b));
  });

  it.each([
    ['Greetings to Cambodian PM', 'Greetings to Cambodian FM'],
    ['Greetings to President of Niger', 'Greetings to Nigerian President'],
    ['Greetings to Austrian President', 'Greetings to Australian President'],
    ['Greetings to Syrian President', 'Condolences to Syrian President'],
    ['Greetings to Syrian President', 'Greetings from Syrian President'],
    ['DPRK Premier Sends Greetings to Lao PM', 'Kim Jong Un Sends Greetings to Lao PM'],
    ['76th Birthday of Sample Union Celebrated', '76th Birthday of Sample League Celebrated'],
    ['Press Statement of Ri Sam Ho, Director', 'Press Statement of Ri Sam Su, Director'],
  ])('%j and %j are two', (a, b) => {
    expect(key(a)).toBeDefined();
    expect(key(b)).toBeDefined();
    expect(key(a)).not.toBe(key(b));
  });

  it.each([
    'New Cement Factory Inaugurated',
    'Greetings to Kim Jong Un from Indonesian, Mexican Party Leaders',
    'Anniversary Marked',
    'Foreign Personages Release Statements',
    '',
  ])('%j is of none', (headline) => expect(series(headline)).toBeNull());

  it('knows Korean messages and anniversaries', () => {
    expect(key('경애하는 김정은동지께서 라오스국가주석에게 축전을 보내시였다', 'ko')).toBe(
      key('김정은동지께서 라오스 국가주석에게 축전을 보내시였다', 'ko'),
    );
    expect(key('김정은동지께서 라오스국가주석에게 축전을 보내시였다', 'ko')).not.toBe(
      key('김정은동지께서 라오스국가주석에게 위문전문을 보내시였다', 'ko'),
    );
    expect(key('시범동맹창립 75돐 기념보고회 진행', 'ko')).toBe(
      key('시범동맹창립 76돐 기념보고회 진행', 'ko'),
    );
    expect(key('새 공장 준공', 'ko')).toBeUndefined();
  });

  it('says by which words', () =>
    expect(series('Greetings to Cambodian PM')).toMatchObject({
      kind: 'message',
      words: 'Greetings to Cambodian PM',
    }));
});
