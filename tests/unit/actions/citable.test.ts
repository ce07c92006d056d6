import { describe, expect, it } from 'vitest';
import { citableClip, citableReading } from '../../../lib/actions/citable.ts';
import { freshLibrary, reading } from '../library/sample.ts';

describe('what is cited of a clip', () => {
  it('names a version as soon as two texts of the page are known, kept or only seen', async () => {
    const library = await freshLibrary();
    const { clip, capture } = await library.clipPage(reading('1-2/a'));
    expect(citableClip(clip, capture).version).toBeNull();
    const rewritten = reading('1-2/a', ['Rewritten.']);
    const seen = await library.stateOf(rewritten, { note: true });
    if (seen.kind !== 'changed') throw new Error(seen.kind);
    expect(citableClip(seen.clip, capture).version).toEqual({ number: 1, of: 2 });
    expect(citableReading(rewritten, {}, seen.clip).version).toEqual({ number: 2, of: 2 });
    expect(citableReading(rewritten, {}).version).toBeUndefined();
    const kept = await library.clipPage(rewritten);
    expect(citableClip(kept.clip, kept.capture).version).toEqual({ number: 2, of: 2 });
  });

  it('has the quotations of other versions marked as theirs', async () => {
    const library = await freshLibrary();
    const passage = { paragraph: 0, words: 'A sample plant' };
    const { clip } = await library.clipPage(reading('1-2/a'), {}, passage);
    const later = await library.clipPage(reading('1-2/a', ['Rewritten.']));
    const detail = await library.open(clip.id);
    const [first] = detail?.captures ?? [];
    if (!first) throw new Error('no capture');
    expect(citableClip(later.clip, first).quotations).toEqual([passage]);
    expect(citableClip(later.clip, later.capture).quotations).toMatchObject([
      { ...passage, ofVersion: { number: 1 } },
    ]);
  });
});
