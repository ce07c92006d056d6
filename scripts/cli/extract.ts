/** `dateline extract`: saved pages in, one JSON article a line out. */
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { parseWebAddress } from '../../lib/article/address.ts';
import type { Article } from '../../lib/article/types.ts';
import { PlainError } from '../../lib/plain-error.ts';
import { everySite } from '../../lib/sites/every-site.ts';
import type { ReadOutcome } from '../../lib/sites/page.ts';
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

const jobsOf = (argv: readonly string[], cwd: string): Job[] => {
  let url: string | null = null;
  let captured: string | null = null;
  let list: string | null = null;
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
    else if (word.startsWith('-')) throw new UsageError(`There is no option “${word}”.`);
    else files.push(word);
  }
  if (list === null && files.length === 0) throw new UsageError('No file was named.');
  if (list !== null && (files.length > 0 || url !== null || captured !== null)) {
    throw new UsageError('--list names files, addresses and times itself; give it alone.');
  }
  return list === null ? files.map((file) => ({ file, url, captured })) : jobsOfList(list, cwd);
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

const readJob = (job: Job, cwd: string): { outcome: ReadOutcome; url: string | null } => {
  const content = decode(readFile(job.file, cwd));
  if (extname(job.file).toLowerCase() === '.txt') {
    return { outcome: everySite.readText(content, { url: job.url, capturedAt: job.captured }), url: job.url };
  }
  const document = parseHtml(content);
  const url = job.url ?? savedAddress(content, document);
  return { outcome: everySite.readPage(document, { url, capturedAt: job.captured }), url };
};

/** Fields and their order are the command's promise: later versions add, none changes. */
const line = (job: Job, url: string | null, article: Article): string =>
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
  });

const run = (job: Job, io: ExtractIo): number => {
  try {
    const { outcome, url } = readJob(job, io.cwd);
    if (outcome.kind === 'article') {
      io.out(line(job, url, outcome.article));
      return 0;
    }
    const why = outcome.kind === 'several' ? 'it holds several articles, and none was chosen' : outcome.text;
    io.err(`${job.file}: not an article: ${why}`);
    return NOT_ARTICLE;
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    io.err(error.message);
    return FAILED;
  }
};

/**
 * Reads saved pages: `[--url URL] [--captured ISO-TIME] FILE…` or `--list FILE.tsv` (file, URL, capture time a line).
 * Standard output gets articles only, one JSON a line; a page that is none and a file that cannot be read get a line on standard error, and the
 * other files are still done.
 * @returns the exit code: 0 done, 1 a file could not be read, 2 wrong usage, 3 a page was no article.
 */
export async function extract(argv: string[], io: ExtractIo): Promise<number> {
  let jobs: Job[];
  try {
    jobs = jobsOf(argv, io.cwd);
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    io.err(`dateline extract: ${error.message}`);
    return error instanceof UsageError ? USAGE : FAILED;
  }
  const codes = new Set(jobs.map((job) => run(job, io)));
  return [FAILED, NOT_ARTICLE].find((code) => codes.has(code)) ?? 0;
}
