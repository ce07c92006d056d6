import { describe, expect, it } from 'vitest';
import { found, freshLibrary, reading } from './sample.ts';

const later = { at: '2025-10-12T08:00:00.000Z' };

describe('how a page stands to the library', () => {
  it('is an article, saved, changed in text or in label', async () => {
    const library = await freshLibrary();
    const look = (page: ReturnType<typeof reading>) => library.stateOf(page, { note: false });
    expect(await look(reading('a'))).toEqual({ kind: 'article' });
    const { clip } = await library.clipPage(reading('a'));
    expect(await look(reading('a'))).toEqual({ kind: 'saved', clip });
    expect(await look(reading('a', ['Rewritten.']))).toEqual({ kind: 'changed', clip, what: 'text' });
    expect(await look(reading('a', undefined, { headline: 'Other' }))).toEqual({
      kind: 'changed',
      clip,
      what: 'label',
    });
    expect(await look(reading('b'))).toEqual({ kind: 'article' });
  });

  it('notes a change once, and its end', async () => {
    const library = await freshLibrary();
    const { clip } = await library.clipPage(reading('a'));
    let commits = 0;
    library.onChange(() => {
      commits += 1;
    });
    const changed = await library.stateOf(reading('a', ['Rewritten.'], later), { note: true });
    expect(changed).toMatchObject({ kind: 'changed', what: 'text', clip: { id: clip.id, changed: later } });
    await library.stateOf(reading('a', ['Rewritten.'], later), { note: true });
    expect(commits).toBe(1);
    expect(await library.listIds({ changedOnly: true }, 'saved-newest')).toEqual([clip.id]);
    expect(await found(library, 'plant')).toEqual([clip.id]);
    expect((await library.facets({})).changed).toBe(1);
    expect(await library.stateOf(reading('a'), { note: true })).toMatchObject({
      kind: 'saved',
      clip: { changed: null },
    });
    expect(await library.listIds({ changedOnly: true }, 'saved-newest')).toEqual([]);
    expect((await library.open(clip.id))?.clip.updatedAt).toBe(clip.updatedAt);
  });

  it('writes nothing where it may not: a private window', async () => {
    const library = await freshLibrary();
    const { clip } = await library.clipPage(reading('a'));
    await library.stateOf(reading('a', ['Rewritten.']), { note: false });
    expect((await library.open(clip.id))?.clip).toEqual(clip);
  });
});
