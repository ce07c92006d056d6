/** `dateline compare`: two texts in, one JSON comparison a line out. */
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { compareTexts } from '../../lib/compare/compare.ts';
import { PlainError } from '../../lib/plain-error.ts';

/** What the command may touch. `cwd`: the folder that file names are meant from. */
export interface CompareIo {
  readonly cwd: string;
  out(line: string): void;
  err(line: string): void;
}

type FilePair = readonly [a: string, b: string];

const USAGE = 2;
const FAILED = 1;

class UsageError extends PlainError {
  constructor(message: string) {
    super('usage', message);
  }
}

/**
 * Compares texts: `A B`, or `--list FILE.tsv` (two files a line, a tab between). A file is a text (a paragraph is a non-empty line, trimmed) or a
 * JSON article, of which the `paragraphs` are taken. Prints `{rows, summary}` as one line a pair; a pair that cannot be read
 * gets a line on standard error, and the others are still done.
 * @returns the exit code: 0 done, 1 a file could not be read, 2 wrong usage.
 */
export async function compare(argv: string[], io: CompareIo): Promise<number> {
  try {
    const pairs = pairsOf(argv, io.cwd);
    const done = pairs.map((pair) => comparePair(pair, io));
    return done.every(Boolean) ? 0 : FAILED;
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    io.err(`dateline compare: ${error.message}`);
    return error instanceof UsageError ? USAGE : FAILED;
  }
}

function comparePair([a, b]: FilePair, io: CompareIo): boolean {
  const sides = [a, b].flatMap((file) => {
    try {
      return [paragraphsOf(file, io.cwd)];
    } catch (error) {
      if (!(error instanceof PlainError)) throw error;
      io.err(error.message);
      return [];
    }
  });
  const [sideA, sideB] = sides;
  if (sideA === undefined || sideB === undefined) return false;
  const { rows, summary } = compareTexts(sideA, sideB);
  io.out(JSON.stringify({ rows, summary }));
  return true;
}

function pairsOf(argv: readonly string[], cwd: string): FilePair[] {
  const files: string[] = [];
  let list: string | undefined;
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [, inline] = /^--list=(.*)$/s.exec(word) ?? [];
    if (word === '--') files.push(...rest.splice(0));
    else if (word === '--list' || inline !== undefined) {
      list = inline ?? rest.shift();
      if (list === undefined || list === '') throw new UsageError('--list needs a file.');
    } else if (word.startsWith('-')) throw new UsageError(`There is no option “${word}”.`);
    else files.push(word);
  }
  if (list !== undefined) {
    if (files.length > 0) throw new UsageError('--list names the files itself; give it alone.');
    return pairsOfList(list, cwd);
  }
  const [a, b] = files;
  if (a === undefined || b === undefined || files.length > 2) {
    throw new UsageError(
      `Two files are compared; ${files.length} ${files.length === 1 ? 'was' : 'were'} named.`,
    );
  }
  return [[a, b]];
}

function pairsOfList(name: string, cwd: string): FilePair[] {
  return readText(name, cwd)
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const [a = '', b = ''] = line.split('\t').map((file) => file.trim());
      if (a === '' || b === '')
        throw new UsageError(`${name}, line ${index + 1}: two files, with a tab between them, are needed.`);
      return [[a, b] as const];
    });
}

/** Paragraphs of a file: a text's non-empty lines, or a JSON article's own. */
function paragraphsOf(name: string, cwd: string): readonly string[] {
  const content = readText(name, cwd);
  const named = /^\.(?:json|jsonl|ndjson)$/.test(extname(name).toLowerCase());
  if (named || content.trimStart().startsWith('{')) {
    const article = parseArticle(content);
    if (article !== undefined) return article;
    if (named) {
      throw new PlainError(
        'not-an-article',
        `${name}: it is no JSON article: one object with a list of texts named “paragraphs” is needed`,
      );
    }
  }
  return content
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function parseArticle(content: string): readonly string[] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null || !('paragraphs' in parsed)) return undefined;
  const { paragraphs } = parsed;
  if (!Array.isArray(paragraphs)) return undefined;
  const texts = paragraphs.filter((paragraph): paragraph is string => typeof paragraph === 'string');
  return texts.length === paragraphs.length ? texts : undefined;
}

const READ_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

/** A file as UTF-8, without a byte order mark. */
function readText(name: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, name), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new PlainError(
      'unreadable-file',
      `${name}: ${READ_FAILURES[code] ?? `it cannot be read (${code})`}`,
      { cause: error },
    );
  }
}
