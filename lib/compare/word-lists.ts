/** Words by which a change is told to be about a number, a date or a post. Lower case, whole words. */

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth half dozen double twice uno dos tres cuatro cinco seis siete ocho nueve diez primero segundo tercero mil ciento один два три четыре пять шесть семь восемь девять десять первый второй третий тысяч';
const DATES =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday juche year years month months day days week weeks yesterday today tomorrow hours minutes am pm ago few enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo января февраля марта апреля мая июня июля августа сентября октября ноября декабря год года чучхе 年 月 日 号 號 주체 오늘 어제';
const POSTS =
  'comrade marshal general vice-marshal colonel lieutenant major captain commander commanders admiral president premier vice-premier chairman chairperson vice-chairman vice-chairperson vice secretary secretaries minister vice-minister ministers director vice-director directors chief head deputy member members alternate candidate officer officers official officials department section spokesman spokesperson spokeswoman ambassador envoy leader supreme respected respect esteemed leader manager manageress chief-of-staff delegate representative president-elect camarada secretario ministro presidente mariscal товарищ маршал секретарь министр председатель 同志 总书记 總書記 书记 委员长 委員長 部长 部長 总理 首相 相 국무위원장 총비서 비서 위원장 부위원장 위원 부장 부부장 국장 상 부상 총리 내각총리 동지 원수 차수 대장 대변인 사령관 총참모장 대사 단장';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const numbers = set(NUMBERS);
const dates = set(DATES);
const posts = set(POSTS);

/** Whether `word` is a number in figures or words, an ordinal included. Figures may carry a suffix: `8th`, `9일`, `113`. */
export function isNumber(word: string): boolean {
  return (
    /\p{N}/u.test(word) ||
    numbers.has(word.toLowerCase()) ||
    /^[一二三四五六七八九十百千万萬亿億]+$/u.test(word)
  );
}

/** Whether `word` is a number only in name: `one of them`, `the first step`. */
export function isWeakNumber(word: string): boolean {
  return /^(?:one|first|uno|primero|один|первый|一)$/.test(word.toLowerCase());
}

/** Whether `word` stands in for the name of the state: `our country`, `the Republic`. */
export function isStateWord(word: string): boolean {
  return /^(?:country|nation|state|fatherland|homeland|motherland|republic|país|patria|страна|родина)(?:['’]s)?$/i.test(
    word,
  );
}

/** Whether `word` belongs to a date: a month, a day of the week, `year`, `Juche`, `ago`. */
export function isDateWord(word: string): boolean {
  return dates.has(word.toLowerCase());
}

/** Whether `word` names a post or a form of address, `vice-minister` by its parts. */
export function isPost(word: string): boolean {
  return word
    .toLowerCase()
    .split('-')
    .every((part) => posts.has(part));
}
