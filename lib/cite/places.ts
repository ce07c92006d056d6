import { romaniseWord } from '../article/romanise.ts';

/** Places of datelines as KCNA's other languages print them. */
const ENGLISH: Readonly<Record<string, string>> = {
  平壌: 'Pyongyang',
  平壤: 'Pyongyang',
  平壤市: 'Pyongyang',
  Пхеньян: 'Pyongyang',
  羅先: 'Rason',
  罗先: 'Rason',
  Расон: 'Rason',
  清津: 'Chongjin',
  Чхончжин: 'Chongjin',
  開城: 'Kaesong',
  开城: 'Kaesong',
  Кэсон: 'Kaesong',
  元山: 'Wonsan',
  Вонсан: 'Wonsan',
};

/** A dateline's place as a citation in English names it; a place that is not known stays as printed. */
export const englishPlace = (place: string): string =>
  ENGLISH[place] ?? (/[가-힣]/u.test(place) ? romaniseWord(place) : place);
