import { deleteDB, openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../lib/library/library.ts';
import { DATABASE_VERSION, migrate } from '../../../lib/library/schema.ts';
import { found, freshName, reading, steadily } from './sample.ts';

describe('other windows and versions', () => {
  it('lets another window upgrade, and then says in plain words that it is older', async () => {
    const name = freshName();
    const library = await openLibrary({ name, ...steadily() });
    await library.clipPage(reading('a'));
    const newer = await openDB(name, DATABASE_VERSION + 1);
    await expect(library.total()).rejects.toMatchObject({ code: 'library-newer' });
    await expect(library.clipPage(reading('b'))).rejects.toMatchObject({ code: 'library-newer' });
    newer.close();
  });

  it('opens again by itself after it was closed for another', async () => {
    const name = freshName();
    const library = await openLibrary({ name, ...steadily() });
    await library.clipPage(reading('a'));
    await deleteDB(name);
    expect(await library.total()).toBe(0);
    expect(await library.listIds({}, 'saved-newest')).toEqual([]);
    expect((await library.clipPage(reading('b'))).kind).toBe('saved');
  });

  it('opens every older database', async () => {
    for (let version = 1; version <= DATABASE_VERSION; version += 1) {
      const name = freshName();
      const old = await openDB(name, version, {
        upgrade: (database, _from, _to, tx) => migrate(database as never, tx as never, 0, version),
      });
      old.close();
      const library = await openLibrary({ name, ...steadily() });
      expect((await library.clipPage(reading('a'))).kind).toBe('saved');
    }
  });
});

describe('a search index that cannot be used', () => {
  const spoil = async (name: string, change: (segment: Record<string, unknown>) => unknown) => {
    const database = await openDB(name);
    const [segment] = (await database.getAll('search')) as Record<string, unknown>[];
    if (segment) await database.put('search', change(segment));
    database.close();
  };

  it.each([
    ['damaged', (segment: Record<string, unknown>) => ({ ...segment, flags: new Uint8Array(0) })],
    ['damaged', (segment: Record<string, unknown>) => ({ ...segment, ids: ['another', 'two'] })],
    ['damaged', ({ from, to }: Record<string, unknown>) => ({ from, to })],
    ['older-rule', (segment: Record<string, unknown>) => ({ ...segment, rule: 0 })],
  ])('is built again from the clips: %s', async (why, change) => {
    const name = freshName();
    const first = await openLibrary({ name, ...steadily() });
    const a = (await first.clipPage(reading('a'))).clip.id;
    const b = (await first.clipPage(reading('b'))).clip.id;
    await first.remove([b]);
    await first.close();
    await spoil(name, change);
    const reasons: string[] = [];
    const library = await openLibrary({ name, ...steadily(), onRebuild: (reason) => reasons.push(reason) });
    expect(await found(library, 'plant')).toEqual([a]);
    expect(reasons).toEqual([why]);
    await library.restore([b]);
    expect(await library.total()).toBe(2);
    expect(await found(library, 'plant')).toEqual([a, b]);
    expect(reasons).toEqual([why]);
  });
});
