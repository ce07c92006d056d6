/** Truths for the shared pages and corpora: split at their fixed words by small code of its own, or put down by hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { escapeHtml as e, MARKUPS, ORIGINAL, parseWatchText } from '../unit/sites/watch-markups.ts';
import { bareParagraphs, type Case, hasMark, monthInSpanish, monthName, openingOf } from './extract.case.ts';

const SHARED = '../shared';
/** Every how many pages of a large set the other readers are shown. */
const PEERS_EVERY = 40;
/** Every how many articles of kcna.co.jp are read, and how many days' pages. */
const CO_JP_EVERY = 10;
const CO_JP_DAYS = 40;

const records = <T>(name: string): T[] => {
  const path = join(SHARED, 'corpus', name);
  if (!existsSync(path)) return [];
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
};

const json = <T>(name: string): T[] => {
  const path = join(SHARED, 'pages', name);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T[]) : [];
};

const collapse = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The pages of KCNA Watch as text, and each in every markup of the tests. */
export function watchCases(): Case[] {
  const folder = join(SHARED, 'pages', 'kcnawatch');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((file): Case[] => {
      const text = readFileSync(join(folder, file), 'utf8');
      const page = parseWatchText(text);
      const [day = '', month = '', year = ''] = page.date.split('/');
      const dateline = openingOf(page.body[0] ?? '')?.dateline ?? null;
      const truth = {
        headline: page.title,
        dateline,
        date: `${year}-${month}-${dateline ? String(dateline.day).padStart(2, '0') : day}`,
        label: page.label,
        language: 'en',
        endMark: hasMark(page.body),
        stamp: page.body.find((line) => line.startsWith('www.kcna.kp (')) ?? null,
        paragraphs: bareParagraphs(page.body),
      };
      const common = {
        site: 'kcnawatch',
        language: 'en',
        look: { url: 'https://kcnawatch.org/newstream/1685496981-427573091/x', capturedAt: null },
      };
      return [
        {
          ...common,
          set: 'shared pages, as text',
          file,
          page: { text },
          truth: { ...truth, original: null },
          peers: false,
        },
        ...Object.entries(MARKUPS).map(([name, wrap]) => ({
          ...common,
          set: 'shared pages, in 8 markups',
          file: `${file}, ${name}`,
          page: { html: wrap(page) },
          truth: { ...truth, original: ORIGINAL },
          peers: true,
        })),
      ];
    });
}

const g2 = (headline: string, lines: readonly string[]) =>
  `<html><head><title>KCNA</title></head><body><ul class="menu"><li><a href="/en">Home</a></li></ul><div class="article-main-title">${e(headline)}</div><div class="article-content-body"><div class="media-icon"><a href="#">Photo</a></div><div class="content-wrapper">${lines.map((line) => `<p>${e(line)}</p>`).join('')}</div></div></body></html>`;

const g3 = (headline: string, lines: readonly string[]) =>
  `<html><head><title>KCNA | ${e(headline)}</title></head><body><nav><a href="/en">Home</a></nav><main><article><div class="container"><h1 class="text-center">${e(headline)}</h1><h1 class="text-center"></h1>${lines.map((line) => `<p>${e(line)}</p>`).join('')}</div></article></main></body></html>`;

interface KpItem {
  readonly headline: string;
  readonly link: string;
  readonly listed: string;
  readonly text: string;
}

const kpCase = (set: string, file: string, item: KpItem, wrap: typeof g2, peers: boolean): Case => {
  const lines = item.text.split('\n');
  const dateline = openingOf(collapse(lines[0] ?? ''))?.dateline ?? null;
  const listed = new Date(item.listed);
  const years = [0, 1, -1].map((offset) => listed.getUTCFullYear() + offset);
  const days = years.map((year) => Date.UTC(year, (dateline?.month ?? 1) - 1, dateline?.day ?? 1));
  const nearest = days.sort((a, b) => Math.abs(a - listed.getTime()) - Math.abs(b - listed.getTime()))[0];
  return {
    set,
    site: 'kcna-kp',
    language: 'en',
    file,
    page: { html: wrap(item.headline, lines) },
    look: { url: item.link, capturedAt: `${item.listed}T03:00:00Z` },
    truth: {
      headline: collapse(item.headline),
      dateline,
      date: dateline ? new Date(nearest ?? 0).toISOString().slice(0, 10) : item.listed,
      outlet: 'KCNA',
      language: 'en',
      endMark: hasMark(lines),
      paragraphs: bareParagraphs(lines),
    },
    peers,
  };
};

/** Texts of kcna.kp in the documented markup of its second and third generation; without stamp, so that dateline and capture give the date. */
export function kcnaKpCases(): Case[] {
  const corpus = records<KpItem>('kcna-kp-2024.jsonl.gz');
  const sample = json<{ headline: string; link: string; date: number; story_text: string }>(
    'kcna_kp_g2/stiles_sample.json',
  )
    .filter(({ story_text }) => story_text !== '')
    .map(({ headline, link, date, story_text }) => ({
      headline,
      link,
      listed: new Date(date).toISOString().slice(0, 10),
      text: story_text,
    }));
  const articles = json<{ id: string; title: string; date: string; paragraphs: string[] }>(
    'kcna_kp_g3/articles_2025-12_sample.json',
  );
  const hex = '4d449d61d9b40edc2fdc6911f5ec0589';
  return [
    ...corpus.map((item, index) =>
      kpCase('kcna.kp 2023-24, as G2', `kcna-kp-2024 #${index + 1}`, item, g2, index % PEERS_EVERY === 0),
    ),
    ...corpus.map((item, index) =>
      kpCase(
        'kcna.kp 2023-24, as G3',
        `kcna-kp-2024 #${index + 1}`,
        { ...item, link: `http://www.kcna.kp/en/article/detail/${hex}` },
        g3,
        index % PEERS_EVERY === 0,
      ),
    ),
    ...sample.map((item, index) =>
      kpCase('shared pages, as G2', `stiles_sample #${index + 1}`, item, g2, index % PEERS_EVERY === 0),
    ),
    ...articles.map(({ id, title, date, paragraphs }) =>
      kpCase(
        'shared pages, as G3',
        `articles_2025-12 ${id}`,
        {
          headline: title,
          link: `http://www.kcna.kp/en/article/detail/${id}`,
          listed: date,
          text: paragraphs.join('\n'),
        },
        g3,
        true,
      ),
    ),
  ];
}

interface CoJpItem {
  readonly date: string;
  readonly language: 'en' | 'es';
  readonly title: string;
  readonly text: string;
}

/** The corpus has lost its datelines: they are put back as the agency wrote them on that day. */
const coJp = ({ date, language, title, text }: CoJpItem) => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const paragraphs = text
    .split(/\s*, ,\s*/)
    .map(collapse)
    .filter((line) => /\p{L}/u.test(line));
  const opening =
    language === 'en'
      ? `Pyongyang, ${monthName(month)} ${day} (KCNA) --`
      : `Pyongyang, ${day} de ${monthInSpanish(month)} (ATCC) --`;
  const lines = paragraphs.map((line, index) => (index === 0 ? `${opening} ${line}` : line));
  const truth = {
    headline: collapse(title),
    dateline: { place: 'Pyongyang', month, day, agency: language === 'en' ? 'KCNA' : 'ATCC' },
    date,
    outlet: 'KCNA',
    language,
    endMark: false,
    paragraphs,
  };
  return { year, month, day, lines, truth };
};

const single = (item: ReturnType<typeof coJp>) =>
  `<HTML><HEAD><TITLE>${e(item.truth.headline)}</TITLE></HEAD><BODY><TABLE><TR><TD><A HREF="/calendar.htm">calendar</A>&gt;&gt;${monthName(item.month)} ${item.day}. ${item.year} Juche ${item.year - 1911}</TD></TR></TABLE><TABLE><TR><TD><FONT SIZE=4><B>${e(item.truth.headline)}</B></FONT></TD></TR><TR><TD><TABLE><TR><TD>${item.lines.map((line) => `<P>${e(line)}</P>`).join('\n')}</TD></TR></TABLE></TD></TR></TABLE><TABLE><TR><TD>Copyright (C) KOREA NEWS SERVICE(KNS) All Rights Reserved.</TD></TR></TABLE></BODY></HTML>`;

const dayPage = (items: readonly ReturnType<typeof coJp>[]) =>
  `<HTML><HEAD><TITLE>KCNA</TITLE></HEAD><BODY>${items.map(({ truth, lines }, index) => `<A NAME="${index + 1}"></A><H3>${e(truth.headline)}</H3>${lines.map((line) => `&nbsp;&nbsp;&nbsp; ${e(line)}<BR>`).join('\n')}`).join('\n<HR>\n')}<HR>Copyright (C) KOREA NEWS SERVICE(KNS) All Rights Reserved.</BODY></HTML>`;

/** Articles of kcna.co.jp in its documented markups: one a page, and all of a day on one, asked for by fragment. */
export function coJpCases(): Case[] {
  const corpus = records<CoJpItem>('kcna-co-jp-2011-2012.jsonl.gz')
    .map((item, index) => ({ item: coJp(item), file: `kcna-co-jp-2011-2012 #${index + 1}` }))
    .filter(({ item }) => item.lines.length > 0 && item.truth.headline !== '');
  const of = ({ item }: (typeof corpus)[number]) => ({
    site: 'kcna-co-jp',
    language: item.truth.language,
    truth: item.truth,
  });
  const two = (number: number) => String(number).padStart(2, '0');
  const singles = corpus
    .filter((_, index) => index % CO_JP_EVERY === 0)
    .map((one, index): Case => {
      const { year, month, day, truth } = one.item;
      return {
        ...of(one),
        set: 'kcna.co.jp 2011-12, single',
        file: one.file,
        page: { html: single(one.item) },
        look: {
          url: `http://www.kcna.co.jp/item/${year}/${year}${two(month)}/news${two(day)}/${year}${two(month)}${two(day)}-01${truth.language === 'es' ? 'ss' : 'ee'}.html`,
          capturedAt: null,
        },
        peers: index % PEERS_EVERY === 0,
      };
    });
  const days = new Map<string, typeof corpus>();
  for (const one of corpus) {
    if (one.item.truth.language !== 'en') continue;
    const { date } = one.item.truth;
    days.set(date, [...(days.get(date) ?? []), one]);
  }
  const pages = [...days.values()]
    .filter((items) => items.length > 1)
    .slice(0, CO_JP_DAYS)
    .flatMap((items) => {
      const html = dayPage(items.map(({ item }) => item));
      return items.map((one, index): Case => {
        const { year, month, day } = one.item;
        return {
          ...of(one),
          set: 'kcna.co.jp 2011-12, day pages',
          file: one.file,
          page: { html },
          look: {
            url: `http://www.kcna.co.jp/item/${year}/${year}${two(month)}/news${two(day)}/${two(day)}.htm#${index + 1}`,
            capturedAt: null,
          },
          peers: false,
        };
      });
    });
  return [...singles, ...pages];
}
