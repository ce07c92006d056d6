/** Where in Zotero a clip may go: libraries and their collections, as `getSelectedCollection` lists them. */
import { plainLine } from '../../cite/plain-text.ts';
import { type Exchange, isRecord, jsonOf, troubleOf, type ZoteroTrouble } from './connector.ts';

export interface ZoteroTarget {
  /** `L1` for a library, `C23` for a collection: Zotero's own. */
  readonly id: string;
  readonly name: string;
  /** 0 for a library, 1 for a collection in it, and so on. */
  readonly level: number;
  /** The library it is in; its own name for a library. */
  readonly library: string;
  /** Whether files, so snapshots, may be kept there. */
  readonly filesEditable: boolean;
}

/** Zotero as it stands. */
export type ZoteroState =
  | {
      readonly kind: 'ready';
      readonly version: string;
      /** In Zotero's order; only what may be written to. At least one. */
      readonly targets: readonly ZoteroTarget[];
      /** How many more there are than are listed. */
      readonly left: number;
      /** The one that is open in Zotero, or where that is read-only the first. */
      readonly selected: string;
      /** Name of the library or collection that is open in Zotero and may not be written to; else null. */
      readonly readOnly: string | null;
    }
  | { readonly kind: 'trouble'; readonly trouble: ZoteroTrouble; readonly status: number };

/** More than this no list can be chosen from. */
export const MOST_TARGETS = 2000;
const LONGEST_NAME = 200;
const DEEPEST = 20;
const TARGET_ID = /^[LC]\d{1,15}$/;

const trouble = (what: ZoteroTrouble, status = 0): ZoteroState => ({
  kind: 'trouble',
  trouble: what,
  status,
});

/** Reads the answer to `getSelectedCollection`. */
export function readState(exchange: Exchange): ZoteroState {
  const status = exchange.kind === 'reply' ? exchange.reply.status : 0;
  const what = troubleOf(exchange);
  if (what !== null || exchange.kind !== 'reply') return trouble(what ?? 'not-running', status);
  if (status !== 200) return trouble('refused', status);
  const said = jsonOf(exchange.reply.body);
  if (!isRecord(said)) return trouble('not-zotero', status);
  // Before version 5 there was no list to choose from, and nothing could be moved afterwards.
  if (!Array.isArray(said.targets)) return trouble('zotero-too-old', status);
  const targets = targetsOf(said.targets);
  const [first] = targets;
  if (!first) return trouble('read-only', status);
  const open = isId(said.id) ? `C${said.id}` : isId(said.libraryID) ? `L${said.libraryID}` : '';
  const listed = targets.some(({ id }) => id === open);
  const locked = said.libraryEditable === false || said.editable === false;
  return {
    kind: 'ready',
    version: (exchange.reply.zotero ?? '').slice(0, 40),
    targets,
    left: Math.max(0, said.targets.length - MOST_TARGETS),
    selected: listed ? open : first.id,
    readOnly: locked && !listed && typeof said.name === 'string' ? nameOf(said.name) : null,
  };
}

const isId = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const nameOf = (name: string) => plainLine(name).slice(0, LONGEST_NAME);

function targetsOf(given: readonly unknown[]): readonly ZoteroTarget[] {
  const targets: ZoteroTarget[] = [];
  const seen = new Set<string>();
  let library = '';
  for (const one of given.slice(0, MOST_TARGETS)) {
    if (!isRecord(one) || typeof one.id !== 'string' || !TARGET_ID.test(one.id)) continue;
    if (typeof one.name !== 'string' || seen.has(one.id)) continue;
    const name = nameOf(one.name) || one.id;
    const level = one.id.startsWith('L') ? 0 : clamp(one.level);
    if (level === 0) library = name;
    seen.add(one.id);
    // Zotero said nothing of files before version 5.0.77; it then refuses what it may not keep.
    targets.push({ id: one.id, name, level, library, filesEditable: one.filesEditable !== false });
  }
  return targets;
}

const clamp = (level: unknown) =>
  Number.isSafeInteger(level) ? Math.min(Math.max(Number(level), 1), DEEPEST) : 1;
