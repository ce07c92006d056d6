/** `dateline extract`: saved pages in, one JSON article a line out. */
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { parseWebAddress } from '../../lib/article/address.ts';
import { note } from '../../lib/article/notes.ts';
import type { Article } from '../../lib/article/types.ts';
import { PlainError } from '../../lib/plain-error.ts';
import { everySite } from '../../lib/sites/every-site.ts';
import type { ReadOutcome } from '../../lib/sites/page.ts';
import { readAnyText } from '../../lib/sites/readable.ts';
import { decode, parseHtml, savedAddress } from './document.ts';

/** What the command may touch. `cwd`: the folder that file names are meant from. */
export interface ExtractIo {
  readonly cwd: string;
  out(line: string): void;
  err(line: string): void;
}

/** One page to read. */
interface Job {
  /** As given. */
  readonly file: string;
  readonly url: string | null;
  readonly captured: string | null;
}

/** What to do with pages that hold no KCNA copy, or several articles. */
interface Wish {
  /** Reads a page without KCNA copy for its text. */
  readonly any: boolean;
  /** Which of several articles, from 1; `all` for each; null for the first. */
  readonly item: number | 'all' | null;
}

interface Order {
  readonly jobs: readonly Job[];
  readonly wish: Wish;
}

const USAGE = 2;
const FAILED = 1;
const NOT_ARTICLE = 3;

class UsageError extends PlainError {
  constructor(message: string) {
    super('usage', message);
  }
}

const checkedUrl = (url: string): string => {
  if (!parseWebAddress(url)) throw new UsageError(`“${url}” is not a web address (http or https).`);
  return url;
};

const checkedTime = (time: string): string => {
  if (
    !/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.test(time) ||
    Number.isNaN(Date.parse(time))
  ) {
    throw new UsageError(`“${time}” is not an ISO 8601 time, such as 2026-03-14T12:00:00Z.`);
  }
  return time;
};

const HEADER = /^file\turl(?:\t|$)/;

const jobsOfList = (name: string, cwd: string): Job[] => {
  const lines = decode(readFile(name, cwd))
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  return lines.flatMap((line, index) => {
    if (line.trim() === '' || (index === 0 && HEADER.test(line))) return [];
    const [file = '', url = '', captured = ''] = line.split('\t');
    try {
      return [
        {
          file,
          url: url.trim() === '' ? null : checkedUrl(url.trim()),
          captured: captured.trim() === '' ? null : checkedTime(captured.trim()),
        },
      ];
    } catch (error) {
      if (error instanceof UsageError) throw new UsageError(`${name}, line ${index + 1}: ${error.message}`);
      throw error;
    }
  });
};

const checkedItem = (number: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(number))
    throw new UsageError(`“${number}” is not the number of an article, 1 for the first.`);
  return Number(number);
};

const orderOf = (argv: readonly string[], cwd: string): Order => {
  let url: string | null = null;
  let captured: string | null = null;
  let list: string | null = null;
  let any = false;
  let item: Wish['item'] = null;
  const files: string[] = [];
  const rest = [...argv];
  const value = (option: string, inline: string | undefined): string => {
    const given = inline ?? rest.shift();
    if (given === undefined) throw new UsageError(`${option} needs a value.`);
    return given;
  };
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [, option = '', inline] = /^(--[a-z-]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (word === '--') files.push(...rest.splice(0));
    else if (option === '--url') url = checkedUrl(value(option, inline));
    else if (option === '--captured') captured = checkedTime(value(option, inline));
    else if (option === '--list') list = value(option, inline);
    else if (word === '--any') any = true;
    else if (option === '--item') item = checkedItem(value(option, inline));
    else if (word === '--all-items') item = 'all';
    else if (word.startsWith('-')) throw new UsageError(`There is no option “${word}”.`);
    else files.push(word);
  }
  if (list === null && files.length === 0) throw new UsageError('No file was named.');
  if (list !== null && (files.length > 0 || url !== null || captured !== null)) {
    throw new UsageError('--list names files, addresses and times itself; give it alone.');
  }
  const jobs = list === null ? files.map((file) => ({ file, url, captured })) : jobsOfList(list, cwd);
  return { jobs, wish: { any, item } };
};

const READ_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

const readFile = (name: string, cwd: string): Uint8Array => {
  try {
    return readFileSync(resolve(cwd, name));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new PlainError(
      'unreadable-file',
      `${name}: ${READ_FAILURES[code] ?? `it cannot be read (${code})`}`,
      { cause: error },
    );
  }
};

/** A saved page that can be read more than once, for one article or another. */
interface SavedPage {
  readonly url: string | null;
  /** @param item - from 0; null where none was chosen. */
  read(item: number | null): ReadOutcome;
  /** The text of a page without KCNA copy. */
  readAny(): ReadOutcome;
}

const openPage = (job: Job, cwd: string): SavedPage => {
  const content = decode(readFile(job.file, cwd));
  const capturedAt = job.captured;
  if (extname(job.file).toLowerCase() === '.txt') {
    const read = (item: number | null) => everySite.readText(content, { url: job.url, capturedAt, item });
    return { url: job.url, read, readAny: () => read(null) };
  }
  const document = parseHtml(content);
  const url = job.url ?? savedAddress(content, document);
  return {
    url,
    read: (item) => everySite.readPage(document, { url, capturedAt, item }),
    readAny: () => readAnyText(document, { url, capturedAt }),
  };
};

/** Fields and their order are the command's promise: later versions add, none changes. */
const line = (job: Job, url: string | null, article: Article, item: number | null): string =>
  JSON.stringify({
    file: job.file,
    url,
    captured: job.captured,
    site: article.site,
    headline: article.headline,
    dateline: article.dateline,
    date: article.date,
    source: article.source,
    language: article.language,
    form: article.form,
    paragraphs: article.paragraphs,
    endMark: article.endMark,
    stamp: article.stamp,
    notes: article.notes.map(({ text }) => text),
    extractor: article.extractor,
    officials: article.officials ?? [],
    pictures: article.pictures ?? [],
    galleries: article.galleries ?? [],
    archivedCopy: article.archivedCopy ?? null,
    ...(item === null ? {} : { item }),
  });

/** The articles of a page that are wanted, each with its number from 1; else why there is none. */
const wantedOf = (page: SavedPage, { any, item }: Wish): readonly [number, Article][] | string => {
  const outcome = page.read(null);
  const count = outcome.kind === 'several' ? outcome.items.length : 1;
  if (outcome.kind === 'not-article') {
    const readable = any ? page.readAny() : outcome;
    return readable.kind === 'article' ? [[1, readable.article]] : outcome.text;
  }
  if (typeof item === 'number' && item > count)
    return `it holds ${count === 1 ? 'one article' : `${count} articles`}, not ${item}`;
  if (outcome.kind === 'article') return [[1, outcome.article]];
  const numbers = item === 'all' ? outcome.items.map((_, index) => index + 1) : [item ?? 1];
  return numbers.flatMap((number): [number, Article][] => {
    const chosen = page.read(number - 1);
    if (chosen.kind !== 'article') return [];
    const { article } = chosen;
    return [[number, item === null ? withSeveral(article) : article]];
  });
};

const withSeveral = (article: Article): Article =>
  article.notes.some(({ id }) => id === 'several-articles')
    ? article
    : { ...article, notes: [...article.notes, note('several-articles')] };

const run = (job: Job, wish: Wish, io: ExtractIo): number => {
  try {
    const page = openPage(job, io.cwd);
    const wanted = wantedOf(page, wish);
    if (typeof wanted === 'string') {
      io.err(`${job.file}: not an article: ${wanted}`);
      return NOT_ARTICLE;
    }
    for (const [number, article] of wanted)
      io.out(line(job, page.url, article, wish.item === 'all' ? number : null));
    return 0;
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    io.err(error.message);
    return FAILED;
  }
};

/**
 * Reads saved pages: `[--url URL] [--captured ISO-TIME] FILE…` or `--list FILE.tsv` (file, URL, capture time a line).
 * A page of any address that holds KCNA copy is an article; `--any` reads one without it for its text. Of several articles on a page the first is
 * printed, `--item N` picks another (1 is the first), `--all-items` prints each with its number as `item`.
 * Standard output gets articles only, one JSON a line; a page that is none and a file that cannot be read get a line on standard error, and the
 * other files are still done.
 * @returns the exit code: 0 done, 1 a file could not be read, 2 wrong usage, 3 a page was no article.
 */
export async function extract(argv: string[], io: ExtractIo): Promise<number> {
  let order: Order;
  try {
    order = orderOf(argv, io.cwd);
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    io.err(`dateline extract: ${error.message}`);
    return error instanceof UsageError ? USAGE : FAILED;
  }
  const codes = new Set(order.jobs.map((job) => run(job, order.wish, io)));
  return [FAILED, NOT_ARTICLE].find((code) => codes.has(code)) ?? 0;
}
