/** citeproc behind a small interface: one warm engine a style, loaded when first used. No DOM, no eval: any extension context, a worker and Node will do. */
import type { CitationItem, Engine, Processor, XmlNode } from 'citeproc';
import type { CslItem } from './csl.ts';
import type { Locator, SpanInBrackets } from './locator.ts';
import { formattedText, inert, markItem } from './markup.ts';
import type { StyledItem } from './record.ts';
import type { StyleInfo } from './styles.ts';
import type { CitationForm, FormattedText, ListOrder } from './types.ts';

/** Gives a style by its `csl` name, or a locale (`locales-en-US`), . */
export type LoadStyle = (name: string) => Promise<XmlNode>;

/** Forms that stand in a note or in the text. */
export type ClusterForm = Exclude<CitationForm, 'entry'>;

export interface Pinpoint {
  readonly locator?: Locator | SpanInBrackets;
  /** Number of the note that cited the item first: some styles refer to it in later notes. */
  readonly firstNote?: number;
}

/** One source of a citation of several. */
export interface PartAt {
  /** Which of the items. */
  readonly index: number;
  readonly locator?: Locator | SpanInBrackets;
  /** `see`, without a space. */
  readonly before?: string;
  /** `emphasis added`, without a comma. */
  readonly after?: string;
}

/** Called while a list is made, at every fiftieth of it; `done` of `total` entries. */
export type OnProgress = (done: number, total: number) => void;

export interface CitingEngine {
  /** The list entries in the style's order where none is asked for, with year suffixes where the style wants them. `index`: position in `items`. */
  bibliography(
    items: readonly StyledItem[],
    onProgress?: OnProgress,
    order?: ListOrder,
  ): readonly { index: number; entry: FormattedText }[];
  /** Each item cited for itself, in the order given; year suffixes are those of the bibliography of the same items in the same order. */
  citations(
    items: readonly StyledItem[],
    form: ClusterForm,
    at?: Pinpoint,
    order?: ListOrder,
  ): readonly FormattedText[];
  /** Some of the items in one citation, sorted and shortened as the style has it; letters after a year are those of the bibliography of all. */
  together(
    items: readonly StyledItem[],
    parts: readonly PartAt[],
    form: ClusterForm,
    order?: ListOrder,
  ): FormattedText;
}

let processor: Promise<Processor> | undefined;

/** The large part, about 97 kB compressed, apart from whatever imports this file. */
function loadProcessor(): Promise<Processor> {
  processor ??= Promise.all([import('citeproc'), import('./citeproc-speed.ts')]).then(
    ([{ default: csl }, { speedUp }]) => {
      speedUp(csl);
      return csl;
    },
  );
  return processor;
}

/**
 * Builds the engine of a style.
 * @throws where the style needs no engine, or its data cannot be had
 */
export async function loadEngine(style: StyleInfo, loadStyle: LoadStyle): Promise<CitingEngine> {
  const { id, csl, locale } = style;
  if (csl === null) throw new Error(`${id} needs no engine`);
  // citeproc falls back on American English whatever the locale.
  const languages = [...new Set(['en-US', locale])];
  const [processor, tree, ...locales] = await Promise.all([
    loadProcessor(),
    loadStyle(csl),
    ...languages.map((language) => loadStyle(`locales-${language}`)),
  ]);
  const terms = new Map(languages.map((language, i) => [language, locales[i]]));
  const american = terms.get('en-US');
  const items = new Map<string, CslItem>();
  let asked: (id: string) => void = () => {};
  const engine = new processor.Engine(
    {
      retrieveLocale: (language) => terms.get(language) ?? american ?? missing(language),
      retrieveItem: (id) => {
        asked(id);
        return items.get(id) ?? missing(id);
      },
    },
    tree,
    locale,
    true,
  );
  return overEngine(engine, items, (listener) => {
    asked = listener;
  });
}

function missing(what: string): never {
  throw new Error(`citeproc asked for ${what}, which it was not given`);
}

function overEngine(
  engine: Engine,
  items: Map<string, CslItem>,
  onAsked: (listener: (id: string) => void) => void,
): CitingEngine {
  let calls = 0;

  /** Registers `given` under ids that no earlier call used: citeproc keeps what it once read of an id. */
  function register(given: readonly StyledItem[], order: ListOrder = 'style'): string[] {
    calls++;
    items.clear();
    const ids = given.map((item, index) => {
      const id = `${calls}-${index}`;
      items.set(id, markItem({ ...item, id }, index));
      return id;
    });
    engine.updateItems(ids, order === 'given');
    return ids;
  }

  const cited = (id: string, form: ClusterForm, at: Pinpoint) =>
    engine.makeCitationCluster([citationItem(id, form, at)]);

  return {
    bibliography(given, onProgress, order) {
      onAsked(onProgress ? counter(given.length, onProgress) : () => {});
      const ids = register(given, order);
      onAsked(() => {});
      const made = engine.makeBibliography();
      if (!made) return byHand(given, ids, order);
      const [{ entry_ids }, entries] = made;
      const listed = entries
        .map((entry, i) => {
          const index = ids.indexOf(entry_ids[i]?.[0] ?? '');
          return { index, entry: formattedText(entry, given) };
        })
        .filter(({ entry }) => entry.text !== '');
      // Some styles have a list that prints nothing of such an item: nothing may be lost.
      const known = new Set(listed.map(({ index }) => index));
      const all = [...listed, ...byHand(given, ids, order, known)];
      return order === 'given' ? all.sort((a, b) => a.index - b.index) : all;
    },
    citations(given, form, at = {}, order) {
      const ids = register(given, order);
      const made = ids.map((id) => cited(id, form, at));
      // Some styles know such an item in their list alone: it is then cited as it is listed.
      const listed = made.some(printsNothing) ? listedBy(engine) : new Map<string, string>();
      return made.map((text, index) => {
        const shown = printsNothing(text) ? (listed.get(ids[index] ?? '') ?? text) : text;
        return formattedText(printed(shown), given);
      });
    },
    together(given, parts, form, order) {
      const ids = register(given, order);
      const cluster = parts.map(({ index, before, after, ...at }) => ({
        ...citationItem(ids[index] ?? missing(`item ${index}`), form, at),
        ...(before && { prefix: `${inert(before)} ` }),
        ...(after && { suffix: `, ${inert(after)}` }),
      }));
      return formattedText(printed(engine.makeCitationCluster(cluster)), given);
    },
  };

  /** Where a style knows no list: what it prints where it cites in full, as one lists sources by hand. */
  function byHand(
    given: readonly StyledItem[],
    ids: readonly string[],
    order: ListOrder | undefined,
    but: ReadonlySet<number> = new Set(),
  ) {
    const notes = ids
      .map((id, index) => ({ id, index }))
      .filter(({ index }) => !but.has(index))
      .map(({ id, index }) => ({
        index,
        entry: formattedText(printed(cited(id, 'note', {})), given),
      }));
    if (order === 'given') return notes;
    return notes.sort((a, b) => a.entry.text.localeCompare(b.entry.text, 'en', { ignorePunctuation: true }));
  }
}

/** The list entries by the ids of their items. */
function listedBy(engine: Engine): ReadonlyMap<string, string> {
  const made = engine.makeBibliography();
  if (!made) return new Map();
  const [{ entry_ids }, entries] = made;
  return new Map(entries.map((entry, i) => [entry_ids[i]?.[0] ?? '', entry]));
}

/** What citeproc writes where a style gives an item nothing at all. */
const printsNothing = (output: string) => output === '' || output.includes('[CSL STYLE ERROR');

function printed(output: string): string {
  if (printsNothing(output)) throw new Error('the style prints nothing of this item');
  return output;
}

/** citeproc asks for an item as it registers it, which is most of the work; the rest is one long call. */
function counter(total: number, onProgress: OnProgress): (id: string) => void {
  const step = Math.max(1, Math.ceil(total / 50));
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return;
    seen.add(id);
    if (seen.size % step === 0) onProgress(seen.size, total);
  };
}

const POSITIONS = { first: 0, later: 1, ibid: 2, 'ibid, elsewhere in it': 3 } as const;

function citationItem(id: string, form: ClusterForm, { locator, firstNote }: Pinpoint): CitationItem {
  const ibid = locator === undefined ? POSITIONS.ibid : POSITIONS['ibid, elsewhere in it'];
  const position = form === 'ibid' ? ibid : form === 'short' ? POSITIONS.later : POSITIONS.first;
  return {
    id,
    position,
    ...(locator !== undefined && { locator: String(locator), label: 'paragraph' }),
    // Not known outside a manuscript: the reader is shown that a number is to be put there.
    ...(form === 'short' && {
      'first-reference-note-number': firstNote === undefined ? '…' : String(firstNote),
    }),
  };
}
