import type { Citable } from './types.ts';

const PLAIN: Citable = {
  id: 'plain',
  headline: 'Joint Statement between WPK and URP Adopted',
  url: 'https://kcnawatch.org/newstream/1760000000-123456789/sample',
  date: '2025-10-09',
  place: 'Pyongyang',
  outlet: 'KCNA',
  sourceLabel: 'KCNA.kp (En)',
  language: 'en',
  accessed: '2025-12-05',
  paragraphs: ['The ferry ran on time.', 'The pilot wrote a letter.', 'The lighthouse was painted.'],
};

/** What a style that nobody read is tried on: one plain item, and one with no date, no place and no Latin letter. */
export const TRIAL_ITEMS: readonly Citable[] = [
  PLAIN,
  {
    ...PLAIN,
    id: 'korean',
    headline: '등대관리국 대변인 담화',
    url: 'http://www.kcna.kp/kp/article/q/0f0f.kcmsf',
    date: null,
    place: null,
    language: 'ko',
    paragraphs: ['련락선이 제시간에 떠났다.'],
  },
];
