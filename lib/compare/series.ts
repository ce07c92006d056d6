import { collapse } from '../article/spaces.ts';
import type { Article } from '../article/types.ts';
import { hashOf } from './shingles.ts';

/** A series that an article belongs to: this year's greeting and last year's, one speaker's statement and the one before. */
export interface Series {
  /** Equal for articles of one series, to be indexed. Holds no page text beyond folded words of the headline. */
  readonly key: string;
  readonly kind: 'message' | 'statement' | 'anniversary' | 'review';
  /** The words of the headline that show it, as printed: why the other article is suggested. */
  readonly words: string;
}

/**
 * The series of an article by its headline and form, or null: rather none than a wrong one, for a person is told "previous of this kind".
 *
 * - `message`: a greeting, congratulation, condolence or reply and whom it goes to or comes from: `Greetings to Cambodian PM`,
 *   `Kim Jong Un Sends Greetings to President of Syria`, `…대통령에게 축전을 보내시였다`. `Iranian FM` and `Foreign Minister of Iran` are one.
 * - `statement`: a pronouncement and who makes it: `Press Statement of Kim Yo Jong, …`, whatever her post is called.
 * - `anniversary`: a headline that is the same but for its number: `79th Founding Anniversary of WPK Marked`, `창건 75돐`.
 * - `review`: the press review.
 */
export function seriesOf(article: Pick<Article, 'headline' | 'form' | 'language'>): Series | null {
  const headline = collapse(article.headline);
  const { form, language } = article;
  if (language === 'en') {
    return messageOf(headline) ?? statementOf(headline, form?.id ?? null) ?? anniversaryOf(headline);
  }
  if (language === 'ko') return koreanMessageOf(headline) ?? anniversaryOf(headline);
  return anniversaryOf(headline);
}

/** The series as a number to be found by, 0 for none; two series may share one, so ask {@link seriesOf} before it is shown. */
export function seriesNumber(series: Series | null): number {
  return series === null ? 0 : hashOf(series.key) || 1;
}

const KINDS = '(?:Greetings?|Congratulations|Condolences|Sympathy|Reply|Thanks)';
const MESSAGE = new RegExp(
  `^(?:(?<sender>.+?)(?:['’]s| Sends| Extends| Receives)\\s+)?(?:(?:\\w+ )?(?:Message|Letter|Telegram)s? (?:of|in) )?(?<act>${KINDS})(?: Messages?| Letters?)? (?<way>to|from) (?<other>.+)$`,
);
/** Occasion, time and more than one sender or addressee: `Greetings to Kim Jong Un from Indonesian, Mexican Party Leaders` is no series. */
const MANY =
  /,| and |\b(?:Various|Different|Foreign(?! (?:Minist|Affairs|Policy))|Several|Personages|Organizations|Abroad|Parties|Leaders)\b/;

function messageOf(headline: string): Series | null {
  const groups = MESSAGE.exec(headline)?.groups;
  if (groups === undefined) return null;
  const { sender = '', act = '', way = '', other = '' } = groups;
  const bare = other.replace(/ (?:on|over|for|upon) .*$/, '');
  const [addressee = '', from = ''] = way === 'to' ? bare.split(/ from /) : ['', bare];
  if (MANY.test(bare) || MANY.test(sender)) return null;
  const parts = [
    act.toLowerCase().replace(/s$/, ''),
    /Receives/.test(headline) ? `to ${partyKey(sender)}` : partyKey(sender),
    addressee === '' ? '' : `to ${partyKey(addressee)}`,
    from === '' ? '' : `from ${partyKey(from)}`,
  ];
  return { key: ['en message', ...parts].join('|'), kind: 'message', words: headline };
}

const TITLES: readonly (readonly [RegExp, string])[] = [
  [/\bFM\b/g, 'foreign minister'],
  [/\bPM\b/g, 'prime minister'],
  [/\bGS\b/g, 'general secretary'],
  [/\b(?:Respected|Supreme|Dear|Great|New|Newly|Re-elected|Elected|Leader|Comrade|Marshal)\b/gi, ' '],
  [/\bC\.\s?C\.,?/g, 'central committee'],
  [/\bInt['’]l\b/g, 'international'],
  [/\bSpokes(?:man|woman)\b/gi, 'spokesperson'],
  [/\bWorkers['’] Party of Korea\b/g, 'wpk'],
];

/** Who: titles written out, country and people's name brought to one stem, in no order, so that `Iranian FM` is `Foreign Minister of Iran`. */
function partyKey(party: string): string {
  const plain = TITLES.reduce((text, [from, to]) => text.replace(from, to), party);
  return plain
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && !/^(?:of|the|for|at|in|by)$/.test(word))
    .map(stemOf)
    .sort()
    .join(' ');
}

const WHOLE = new Set([
  'iran',
  'oman',
  'jordan',
  'sudan',
  'japan',
  'bhutan',
  'azerbaijan',
  'niger',
  'dominica',
  'dominican',
  'nigeria',
  'nigerian',
]);

/** `syria`, `syrian` → `syr`; `china`, `chinese` → `chin`. What it misses is not found; what it keeps apart stays apart (`Niger`, `Nigeria`). */
function stemOf(word: string): string {
  if (word === 'nigerian') return 'nigeria';
  if (WHOLE.has(word) || word.endsWith('stan') || word.length < 4) return word;
  const stem = word.replace(/(?:ese|ian|ean|ia|an|[aei])$/, '');
  return stem.length >= 3 ? stem : word;
}

const STATEMENTS = new Set([
  'joint-statement',
  'government-statement',
  'ministry-statement',
  'spokesman-statement',
  'spokesman-press-statement',
  'press-statement',
  'answer',
]);
const BY =
  /^(?:Crucial |Important )?(?:Joint )?(?:Press )?(?:Statement|Answers?)(?: Given)? (?:of|by|from) (?<issuer>[^:]+)$/i;
const ISSUES =
  /^(?<issuer>[^:]+?) (?:Issues|Releases|Makes(?: Public)?|Gives|Publishes) (?:Crucial |Important )?(?:Press )?(?:Statement|Answers?)\b/i;

function statementOf(headline: string, form: string | null): Series | null {
  if (form === 'press-review') return { key: 'en review', kind: 'review', words: headline };
  if (form === null || !STATEMENTS.has(form)) return null;
  const issuer = (BY.exec(headline) ?? ISSUES.exec(headline))?.groups?.issuer;
  if (issuer === undefined || MANY.test(issuer.replace(/,.*/, ''))) return null;
  // One person's post is called now this, now that: the name before the comma is who speaks.
  const name = /^(?:\p{Lu}[\p{L}'’-]+ ){1,2}\p{Lu}[\p{L}'’-]+(?=,)/u.exec(issuer)?.[0];
  const who = partyKey(name ?? issuer.replace(/\b(?:Chief|Head) of\b|\bChief\b/g, 'chief'));
  return who === '' ? null : { key: `en statement|${form}|${who}`, kind: 'statement', words: headline };
}

const ORDINAL =
  /\b\d+(?:st|nd|rd|th)\b|\bJuche \d+(?: \(\d{4}\))?|제?\d+\s?(?:돐|돌|주년|주기|차)|\d+\s?(?:周年|周[年岁歳]|[ºª°]|-?(?:я|й|летие)(?!\p{L}))|(?<!\d)(?:19|20)\d{2}(?!\d)(?:년|年)?/gu;
const RECURS =
  /\b(?:Anniversary|Birthday|Centenary|New Year|Aniversario|Cumpleaños)\b|돐|돌맞이|주년|주기|周年|годовщин|летие|誕生|诞辰/iu;

function anniversaryOf(headline: string): Series | null {
  if (!RECURS.test(headline) || headline.search(ORDINAL) === -1) return null;
  const bare = collapse(headline.replace(ORDINAL, ' '))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  // A bare "anniversary marked" would gather what has nothing in common.
  return bare.replace(/\s/g, '').length < 6
    ? null
    : { key: `anniversary|${bare}`, kind: 'anniversary', words: headline };
}

const KOREAN_MESSAGE =
  /(?<addressee>[\p{sc=Hang}\s]+?)(?:에게|께)\s?(?<act>축전|위문전문|조전|답전|축하전문|감사전문)을?\s?보내(?:시였다|였다|여)/u;

function koreanMessageOf(headline: string): Series | null {
  const found = KOREAN_MESSAGE.exec(headline);
  const { addressee = '', act = '' } = found?.groups ?? {};
  // What stands before the addressee is who sends: `경애하는 김정은동지께서 …`.
  const [before, last] = /^(.*(?:께서|[이가])\s)?(.+)$/u.exec(addressee.trim())?.slice(1) ?? [];
  if (last === undefined || /여러|각국/.test(addressee)) return null;
  const sender = (before ?? '').replace(/\s|경애하는/g, '').replace(/(?:께서|[이가])$/u, '');
  return {
    key: `ko message|${act}|${sender}|${last.replace(/\s/g, '')}`,
    kind: 'message',
    words: headline,
  };
}
