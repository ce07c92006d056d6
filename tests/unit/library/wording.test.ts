import { describe, expect, it } from 'vitest';
import type { Language } from '../../../lib/article/types.ts';
import type { ClipOutcome } from '../../../lib/library/types.ts';
import { freshLibrary, reading } from './sample.ts';

const page = (path: string, iso: string | null, paragraphs: readonly string[], language: Language = 'en') =>
  reading(path, paragraphs, {
    headline: path,
    record: { date: { iso, evidence: [], conflict: false }, language },
  });

async function shelf(...pages: ReturnType<typeof page>[]) {
  const library = await freshLibrary();
  const clips: ClipOutcome[] = [];
  for (const one of pages) clips.push(await library.clipPage(one));
  const wording = async (at: number, onProgress?: (done: number, total: number) => void) => {
    const { clip, capture } = clips[at] ?? {};
    const found = await library.wording(clip?.id ?? '', capture?.id ?? '', onProgress ? { onProgress } : {});
    const text = capture?.article.paragraphs ?? [];
    return {
      clips: found?.clips,
      stretches: found?.stretches.map((stretches, n) =>
        stretches.map(({ start, end, places }) => [
          text[n]?.slice(start, end),
          places.map(({ headline }) => headline).join(),
        ]),
      ),
    };
  };
  return { library, clips, wording };
}

describe('new and old wording', () => {
  it('marks what never stood before, names the first place of the rest, and counts the clips', async () => {
    const { wording } = await shelf(
      page('second', '2025-03-14', ['The mill was built in the spring of that year by soldiers.']),
      page('first', '2024-03-14', ['All know that the mill was built in the spring.']),
      page('own', '2026-03-14', ['Again the mill was built in the spring of plenty, people said.']),
      page('later', '2027-03-14', ['Again the mill was built in the spring of plenty, people said.']),
      page('korean', '2023-03-14', ['제분소는 봄에 건설되였다.'], 'ko'),
    );
    expect(await wording(2)).toEqual({
      clips: 2,
      stretches: [
        [
          ['Again ', ''],
          ['the mill was built in the spring of ', 'first,second'],
          ['plenty, people said.', ''],
        ],
      ],
    });
  });

  it('counts earlier versions of other clips, and no version of its own', async () => {
    const { library, wording } = await shelf(
      page('other', '2025-03-14', ['The old mill by the river was shut.']),
      page('own', '2026-03-14', ['The old mill by the river was shut.']),
    );
    await library.clipPage(page('other', '2025-03-14', ['Nothing is known.']));
    await library.clipPage(page('own', '2026-03-14', ['Something else now.']));
    expect(await wording(1)).toEqual({
      clips: 1,
      stretches: [[['The old mill by the river was shut.', 'other']]],
    });
  });

  it('goes by when it was saved where a date is missing, and leaves out the bin', async () => {
    const { library, clips, wording } = await shelf(
      page('a', null, ['The old mill by the river was shut.']),
      page('b', '2026-03-14', ['The old mill by the river was shut.']),
      page('c', null, ['The old mill by the river was shut.']),
    );
    expect((await wording(0)).clips).toBe(0);
    expect((await wording(1)).stretches?.[0]?.[0]?.[1]).toBe('a');
    await library.remove([clips[0]?.clip.id ?? '']);
    expect((await wording(1)).clips).toBe(0);
    expect((await wording(2)).clips).toBe(1);
  });

  it('tells how far it is, can be stopped, and knows no text that is gone', async () => {
    const { library, clips, wording } = await shelf(
      ...Array.from({ length: 60 }, (_, n) =>
        page(`p${n}`, `2025-03-${10 + (n % 9)}`, ['The mill was shut.']),
      ),
      page('own', '2026-03-14', ['The mill was shut.']),
    );
    const told: [number, number][] = [];
    expect((await wording(60, (done, total) => told.push([done, total]))).clips).toBe(60);
    expect(told).toEqual([
      [0, 60],
      [24, 60],
      [48, 60],
    ]);
    const { clip, capture } = clips[60] ?? {};
    const stop = new AbortController();
    const stopped = library.wording(clip?.id ?? '', capture?.id ?? '', {
      onProgress: () => stop.abort(new Error('enough')),
      signal: stop.signal,
    });
    await expect(stopped).rejects.toThrow('enough');
    expect(await library.wording(clip?.id ?? '', 'nothing')).toBeNull();
  });
});
