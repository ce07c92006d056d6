import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../lib/library/library.ts';
import { found, freshLibrary, freshName, reading, steadily } from './sample.ts';

describe('clipping a page', () => {
  it('keeps the record, the page and the hashes', async () => {
    const library = await freshLibrary();
    const outcome = await library.clipPage(reading('1-2/a'), { tags: [' trade ', 'Trade', ''], note: 'why' });
    expect(outcome.kind).toBe('saved');
    const detail = await library.open(outcome.clip.id);
    expect(detail?.clip).toEqual(outcome.clip);
    expect(detail?.captures).toEqual([outcome.capture]);
    expect(outcome.clip.tags).toEqual(['trade']);
    expect(outcome.capture.address).toBe('https://kcnawatch.org/newstream/1-2/a');
    expect(outcome.capture.textHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await library.pageHtml(outcome.capture.id)).toBe(reading('1-2/a').html);
    expect(await library.total()).toBe(1);
  });

  it('adds a sighting for the same text, a capture for another text or label, never a second clip', async () => {
    const library = await freshLibrary();
    const first = await library.clipPage(reading('1-2/a'));
    const again = await library.clipPage({
      ...reading('1-2/a'),
      url: 'http://www.kcnawatch.org/newstream/1-2/a?utm_source=x',
    });
    expect(again.kind).toBe('seen-again');
    expect(again.capture.id).toBe(first.capture.id);
    const text = await library.clipPage(reading('1-2/a', ['Another wording.']));
    expect(text.kind).toBe('new-version');
    const label = await library.clipPage(
      reading('1-2/a', ['Another wording.'], { headline: 'Another headline' }),
    );
    expect(label.kind).toBe('new-version');
    expect(label.clip).toMatchObject({ id: first.clip.id, shown: { headline: 'Another headline' } });
    expect(label.clip.captures).toHaveLength(3);
    expect(label.clip.sightings).toHaveLength(1);
    expect(await library.total()).toBe(1);
    expect(await found(library, 'sample plant')).toEqual([first.clip.id]);
    expect(await found(library, 'another wording')).toEqual([first.clip.id]);
  });

  it('makes one clip of two windows that save at once', async () => {
    const name = freshName();
    const [one, two] = [
      await openLibrary({ name, ...steadily(undefined, 'one') }),
      await openLibrary({ name, ...steadily(undefined, 'two') }),
    ];
    const outcomes = await Promise.all([
      one.clipPage(reading('1-2/a'), { note: 'from one' }),
      two.clipPage(reading('1-2/a'), { tags: ['two'] }),
      one.clipPage(reading('1-2/a')),
      two.clipPage(reading('1-2/a', ['Another wording.'])),
    ]);
    expect(new Set(outcomes.map(({ clip }) => clip.id)).size).toBe(1);
    for (const library of [one, two]) {
      const page = await library.list({}, 'saved-newest', 0, 50);
      expect(page).toMatchObject({ matching: 1, total: 1 });
      expect(page.clips[0]).toMatchObject({ note: 'from one', tags: ['two'] });
    }
  });

  it('brings a deleted clip back when its page is clipped again', async () => {
    const library = await freshLibrary();
    const { clip } = await library.clipPage(reading('1-2/a'), { note: 'kept' });
    await library.remove([clip.id]);
    expect(await library.total()).toBe(0);
    expect(await library.stateOf(reading('1-2/a'), { note: true })).toEqual({ kind: 'article' });
    const back = await library.clipPage(reading('1-2/a'));
    expect(back).toMatchObject({ kind: 'seen-again', clip: { id: clip.id, deletedAt: null, note: 'kept' } });
    expect(await found(library, 'plant')).toEqual([clip.id]);
  });

  it('takes the draft away with the same write', async () => {
    const library = await freshLibrary();
    await library.saveDraft({
      address: reading('1-2/a').url,
      edits: { headline: 'Better' },
      tags: ['x'],
      note: 'n',
    });
    const draft = await library.draft(reading('1-2/a').url);
    expect(draft).toMatchObject({ edits: { headline: 'Better' }, tags: ['x'], note: 'n' });
    await library.clipPage(reading('1-2/a'), draft ?? {});
    expect(await library.draft(reading('1-2/a').url)).toBeNull();
  });

  it('refuses what is not on the web, and what no backup would take back', async () => {
    const library = await freshLibrary();
    await expect(library.clipPage({ ...reading('a'), url: 'file:///a.html' })).rejects.toMatchObject({
      code: 'not-on-the-web',
    });
    await expect(library.clipPage(reading('a'), { edits: { date: '9 October' } })).rejects.toMatchObject({
      code: 'bad-edit',
    });
    await expect(library.clipPage({ ...reading('a'), at: 'yesterday' })).rejects.toMatchObject({
      code: 'bad-reading',
    });
    expect(await library.total()).toBe(0);
  });
});
