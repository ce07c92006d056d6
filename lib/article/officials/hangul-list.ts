/** Lists of attendance in Korean: `당중앙위원회 비서들인 조용원동지, 박태성동지와 내각부총리 전승국동지가 참가하였다`. */
import type { Listed } from './name-list.ts';

const ATTENDED = /(?:참가|참석|동행|동석|수행|참렬)(?:하였|했|하시였|한\s|하고)/;
const FAMILY =
  '[강고공구국권금기길김나남노도라랑량려련렴로류륙리림마맹명모문민박반방배백변봉서석선설성손송신심안양엄여연염오옥왕우원위유육윤은이인임장전정제조주지진차채천최추태편표하한함허현호홍황]';
const NAME = `${FAMILY}[가-힣]{1,2}`;
/** A name with what stands before it since the last one. Whom `께서` or `께` follows is spoken of, not listed. */
const COMRADE = new RegExp(`(?<before>[^,]*?)(?<name>${NAME})\\s?(?:동지|동무)(?<many>들)?(?!께)`, 'u');
const BARE = new RegExp(`^(?:(?<before>.*\\S)\\s)?(?<name>${NAME})$`, 'u');
const CONJUNCTION = /^(?:와|과|하고|및|그리고)\s*/;

const sentencesOf = (text: string) => text.split(/(?<=다)\.\s*/u);

/** The words of the place and the occasion before the first post: `기념식에는 `. */
const withoutOccasion = (text: string) => text.replace(/^.*?(?:에는|에|에서는)\s+/u, '');

const postOf = (words: string) => {
  const post = words.replace(CONJUNCTION, '').trim();
  const bare = post.replace(/(?:이며|인)$/u, '');
  return bare === '' ? null : bare;
};

/** The people of the lists of attendance in a paragraph. */
export function readHangulList(paragraph: string): Listed[] {
  const found: Listed[] = [];
  for (const sentence of sentencesOf(paragraph)) {
    if (!ATTENDED.test(sentence) || !/동지|동무/.test(sentence)) continue;
    const parts = withoutOccasion(sentence).split(/,\s*|(?<=동[지무])(?:와|과)\s+/u);
    let shared: string | null = null;
    let waiting: Listed[] = [];
    for (const part of parts) {
      const comrade = COMRADE.exec(part);
      const { before = '', name = '' } = (comrade ?? BARE.exec(part.trim()))?.groups ?? {};
      if (name === '') {
        waiting = [];
        shared = null;
        continue;
      }
      const post = postOf(before);
      if (post !== null) shared = /들$/u.test(post) ? post : null;
      waiting.push({ name, post: post ?? shared });
      if (!comrade) continue;
      found.push(...waiting);
      waiting = [];
    }
  }
  return found;
}
