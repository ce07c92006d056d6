/** Forms of pronouncements scored on headlines of the shared corpus, labelled by hand; the project keeps hash and label only. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { formOf } from '../../lib/article/form.ts';
import { chooseLanguage } from '../../lib/article/language.ts';
import { collapse } from '../../lib/article/spaces.ts';
import { readWireCopy } from '../../lib/article/wire-copy.ts';

const CORPUS = join('..', 'shared', 'corpus');
/** The 300 that the rules were written with, and 240 drawn and labelled afterwards, before any rule had seen them. */
const LABELS = [
  { what: 'the rules were written with', file: 'form-labels.tsv' },
  { what: 'held out', file: 'form-labels-held-out.tsv' },
];
const NONE = 'none';
/** Half of the labelled headlines were drawn from all, half from those with words such as statement, answer, report, speech, message. */
const FILES = ['kcna-kp-2024.jsonl.gz', 'kcna-co-jp-2011-2012.jsonl.gz'];
const PRECISION = 0.95;

interface Item {
  readonly headline?: string;
  readonly title?: string;
  readonly text: string;
}

const hashOf = (headline: string) => createHash('sha256').update(headline).digest('hex').slice(0, 16);

const readLabels = (file: string) =>
  new Map(
    readFileSync(join('tests', 'eval', file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => {
        const [hash = '', label = ''] = line.split('\t');
        return [hash, label] as const;
      }),
  );

const found = (headline: string, text: string): string => {
  const { opening, paragraphs } = readWireCopy(
    text
      .split(/\n|, , /)
      .map(collapse)
      .filter(Boolean),
  );
  const language = chooseLanguage(opening?.language ?? null, `${headline}\n${paragraphs.join('\n')}`, null);
  return formOf(headline, paragraphs[0] ?? '', language)?.id ?? NONE;
};

const share = (part: number, whole: number) =>
  whole === 0 ? '     -' : `${((100 * part) / whole).toFixed(1).padStart(5)}%`;

/** Prints precision and recall by form. @returns false where the precision of all is below its target. */
export async function run(print: (line: string) => void): Promise<boolean> {
  if (!existsSync(CORPUS)) {
    print('Forms: skipped: no shared data');
    return true;
  }
  return LABELS.map(({ what, file }) => score(what, readLabels(file), print)).every(
    (precision) => precision >= PRECISION,
  );
}

/** Prints one set of labels. @returns the precision of all forms. */
function score(what: string, labels: Map<string, string>, print: (line: string) => void): number {
  const pairs: { label: string; given: string; headline: string }[] = [];
  for (const file of FILES) {
    for (const line of gunzipSync(readFileSync(join(CORPUS, file)))
      .toString('utf8')
      .split('\n')) {
      if (line === '') continue;
      const item = JSON.parse(line) as Item;
      const headline = collapse(item.headline ?? item.title ?? '');
      const label = labels.get(hashOf(headline));
      if (label === undefined) continue;
      labels.delete(hashOf(headline));
      pairs.push({ label, given: found(headline, item.text), headline });
    }
  }
  const row = (name: string, of: (one: string) => boolean) => {
    const given = pairs.filter((pair) => of(pair.given));
    const labelled = pairs.filter(({ label }) => of(label));
    const right = given.filter((pair) => pair.given === pair.label).length;
    print(
      `  ${name.padEnd(26)} precision ${share(right, given.length)} (${right} / ${given.length})  recall ${share(right, labelled.length)} (${right} / ${labelled.length})`,
    );
    return given.length === 0 ? 1 : right / given.length;
  };
  print(`${pairs.length} headlines ${what}, labelled by hand; ${labels.size} not found in the corpus`);
  const forms = new Set(pairs.flatMap(({ label, given }) => [label, given]).filter((form) => form !== NONE));
  for (const form of [...forms].sort()) row(form, (one) => one === form);
  const precision = row('all forms', (one) => one !== NONE);
  for (const { label, given, headline } of pairs.filter((pair) => pair.label !== pair.given))
    print(`  ${given} for ${label}: ${headline.slice(0, 100)}`);
  return precision;
}
