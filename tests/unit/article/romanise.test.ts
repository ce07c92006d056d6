import { describe, expect, it } from 'vitest';
import { romaniseName, romaniseWord } from '../../../lib/article/romanise.ts';

describe('romaniseName', () => {
  for (const [name, latin] of [
    ['김정은', 'Kim Jong Un'],
    ['김여정', 'Kim Yo Jong'],
    ['박봉주', 'Pak Pong Ju'],
    ['최룡해', 'Choe Ryong Hae'],
    ['조용원', 'Jo Yong Won'],
    ['장성택', 'Jang Song Thaek'],
    ['리병철', 'Ri Pyong Chol'],
    ['백남순', 'Paek Nam Sun'],
    ['현철해', 'Hyon Chol Hae'],
    ['김 덕훈', 'Kim Tok Hun'],
  ] as const) {
    it(`writes ${name} as ${latin}`, () => expect(romaniseName(name)).toBe(latin));
  }
});

describe('romaniseWord', () => {
  for (const [word, latin] of [
    ['평양', 'Pyongyang'],
    ['개성', 'Kaesong'],
    ['라선', 'Rason'],
    ['신의주', 'Sinuiju'],
    ['청진', 'Chongjin'],
    ['함흥', 'Hamhung'],
    ['원산', 'Wonsan'],
    ['남포', 'Nampho'],
    ['삼지연', 'Samjiyon'],
    ['만경대', 'Mangyongdae'],
    ['룡성', 'Ryongsong'],
    ['금수산', 'Kumsusan'],
    ['압록강', 'Amnokgang'],
    ['안변', 'Anbyon'],
    ['강동', 'Kangdong'],
    ['주체', 'Juche'],
    ['천리마', 'Chollima'],
    ['로동', 'Rodong'],
    ['선군', 'Songun'],
    ['한나산', 'Hannasan'],
    ['', ''],
    ['2월', '2wol'],
  ] as const) {
    it(`writes ${word} as ${latin}`, () => expect(romaniseWord(word)).toBe(latin));
  }
});
