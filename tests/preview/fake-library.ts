/** A library of invented clips, as many as asked for, that searches, edits, deletes and takes back in memory. For previews and tests. */
import { findQuotations } from '../../lib/actions/find-quotations.ts';
import type { Article, Language } from '../../lib/article/types.ts';
import type { Capture, Clip, ClipFilter, ClipOrder, Facets } from '../../lib/library/types.ts';
import type { ClipDetail, LibraryServices } from '../../lib/services.ts';
import { ferry, full, korean, rewritten } from './invented.ts';

interface Kept {
  clip: Clip;
  captures: readonly Capture[];
}

const HEADLINES = [
  'Spokesman for Lighthouse Administration Issues Press Statement on Ferry Signals',
  '등대관리국 대변인 련락선신호문제와 관련하여 담화 발표',
  'Onchon Salt Works Finish Resurfacing Pans Ahead of the Dry Season',
  'Weather Body Forecasts Late Frost in Northern Highlands',
  'Letter from a Ferry Pilot',
  '봄철나무심기 여러 도에서 일제히 시작',
  'Exhibition of Harbour Photographs Opens in Wonsan',
  'Fourth Tide Table of the Year Published',
];
const PLACES = ['Wonsan', '원산', 'Nampho', 'Hyesan', 'Wonsan', '평양', 'Wonsan', 'Chongjin'];
const OUTLETS = ['KCNA', 'KCNA', 'KCNA', 'Rodong Sinmun', 'KCNA', 'KCNA', 'Voice of Korea', 'KCNA'];
const TAGS: readonly (readonly string[])[] = [
  ['ferries', 'east coast'],
  [],
  [],
  ['weather'],
  [],
  ['forestry'],
  [],
  [],
];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAY = 86_400_000;

/** Clip `n` of an invented library, 0 the newest: three or four a day, going back from 16 April 2026. */
export function inventedClip(n: number): Kept {
  const kind = n % HEADLINES.length;
  const at = new Date(Date.UTC(2026, 3, 16, 12, 40) - Math.floor((n * 2) / 7) * DAY - n * 1000);
  const date = new Date(at.getTime() - (n % 3 === 2 ? DAY : 0));
  const iso = date.toISOString().slice(0, 10);
  const id = `clip-${String(n).padStart(6, '0')}`;
  const base: Article = kind === 1 || kind === 5 ? korean : kind === 6 ? full : ferry;
  const language: Language = base.language;
  const place = PLACES[kind] ?? 'Wonsan';
  const month = date.getUTCMonth() + 1;
  const day = date.getUTCDate();
  const headline = `${HEADLINES[kind]}${n >= HEADLINES.length ? ` (${n})` : ''}`;
  const article: Article = {
    ...base,
    headline,
    dateline: {
      place,
      month,
      day,
      agency: base.dateline?.agency ?? 'KCNA',
      raw:
        language === 'ko'
          ? `(${place} ${month}월 ${day}일발 조선중앙통신)`
          : `${place}, ${MONTHS[month - 1]} ${day} (KCNA) --`,
    },
    date: { iso, evidence: [{ kind: 'dateline', raw: place, iso }], conflict: false },
    source: { ...base.source, outlet: OUTLETS[kind] ?? 'KCNA' },
  };
  const texts =
    kind === 0 ? [article, { ...rewritten, date: article.date, dateline: article.dateline }] : [article];
  const captures = texts.map(
    (text, i): Capture => ({
      id: `${id}-${i + 1}`,
      clipId: id,
      at: new Date(at.getTime() + i * 1.4 * DAY).toISOString(),
      address: `kcnawatch.org/newstream/${1776331207 + n}-604118293/${id}`,
      url: `https://kcnawatch.org/newstream/${1776331207 + n}-604118293/${id}/`,
      title: text.headline,
      article: text,
      textHash: (n * 7919 + i).toString(16).padStart(8, 'c').repeat(8),
      textRule: 1,
      labelHash: 'b'.repeat(64),
      htmlHash: null,
    }),
  );
  const clip: Clip = {
    id,
    addresses: captures.map(({ address }) => address),
    captures: captures.map(({ id: captureId, at: seen, textHash, labelHash }) => ({
      id: captureId,
      at: seen,
      textHash,
      labelHash,
    })),
    sightings: kind === 0 ? [{ at: new Date(at.getTime() + DAY).toISOString(), captureId: `${id}-1` }] : [],
    changed:
      n % 76 === 0
        ? { at: new Date(at.getTime() + 2 * DAY).toISOString(), textHash: 'd', labelHash: 'e' }
        : null,
    edits: n === 2 ? { form: 'report of a works' } : {},
    tags: TAGS[kind] ?? [],
    note: kind === 0 ? 'Second text on signals this spring.' : '',
    savedAt: at.toISOString(),
    updatedAt: at.toISOString(),
    deletedAt: null,
    shown: {
      headline,
      dateline: article.dateline,
      date: iso,
      outlet: article.source.outlet,
      sourceLabel: article.source.label,
      language,
      form: null,
    },
  };
  return { clip, captures };
}

export interface FakeLibrary extends LibraryServices {
  /** Saves one more invented clip as another window would, now or at `n`. */
  add(n: number): void;
  /** Makes every following question fail with this error, until null. */
  failWith(error: Error | null): void;
}

/** @param size how many clips it holds at first. */
export function fakeLibrary(size: number): FakeLibrary {
  const kept: Kept[] = [];
  for (let n = 0; n < size; n++) kept.push(inventedClip(n));
  const listeners = new Set<() => void>();
  let failure: Error | null = null;
  let here: readonly Kept[] | null = null;
  const tell = () => {
    here = null;
    for (const listener of [...listeners]) listener();
  };
  const ready = async () => {
    if (failure) throw failure;
  };
  // Kept between commits: a list of 100,000 is asked for many times while it scrolls.
  const present = () => {
    here ??= kept.filter(({ clip }) => clip.deletedAt === null);
    return here;
  };
  const find = (filter: ClipFilter, order: ClipOrder) => {
    const all = present();
    const found = Object.keys(filter).length === 0 ? all : all.filter((entry) => matches(entry, filter));
    return order === 'saved-newest' ? found : [...found].sort((a, b) => compare(a.clip, b.clip, order));
  };
  const found = (id: string) => {
    const entry = kept.find(({ clip }) => clip.id === id);
    if (!entry) throw new Error('no such clip');
    return entry.clip;
  };
  const set = (ids: readonly string[], change: (clip: Clip) => Clip) => {
    for (const entry of kept) if (ids.includes(entry.clip.id)) entry.clip = change(entry.clip);
    tell();
  };
  return {
    async list(filter, order, offset, limit) {
      await ready();
      const found = find(filter, order);
      return {
        clips: found.slice(offset, offset + limit).map(({ clip }) => clip),
        matching: found.length,
        total: present().length,
      };
    },
    async listIds(filter, order) {
      await ready();
      return find(filter, order).map(({ clip }) => clip.id);
    },
    async facets(filter) {
      await ready();
      return facetsOf(present(), filter);
    },
    async open(id): Promise<ClipDetail | null> {
      await ready();
      return present().find(({ clip }) => clip.id === id) ?? null;
    },
    async related(id) {
      await ready();
      const at = present().findIndex(({ clip }) => clip.id === id);
      const [story, translation, before] = [6, 1, 8].map((n) => present()[at + n]?.clip);
      return [
        ...(story ? [{ clip: story, relation: { kind: 'story' as const, share: 0.62 } }] : []),
        ...(translation
          ? [{ clip: translation, relation: { kind: 'translation' as const, common: 9, of: 14 } }]
          : []),
        ...(before
          ? [{ clip: before, relation: { kind: 'before' as const, series: 'statement' as const } }]
          : []),
      ];
    },
    async wording(id, captureId, { onProgress }) {
      await ready();
      const kept = present().find(({ clip }) => clip.id === id);
      const capture = kept?.captures.find((one) => one.id === captureId);
      if (!capture) return null;
      onProgress(0, 412);
      const { paragraphs, language } = capture.article;
      const others = present()
        .slice(3, 5)
        .map(({ clip }) => ({
          clipId: clip.id,
          headline: clip.shown.headline,
          outlet: clip.shown.outlet,
          date: clip.shown.date,
          day: clip.shown.date ?? '',
        }));
      // The first third of each paragraph is new, the rest old; the last is old as a whole.
      const stretches = paragraphs.map((text, n) => {
        const cut = n === paragraphs.length - 1 ? 0 : text.indexOf(' ', text.length / 3) + 1;
        return [
          ...(cut > 0 ? [{ start: 0, end: cut, places: [] }] : []),
          { start: cut, end: text.length, places: others.slice(0, 1 + (n % 2)) },
        ];
      });
      return { clips: 412, language, stretches };
    },
    async update(id, patch) {
      await ready();
      found(id);
      set([id], (clip) => ({
        ...clip,
        ...patch,
        shown: { ...clip.shown, headline: patch.edits?.headline ?? clip.shown.headline },
      }));
      return found(id);
    },
    async remove(ids) {
      await ready();
      set(ids, (clip) => ({ ...clip, deletedAt: '2026-04-18T08:05:00Z' }));
    },
    async keepQuotation(id, quotation) {
      const quoted = { ...quotation, id: `q${Date.now()}`, at: new Date().toISOString() };
      set([id], (clip) => ({ ...clip, quotations: [...(clip.quotations ?? []), quoted] }));
      return found(id);
    },
    async dropQuotation(id, quotationId) {
      set([id], (clip) => ({
        ...clip,
        quotations: (clip.quotations ?? []).filter((one) => one.id !== quotationId),
      }));
      return found(id);
    },
    async restoreQuotation(id, quotation) {
      set([id], (clip) => ({ ...clip, quotations: [...(clip.quotations ?? []), quotation] }));
      return found(id);
    },
    async findQuotations(id, now) {
      const detail = present().find(({ clip }) => clip.id === id);
      return detail ? findQuotations(detail, now) : new Map();
    },
    async restore(ids) {
      await ready();
      set(ids, (clip) => ({ ...clip, deletedAt: null }));
    },
    completeTag: async (prefix) =>
      ['east coast', 'ferries', 'forestry'].filter((tag) => tag.startsWith(prefix)),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(n) {
      const entry = inventedClip(n);
      kept.unshift({ ...entry, clip: { ...entry.clip, id: `new-${n}-${kept.length}` } });
      tell();
    },
    failWith(error) {
      failure = error;
    },
  };
}

function matches({ clip, captures }: Kept, filter: ClipFilter): boolean {
  const { shown } = clip;
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length > 0) {
    const text = [
      shown.headline,
      clip.note,
      ...clip.tags,
      ...captures.flatMap(({ article }) => article.paragraphs),
    ]
      .join(' ')
      .toLowerCase();
    if (!words.every((word) => text.includes(word))) return false;
  }
  return (
    (!filter.outlets?.length || filter.outlets.includes(shown.outlet)) &&
    (!filter.languages?.length || filter.languages.includes(shown.language)) &&
    (!filter.tags?.length || filter.tags.every((tag) => clip.tags.includes(tag))) &&
    (!filter.from || (shown.date ?? '') >= filter.from) &&
    (!filter.to || (shown.date ?? '9') <= filter.to) &&
    (!filter.changedOnly || clip.changed !== null)
  );
}

function compare(a: Clip, b: Clip, order: ClipOrder): number {
  const key = (clip: Clip) => (order.startsWith('date') ? (clip.shown.date ?? '') : clip.savedAt);
  const sign = key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
  return order.endsWith('newest') ? -sign : sign;
}

function facetsOf(all: readonly Kept[], filter: ClipFilter): Facets {
  const { outlets: _o, languages: _l, changedOnly: _c, ...rest } = filter;
  const outlets = new Map<string, number>();
  const languages = new Map<Language, number>();
  const tags = new Map<string, number>();
  let changed = 0;
  for (const entry of all) {
    if (!matches(entry, rest)) continue;
    const { clip } = entry;
    outlets.set(clip.shown.outlet, (outlets.get(clip.shown.outlet) ?? 0) + 1);
    languages.set(clip.shown.language, (languages.get(clip.shown.language) ?? 0) + 1);
    for (const tag of clip.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    if (clip.changed) changed++;
  }
  return { total: all.length, outlets, languages, tags, changed };
}
