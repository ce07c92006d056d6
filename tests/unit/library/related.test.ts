import { describe, expect, it } from 'vitest';
import type { Language } from '../../../lib/article/types.ts';
import { seeded, sentence } from '../../eval/compare.generator.ts';
import { freshLibrary, freshName, reading, steadily } from './sample.ts';

const text = (seed: number, sentences = 20): string[] => {
  const random = seeded(seed);
  return Array.from({ length: sentences }, () => `${sentence(random).join(' ')}.`);
};

const page = (
  path: string,
  iso: string | null,
  paragraphs: readonly string[],
  headline = `Story ${path}`,
  language: Language = 'en',
) =>
  reading(path, paragraphs, {
    headline,
    record: { date: { iso, evidence: [], conflict: false }, language },
  });

async function shelf(...pages: ReturnType<typeof page>[]) {
  const library = await freshLibrary();
  const ids: string[] = [];
  for (const one of pages) ids.push((await library.clipPage(one)).clip.id);
  const related = async (at: number) =>
    (await library.related(ids[at] ?? '')).map(({ clip, relation }) => [
      'abcdefgh'[ids.indexOf(clip.id)],
      relation.kind,
    ]);
  return { library, ids, related };
}

describe('related clips', () => {
  it('finds a rewrite at another address, with the share of wording, and no other story', async () => {
    const before = text(1);
    const after = before.map((one, at) => (at % 4 === 0 ? (text(9)[at] ?? '') : one));
    const { library, ids, related } = await shelf(
      page('a', '2026-03-14', before),
      page('b', '2026-03-15', after),
      page('c', '2026-03-14', text(3)),
    );
    expect(await related(0)).toEqual([['b', 'story']]);
    expect(await related(1)).toEqual([['a', 'story']]);
    expect(await related(2)).toEqual([]);
    const [first] = await library.related(ids[0] ?? '');
    expect(first?.relation).toMatchObject({ share: expect.closeTo(0.6, 1) });
  });

  it('tells a form filled in again a year later from a rewrite', async () => {
    const form = text(1);
    const { related } = await shelf(
      page('a', '2025-03-14', form),
      page('b', '2026-03-14', [...form.slice(0, 15), ...text(5, 3)]),
    );
    expect(await related(1)).toEqual([['a', 'wording']]);
  });

  it('names the last greeting between the same two, not a later one', async () => {
    const { related } = await shelf(
      page('a', '2024-09-09', text(1, 3), 'Greetings to President of Harbourland'),
      page('b', '2025-09-09', text(2, 3), 'Greetings to Harbourland President'),
      page('c', '2026-09-09', text(3, 3), 'Greetings to President of Harbourland'),
      page('d', '2025-09-09', text(4, 3), 'Greetings to President of Lighthouse Islands'),
    );
    expect(await related(2)).toEqual([
      ['b', 'before'],
      ['a', 'before'],
    ]);
    expect(await related(1)).toEqual([['a', 'before']]);
  });

  it('finds the text in another language by its names and numbers, within a day', async () => {
    const english = [
      'The builders of the Rason Power Station laid 1,250 metres of cable on the first day, an engineer named Robertson said.',
      'It was in 1987 that the town of Chongjin asked for it, and Hamhung sent 340 workers and 27 lorries.',
    ];
    const korean = [
      '라손발전소건설자들은 첫날에 1 250메터의 선을 늘이였다고 기사 로버트손이 말하였다.',
      '청진시가 이것을 요구한것은 1987년이였으며 함흥에서는 340명의 로동자와 27대의 화물자동차를 보내주었다.',
    ];
    const other = [
      '원산의 등대에서는 53척의 배를 보았다고 한다. 등대지기는 바다가 잔잔하다고 말하였다. 그날은 바람이 없었다.',
    ];
    const { library, ids, related } = await shelf(
      page('a', '2026-03-14', english),
      page('b', '2026-03-15', korean, '라손발전소건설', 'ko'),
      page('c', '2026-03-14', other, '등대', 'ko'),
      page('d', '2026-03-18', korean.toReversed(), '라손발전소', 'ko'),
    );
    expect(await related(0)).toEqual([['b', 'translation']]);
    expect(await related(1)).toEqual([
      ['d', 'story'],
      ['a', 'translation'],
    ]);
    const [first] = await library.related(ids[0] ?? '');
    expect(first?.relation).toMatchObject({ common: expect.any(Number), of: expect.any(Number) });
  });

  it('forgets what is in the bin, follows a new version and the edited headline, and has nothing for what is gone', async () => {
    const before = text(1);
    const { library, ids, related } = await shelf(
      page('a', '2026-03-14', before),
      page('b', '2026-03-14', before),
    );
    expect(await related(0)).toEqual([['b', 'story']]);
    await library.clipPage(page('b', '2026-03-14', text(7)));
    expect(await related(0)).toEqual([]);
    await library.clipPage(page('b', '2026-03-14', before));
    await library.remove([ids[1] ?? '']);
    expect(await related(0)).toEqual([]);
    await library.restore([ids[1] ?? '']);
    expect(await related(0)).toEqual([['b', 'story']]);
    expect(await library.related('nobody')).toEqual([]);
    expect(await related(0)).toEqual([['b', 'story']]);
  });

  it('is there in an index merged from many saves, and in one built anew', async () => {
    const name = freshName();
    const library = await freshLibrary({ name });
    const ids: string[] = [];
    for (let n = 0; n < 40; n++)
      ids.push((await library.clipPage(page(`p${n}`, '2026-03-14', text(n % 20, 12)))).clip.id);
    await library.tidy();
    for (const [n, id] of ids.entries())
      expect((await library.related(id)).map(({ clip }) => ids.indexOf(clip.id) % 20)).toEqual([n % 20]);
    await library.close();
    const { openDB } = await import('idb');
    const database = await openDB(name);
    const segments = await database.getAll('search');
    for (const segment of segments) {
      const { sketches: _sketches, series: _series, ...older } = segment;
      await database.put('search', { ...older, rule: 1 });
    }
    database.close();
    const again = await freshLibrary({ name, ...steadily() });
    expect((await again.related(ids[3] ?? '')).map(({ clip }) => clip.id)).toEqual([ids[23]]);
    await again.close();
  });
});
