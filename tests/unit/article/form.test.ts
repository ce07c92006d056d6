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
    ['Speech Made by Manager at Banquet', 'speech'],
    ['KCNA Detailed Report on Salt Works', 'report'],
    ['KCNA Dispatch on Salt Works', 'dispatch'],
    ['Message of Thanks of C.C., WPK Conveyed to Salt Works', 'message'],
    ["Comrade Kim Jong Un's Reply Message to Lao President", 'message'],
    ['Press Statement on Dialogue between DPRK and Russian FMs Released', 'press-statement'],
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
    'Message of Condolences from Lao President',
    'Greetings to Kim Jong Un from Lao President',
    'Condolatory Messages to WPK Central Committee',
    'Statement of DPRK Foreign Ministry Supported by British Organizations',
    'Britons Hail Statement of DPRK NDC Spokesman',
    'Report of KPA General Staff Hailed by Organizations',
    'Speech of Kim Jong Un Carried in Bulletin',
    'July 4 Joint Statement Favored in Peru',
  ])('%s: not said', (headline) => expect(formOf(headline, '', 'en')).toBeNull());

  it('shows the words as printed, and the Korean term', () => {
    expect(formOf('Buoys Are Adrift: KCNA Commentary', '', 'en')).toEqual({
      id: 'commentary',
      words: 'KCNA Commentary',
      korean: '론평',
      source: "analysts' convention",
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

  it('says who spoke by the opening, where the headline tells what was said', () => {
    const id = (opening: string, language: 'en' | 'es' = 'en') => formOf('Buoys', opening, language)?.id;
    expect(id('A spokesman for the bureau issued the following statement Friday:')).toBe(
      'spokesman-statement',
    );
    expect(id('The DPRK Foreign Ministry issued the following statement:')).toBe('ministry-statement');
    expect(id('A spokesman for the bureau gave the following answer to KCNA:')).toBe('answer');
    expect(id('A spokesman for a movement in a press statement accused the bureau.')).toBeUndefined();
    expect(id('El portavoz de la oficina hizo pública la siguiente declaración:', 'es')).toBe(
      'spokesman-statement',
    );
    expect(id('El vocero de la oficina dio la siguiente respuesta:', 'es')).toBe('answer');
  });

  it('asks the text where a headline may mean two things', () => {
    expect(formOf('Ri Il Greets Lao President', 'Ri Il sent a message of greeting to him.', 'en')?.id).toBe(
      'message',
    );
    expect(formOf('Ri Il Greets Players', 'Ri Il greeted the players at the airport.', 'en')).toBeNull();
    expect(formOf('Joint Statement on Lake', 'The presidents of two countries issued it.', 'en')).toBeNull();
  });

  it('shows that a text was said upon authorisation', () => {
    expect(
      formOf('외무성 대변인담화', '외무성 대변인은 위임에 따라 다음과 같은 담화를 발표하였다.', 'ko'),
    ).toMatchObject({
      words: '대변인담화 … 위임에 따라',
      korean: '대변인담화 (위임에 따라)',
    });
    expect(formOf('KCNA Report', 'KCNA is authorized to release the following report:', 'en')?.words).toBe(
      'KCNA Report … is authorized to',
    );
  });

  it.each([
    ['ja', '朝鮮外務省代弁人談話', 'spokesman-press-statement'],
    ['ja', '朝鮮外務省代弁人声明', 'spokesman-statement'],
    ['ja', '国防次官が談話', 'press-statement'],
    ['ja', '朝鮮中央通信社論評', 'commentary'],
    ['ja', '塩田主席に祝電を送る', 'message'],
    ['ja', 'チュチェ１０６(２０１７)年７月３日の「労働新聞」概観', 'press-review'],
    ['zh', '朝鲜外务省发言人谈话', 'spokesman-press-statement'],
    ['zh', '朝鮮外務省發言人聲明', 'spokesman-statement'],
    ['zh', '朝鲜外务省声明', 'ministry-statement'],
    ['zh', '朝鲜外务省发言人答朝中社记者问', 'answer'],
    ['zh', '朝中社评论', 'commentary'],
    ['zh', '金正恩同志向老挝主席致贺电', 'message'],
    ['es', 'Boyas a la deriva, comentario de ATCC', 'commentary'],
    ['es', 'Declaración del portavoz de la Oficina de Boyas', 'spokesman-statement'],
    ['es', 'Comunicado de prensa de la viceministra', 'press-statement'],
    ['es', 'Ri Il envia mensaje al presidente lao', 'message'],
    ['ru', 'Заявление представителя МИД КНДР', 'spokesman-statement'],
    ['ru', 'Заявление МИД КНДР', 'ministry-statement'],
    ['ru', 'Комментарий ЦТАК', 'commentary'],
  ] as const)('%s: %s', (language, headline, id) => expect(formOf(headline, '', language)?.id).toBe(id));

  it.each([
    ['ja', '外務省代弁人声明を各国が支持'],
    ['ja', '塩田主席から祝電'],
    ['zh', '各国支持朝鲜外务省声明'],
    ['zh', '金正恩收到老挝主席贺电'],
    ['es', 'Kim Jong Un recibe mensaje del presidente lao'],
    ['es', 'Organizaciones apoyan declaracion del vocero'],
    ['es', 'Declaracion conjunta del 15 de junio'],
    ['ru', 'Солеварня построена'],
  ] as const)('%s: %s: not said', (language, headline) => expect(formOf(headline, '', language)).toBeNull());

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
