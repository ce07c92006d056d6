import { describe, expect, it } from 'vitest';
import type { Library } from '../../../lib/library/library.ts';
import { exported, found, freshLibrary, reading, steadily } from './sample.ts';

const EVIL = '</script>"\\\u2028\u0000\ud800 \u202egnp {"clips":[{]}';

async function filled(): Promise<Library> {
  const library = await freshLibrary();
  const { clip } = await library.clipPage(reading('1-2/a'), {
    edits: { headline: 'Edited' },
    tags: ['b', 'a'],
    note: EVIL,
  });
  await library.clipPage(reading('1-2/a'));
  await library.clipPage(reading('1-2/a', [EVIL, '조선중앙통신'], { headline: EVIL }));
  await library.stateOf(reading('1-2/a', ['Again another.'], { at: '2025-10-12T08:00:00.000Z' }), {
    note: true,
  });
  const binned = await library.clipPage(reading('1-2/b', ['Text.'], { html: null }));
  await library.remove([binned.clip.id]);
  await library.clipPage(reading('1-2/c'));
  await library.setSettings({ style: 'mla' });
  expect(clip.id).not.toBe(binned.clip.id);
  return library;
}

describe('export and import', () => {
  it('gives the same bytes back on another profile', async () => {
    const file = await exported(await filled());
    const other = await freshLibrary(steadily('2026-01-01T00:00:00.000Z', 'other'));
    expect(await other.importText(file)).toEqual({ added: 3, updated: 0, unchanged: 0 });
    expect(await exported(other)).toBe(file);
    expect(await other.total()).toBe(2);
    expect(await found(other, '조선중앙')).toHaveLength(1);
    const [id = ''] = await found(other, 'edited');
    const capture = (await other.open(id))?.captures[0];
    expect(await other.pageHtml(capture?.id ?? '')).toBe(reading('1-2/a').html);
  });

  it('takes any layout of the same JSON, in pieces of any size', async () => {
    const file = await exported(await filled());
    const other = await freshLibrary();
    await other.importFile(new Blob([`\uFEFF${JSON.stringify(JSON.parse(file), null, 3)}`]));
    expect(await exported(other)).toBe(file);
  });

  it('reads a file of version 1, which had fewer fields', async () => {
    const file = await exported(await filled());
    const other = await freshLibrary();
    await other.importText(file.replace('"version":2', '"version":1'));
    expect(await exported(other)).toBe(file);
  });

  it('changes nothing the second time', async () => {
    const library = await filled();
    const file = await exported(library);
    const announced: string[] = [];
    library.onChange(({ kind }) => announced.push(kind));
    expect(await library.importText(file)).toEqual({ added: 0, updated: 0, unchanged: 3 });
    expect(await exported(library)).toBe(file);
    expect(announced).toEqual([]);
  });

  it('merges what two profiles kept of one page, and loses nothing', async () => {
    const here = await freshLibrary(steadily('2025-10-10T00:00:00.000Z', 'here'));
    const there = await freshLibrary(steadily('2025-11-10T00:00:00.000Z', 'there'));
    const mine = await here.clipPage(reading('1-2/a'), {
      note: 'old note',
      tags: ['x'],
      edits: { headline: 'Mine', form: 'answer' },
    });
    const theirs = await there.clipPage(
      reading('1-2/a', ['Rewritten.'], { at: '2025-11-10T08:00:00.000Z' }),
      {
        note: 'new note',
        tags: ['y'],
        edits: { headline: 'Theirs' },
      },
    );
    const file = await exported(there);
    expect(await here.importText(file)).toEqual({ added: 0, updated: 1, unchanged: 0 });
    const detail = await here.open(mine.clip.id);
    expect(detail?.clip).toMatchObject({
      note: 'new note\n\nold note',
      tags: ['x', 'y'],
      edits: { headline: 'Theirs', form: 'answer' },
      savedAt: mine.clip.savedAt,
      updatedAt: theirs.clip.updatedAt,
    });
    expect(detail?.captures.map(({ id, clipId }) => [id, clipId])).toEqual([
      [mine.capture.id, mine.clip.id],
      [theirs.capture.id, mine.clip.id],
    ]);
    expect(await here.pageHtml(theirs.capture.id)).toContain('Rewritten.');
    expect(await found(here, 'rewritten')).toEqual([mine.clip.id]);
    expect(await here.importText(file)).toEqual({ added: 0, updated: 0, unchanged: 1 });
    // And back: the other profile ends with one clip too.
    expect(await there.importText(await exported(here))).toEqual({ added: 0, updated: 1, unchanged: 0 });
    expect(await there.total()).toBe(1);
  });

  it('brings back what was deleted after the backup', async () => {
    const library = await freshLibrary();
    const { clip } = await library.clipPage(reading('1-2/a'));
    const file = await exported(library);
    await library.remove([clip.id]);
    expect(await library.importText(file)).toEqual({ added: 0, updated: 1, unchanged: 0 });
    expect(await found(library, 'plant')).toEqual([clip.id]);
  });
});

describe('a file that is not to be taken', () => {
  const refused = async (library: Library, text: string) => {
    const before = await exported(library);
    const error = await library.importText(text).then(
      () => null,
      (failure: unknown) => failure,
    );
    expect(await exported(library)).toBe(before);
    return error as { code: string; message: string } | null;
  };

  it('is told from ours', async () => {
    const library = await filled();
    for (const text of [
      '',
      '   ',
      'hello',
      '[1]',
      '"x"',
      '{}',
      '{"a":[{"b":1}]}',
      '{"clips":[{"id":"x"}]}',
      '{"name":"x"',
      '<html>',
      '1',
    ]) {
      expect(await refused(library, text), text).toMatchObject({ code: 'backup-foreign' });
    }
    const newer = (await exported(library)).replace(/"version":\d+/, '"version":99');
    expect(await refused(library, newer)).toMatchObject({
      code: 'backup-version',
      message: expect.stringContaining('another version of Dateline'),
    });
  });

  it('is told to be cut off, wherever it was cut', async () => {
    const library = await filled();
    const file = (await exported(library)).trimEnd();
    const start = file.indexOf('"clips"') + 7;
    for (let end = start; end < file.length; end += 97) {
      expect((await refused(library, file.slice(0, end)))?.code, String(end)).toBe('backup-cut-off');
    }
    expect((await refused(library, file.slice(0, -1)))?.code).toBe('backup-cut-off');
  });

  it('is told to be damaged, and where', async () => {
    const library = await filled();
    const file = await exported(library);
    const parsed = JSON.parse(file) as { clips: Record<string, unknown>[] };
    /** The file with one value of its first clip set. */
    const change = (path: string, value: unknown) => {
      const copy = structuredClone(parsed);
      const names = path.split('.');
      const last = names.pop() ?? '';
      const holder = names.reduce<Record<string, unknown>>(
        (at, name) => at[name] as Record<string, unknown>,
        copy.clips[0] ?? {},
      );
      holder[last] = value;
      return JSON.stringify(copy);
    };
    const cases: [string, string][] = [
      [change('note', undefined), 'clip 1, note is not a text'],
      [change('captures', []), 'captures is empty'],
      [change('captures.0.article.paragraphs.0', 'x'), 'captures[0].article is not the text that its hash'],
      [change('captures.0.article.headline', 'x'), 'headline and date'],
      [change('captures.0.article.dateline.month', 13), 'dateline.month is not a whole number'],
      [change('captures.0.article.source.originalUrl', 'javascript:alert(1)'), 'is not a web address'],
      [change('captures.0.page', 'AAAA'), 'captures[0].page cannot be unpacked'],
      [change('captures.0.htmlHash', '0'.repeat(64)), 'is not the page that its hash'],
      [change('captures.0.page', null), 'do not go together'],
      [change('sightings.0.captureId', 'none'), 'names no capture'],
      [change('edits.colour', 'red'), 'edits.colour is no field'],
      [change('savedAt', 'now'), 'savedAt is not a time'],
      [file.replace('\n],', `,\n${JSON.stringify(parsed.clips[0])}],`), 'stands in the file twice'],
      [file.replace('"id":"id-00001"', '"id" "id-00001"'), 'well-formed'],
      [file.replace(/,\n/, '\n'), 'well-formed'],
      [`${file}]`, 'well-formed'],
      ['{"format":"dateline-library","version":1,"clips":[7]}', 'well-formed'],
      ['{"format":"dateline-library","version":1,"clips":[[]]}', 'clip 1, clip is not an object'],
    ];
    for (const [text, words] of cases) {
      const error = await refused(library, text);
      expect(error, words).toMatchObject({ code: 'backup-damaged', message: expect.stringContaining(words) });
      expect(error?.message).toContain('Nothing was changed');
    }
    const bytes = new TextEncoder().encode(file);
    bytes[200] = 0xff;
    await expect(library.importFile(new Blob([bytes]))).rejects.toMatchObject({ code: 'backup-damaged' });
    expect(await exported(library)).toBe(file);
  });
});
