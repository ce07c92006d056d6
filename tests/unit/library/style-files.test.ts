import { afterEach, describe, expect, it } from 'vitest';
import { findStyle } from '../../../lib/cite/find-style.ts';
import { connectLoadedStyles } from '../../../lib/cite/kept-styles.ts';
import { ownStyleId } from '../../../lib/cite/loaded-styles.ts';
import type { LoadedStyle } from '../../../lib/cite/styles.ts';
import { exported, freshLibrary, steadily } from './sample.ts';

const { put } = IDBObjectStore.prototype;
afterEach(() => {
  IDBObjectStore.prototype.put = put;
});

const loaded = async (source: string, more: Partial<LoadedStyle> = {}): Promise<LoadedStyle> => ({
  id: await ownStyleId(source),
  title: 'Harbour Manual of Style',
  cslId: 'http://example.org/styles/harbour',
  source,
  ...more,
});

describe('loaded styles', () => {
  it('are kept by title, and announced', async () => {
    const library = await freshLibrary();
    const announced: string[] = [];
    library.onChange(({ kind }) => announced.push(kind));
    const tide = await loaded('<tide/>', { title: 'Tide Review', cslId: 'tide' });
    const harbour = await loaded('<harbour/>');
    await library.styles.add(tide);
    await library.styles.add(harbour);
    expect((await library.styles.list()).map(({ id }) => id)).toEqual([harbour.id, tide.id]);
    expect(announced).toEqual(['styles', 'styles']);
  });

  it('are the same where the same file is loaded again', async () => {
    const library = await freshLibrary();
    const style = await loaded('<harbour/>');
    await library.styles.add(style);
    await library.styles.add(style);
    expect(await library.styles.list()).toHaveLength(1);
  });

  it('give way to a newer file of the same style, wherever they are used', async () => {
    const library = await freshLibrary();
    const [old, other, newer] = [
      await loaded('<harbour edition="17"/>'),
      await loaded('<tide/>', { cslId: 'tide' }),
      await loaded('<harbour edition="18"/>'),
    ];
    await library.styles.add(old);
    await library.styles.add(other);
    await library.setSettings({ style: old.id, favourites: ['apa', old.id, other.id] });
    const project = await library.projects.create('Ferries', old.id);
    await library.styles.add(newer);
    expect((await library.styles.list()).map(({ id }) => id)).not.toContain(old.id);
    expect(await library.settings()).toEqual({
      style: newer.id,
      defaultStyle: 'apa',
      favourites: ['apa', newer.id, other.id],
    });
    expect((await library.projects.open(project.id))?.style).toBe(newer.id);
  });

  it('can be taken back from the bin, and are known by name there', async () => {
    const library = await freshLibrary();
    const style = await loaded('<harbour/>');
    await library.styles.add(style);
    await library.setSettings({ style: style.id });
    await library.styles.remove(style.id);
    expect(await library.styles.list()).toEqual([]);
    expect(await library.styles.titleOf(style.id)).toBe('Harbour Manual of Style');
    connectLoadedStyles(() => library.styles.list());
    await expect(findStyle(style.id)).rejects.toMatchObject({ code: 'style-gone' });
    await library.styles.restore(style.id);
    expect(await library.styles.list()).toHaveLength(1);
    expect((await library.settings()).style).toBe(style.id);
  });

  it('say so where the disk is full, and leave all as it was', async () => {
    const library = await freshLibrary();
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await expect(library.styles.add(await loaded('<harbour/>'))).rejects.toMatchObject({ code: 'disk-full' });
    IDBObjectStore.prototype.put = put;
    expect(await library.styles.list()).toEqual([]);
  });

  it('stand in the backup, and come back as they were', async () => {
    const library = await freshLibrary();
    await library.styles.add(await loaded('<harbour note="“조선” \\u2028"/>'));
    const binned = await loaded('<tide/>', { cslId: 'tide' });
    await library.styles.add(binned);
    await library.styles.remove(binned.id);
    const file = await exported(library);
    const other = await freshLibrary(steadily('2026-01-01T00:00:00.000Z', 'other'));
    expect(await other.importText(file)).toEqual({ added: 0, updated: 0, unchanged: 0, styles: 2 });
    expect(await exported(other)).toBe(file);
    expect(await other.importText(file)).toEqual({ added: 0, updated: 0, unchanged: 0 });
    await other.styles.remove((await other.styles.list())[0]?.id ?? binned.id);
    expect(await other.importText(file)).toMatchObject({ styles: 1 });
    expect(await other.styles.list()).toHaveLength(1);
  });

  it('are refused in a backup whose mark is not that of the file', async () => {
    const library = await freshLibrary();
    await library.styles.add(await loaded('<harbour/>'));
    const file = (await exported(library)).replace('<harbour/>', '<harbor/>');
    await expect((await freshLibrary()).importText(file)).rejects.toThrow(
      'in style 1, id is not that of its file',
    );
  });
});

describe('settings of styles', () => {
  it('fall back on the default style where none was used', async () => {
    const library = await freshLibrary();
    await library.setSettings({ defaultStyle: 'oscola' });
    expect((await library.settings()).style).toBe('oscola');
    await library.setSettings({ style: 'csl:american-medical-association' });
    expect((await library.settings()).style).toBe('csl:american-medical-association');
  });

  it('refuse what can be no style', async () => {
    const library = await freshLibrary();
    for (const wrong of ['csl:../x', 'own:xyz', 'csl:'] as const) {
      await expect(library.setSettings({ favourites: [wrong] })).rejects.toMatchObject({
        code: 'unknown-setting',
      });
    }
  });
});
