import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialsOf } from '../../../lib/article/officials.ts';
import type { Language } from '../../../lib/article/types.ts';

const listed = (language: Language, ...paragraphs: string[]) =>
  officialsOf({ language, paragraphs }).map(({ name, post }) => [name, post]);

describe('lists of attendance in English', () => {
  it('keeps names and posts as printed, in order', () => {
    expect(
      listed(
        'en',
        "Present there were Pak Tong Il, minister of Salt Works and Fisheries, Kim Sol Hui, vice-chairwoman of the C.C., WPK and chairwoman of the Women's Union, and officials concerned.",
      ),
    ).toEqual([
      ['Pak Tong Il', 'minister of Salt Works and Fisheries'],
      ['Kim Sol Hui', "vice-chairwoman of the C.C., WPK and chairwoman of the Women's Union"],
    ]);
  });

  it('gives a post of several to each of them, and a post of one to the last', () => {
    expect(
      listed('en', 'He was accompanied by Ri Il, Jo Song Gun and U Tong Ho, secretaries of the committee.'),
    ).toEqual([
      ['Ri Il', 'secretaries of the committee'],
      ['Jo Song Gun', 'secretaries of the committee'],
      ['U Tong Ho', 'secretaries of the committee'],
    ]);
    expect(listed('en', 'It was attended by Ri Il and Jo Song Gun, director of the mine.')).toEqual([
      ['Ri Il', null],
      ['Jo Song Gun', 'director of the mine'],
    ]);
  });

  it('reads titles before names', () => {
    expect(
      listed(
        'en',
        'Attending it were Vice-Premier Han Kyong Su, Minister of Tideland and Salt Ho Chol, vice-chairmen Kang Il and Kim Nam Su, and others.',
      ),
    ).toEqual([
      ['Han Kyong Su', 'Vice-Premier'],
      ['Ho Chol', 'Minister of Tideland and Salt'],
      ['Kang Il', 'vice-chairmen'],
      ['Kim Nam Su', 'vice-chairmen'],
    ]);
  });

  it('reads a guest by his post', () => {
    expect(
      listed(
        'en',
        'Present were Pak Il, vice-minister of Salt, and Anton Beljajew, ambassador of Ruritania.',
      ),
    ).toEqual([
      ['Pak Il', 'vice-minister of Salt'],
      ['Anton Beljajew', 'ambassador of Ruritania'],
    ]);
  });

  it.each([
    'Kim Jong Un attended the opening of the salt works.',
    'Present there were officials concerned, builders and agricultural workers.',
    'Pak Tong Il, minister of Salt, made a speech.',
    'The present situation was grave, Ri Il said.',
    'A delegation headed by Pak Tong Il left here.',
  ])('finds nobody in: %s', (text) => {
    expect(listed('en', text)).toEqual([]);
  });
});

describe('in other languages', () => {
  it('reads Korean lists, and leaves out whom they speak of', () => {
    expect(
      listed(
        'ko',
        '기념식에는 제염상인 박동일동지, 도당위원회 비서들인 조성근동지, 우동호동지와 관계부문 일군들이 참가하였다.',
      ),
    ).toEqual([
      ['박동일', '제염상'],
      ['조성근', '도당위원회 비서들'],
      ['우동호', '도당위원회 비서들'],
    ]);
    expect(listed('ko', '경애하는 김정은동지께서 기념식에 참가하시였다.')).toEqual([]);
  });

  it('reads Spanish, Chinese and Japanese ones', () => {
    expect(listed('es', 'Asistieron al acto Pak Tong Il, ministro de la Sal, y otros funcionarios.')).toEqual(
      [['Pak Tong Il', 'ministro de la Sal']],
    );
    expect(listed('zh', '内阁总理朴东一、道党委员会书记赵成根等参加了仪式。')).toEqual([
      ['朴东一', '内阁总理'],
      ['赵成根', '道党委员会书记'],
    ]);
    expect(listed('ja', '式典には、朴東一総理と関係者が参加した。')).toEqual([]);
    expect(listed('ja', '製塩省書記の朴東一、趙成根の各氏が参加した。')).toEqual([
      ['朴東一', '製塩省書記'],
      ['趙成根', null],
    ]);
  });
});

it('prints nothing that the text does not print', () => {
  const word = fc.constantFrom(
    'Present there were',
    'attended by',
    'Kim Il',
    'Pak Tong Il',
    ', ',
    ' and ',
    'minister of Salt',
    'members of the committee',
    'officials concerned',
    'WPK',
    '. ',
    ' ',
    'Vice-Premier ',
    'Anton Beljajew',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join('');
      for (const { name, post } of officialsOf({ language: 'en', paragraphs: [text] })) {
        expect(text).toContain(name);
        expect(post === null || text.includes(post)).toBe(true);
      }
    }),
  );
});
