/** Runs the public test suite of the Citation Style Language (scripts/setup/csl-suite.mjs) through a copy of citeproc. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import type { Processor } from 'citeproc';
import { asModule, speedUp } from '../../lib/cite/citeproc-speed.ts';
import { CSL_SUITE, hasCslSuite } from '../../scripts/setup/csl-suite.mjs';

export interface Fixture {
  readonly name: string;
  /** `citation`, `bibliography`, `bibliography-nosort`, `bibliography-header`. */
  readonly mode: string;
  readonly result: string;
  readonly style: string;
  readonly input: readonly Readonly<Record<string, unknown>>[];
  readonly sections: ReadonlyMap<string, string>;
}

export const FIXTURES: readonly Fixture[] = hasCslSuite()
  ? readdirSync(join(CSL_SUITE, 'test', 'csl'))
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map(readFixture)
  : [];

/** `>>===== NAME =====>>`, lines, `<<===== NAME =====<<`; older files have fewer signs. */
function readFixture(file: string): Fixture {
  const text = readFileSync(join(CSL_SUITE, 'test', 'csl', file), 'utf8');
  const sections = new Map<string, string>();
  for (const [, name = '', body = ''] of text.matchAll(
    />>=+ *([A-Z-]+) *=+>>+\s*\n([\s\S]*?)<<=+ *\1 *=+<</g,
  )) {
    sections.set(name, body.trim());
  }
  const section = (name: string) => {
    const body = sections.get(name);
    if (body === undefined) throw new Error(`${file} has no ${name}`);
    return body;
  };
  return {
    name: file.replace(/\.txt$/, ''),
    mode: section('MODE'),
    result: section('RESULT'),
    style: section('CSL'),
    input: JSON.parse(section('INPUT')) as Fixture['input'],
    sections,
  };
}

const locales = new Map<string, object>();

/** Parsed once: the processor reads its own XML slowly. */
function locale({ parseXml }: WholeProcessor, language: string): object {
  const file = (name: string) => join(CSL_SUITE, 'locales', `${name}.xml`);
  const path = existsSync(file(language)) ? file(language) : file('en-US');
  const parsed = locales.get(path) ?? parseXml(readFileSync(path, 'utf8'));
  locales.set(path, parsed);
  return parsed;
}

/** What the suite asks of a processor beyond the part that Dateline uses. */
interface WholeEngine {
  updateItems(ids: readonly unknown[], nosort: boolean): void;
  makeCitationCluster(cluster: readonly unknown[]): string;
  processCitationCluster(
    citation: unknown,
    before: unknown,
    after: unknown,
  ): [unknown, [index: number, text: string][]];
  process_CitationCluster(items: unknown, citation: unknown): string;
  makeBibliography(section?: unknown): [{ bibstart: string; bibend: string }, string[]] | false;
  registry: {
    citationreg: { citationByIndex: readonly { readonly sortedItems: unknown }[] };
  };
}

type WholeProcessor = Omit<Processor, 'Engine'> & {
  parseXml(text: string): object;
  Engine: new (system: object, style: string, language?: string) => WholeEngine;
};

/** What a processor prints for a fixture, in the form of its RESULT; what it throws, as text. */
export function outputOf(processor: Processor, fixture: Fixture): string {
  try {
    return print(processor as unknown as WholeProcessor, fixture).trim();
  } catch (error) {
    return `threw ${error instanceof Error ? error.message : String(error)}`;
  }
}

function print(processor: WholeProcessor, { mode, style, input, sections }: Fixture): string {
  // citeproc writes into what it is given.
  const data = <T>(name: string): T | undefined => {
    const text = sections.get(name);
    return text === undefined ? undefined : (JSON.parse(text) as T);
  };
  const items = new Map(
    (structuredClone(input) as { id: unknown }[]).map((item) => [String(item.id), item] as const),
  );
  const ids = input.map(({ id }) => id);
  const engine = new processor.Engine(
    {
      retrieveLocale: (language: string) => locale(processor, language),
      retrieveItem: (id: unknown) => items.get(String(id)),
    },
    style,
  );
  const nosort = mode === 'bibliography-nosort';
  const entries = data<readonly (readonly unknown[])[]>('BIBENTRIES');
  const clusters = data<readonly (readonly unknown[])[]>('CITATION-ITEMS');
  const citations = data<readonly [unknown, unknown, unknown][]>('CITATIONS');
  for (const some of entries ?? (citations ? [] : [ids])) engine.updateItems(some, nosort);
  let cited = '';
  if (citations) cited = inManuscript(engine, citations);
  else {
    const all = clusters ?? [ids.map((id) => ({ id }))];
    cited = all.map((cluster) => engine.makeCitationCluster(cluster)).join('\n');
  }
  if (mode === 'citation') return cited;
  const made = engine.makeBibliography(data('BIBSECTION'));
  if (!made) return 'no bibliography';
  const [{ bibstart, bibend }, list] = made;
  return bibstart + list.join('') + bibend;
}

/** Citations as they are put into a text one after another: `>>[n]` what the last one changed, `..[n]` the others. */
function inManuscript(engine: WholeEngine, citations: readonly [unknown, unknown, unknown][]): string {
  let changed = new Map<number, string>();
  for (const [citation, before, after] of citations) {
    changed = new Map(engine.processCitationCluster(citation, before, after)[1]);
  }
  return engine.registry.citationreg.citationByIndex
    .map((citation, index) => {
      const text = changed.get(index);
      return text === undefined
        ? `..[${index}] ${engine.process_CitationCluster(citation.sortedItems, citation)}`
        : `>>[${index}] ${text}`;
    })
    .join('\n');
}

/** citeproc as it is published, in a copy of its own. */
export function plainProcessor(): Processor {
  const require = createRequire(import.meta.url);
  const path = require.resolve('citeproc');
  delete require.cache[path];
  return require(path) as Processor;
}

/** citeproc as Dateline bundles and runs it. */
export function ourProcessor(): Processor {
  const source = readFileSync(createRequire(import.meta.url).resolve('citeproc'), 'utf8');
  // As code of a module is read: strictly. Only its last line can stand nowhere but in a module.
  const body = asModule(source).replace(/export default CSL;\s*$/, 'return CSL;');
  const processor = compileFunction(`'use strict';\n${body}`)() as Processor;
  speedUp(processor);
  return processor;
}
