/** Random lives of a library against a plain model of it, with deaths in the middle of writes. */
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import { type Library, openLibrary } from '../../../lib/library/library.ts';
import type { LibrarySchema } from '../../../lib/library/schema.ts';
import { exported, found, freshName, reading, steadily } from './sample.ts';

interface ModelClip {
  readonly id: string;
  readonly captures: readonly { readonly id: string; readonly text: string }[];
  readonly sightings: number;
  readonly tags: readonly string[];
  readonly notes: string;
  readonly deleted: boolean;
}
type Model = ReadonlyMap<string, ModelClip>;

const PATHS = ['p0', 'p1', 'p2'];
const TEXTS = ['alpha 朝鮮中央', 'beta 조선', 'gamma'];
const QUERIES = ['alpha', 'be', 'gam', '中央', '조', 'x', 'y', 'sample', 'note'];

type Step =
  | { readonly do: 'clip'; readonly path: string; readonly text: string; readonly tag: string | null }
  | { readonly do: 'note'; readonly path: string; readonly note: string }
  | { readonly do: 'remove' | 'restore'; readonly path: string }
  | { readonly do: 'export' | 'import' | 'reopen' | 'tidy' };

const path = fc.constantFrom(...PATHS);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('clip' as const),
      path,
      text: fc.constantFrom(...TEXTS),
      tag: fc.constantFrom(null, 'x', 'y'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('note' as const),
      path,
      note: fc.constantFrom('note1', 'note2', ''),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'restore' as const), path }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'export' as const,
        'import' as const,
        'import' as const,
        'reopen' as const,
        'tidy' as const,
      ),
    }),
  },
);
/** `dies`: at which write of the step the browser is killed; most steps live. */
const life = fc.array(
  fc.record({
    step,
    dies: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 12 })),
  }),
  {
    minLength: 1,
    maxLength: 25,
    size: 'max',
  },
);

const METHODS = ['put', 'add', 'delete', 'clear'] as const;
const alive = METHODS.map((name) => IDBObjectStore.prototype[name]);
const revive = () => {
  for (const [index, name] of METHODS.entries())
    Object.assign(IDBObjectStore.prototype, { [name]: alive[index] });
};
afterEach(revive);

/** From the `nth` write on nothing comes through any more. */
function dieAt(nth: number): { readonly died: () => boolean } {
  let writes = 0;
  for (const [index, name] of METHODS.entries()) {
    const method = alive[index] as (...given: unknown[]) => IDBRequest;
    Object.assign(IDBObjectStore.prototype, {
      [name](this: IDBObjectStore, ...given: unknown[]) {
        writes += 1;
        if (writes < nth) return method.apply(this, given);
        if (writes === nth) this.transaction.abort();
        throw new DOMException('killed', 'AbortError');
      },
    });
  }
  return { died: () => writes >= nth };
}

/** What each step makes of the model, by plain words of the contract. */
function expected(
  model: Model,
  backup: Model,
  action: Step,
  newIds: { clip: string; capture: string },
): Model {
  const next = new Map(model);
  if (action.do === 'clip') {
    const clip = model.get(action.path);
    const tags = action.tag === null ? null : [action.tag];
    if (!clip) {
      const captures = [{ id: newIds.capture, text: action.text }];
      next.set(action.path, {
        id: newIds.clip,
        captures,
        sightings: 0,
        tags: tags ?? [],
        notes: '',
        deleted: false,
      });
    } else {
      const same = clip.captures.at(-1)?.text === action.text;
      next.set(action.path, {
        ...clip,
        captures: same ? clip.captures : [...clip.captures, { id: newIds.capture, text: action.text }],
        sightings: clip.sightings + (same ? 1 : 0),
        tags: tags ?? clip.tags,
        deleted: false,
      });
    }
  }
  if ('path' in action && action.do !== 'clip') {
    const clip = model.get(action.path);
    if (clip && action.do === 'note' && !clip.deleted) next.set(action.path, { ...clip, notes: action.note });
    if (clip && action.do !== 'note') next.set(action.path, { ...clip, deleted: action.do === 'remove' });
  }
  if (action.do === 'import') {
    // A backup of this library's own past: nothing in it is newer but what has been deleted since.
    for (const [at, old] of backup) {
      const clip = next.get(at);
      if (!clip) continue;
      const notes =
        old.notes === '' || clip.notes.includes(old.notes)
          ? clip.notes
          : [clip.notes, old.notes].filter(Boolean).join('\n\n');
      const tags = [...new Set([...clip.tags, ...old.tags])];
      next.set(at, { ...clip, notes, tags, deleted: clip.deleted && old.deleted });
    }
  }
  return next;
}

async function agree(library: Library, name: string, model: Model, leftovers: number): Promise<void> {
  const live = [...model.values()].filter(({ deleted }) => !deleted);
  const ids = (clips: readonly ModelClip[]) => clips.map(({ id }) => id).toSorted();
  expect((await library.listIds({}, 'saved-newest')).toSorted()).toEqual(ids(live));
  expect(await library.total()).toBe(live.length);
  expect((await library.facets({})).total).toBe(live.length);
  for (const query of QUERIES) {
    const holds = ({ captures, tags, notes }: ModelClip) =>
      ['Sample', ...captures.map(({ text }) => text), ...tags, notes]
        .flatMap((text) => text.split(/\s+/))
        .some((word) => word.toLowerCase().startsWith(query) || (query === '中央' && word.includes(query)));
    expect((await found(library, query)).toSorted(), query).toEqual(ids(live.filter(holds)));
  }
  const database = await openDB<LibrarySchema>(name);
  const [clips, captures, pages, incoming, counters] = await Promise.all([
    database.getAll('clips'),
    database.getAllKeys('captures'),
    database.getAllKeys('pages'),
    database.count('incoming'),
    database.get('meta', 'counters'),
  ]);
  database.close();
  const wanted = [...model.values()].flatMap((clip) => clip.captures.map(({ id }) => id)).toSorted();
  expect(captures.toSorted()).toEqual(wanted);
  expect(pages.toSorted()).toEqual(wanted);
  expect(incoming).toBeLessThanOrEqual(leftovers);
  expect([counters?.live ?? 0, counters?.binned ?? 0]).toEqual([live.length, model.size - live.length]);
  const seen = clips.map(({ id, captures: refs, sightings, tags, note, deletedAt }) => ({
    id,
    captures: refs.map((ref) => ref.id),
    sightings: sightings.length,
    tags,
    notes: note,
    deleted: deletedAt !== null,
  }));
  const meant = [...model.values()].map((clip) => ({ ...clip, captures: clip.captures.map(({ id }) => id) }));
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect(seen.toSorted(byId)).toEqual(meant.toSorted(byId));
}

it('holds its promises through any life, however often it is killed', async () => {
  await fc.assert(
    fc.asyncProperty(life, async (steps) => {
      const name = freshName();
      const rebuilt: string[] = [];
      const clock = steadily();
      const issued: string[] = [];
      const randomId = () => {
        const id = `id-${String(issued.length).padStart(4, '0')}`;
        issued.push(id);
        return id;
      };
      const open = () => openLibrary({ name, ...clock, randomId, onRebuild: (why) => rebuilt.push(why) });
      let library = await open();
      let model: Model = new Map();
      let leftovers = 0;
      let backup = { model, file: await exported(library) };
      for (const { step: action, dies } of steps) {
        const before = issued.length;
        const death = dies > 0 ? dieAt(dies) : null;
        let failed = false;
        try {
          await perform(action);
        } catch {
          failed = true;
        }
        revive();
        if (failed && !death?.died()) expect(action.do).toBe('note');
        if (!failed && action.do === 'export') backup = { model, file: await exported(library) };
        const [clip = '', capture = ''] = issued.slice(before);
        if (!failed) model = expected(model, backup.model, action, { clip, capture });
        if (failed || action.do === 'reopen') {
          await library.close();
          library = await open();
        }
        // What a killed import had set aside stays out of sight for a day.
        if (failed && action.do === 'import') leftovers += backup.model.size;
        await agree(library, name, model, leftovers);
      }
      expect(rebuilt).toEqual([]);
      const other = await openLibrary({ name: freshName() });
      const file = await exported(library);
      await other.importText(file);
      expect(await exported(other)).toBe(file);
      await Promise.all([library.close(), other.close()]);

      async function perform(action: Step): Promise<void> {
        const id = 'path' in action ? (model.get(action.path)?.id ?? 'none') : 'none';
        if (action.do === 'clip') {
          await library.clipPage(
            reading(action.path, [action.text], { headline: 'Sample' }),
            action.tag === null ? {} : { tags: [action.tag] },
          );
        } else if (action.do === 'note') await library.update(id, { note: action.note });
        else if (action.do === 'remove') await library.remove([id]);
        else if (action.do === 'restore') await library.restore([id]);
        else if (action.do === 'import') await library.importText(backup.file);
        else if (action.do === 'tidy') await library.tidy();
      }
    }),
    { seed: 31, numRuns: 60 },
  );
});
