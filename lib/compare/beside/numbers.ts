/** Numbers and dates as keys that are equal across languages: `12.3 trillion`, `12조3천억`, `123000億`. */

const SCALES: Readonly<Record<string, number>> = {
  ...{ 십: 10, 백: 100, 천: 1e3, 만: 1e4, 억: 1e8, 조: 1e12 },
  ...{ 十: 10, 百: 100, 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 },
  ...{ hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
  ...{ mil: 1e3, millón: 1e6, millones: 1e6 },
  ...{ тысяч: 1e3, тысячи: 1e3, тысяча: 1e3, миллион: 1e6, миллионов: 1e6, миллиона: 1e6 },
};
const FIGURES =
  /\d+(?:[ \u00a0,.]\d{3}(?!\d))*(?:[.,]\d+)?(?:\s?(?:hundred|thousand|million|billion|trillion|mil|millón|millones|тысяч[аи]?|миллион(?:ов|а)?)(?!\p{L})|[십백천만억조十百千万萬亿億兆]+)?/giu;

const WORDS: Readonly<Record<string, number>> = {
  ...{
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
  },
  ...{ thirteen: 13, fourteen: 14, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60 },
  ...{ second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 },
  ...{ dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10 },
  ...{ два: 2, две: 2, три: 3, четыре: 4, пять: 5, шесть: 6, семь: 7, восемь: 8, девять: 9, десять: 10 },
};
const MONTHS =
  /\b(?:(jan(?:uary)?|enero)|(feb(?:ruary)?|febrero)|(mar(?:ch)?|marzo)|(apr(?:il)?|abril)|(may|mayo)|(june?|junio)|(july?|julio)|(aug(?:ust)?|agosto)|(sept?(?:ember)?|septiembre)|(oct(?:ober)?|octubre)|(nov(?:ember)?|noviembre)|(dec(?:ember)?|diciembre))\b|(?<!\p{L})(?:(янв)|(фев)|(март)|(апр)|(ма[йя])|(июн)|(июл)|(авг)|(сент)|(окт)|(нояб)|(дек))\p{L}*/giu;
const MONTH_IN_FIGURES = /(\d{1,2})\s?[월月]/gu;

/** The numbers (`n110000000`) and months (`m10`) of a text, each once. */
export function numberKeys(text: string): Set<string> {
  const plain = text.normalize('NFKC');
  const keys = new Set<string>();
  for (const [, month] of plain.matchAll(MONTH_IN_FIGURES)) keys.add(`m${Number(month)}`);
  for (const match of plain.matchAll(MONTHS)) {
    // `may` and `mar` are words too: a month has a capital in the languages that have the word.
    const at = match.slice(1).findIndex((group) => group !== undefined) % 12;
    if (at >= 0 && (!/^(?:may|mar)$/i.test(match[0]) || /^M/.test(match[0]))) keys.add(`m${at + 1}`);
  }
  const figures = plain.replace(MONTH_IN_FIGURES, ' ');
  let last: { end: number; value: number; scale: number } | null = null;
  for (const match of figures.matchAll(FIGURES)) {
    const { value, scale } = valueOfFigure(match[0]);
    // 12조3천억: a part of lesser scale that follows at once belongs to the number before it.
    if (last !== null && last.end === match.index && scale < last.scale) {
      keys.delete(`n${last.value}`);
      last = {
        end: match.index + match[0].length,
        value: Number((last.value + value).toPrecision(12)),
        scale,
      };
    } else last = { end: match.index + match[0].length, value, scale };
    keys.add(`n${last.value}`);
  }
  for (const [word] of plain.toLowerCase().matchAll(/\p{L}+/gu)) {
    const value = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
    if (value !== undefined) keys.add(`n${value}`);
  }
  return keys;
}

function valueOfFigure(written: string): { value: number; scale: number } {
  const figure = /^[\d ,.\u00a0]+/.exec(written)?.[0] ?? '';
  const plain = figure
    .trim()
    .replace(/[ \u00a0,.](?=\d{3}(?!\d))/g, '')
    .replace(',', '.');
  const words = written.slice(figure.length).trim().toLowerCase();
  const single = SCALES[words];
  const scale = single ?? [...words].reduce((product, letter) => product * (SCALES[letter] ?? 1), 1);
  return { value: Number((Number(plain) * scale).toPrecision(12)), scale };
}
