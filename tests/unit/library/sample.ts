/** Invented readings in the shape of real ones, and a library of its own for each test. */
import 'fake-indexeddb/auto';
import type { Article } from '../../../lib/article/types.ts';
import { type Library, type LibraryOptions, openLibrary } from '../../../lib/library/library.ts';
import type { PageReading } from '../../../lib/library/types.ts';

export const article = (
  headline: string,
  paragraphs: readonly string[],
  more: Partial<Article> = {},
): Article => ({
  site: 'kcnawatch',
  headline,
  dateline: { place: 'Pyongyang', month: 10, day: 9, agency: 'KCNA', raw: 'Pyongyang, October 9 (KCNA) --' },
  date: {
    iso: '2025-10-09',
    evidence: [{ kind: 'date-line', raw: 'Date: 09/10/2025', iso: '2025-10-09' }],
    conflict: false,
  },
  source: { label: 'KCNA.kp (En)', outlet: 'KCNA', originalUrl: null },
  language: 'en',
  form: null,
  paragraphs,
  endMark: true,
  stamp: null,
  notes: [],
  extractor: 'dateline/1',
  ...more,
});

export const reading = (
  path: string,
  paragraphs: readonly string[] = ['A sample plant opened, the report said.'],
  more: Partial<PageReading> & { readonly headline?: string; readonly record?: Partial<Article> } = {},
): PageReading => {
  const { headline = `Sample ${path}`, record = {}, ...rest } = more;
  return {
    url: `https://kcnawatch.org/newstream/${path}/`,
    title: `${headline} | KCNA Watch`,
    at: '2025-10-10T08:00:00.000Z',
    article: article(headline, paragraphs, record),
    html: `<article>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')}</article>`,
    ...rest,
  };
};

let libraries = 0;
export const freshName = (): string => {
  libraries += 1;
  return `library-${libraries}`;
};

/** A clock that ticks a second at each look, and ids in order: what is written is the same on every run. */
export function steadily(
  start = '2025-10-10T08:00:00.000Z',
  prefix = 'id',
): Pick<LibraryOptions, 'now' | 'randomId'> {
  let time = Date.parse(start);
  let ids = 0;
  return {
    now: () => {
      time += 1000;
      return new Date(time);
    },
    randomId: () => {
      ids += 1;
      return `${prefix}-${String(ids).padStart(5, '0')}`;
    },
  };
}

export const freshLibrary = (options: LibraryOptions = {}): Promise<Library> =>
  openLibrary({ name: freshName(), ...steadily(), ...options });

export async function exported(library: Library): Promise<string> {
  let text = '';
  for await (const part of library.exportAll()) text += part;
  return text;
}

export const found = (library: Library, text: string): Promise<readonly string[]> =>
  library.listIds({ text }, 'saved-oldest');
