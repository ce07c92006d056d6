import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { added, moved, renamed } from '../../../../lib/library/projects/arrange.ts';
import { mergeProjects } from '../../../../lib/library/projects/merge-projects.ts';
import { PROJECT_ORDERS, type Project } from '../../../../lib/library/projects/types.ts';

const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 });
const place = fc.option(fc.constantFrom(...'abcdefghij'));

describe('the order of a project', () => {
  it.each([
    [['a', 'b', 'c'], ['c'], 'a', 'cab'],
    [['a', 'b', 'c'], ['a'], null, 'bca'],
    [['a', 'b', 'c', 'd'], ['d', 'b'], 'a', 'dbac'],
    [['a', 'b', 'c'], ['b'], 'b', 'abc'],
    [['a', 'b', 'c'], ['b'], 'gone', 'abc'],
    [['a', 'b', 'c'], ['gone'], 'a', 'abc'],
  ] as const)('%j with %j moved in front of %s', (clips, moving, before, after) => {
    expect(moved(clips, moving, before).join('')).toBe(after);
  });

  it('takes clips in at a place, each once', () => {
    expect(added(['a', 'b'], ['c', 'a', 'c'], 'b').join('')).toBe('acb');
    expect(added(['a'], ['b'], 'gone').join('')).toBe('ab');
    const same = ['a', 'b'];
    expect(added(same, ['b', 'a'])).toBe(same);
  });

  it('loses and doubles nothing, and keeps what was not touched in its order', () => {
    fc.assert(
      fc.property(ids, ids, place, (clips, chosen, before) => {
        const after = moved(clips, chosen, before);
        expect([...after].sort()).toEqual([...clips].sort());
        const rest = (list: readonly string[]) => list.filter((id) => !chosen.includes(id));
        expect(rest(after)).toEqual(rest(clips));
        const more = added(clips, chosen, before);
        expect([...more].sort()).toEqual([...new Set([...clips, ...chosen])].sort());
        expect(more.filter((id) => clips.includes(id))).toEqual(clips);
      }),
    );
  });

  it('is undone by moving back', () => {
    fc.assert(
      fc.property(ids, fc.nat(9), place, (clips, n, before) => {
        const id = clips[n];
        if (id === undefined) return;
        const after = moved(clips, [id], before);
        expect(moved(after, [id], clips[n + 1] ?? null)).toEqual(clips);
      }),
    );
  });

  it('follows clips that became another or are gone', () => {
    const same = ['a', 'b'];
    expect(renamed(same, (id) => id)).toBe(same);
    expect(renamed(['a', 'b', 'c'], (id) => (id === 'c' ? 'a' : id))).toEqual(['a', 'b']);
    expect(renamed(['a', 'b', 'c'], (id) => (id === 'b' ? null : id))).toEqual(['a', 'c']);
  });
});

describe('two states of one project', () => {
  const time = fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z');
  const project: fc.Arbitrary<Project> = fc.record({
    id: fc.constant('p'),
    name: fc.constantFrom('one', 'two'),
    note: fc.constantFrom('', 'note'),
    style: fc.constantFrom('apa', 'mla'),
    order: fc.constantFrom(...PROJECT_ORDERS),
    clips: ids,
    createdAt: time,
    updatedAt: time,
    deletedAt: fc.option(time),
  });

  it('become one that has the clips of both, and the words of the later', () => {
    fc.assert(
      fc.property(project, project, (local, incoming) => {
        const merged = mergeProjects(local, incoming);
        const later = incoming.updatedAt > local.updatedAt ? incoming : local;
        expect([...merged.clips].sort()).toEqual([...new Set([...local.clips, ...incoming.clips])].sort());
        expect(merged.clips.slice(0, later.clips.length)).toEqual(later.clips);
        expect(merged).toMatchObject({ name: later.name, style: later.style, updatedAt: later.updatedAt });
        expect(merged.deletedAt === null).toBe(local.deletedAt === null || incoming.deletedAt === null);
        expect(mergeProjects(merged, incoming)).toEqual(merged);
        expect(mergeProjects(merged, local)).toEqual(merged);
      }),
    );
  });
});
