import { romaniseName, romaniseWord } from '../article/romanise.ts';

const SURNAMES =
  '강 계 고 공 곽 국 권 김 남 노 도 라 량 렴 로 류 리 림 맹 명 문 박 방 배 백 변 서 석 선 설 성 손 송 신 심 안 양 엄 오 우 원 유 윤 은 임 장 전 정 조 주 지 진 차 채 천 최 탁 태 하 한 함 허 현 홍 황';
/** What stands after a person's name and shows that it is one. */
const TITLES =
  '동지 주석 원수 위원장 부위원장 총비서 비서 총리 부총리 외무상 국방상 부상 부장 제1부부장 부부장 국장 대변인 의장 대통령 대장 차수 녀사 선생';
const PERSON = new RegExp(
  `(?<![가-힣])[${SURNAMES.replaceAll(' ', '')}][가-힣]{2}(?=\\s?(?:${TITLES.replaceAll(' ', '|')}))`,
  'gu',
);
/** The names of most headlines, known without a title. */
const KNOWN_PERSONS = /김(?:정은|정일|정숙|여정|덕훈)/gu;
/** Names with a spelling of their own, or that keep their capital within a headline. */
const NAMES: readonly (readonly [korean: string, latin: string])[] = [
  ['김일성', 'Kim Il Sung'],
  ...[
    '평양',
    '서울',
    '개성',
    '원산',
    '청진',
    '함흥',
    '라선',
    '신의주',
    '남포',
    '백두산',
    '압록강',
    '판문점',
  ].map((place) => [place, romaniseWord(place)] as const),
];

/** Around what is spelled already while the rest is not; the page's own private-use characters are taken out first. */
const OPEN = '\ue000';
const CLOSE = '\ue001';
const SPELLED = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'gu');

/**
 * A Korean headline in Latin letters by the DPRK's rules, as a suggestion for a person to put right: words divided as in the original, the
 * first letter and those of known names capitals, what is not Hangul as it was. `김정은동지께서 …` becomes "Kim Jong Un tongjikkeso …".
 */
export function romanisedHeadline(headline: string): string {
  let text = headline.normalize('NFC').replace(/\p{Co}/gu, '');
  const spell = (name: string) => `${OPEN}${romaniseName(name)}${CLOSE}`;
  for (const [korean, latin] of NAMES) text = text.replaceAll(korean, `${OPEN}${latin}${CLOSE}`);
  return text
    .replace(PERSON, spell)
    .replace(KNOWN_PERSONS, spell)
    .replace(/[가-힣]+/gu, (word) => romaniseWord(word).toLowerCase())
    .replace(SPELLED, (whole, name: string, at: number, all: string) => {
      const before = /\p{L}/u.test(all.charAt(at - 1)) ? ' ' : '';
      const after = /\p{L}/u.test(all.charAt(at + whole.length)) ? ' ' : '';
      return before + name + after;
    })
    .replace(/^[^\p{L}\p{N}]*\p{Ll}/u, (start) => start.toUpperCase());
}
