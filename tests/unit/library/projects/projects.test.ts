import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Library } from '../../../../lib/library/library.ts';
import { MAX_PROJECT_CLIPS } from '../../../../lib/library/projects/types.ts';
import { exported, freshLibrary, freshName, reading, steadily } from '../sample.ts';

async function withClips(n: number, options = {}): Promise<{ library: Library; ids: readonly string[] }> {
  const library = await freshLibrary(options);
  const ids: string[] = [];
  for (let i = 0; i < n; i += 1) ids.push((await library.clipPage(reading(`${i}-1/a`))).clip.id);
  return { library, ids };
}

describe('a project', () => {
  it('holds clips in an order, under a name, with its style', async () => {
    const { library, ids } = await withClips(3);
    const [a = '', b = '', c = ''] = ids;
    const { projects } = library;
    const { id } = await projects.create('  Tables\n 2026 ', 'mla', [b, a, b, 'no clip']);
    expect(await projects.add(id, [a, c])).toMatchObject({
      name: 'Tables 2026',
      style: 'mla',
      clips: [b, a, c],
    });
    expect((await projects.move(id, [c], b)).clips).toEqual([c, b, a]);
    expect((await projects.drop(id, [b])).clips).toEqual([c, a]);
    expect((await projects.add(id, [b], a)).clips).toEqual([c, b, a]);
    const changed = await projects.update(id, {
      name: 'Ferries',
      style: 'apa',
      order: 'hand',
      note: 'for May',
    });
    expect(changed).toMatchObject({ name: 'Ferries', style: 'apa', order: 'hand', note: 'for May' });
    expect(await projects.list()).toEqual([changed]);
    expect(await projects.open(id)).toEqual(changed);
  });

  it('is announced after each change, and with no change keeps its time', async () => {
    const { library, ids } = await withClips(1);
    const heard: unknown[] = [];
    library.onChange((change) => heard.push(change));
    const project = await library.projects.create('One', 'apa', ids);
    expect(heard).toEqual([{ kind: 'projects', ids: [project.id] }]);
    expect(await library.projects.add(project.id, ids)).toEqual(project);
    expect(await library.projects.update(project.id, { name: 'One' })).toEqual(project);
  });

  it('leaves out a clip in the bin, which comes back into its place; one purged is gone', async () => {
    const name = freshName();
    const { library, ids } = await withClips(3, { name });
    const [a = '', b = '', c = ''] = ids;
    const { id } = await library.projects.create('One', 'apa', ids);
    await library.remove([b]);
    expect((await library.projects.open(id))?.clips).toEqual([a, c]);
    expect((await library.projects.move(id, [c], a)).clips).toEqual([c, a]);
    await library.restore([b]);
    expect((await library.projects.open(id))?.clips).toEqual([c, a, b]);
    await library.remove([a]);
    await library.close();
    const later = await freshLibrary({ name, ...steadily('2025-12-10T08:00:00.000Z', 'later') });
    expect((await later.projects.open(id))?.clips).toEqual([c, b]);
    expect(await exported(later)).not.toContain(a);
  });

  it('can be taken back after it was deleted, until the bin is emptied', async () => {
    const name = freshName();
    const { library, ids } = await withClips(1, { name });
    const { id } = await library.projects.create('One', 'apa', ids);
    await library.projects.remove(id);
    expect([await library.projects.list(), await library.projects.open(id)]).toEqual([[], null]);
    await expect(library.projects.add(id, ids)).rejects.toMatchObject({ code: 'project-gone' });
    await library.projects.restore(id);
    expect(await library.projects.list()).toMatchObject([{ id, clips: ids }]);
    await library.projects.remove(id);
    await library.close();
    const later = await freshLibrary({ name, ...steadily('2025-12-10T08:00:00.000Z', 'later') });
    await later.projects.restore(id);
    expect(await later.projects.open(id)).toBeNull();
    expect(await later.total()).toBe(1);
  });

  it('has a name, and limits that are told', async () => {
    const { library } = await withClips(0);
    const { projects } = library;
    for (const name of ['', ' \u0000 ', 'x'.repeat(201)])
      await expect(projects.create(name, 'apa')).rejects.toMatchObject({ code: 'bad-project' });
    const { id } = await projects.create('One', 'apa');
    await expect(projects.update(id, { name: ' ' })).rejects.toMatchObject({ code: 'bad-project' });
    await expect(projects.update(id, { note: 'x'.repeat(20_001) })).rejects.toMatchObject({
      code: 'bad-project',
    });
    expect(await projects.open(id)).toMatchObject({ name: 'One', note: '' });
    await Promise.all(Array.from({ length: 499 }, (_, n) => projects.create(`p${n}`, 'apa')));
    await expect(projects.create('more', 'apa')).rejects.toMatchObject({ code: 'too-many-projects' });
    expect(MAX_PROJECT_CLIPS).toBeGreaterThanOrEqual(1000);
  });
});

describe('on a full disk', () => {
  const { put } = IDBObjectStore.prototype;
  afterEach(() => {
    IDBObjectStore.prototype.put = put;
  });

  it('the project is as it was, and the person is told', async () => {
    const { library, ids } = await withClips(2);
    const project = await library.projects.create('One', 'apa', ids);
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    for (const write of [
      () => library.projects.create('Two', 'apa'),
      () => library.projects.move(project.id, ids.slice(1), ids[0] ?? null),
      () => library.projects.remove(project.id),
    ])
      await expect(write()).rejects.toMatchObject({ code: 'disk-full' });
    expect(await library.projects.list()).toEqual([project]);
  });
});

describe('projects in a backup', () => {
  it('give the same bytes back, deleted ones and unknown styles included', async () => {
    const { library, ids } = await withClips(3);
    await library.remove(ids.slice(0, 1));
    const { id } = await library.projects.create('“<&> 조선"', 'own:not-here', [...ids].reverse());
    await library.projects.update(id, { order: 'hand', note: 'a\n"b"' });
    await library.projects.remove((await library.projects.create('Gone', 'apa')).id);
    const file = await exported(library);
    const other = await freshLibrary(steadily('2026-01-01T00:00:00.000Z', 'other'));
    expect(await other.importText(file)).toEqual({ added: 3, updated: 0, unchanged: 0, projects: 2 });
    expect(await exported(other)).toBe(file);
    expect(await other.importText(file)).toEqual({ added: 0, updated: 0, unchanged: 3 });
    expect((await other.projects.open(id))?.style).toBe('own:not-here');
    await other.restore(ids.slice(0, 1));
    expect((await other.projects.open(id))?.clips).toEqual([...ids].reverse());
  });

  it('are merged by id: the later change, and the clips of both', async () => {
    const { library, ids } = await withClips(3);
    const [a = '', b = '', c = ''] = ids;
    const { id } = await library.projects.create('One', 'apa', [a, b]);
    const other = await freshLibrary(steadily('2026-01-01T00:00:00.000Z', 'other'));
    await other.importText(await exported(library));
    await other.projects.update(id, { name: 'Renamed', style: 'mla' });
    await other.projects.move(id, [b], a);
    await library.projects.add(id, [c]);
    const heard: unknown[] = [];
    library.onChange(({ kind }) => heard.push(kind));
    expect(await library.importText(await exported(other))).toMatchObject({ unchanged: 3, projects: 1 });
    expect(await library.projects.open(id)).toMatchObject({
      name: 'Renamed',
      style: 'mla',
      clips: [b, a, c],
    });
    expect(heard).toEqual(['projects']);
    await other.importText(await exported(library));
    expect(await exported(other)).toBe(await exported(library));
  });

  it('name the clips as they are here', async () => {
    const { library, ids } = await withClips(2);
    const { id } = await library.projects.create('One', 'apa', ids);
    const here = await freshLibrary(steadily('2025-09-01T00:00:00.000Z', 'here'));
    // The same pages, clipped here under other ids, and one of them filed.
    const mine = [await here.clipPage(reading('1-1/a')), await here.clipPage(reading('0-1/a'))];
    const [second = '', first = ''] = mine.map(({ clip }) => clip.id);
    await here.importText(await exported(library));
    expect((await here.projects.open(id))?.clips).toEqual([first, second]);
  });

  it('follow two clips here that the file says are one', async () => {
    const { library, ids } = await withClips(2);
    const [a = '', b = ''] = ids;
    const { id } = await library.projects.create('One', 'apa', [b, a]);
    const file = JSON.parse(await exported(library)) as {
      clips: { id: string; captures: { id: string }[]; sightings: unknown[] }[];
      projects: unknown[];
    };
    // A clip of another profile that was seen at both addresses.
    const [one, two] = file.clips;
    const captures = [...(one?.captures ?? []), ...(two?.captures ?? [])].map((capture, n) => ({
      ...capture,
      id: `other-${n}`,
    }));
    const story = { ...one, id: 'other', captures, sightings: [] };
    await library.importText(JSON.stringify({ ...file, clips: [story], projects: [] }));
    expect(await library.total()).toBe(1);
    const left = await library.listIds({}, 'saved-oldest');
    expect((await library.projects.open(id))?.clips).toEqual(left);
  });

  it('are refused where they are damaged, with all of the file', async () => {
    const { library, ids } = await withClips(1);
    const { id } = await library.projects.create('One', 'apa', ids);
    const file = await exported(library);
    const other = await freshLibrary();
    const [clip = ''] = ids;
    for (const [from, to] of [
      ['"name":"One"', '"name":" "'],
      ['"order":"style"', '"order":"sideways"'],
      [`"clips":["${clip}"]`, `"clips":["${clip}","${clip}"]`],
      [`"clips":["${clip}"]`, '"clips":[1]'],
      ['"projects":[', '"projects":[7,'],
      ['"projects":[', `"projects":[${JSON.stringify(await library.projects.open(id))},`],
    ] as const) {
      expect(file).toContain(from);
      await expect(other.importText(file.replace(from, to))).rejects.toMatchObject({
        code: 'backup-damaged',
      });
    }
    expect([await other.total(), await other.projects.list()]).toEqual([0, []]);
  });

  it('may be absent, and may name clips that nobody has', async () => {
    const { library, ids } = await withClips(1);
    const { id } = await library.projects.create('One', 'apa', ids);
    const file = JSON.parse(await exported(library)) as { projects: { clips: string[] }[] };
    const other = await freshLibrary();
    const { projects: _, ...without } = file;
    expect(await other.importText(JSON.stringify(without))).toEqual({ added: 1, updated: 0, unchanged: 0 });
    const [project] = file.projects;
    const more = { ...file, projects: [{ ...project, clips: ['nobody', ...ids] }] };
    expect(await other.importText(JSON.stringify(more))).toMatchObject({ projects: 1 });
    expect((await other.projects.open(id))?.clips).toEqual(ids);
  });

  it('end alike in both profiles, whatever was done in each', async () => {
    const step = fc.record({
      where: fc.constantFrom('here' as const, 'there' as const),
      what: fc.constantFrom(
        'add' as const,
        'drop' as const,
        'move' as const,
        'remove' as const,
        'restore' as const,
      ),
      clip: fc.nat(3),
      before: fc.option(fc.nat(3)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const { library: here, ids } = await withClips(4);
        const there = await freshLibrary(steadily('2025-10-10T08:00:30.500Z', 'there'));
        const { id } = await here.projects.create('One', 'apa', ids.slice(0, 2));
        await there.importText(await exported(here));
        for (const { where, what, clip, before } of steps) {
          const { projects } = where === 'here' ? here : there;
          const [one = '', next = null] = [ids[clip], before === null ? null : ids[before]];
          const done =
            what === 'remove' || what === 'restore'
              ? projects[what](id)
              : what === 'drop'
                ? projects.drop(id, [one])
                : projects[what](id, [one], next);
          await done.catch((error: unknown) => expect(error).toMatchObject({ code: 'project-gone' }));
        }
        await here.importText(await exported(there));
        await there.importText(await exported(here));
        expect(await exported(there)).toBe(await exported(here));
      }),
      { numRuns: 25 },
    );
  });
});
