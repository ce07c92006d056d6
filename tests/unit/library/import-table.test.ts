import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citableClip } from '../../../lib/actions/citable.ts';
import { tableArticles } from '../../../lib/actions/table-articles.ts';
import { csv } from '../../../lib/cite/export/csv.ts';
import type { Library } from '../../../lib/library/library.ts';
import { exported, found, freshLibrary, reading } from './sample.ts';

const NOW = '2026-03-20T08:00:00.000Z';

/** Every clip of a library as the table that the citing screens save. */
async function tableOf(library: Library): Promise<string> {
  const { clips } = await library.list({}, 'saved-oldest', 0, 100);
  const citables = await Promise.all(
    clips.map(async ({ id }) => {
      const detail = await library.open(id);
      const capture = detail?.captures.at(-1);
      if (!detail || !capture) throw new Error(`no clip ${id}`);
      return citableClip(detail.clip, capture);
    }),
  );
  return csv(
    citables,
    citables.map(({ id }) => id),
  );
}

const row = (fields: Readonly<Record<string, string>>) =>
  `${Object.keys(fields).join()}\r\n${Object.values(fields)
    .map((field) => `"${field.replaceAll('"', '""')}"`)
    .join()}\r\n`;

const WHOLE = {
  headline: 'Sample Dike Completed',
  url: 'https://kcnawatch.org/newstream/1760000001-123456789/sample/',
  date: '2026-03-14',
  text: 'First paragraph.\n\nSecond one.',
};

describe('a table', () => {
  it('brings clips into an empty library as it took them from another', async () => {
    const library = await freshLibrary();
    await library.clipPage(reading('1-2/a', ['=SUM(A1:A9) was on the board.', '-0- is no end here.']), {
      edits: { headline: '@Home in Pyongyang' },
      tags: ['+plus', 'b'],
      note: "'quoted' first",
    });
    await library.clipPage(reading('1-2/b', ['조선중앙통신은 전하였다.'], { record: { language: 'ko' } }));
    const table = await tableOf(library);
    expect(table).toContain("'@Home");
    const other = await freshLibrary();
    expect(await other.importTable(tableArticles(table, NOW))).toEqual({
      added: 2,
      updated: 0,
      unchanged: 0,
    });
    expect(await tableOf(other).then(withoutKeys)).toEqual(withoutKeys(table));
    const [id = ''] = await found(other, 'home');
    const detail = await other.open(id);
    expect(detail?.clip).toMatchObject({ note: "'quoted' first", tags: ['+plus', 'b'] });
    expect(detail?.captures[0]).toMatchObject({ htmlHash: null, article: { notes: [{ id: 'from-table' }] } });
    expect(detail?.captures[0]?.article.paragraphs[0]).toBe('=SUM(A1:A9) was on the board.');
  });

  it('changes nothing the second time, and no text or edit of what is here', async () => {
    const library = await freshLibrary();
    const { clip } = await library.clipPage(reading('1-2/a'), { tags: ['mine'], note: 'My note' });
    const table = (await tableOf(library)).replace('My note', 'Their note').replace('mine', 'mine; theirs');
    expect(await library.importTable(tableArticles(table, NOW))).toEqual({
      added: 0,
      updated: 1,
      unchanged: 0,
    });
    const detail = await library.open(clip.id);
    expect(detail?.clip).toMatchObject({
      tags: ['mine', 'theirs'],
      note: 'My note\n\nTheir note',
      edits: {},
    });
    expect(detail?.captures).toHaveLength(1);
    const file = await exported(library);
    expect(await library.importTable(tableArticles(table, NOW))).toEqual({
      added: 0,
      updated: 0,
      unchanged: 1,
    });
    expect(await exported(library)).toBe(file);
  });

  it('takes a clip out of the bin', async () => {
    const library = await freshLibrary();
    const { clip } = await library.clipPage(reading('1-2/a'));
    const table = await tableOf(library);
    await library.remove([clip.id]);
    await library.importTable(tableArticles(table, NOW));
    expect(await library.total()).toBe(1);
  });

  it('is kept in a backup and comes back to the byte', async () => {
    const library = await freshLibrary();
    await library.importTable(tableArticles(row(WHOLE), NOW));
    const file = await exported(library);
    const other = await freshLibrary();
    await other.importText(file);
    expect(await exported(other)).toBe(file);
  });

  it.each([
    ['headline', { ...WHOLE, headline: ' ' }, 'Row 2 of this table cannot be taken: it has no headline'],
    ['address', { ...WHOLE, url: 'javascript:alert(1)' }, 'it has no web address'],
    ['date', { ...WHOLE, date: '14.3.2026' }, '“14.3.2026” under “date” is no day like 2026-03-14'],
    ['day of access', { ...WHOLE, accessed: '2026-02-30' }, 'under “accessed”'],
    ['source', { ...WHOLE, source: 'x'.repeat(30_000) }, 'Row 2: '],
  ])('with a wrong %s is refused whole, and the row is named', async (_, fields, says) => {
    const library = await freshLibrary();
    const good = row({ ...WHOLE, url: `${WHOLE.url}2` });
    const refused = async () => library.importTable(tableArticles(row(fields), NOW));
    await expect(refused()).rejects.toThrow(says);
    await expect(refused()).rejects.toThrow('Nothing was changed');
    expect(await library.total()).toBe(0);
    expect(await library.importTable(tableArticles(good, NOW))).toMatchObject({ added: 1 });
  });

  it('with one address twice is refused', async () => {
    const library = await freshLibrary();
    const twice = `${row(WHOLE)}${row(WHOLE).split('\r\n')[1]}\r\n`;
    await expect(library.importTable(tableArticles(twice, NOW))).rejects.toThrow(
      'Row 3 of this table cannot be taken: it has the address of row 2',
    );
  });

  it('that is none, or is damaged, is refused', () => {
    expect(() => tableArticles('a,b\r\n1,2\r\n', NOW)).toThrow('not written by Dateline');
    expect(() => tableArticles('headline,url\r\na,b,c,d\r\n', NOW)).toThrow('Row 2 of this table is damaged');
    expect(() => tableArticles('headline,url\r\n"a,b\r\n', NOW)).toThrow('is damaged');
    expect(() => tableArticles(`headline,url\r\n${'a,b\r\n'.repeat(10_001)}`, NOW)).toThrow('10001 rows');
  });

  it('gives hostile words back as they were', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => text.replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(
        words.filter((text) => text !== ''),
        fc.constantFrom('', '=', '+', '-', '@', "'", "'=", '"'),
        (text, sign) => {
          const headline = `${sign}${text}`;
          const citable = {
            ...{
              id: 'a',
              headline,
              url: WHOLE.url,
              date: null,
              place: null,
              outlet: 'KCNA',
              sourceLabel: null,
            },
            ...{ language: 'en' as const, accessed: null, paragraphs: [headline], note: headline },
          };
          const [article] = tableArticles(csv([citable], ['k']), NOW);
          expect(article?.reading.article.headline).toBe(headline);
          expect(article?.reading.article.paragraphs).toEqual([headline]);
          expect(article?.patch.note).toBe(headline);
        },
      ),
    );
  });
});

/** Keys of clips are of their library. */
const withoutKeys = (table: string) => table.replace(/^[\w-]+,/gm, '');
