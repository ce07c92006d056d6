/** Lists of attendance in Chinese and Japanese: `内阁总理朴泰成、朝鲜劳动党中央委员会书记赵甬元等参加了会议`. A part that is not wholly post and name is left out. */
import type { Listed } from './name-list.ts';

const ATTENDED = /参加|出席|列席|同行|陪同|参列|參加/;
const FAMILY =
  '[金朴崔李赵趙姜张張尹韩韓吴呉吳徐申权権權黄黃安宋柳洪全田高文孙孫梁裴白许許南沈卢盧河郭成车車朱禹具闵閔严厳嚴元千方孔玄咸卞廉吕呂秋都石宣薛马馬吉延表魏明奇潘罗羅王琴陆陸任林]';
const NAME = `${FAMILY}\\p{Script=Han}{1,2}`;
const POST =
  '(?:总理|總理|総理|首相|外相|相|部长|部長|书记|書記|秘书|委员|委員|委员长|委員長|局长|局長|司令官|司令员|参谋长|參謀長|参謀長|大使|主席|会长|会長|院长|院長|所长|所長|次官|副相|长官|長官|代办|总书记|総書記|大将|上将|中将|元帅|元帥|党委书记|責任書記|责任书记)';
const WHOLE = new RegExp(
  `^(?:(?<before>.{0,80}${POST})(?:的|の|である)?)?(?<name>${NAME})(?:(?<after>${POST})|同志|氏|さん)?$`,
  'u',
);

const withoutOccasion = (text: string) =>
  text
    .replace(/^.*?(?:参加|出席|列席|陪同)[^、，,。]{0,40}?(?:的有|者有|有|的是)[:：]?\s*/u, '')
    .replace(/^.*?(?:には|では)[、，]?/u, '');
/** The words that close a list. */
const withoutEnd = (text: string) =>
  text
    .replace(
      /(?:等|ら|など|の各氏|の諸氏|各氏|同志们|同志ら)?(?:が|也|一同)?(?:参加|出席|列席|同行|陪同|参列|參加).*$/u,
      '',
    )
    .replace(/等$/u, '');

/** The people of the lists of attendance in a paragraph; a single name is no list. */
export function readHanList(paragraph: string): Listed[] {
  const found: Listed[] = [];
  for (const sentence of paragraph.split('。')) {
    if (!ATTENDED.test(sentence)) continue;
    const parts = withoutEnd(withoutOccasion(sentence)).split(/[、，,]|(?:和|及|以及)(?=\p{Script=Han}{3})/u);
    const people = parts.flatMap((part): Listed[] => {
      const { before, name, after } = WHOLE.exec(part.trim())?.groups ?? {};
      return name === undefined ? [] : [{ name, post: before ?? after ?? null }];
    });
    if (people.length > 1 || people.some(({ post }) => post !== null)) found.push(...people);
  }
  return found;
}
