import type { Citable } from '../../../lib/cite/types.ts';

/** The example of the guides' target lines, with an invented text. */
export const JOINT_STATEMENT: Citable = {
  id: 'joint',
  headline: 'Joint Statement between WPK and URP Adopted',
  url: 'https://kcnawatch.org/newstream/1760011234-123456789/joint-statement-between-wpk-and-urp-adopted/',
  date: '2025-10-09',
  place: 'Pyongyang',
  outlet: 'KCNA',
  sourceLabel: 'KCNA.kp (En)',
  language: 'en',
  accessed: '2025-12-05',
  paragraphs: [
    'The delegations of the WPK and of the URP held talks here on Thursday.',
    'A statement was adopted at the talks, the second of its kind.',
    'The two sides agreed to meet again in Moscow next spring.',
  ],
};

export const article = (fields: Partial<Citable>): Citable => ({ ...JOINT_STATEMENT, ...fields });

export const KOREAN = article({
  id: 'korean',
  headline: '두 당사이의 공동성명 채택',
  url: 'https://kcnawatch.org/newstream/1760011235-123456790/%EB%91%90/',
  place: '평양',
  language: 'ko',
  paragraphs: ['공동성명이 채택되였다.'],
});
