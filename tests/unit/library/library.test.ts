import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../lib/library/library.ts';
import type { LibraryChange } from '../../../lib/library/types.ts';
import { exported, found, freshLibrary, freshName, reading, steadily } from './sample.ts';

const dated = (path: string, iso: string | null, outlet: string, language: 'en' | 'ko' = 'en') =>
  reading(path, ['Text.'], {
    record: {
      date: { iso, evidence: [], conflict: false },
      source: { label: null, outlet, originalUrl: null },
      language,
    },
  });

async function shelf() {
  const library = await freshLibrary();
  const ids: string[] = [];
  const add = async (...[page, tags]: [ReturnType<typeof reading>, readonly string[]]) => {
    ids.push((await library.clipPage(page, { tags })).clip.id);
  };
  await add(dated('a', '2025-03-01', 'KCNA'), ['trade']);
  await add(dated('b', '2024-03-01', 'KCNA', 'ko'), ['trade', 'Sport']);
  await add(dated('c', null, 'Rodong Sinmun', 'ko'), []);
  await add(dated('d', '2025-10-09', 'Rodong Sinmun'), ['Éclat']);
  return {
    library,
    ids,
    names: (order: readonly string[]) => order.map((id) => 'abcd'[ids.indexOf(id)]).join(''),
  };
}

describe('lists', () => {
  it('runs in four orders, clips without date last', async () => {
    const { library, names } = await shelf();
    expect(names(await library.listIds({}, 'saved-newest'))).toBe('dcba');
    expect(names(await library.listIds({}, 'saved-oldest'))).toBe('abcd');
    expect(names(await library.listIds({}, 'date-newest'))).toBe('dabc');
    expect(names(await library.listIds({}, 'date-oldest'))).toBe('badc');
  });

  it('filters, counts and pages', async () => {
    const { library, names } = await shelf();
    const ids = async (filter: Parameters<typeof library.listIds>[0]) =>
      names(await library.listIds(filter, 'saved-oldest'));
    expect(await ids({ outlets: ['KCNA'] })).toBe('ab');
    expect(await ids({ languages: ['ko'], outlets: ['KCNA', 'Rodong Sinmun'] })).toBe('bc');
    expect(await ids({ tags: ['trade', 'Sport'] })).toBe('b');
    expect(await ids({ from: '2025-01-01' })).toBe('ad');
    expect(await ids({ from: '2024-03-01', to: '2025-03-01' })).toBe('ab');
    expect(await ids({ changedOnly: true })).toBe('');
    expect(await ids({ text: 'sampl te', tags: [] })).toBe('abcd');
    expect(await ids({ text: 'éclat' })).toBe('d');
    const page = await library.list({ languages: ['en', 'ko'] }, 'saved-oldest', 1, 2);
    expect(page).toMatchObject({ matching: 4, total: 4 });
    expect(names(page.clips.map(({ id }) => id))).toBe('bc');
  });

  it('says how many clips each value would leave', async () => {
    const { library } = await shelf();
    const facets = await library.facets({ outlets: ['KCNA'], from: '2024-01-01' });
    expect(facets.total).toBe(2);
    expect(Object.fromEntries(facets.outlets)).toEqual({ KCNA: 2, 'Rodong Sinmun': 1 });
    expect(Object.fromEntries(facets.languages)).toEqual({ en: 1, ko: 1 });
    expect(Object.fromEntries(facets.tags)).toEqual({ trade: 2, Sport: 1 });
  });

  it('completes tags, the most used first', async () => {
    const { library } = await shelf();
    expect(await library.completeTag('')).toEqual(['trade', 'Sport', 'Éclat']);
    expect(await library.completeTag('ec')).toEqual(['Éclat']);
    expect(await library.completeTag('TR')).toEqual(['trade']);
  });
});

describe('changing clips', () => {
  it('edits, and takes an edit back by leaving it out', async () => {
    const library = await freshLibrary();
    const { clip } = await library.clipPage(reading('a'));
    const edited = await library.update(clip.id, {
      edits: { headline: 'Corrected', date: null },
      note: 'see also',
    });
    expect(edited.shown).toMatchObject({ headline: 'Corrected', date: null });
    expect(await found(library, 'corrected see')).toEqual([clip.id]);
    const back = await library.update(clip.id, { edits: {} });
    expect(back.shown).toEqual(clip.shown);
    expect(await found(library, 'corrected')).toEqual([]);
    expect(await found(library, 'also')).toEqual([clip.id]);
    expect((await library.update(clip.id, { note: 'see also' })).updatedAt).toBe(back.updatedAt);
  });

  it('deletes, undoes, and purges after thirty days', async () => {
    const name = freshName();
    let library = await openLibrary({ name, ...steadily('2025-10-10T08:00:00.000Z') });
    const a = (await library.clipPage(reading('a'))).clip.id;
    const b = (await library.clipPage(reading('b'))).clip;
    await library.remove([a, b.id, 'unknown']);
    expect(await library.list({}, 'saved-newest', 0, 50)).toEqual({ clips: [], matching: 0, total: 0 });
    await expect(library.update(a, { note: 'x' })).rejects.toMatchObject({ code: 'clip-gone' });
    await library.restore([a]);
    expect(await found(library, 'plant')).toEqual([a]);
    await library.close();
    library = await openLibrary({ name, ...steadily('2025-11-09T07:59:00.000Z') });
    expect((await library.open(b.id))?.clip.deletedAt).not.toBeNull();
    await library.close();
    library = await openLibrary({ name, ...steadily('2025-11-09T08:01:00.000Z') });
    expect(await library.open(b.id)).toBeNull();
    expect(await library.pageHtml(b.captures[0]?.id ?? '')).toBeNull();
    expect(await library.listIds({}, 'saved-newest')).toEqual([a]);
    expect(await exported(library)).not.toContain(b.id);
  });

  it('shows in other windows at once, and tells them', async () => {
    const name = freshName();
    const [one, two] = [await openLibrary({ name, ...steadily() }), await openLibrary({ name })];
    expect(await two.total()).toBe(0);
    const told = new Promise<LibraryChange>((resolve) => two.onChange(resolve));
    const { clip } = await one.clipPage(reading('a'));
    expect(await two.listIds({}, 'saved-newest')).toEqual([clip.id]);
    expect(await told).toEqual({ kind: 'clips', ids: [clip.id] });
    await Promise.all([one.close(), two.close()]);
  });

  it('keeps what it lists through merges of the index', async () => {
    const name = freshName();
    const [one, two] = [await openLibrary({ name, ...steadily() }), await openLibrary({ name })];
    const ids: string[] = [];
    for (let index = 0; index < 70; index += 1) {
      const { clip } = await one.clipPage(reading(`p${index}`, [`common word${index}`], { html: null }));
      ids.push(clip.id);
      if (index % 7 === 3) await one.remove([ids[index - 1] ?? '']);
      if (index % 20 === 0) await two.tidy();
      if (index % 33 === 0) expect(await found(one, 'common')).toEqual(await found(two, 'common'));
    }
    await one.tidy();
    const live = ids.filter((_, index) => (index + 1) % 7 !== 3);
    for (const library of [one, two]) expect(await found(library, 'common')).toEqual(live);
    expect(await found(two, 'word69')).toEqual([ids[69]]);
  });
});

describe('settings', () => {
  it('are kept, and only those offered', async () => {
    const library = await freshLibrary();
    const others = { defaultStyle: 'apa', favourites: [] };
    expect(await library.settings()).toEqual({ style: 'apa', ...others });
    await library.setSettings({ style: 'harvard' });
    expect(await library.settings()).toEqual({ style: 'harvard', ...others });
    await expect(library.setSettings({ style: 'x' as 'apa' })).rejects.toMatchObject({
      code: 'unknown-setting',
    });
    expect(await library.settings()).toEqual({ style: 'harvard', ...others });
  });
});

describe('hostile and huge', () => {
  it('keeps 5 MB of text and finds its last word', async () => {
    const library = await freshLibrary();
    const paragraphs = Array.from({ length: 5000 }, (_, index) => `w${index} ${'조선 text '.repeat(125)}`);
    const { clip } = await library.clipPage(reading('big', [...paragraphs, 'the end zzyzx'], { html: null }));
    expect(await found(library, 'zzyzx w4999')).toEqual([clip.id]);
  });

  it.each([
    '__proto__',
    'constructor',
    '\ud800\udc00\ud800',
    '\u0000',
    '<img src=x onerror=alert(1)>',
    "'; DROP TABLE",
    '‮',
  ])('keeps %j as it is', async (text) => {
    const library = await freshLibrary();
    const { clip } = await library.clipPage(reading('a', [text], { headline: text }), {
      note: text,
      edits: { outlet: text },
    });
    const detail = await library.open(clip.id);
    expect(detail?.clip).toMatchObject({ note: text, shown: { headline: text, outlet: text } });
    expect(detail?.captures[0]?.article.paragraphs).toEqual([text]);
    expect((await library.facets({})).outlets.get(text)).toBe(1);
    const other = await freshLibrary();
    await other.importText(await exported(library));
    expect(await exported(other)).toBe(await exported(library));
  });
});
