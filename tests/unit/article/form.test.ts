import { describe, expect, it } from 'vitest';
import { formOf } from '../../../lib/article/form.ts';

/** Headlines made for the project on the patterns of real ones. */
describe('formOf', () => {
  it.each([
    ['Joint Statement between Two Parties Adopted', 'joint-statement'],
    ['Press Statement of Vice Department Director of Survey Bureau', 'press-statement'],
    ['Press Statement by Vice-Minister for Tidelands of DPRK', 'press-statement'],
    ['DPRK Minister of Tidelands Issues Press Statement', 'press-statement'],
    ['Official of Survey Bureau releases press statement', 'press-statement'],
    ['Press Statement of Spokesperson for DPRK Survey Bureau', 'spokesman-press-statement'],
    ['Spokesman for DPRK Survey Bureau Issues Press Statement', 'spokesman-press-statement'],
    ['Statement of Spokesman for DPRK Foreign Ministry', 'spokesman-statement'],
    ['Spokesman for DPRK Survey Bureau Releases Statement', 'spokesman-statement'],
    ['Crucial Statement of DPRK Foreign Ministry', 'ministry-statement'],
    ['Statement of DPRK Government', 'government-statement'],
    ['Spokesperson for Foreign Ministry of DPRK Gives Answers', 'answer'],
    ['KCNA Report', 'report'],
    ['Roads Completely Blocked: KCNA Report', 'report'],
    ['Report of KPA General Staff', 'report'],
    ['Buoys Are Adrift: KCNA Commentary', 'commentary'],
    ['KCNA Commentary on Drifting Buoys', 'commentary'],
    ['Press Review', 'press-review'],
    ['Review of Rodong Sinmun', 'press-review'],
    ['Greetings to Indonesian Foreign Minister', 'message'],
    ['Respected Comrade Kim Jong Un Sends Reply Message to Lao President', 'message'],
    ['Speech at Ceremony of Salt Works', 'speech'],
  ])('%s', (headline, id) => expect(formOf(headline, '', 'en')?.id).toBe(id));

  it.each([
    'Foreign Personages Release Statements',
    'Greetings to DPRK FM',
    'Greetings from FM of Venezuela',
    'Respected Comrade Kim Jong Un Receives Reply Message from Lao President',
    'Kim Jong Un Congratulates Them and Makes Important Speech on Work',
    'Salt Works Built',
    'Congratulatory Group of Koreans in Japan Arrives',
    'Reporter Visits Salt Works',
  ])('%s: not said', (headline) => expect(formOf(headline, '', 'en')).toBeNull());

  it('shows the words as printed, and the Korean term', () => {
    expect(formOf('Buoys Are Adrift: KCNA Commentary', '', 'en')).toEqual({
      id: 'commentary',
      words: 'KCNA Commentary',
      korean: '론평',
    });
  });

  it('asks the first paragraph where the headline does not say', () => {
    expect(
      formOf('Buoys', 'A spokesman for the bureau issued the following press statement on Saturday:', 'en')
        ?.id,
    ).toBe('spokesman-press-statement');
    expect(
      formOf('Buoys', 'The minister released the following press statement on Saturday:', 'en')?.id,
    ).toBe('press-statement');
    expect(formOf('Buoys', 'KCNA made public the following report on Wednesday:', 'en')?.id).toBe('report');
    expect(formOf('Buoys', 'The embassy mentioned a press statement of the bureau.', 'en')).toBeNull();
  });

  it.each([
    ['조선외무성 대변인담화', 'spokesman-press-statement'],
    ['조선외무성 대변인성명', 'spokesman-statement'],
    ['국방성 부상 담화', 'press-statement'],
    ['부표는 떠다닌다--조선중앙통신사 론평', 'commentary'],
    ['주체109(2020)년 12월 7일 《로동신문》개관', 'press-review'],
    ['로씨야대통령에게 축전을 보내시였다', 'message'],
  ])('%s', (headline, id) => expect(formOf(headline, '', 'ko')?.id).toBe(id));

  it.each(['·여러 나라에서 조선외무성 대변인담화 보도', '소금밭 새로 건설', '축전을 보내여왔다'])(
    '%s: not said',
    (headline) => expect(formOf(headline, '', 'ko')).toBeNull(),
  );

  it('does not guess in other languages', () => expect(formOf('Declaración', '', 'es')).toBeNull());
});
