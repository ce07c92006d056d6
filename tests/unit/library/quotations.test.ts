import { describe, expect, it } from 'vitest';
import { exported, freshLibrary, reading, steadily } from './sample.ts';

async function kept() {
  const library = await freshLibrary();
  const { clip, capture } = await library.clipPage(reading('1-2/a'));
  const quotation = { captureId: capture.id, paragraph: 0, words: 'A sample plant' };
  return { library, clip, quotation, after: await library.keepQuotation(clip.id, quotation) };
}

describe('kept quotations', () => {
  it('stay with the clip, through edits, new versions and the bin', async () => {
    const { library, clip, quotation } = await kept();
    await library.update(clip.id, { note: 'note' });
    await library.clipPage(reading('1-2/a', ['Rewritten.']));
    await library.remove([clip.id]);
    await library.restore([clip.id]);
    expect((await library.open(clip.id))?.clip.quotations).toMatchObject([quotation]);
  });

  it('are kept once, and removed', async () => {
    const { library, clip, quotation, after } = await kept();
    expect((await library.keepQuotation(clip.id, quotation)).quotations).toHaveLength(1);
    const [{ id } = { id: '' }] = after.quotations ?? [];
    expect(await library.dropQuotation(clip.id, id)).not.toHaveProperty('quotations');
    expect(await library.dropQuotation(clip.id, id)).not.toHaveProperty('quotations');
  });

  it('run over several paragraphs, with a line for each', async () => {
    const { library, clip, quotation } = await kept();
    const over = { ...quotation, to: 1, words: 'opened.\nMany' };
    await library.keepQuotation(clip.id, over);
    const { quotations } = await library.keepQuotation(clip.id, over);
    expect(quotations).toHaveLength(2);
    expect(quotations?.[1]).toMatchObject(over);
    const file = await exported(library);
    const other = await freshLibrary(steadily('2026-01-01T00:00:00.000Z', 'other'));
    await other.importText(file);
    expect(await exported(other)).toBe(file);
    for (const damage of ['"to":0', '"to":2'])
      await expect(other.importText(file.replace('"to":1', damage))).rejects.toMatchObject({
        code: 'backup-damaged',
      });
    const short = async () => library.keepQuotation(clip.id, { ...over, words: 'one line' });
    await expect(short()).rejects.toMatchObject({ code: 'bad-quotation' });
  });

  it('are words of this clip', async () => {
    const { library, clip, quotation } = await kept();
    const keep = async (more: object) => library.keepQuotation(clip.id, { ...quotation, ...more });
    for (const wrong of [{ words: ' ' }, { words: 'x'.repeat(20_001) }, { captureId: 'other' }])
      await expect(keep(wrong)).rejects.toMatchObject({ code: 'bad-quotation' });
    await library.remove([clip.id]);
    await expect(keep({})).rejects.toMatchObject({ code: 'clip-gone' });
  });

  it('come through a backup, and are joined', async () => {
    const { library, clip, quotation } = await kept();
    const file = await exported(library);
    const other = await freshLibrary(steadily('2026-01-01T00:00:00.000Z', 'other'));
    await other.importText(file);
    expect(await exported(other)).toBe(file);
    await other.keepQuotation(clip.id, { ...quotation, words: 'sample plant opened' });
    await library.importText(await exported(other));
    expect((await library.open(clip.id))?.clip.quotations).toHaveLength(2);
    const damaged = file.replace('"paragraph":0', '"paragraph":-1');
    await expect(other.importText(damaged)).rejects.toMatchObject({ code: 'backup-damaged' });
  });
});
