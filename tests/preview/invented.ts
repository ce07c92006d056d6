/** Invented articles, clips and services in the shape of the real ones, for looking at screens and for tests of them. */

import { note } from '../../lib/article/notes.ts';
import type { Article } from '../../lib/article/types.ts';
import type { Comparison } from '../../lib/compare/types.ts';
import type { Capture, Clip, PageReading } from '../../lib/library/types.ts';
import type { ComparisonView, PageView, Services, ZoteroServices } from '../../lib/services.ts';
import { fakeList } from './fake-list.ts';
import { fakeProjects } from './fake-projects.ts';
import { fakeStyles } from './fake-styles.ts';
import { sideOf } from './invented-side.ts';

export const NOW = '2026-04-18T08:05:00Z';

export const ferry: Article = {
  site: 'kcnawatch',
  headline: 'Spokesman for Lighthouse Administration Issues Press Statement on Ferry Signals',
  dateline: { place: 'Wonsan', month: 4, day: 16, agency: 'KCNA', raw: 'Wonsan, April 16 (KCNA) --' },
  date: {
    iso: '2026-04-16',
    evidence: [
      { kind: 'date-line', raw: 'Date: 16/04/2026', iso: '2026-04-16' },
      { kind: 'dateline', raw: 'Wonsan, April 16', iso: '2026-04-16' },
      { kind: 'header', raw: 'April 18, 2026', iso: '2026-04-18' },
    ],
    conflict: false,
  },
  source: {
    label: 'KCNA.kp (En)',
    outlet: 'KCNA',
    originalUrl: 'http://www.kcna.kp/en/article/q/0f0f.kcmsf',
  },
  language: 'en',
  form: { id: 'press-statement', words: 'press statement', korean: '담화' },
  paragraphs: [
    'A spokesman for the Lighthouse Administration of Kangwon Province issued the following press statement on Thursday:',
    'Of late, unlit vessels have repeatedly crossed the ferry lane off Wonsan after dusk, disregarding the signals of three lighthouses.',
    'The keepers have entered each crossing in the log, with the hour, the bearing and the state of the sea.',
    'A sailor who mocks a lighthouse does not thereby find the harbour.',
  ],
  endMark: true,
  stamp: null,
  notes: [],
  extractor: 'dateline/1',
};

export const korean: Article = {
  ...ferry,
  site: 'kcna-kp',
  headline: '등대관리국 대변인 련락선신호문제와 관련하여 담화 발표',
  dateline: {
    place: '원산',
    month: 4,
    day: 16,
    agency: '조선중앙통신',
    raw: '(원산 4월 16일발 조선중앙통신)',
  },
  date: {
    iso: '2026-04-16',
    evidence: [{ kind: 'dateline', raw: '원산 4월 16일', iso: '2026-04-16' }],
    conflict: false,
  },
  source: { label: null, outlet: 'KCNA', originalUrl: null },
  language: 'ko',
  form: { id: 'spokesman-press-statement', words: '대변인담화', korean: '대변인담화' },
  paragraphs: [
    '강원도등대관리국 대변인은 16일 다음과 같은 담화를 발표하였다.',
    '최근 불을 켜지 않은 배들이 등대의 신호를 무시하고 련락선항로를 거듭 가로질렀다.',
  ],
  endMark: false,
  notes: [note('year-from-capture', '2026', '2026-04-18'), note('words-only')],
};

export const twoDates: Article = {
  ...ferry,
  headline: 'Salt Pans of Onchon Resurfaced',
  dateline: { place: 'Nampho', month: 3, day: 3, agency: 'KCNA', raw: 'Nampho, March 3 (KCNA) --' },
  date: {
    iso: '2005-03-03',
    evidence: [
      { kind: 'date-line', raw: 'Date: 04/03/2005', iso: '2005-03-04' },
      { kind: 'dateline', raw: 'Nampho, March 3 (KCNA) --', iso: '2005-03-03' },
      { kind: 'header', raw: 'April 18, 2026', iso: '2026-04-18' },
    ],
    conflict: true,
  },
  source: {
    label: 'KCNA.co.jp (En)',
    outlet: 'KCNA',
    originalUrl: 'http://www.kcna.co.jp/item/2005/200503/news03/04.htm',
  },
  form: null,
};

/** A page that is no KCNA copy, clipped at the person's word. */
const foreignPage: Article = {
  ...ferry,
  site: 'other',
  headline: 'What Lighthouse Keepers Read in Winter',
  dateline: null,
  date: {
    iso: '2026-04-11',
    evidence: [{ kind: 'posted', place: 'above-text', raw: '11 April 2026', iso: '2026-04-11' }],
    conflict: false,
  },
  source: { label: null, outlet: 'harbour-notes.example', originalUrl: null },
  form: null,
  endMark: false,
  notes: [note('not-kcna-copy'), note('date-from-posted', '2026-04-11')],
};

/** With all that a record can hold. */
export const full: Article = {
  ...ferry,
  date: {
    iso: '2026-04-16',
    evidence: [
      { kind: 'dateline', place: 'opening', raw: 'Wonsan, April 16 (KCNA) --', iso: '2026-04-16' },
      { kind: 'date-line', place: 'above-text', raw: 'Date: 16/04/2026', iso: '2026-04-16' },
      { kind: 'stamp', place: 'below-text', raw: 'www.kcna.kp (2026.04.31.)', iso: null },
      { kind: 'archive', place: 'archive', raw: '20260418031200', iso: '2026-04-18' },
      { kind: 'header', place: 'above-text', raw: 'April 18, 2026', iso: '2026-04-18' },
      { kind: 'epoch', place: 'address', raw: '1776331207', iso: '2026-04-16' },
    ],
    conflict: false,
  },
  officials: [
    { name: 'Sample Il', post: 'director of the Lighthouse Administration', paragraph: 0 },
    { name: 'Sample I', post: 'chief keeper of Kangwon Province', paragraph: 0 },
    { name: 'Sample Sam', post: null, paragraph: 2 },
  ],
  pictures: [
    { url: 'http://www.kcna.kp/photo/ferry-0001.jpg', caption: 'The three lighthouses off Wonsan at dusk.' },
    { url: 'http://www.kcna.kp/photo/ferry-0002.jpg', caption: null },
  ],
  galleries: ['http://www.kcna.kp/en/gallery/detail/0f1e2d3c4b5a69788796a5b4c3d2e1f0'],
  archivedCopy: {
    archive: 'Internet Archive',
    url: 'https://web.archive.org/web/20260418031200/https://kcnawatch.org/newstream/1776331207-604118293/ferry-signals/',
    originalUrl: 'https://kcnawatch.org/newstream/1776331207-604118293/ferry-signals/',
    capturedAt: '2026-04-18T03:12:00Z',
  },
};

export const readingOf = (article: Article): PageReading => ({
  url: 'https://kcnawatch.org/newstream/1776331207-604118293/ferry-signals/',
  title: `${article.headline} | KCNA Watch`,
  at: NOW,
  article,
  html: null,
});

export const captureOf = (article: Article, at = '2026-04-16T12:40:00Z'): Capture => ({
  id: 'capture-1',
  clipId: 'clip-1',
  at,
  address: 'kcnawatch.org/newstream/1776331207-604118293/ferry-signals',
  url: readingOf(article).url,
  title: readingOf(article).title,
  article,
  textHash: 'a'.repeat(64),
  textRule: 1,
  labelHash: 'b'.repeat(64),
  htmlHash: null,
});

export const clipOf = (article: Article, more: Partial<Clip> = {}): Clip => ({
  id: 'clip-1',
  addresses: [captureOf(article).address],
  captures: [
    { id: 'capture-1', at: '2026-04-16T12:40:00Z', textHash: 'a'.repeat(64), labelHash: 'b'.repeat(64) },
  ],
  sightings: [],
  changed: null,
  edits: {},
  tags: ['ferries', 'east coast'],
  note: 'Second text on signals this spring; see 2 April.',
  savedAt: '2026-04-16T12:40:00Z',
  updatedAt: '2026-04-16T12:40:00Z',
  deletedAt: null,
  shown: {
    headline: article.headline,
    dateline: article.dateline,
    date: article.date.iso,
    outlet: article.source.outlet,
    sourceLabel: article.source.label,
    language: article.language,
    form: null,
  },
  ...more,
});

const NO_CHANGE = {
  same: 0,
  changed: 0,
  moved: 0,
  split: 0,
  merged: 0,
  removed: 0,
  added: 0,
  wordsDeleted: 0,
  wordsInserted: 0,
};

export const rewritten: Article = {
  ...ferry,
  headline: 'Spokesperson for General Lighthouse Administration Issues Press Statement on Ferry Signals',
};

export const bodyChange: Comparison = {
  rows: [
    {
      kind: 'changed',
      from: [0],
      to: [0],
      hunks: [
        { op: 'equal', text: 'A ' },
        { op: 'delete', text: 'spokesman', class: 'wording' },
        { op: 'insert', text: 'spokesperson', class: 'wording' },
        { op: 'equal', text: ' for the ' },
        { op: 'insert', text: 'General ', class: 'name-post' },
        {
          op: 'equal',
          text: 'Lighthouse Administration of Kangwon Province issued the following press statement on Thursday:',
        },
      ],
    },
    { kind: 'moved', from: [3], to: [1], hunks: [{ op: 'equal', text: ferry.paragraphs[3] ?? '' }] },
    {
      kind: 'changed',
      from: [1],
      to: [2],
      hunks: [
        { op: 'equal', text: 'Of late, unlit vessels have ' },
        { op: 'delete', text: 'repeatedly', class: 'wording' },
        { op: 'insert', text: 'several times', class: 'wording' },
        { op: 'equal', text: ' crossed the ferry lane off Wonsan after dusk.' },
      ],
    },
    { kind: 'removed', from: [2], to: [], hunks: [{ op: 'delete', text: ferry.paragraphs[2] ?? '' }] },
    { kind: 'added', from: [], to: [3], hunks: [{ op: 'insert', text: 'The log will be made public.' }] },
  ],
  summary: {
    ...NO_CHANGE,
    changed: 2,
    moved: 1,
    removed: 1,
    added: 1,
    wordsDeleted: 22,
    wordsInserted: 9,
    classes: {},
    capped: false,
  },
};

const headlineChange: Comparison = {
  rows: [
    {
      kind: 'changed',
      from: [0],
      to: [0],
      hunks: [
        { op: 'delete', text: 'Spokesman' },
        { op: 'insert', text: 'Spokesperson' },
        { op: 'equal', text: ' for ' },
        { op: 'insert', text: 'General ' },
        { op: 'equal', text: 'Lighthouse Administration Issues Press Statement on Ferry Signals' },
      ],
    },
  ],
  summary: { ...NO_CHANGE, changed: 1, wordsDeleted: 1, wordsInserted: 2, classes: {}, capped: false },
};

const side = (article: Article, version: number | null): ComparisonView['a'] =>
  sideOf(article, { at: NOW, version, clipId: version === null ? null : 'clip-1' });

const TAGS = ['east coast', 'ferries', 'fisheries', 'maritime', 'press statement'];

/** Services that hold everything in memory; `view` is what the tab shows. A test overrides what it is about. */
export function inventedServices(view: PageView): Services {
  let clip = clipOf(view.kind === 'article' ? view.reading.article : ferry);
  const citation = {
    text: 'Korean Central News Agency. (2026, April 16). …',
    html: 'Korean Central News Agency. (2026, April 16). …',
  };
  const none = () => () => undefined;
  return {
    library: {
      list: async () => ({ clips: [clip], matching: 1, total: 1284 }),
      listIds: async () => [clip.id],
      facets: async () => ({
        total: 1284,
        outlets: new Map(),
        languages: new Map(),
        tags: new Map(),
        changed: 0,
      }),
      open: async () => ({ clip, captures: [captureOf(ferry)] }),
      related: async () => [],
      wording: async () => null,
      async update(_id, patch) {
        clip = { ...clip, ...patch };
        return clip;
      },
      async keepQuotation(_id, quotation) {
        const kept = { ...quotation, id: `q${clip.quotations?.length ?? 0}`, at: clip.savedAt };
        clip = { ...clip, quotations: [...(clip.quotations ?? []), kept] };
        return clip;
      },
      async dropQuotation(_id, quotationId) {
        clip = { ...clip, quotations: (clip.quotations ?? []).filter(({ id }) => id !== quotationId) };
        return clip;
      },
      async restoreQuotation(_id, quotation) {
        clip = { ...clip, quotations: [...(clip.quotations ?? []), quotation] };
        return clip;
      },
      findQuotations: async () => new Map(),
      remove: async () => undefined,
      restore: async () => undefined,
      completeTag: async (prefix) => TAGS.filter((tag) => tag.startsWith(prefix)),
      onChange: none,
    },
    page: {
      view: async () => view,
      onChange: none,
      saveDraft: async () => undefined,
      async clip(reading, patch) {
        clip = { ...clipOf(reading.article, { savedAt: NOW }), ...patch };
        return { kind: 'saved', clip, capture: captureOf(reading.article, NOW) };
      },
      lookAnyway: async () => view,
      readAnyText: async () => VIEWS['not-kcna'],
      chooseItem: async (item) => (item === null ? VIEWS.several : { ...VIEWS.article, item }),
      show: async () => 0,
      selected: async () => ({ words: '', before: '' }),
    },
    list: fakeList(),
    projects: fakeProjects(),
    cite: {
      prepare: async () => undefined,
      citeReading: async () => citation,
      citeClips: async (ids) => ids.map((id) => ({ id, citation })),
      saveList: async (_title, _entries, format) => ({ name: `dateline-bibliography.${format}` }),
      citeTogether: async () => citation,
      citeByKey: async () => '\\autocite{kcna20260416spokesman}',
      quote: async () => ({ ...citation, leadsTo: 'words' }),
      quoteReading: async () => ({ ...citation, leadsTo: 'words' }),
      citeVersion: async () => citation,
      copy: async () => undefined,
      saveFile: async () => ({ name: 'citations.ris' }),
    },
    styles: fakeStyles(),
    keep: {
      exportAll: async () => ({ name: 'dateline.json', clips: 1284 }),
      importFile: async () => ({ added: 0, updated: 0, unchanged: 0 }),
      settings: async () => ({ style: 'apa', defaultStyle: 'apa', favourites: [] }),
      setSettings: async () => undefined,
    },
    sites: {
      allow: async () => true,
      allowed: async () => ['kcna.co.jp', 'web.archive.org'],
      revoke: async () => undefined,
      onChange: none,
    },
    handoff: { obsidian: async () => undefined, zotero: inventedZotero() },
    navigate: { openPanel: () => undefined, openWorkspace: () => undefined, openAddress: () => undefined },
    compare: async () => ({
      a: side(ferry, 1),
      b: side(rewritten, null),
      headline: headlineChange,
      body: bodyChange,
      beside: null,
      parts: null,
    }),
    timeline: async () => ({ versions: [], left: 0 }),
    changeBetween: async () => null,
    takeComparison: async () => 'comparison.html',
  };
}

type ArticleView = Extract<PageView, { kind: 'article' }>;
type NoArticleView = Extract<PageView, { kind: 'no-article' }>;

const articleView = (article: Article, more: Partial<ArticleView> = {}): ArticleView => ({
  kind: 'article',
  reading: readingOf(article),
  state: { kind: 'article' },
  draft: null,
  sinceSaved: null,
  saved: null,
  item: null,
  offer: null,
  privateWindow: false,
  ...more,
});

const noArticle = (why: NoArticleView['why'], canClipAnyway = false): NoArticleView => ({
  kind: 'no-article',
  why,
  url: 'https://kcnawatch.org/',
  canClipAnyway,
  totalClips: 1284,
  offer: null,
  privateWindow: false,
});

const ITEMS = [
  {
    headline: 'Spokesman for Lighthouse Administration Issues Press Statement on Ferry Signals',
    dateline: 'Wonsan, April 16 (KCNA) --',
    opening: 'A spokesman for the Lighthouse Administration of Kangwon Province issued the following',
    fragment: '#1',
  },
  {
    headline: 'Salt Pans of Onchon Resurfaced',
    dateline: 'Nampho, April 16 (KCNA) --',
    opening: 'The pans of the Onchon Salt Works have been resurfaced ahead of the dry season.',
    fragment: '#2',
  },
  {
    headline: '봄철나무심기 여러 도에서 일제히 시작',
    dateline: '(평양 4월 16일발 조선중앙통신)',
    opening: '각지에서 봄철나무심기가 일제히 시작되였다.',
    fragment: '#3',
  },
  { headline: '', dateline: null, opening: 'To all pilots of the east coast ferries.', fragment: null },
];

/** Every state of the popup. */
export const VIEWS = {
  reading: { kind: 'reading-page' },
  article: articleView(ferry, {
    draft: { address: '', edits: {}, tags: ['ferries', 'east coast'], note: '', updatedAt: NOW },
  }),
  edited: articleView(ferry, {
    draft: {
      address: '',
      edits: {
        headline: 'Lighthouse Keepers Complain',
        date: '2026-04-17',
        form: 'spokesman’s press statement',
        outlet: 'Minju Joson',
      },
      tags: [],
      note: '',
      updatedAt: NOW,
    },
    privateWindow: true,
  }),
  korean: articleView(korean),
  full: articleView(full),
  dates: articleView(twoDates),
  saved: articleView(ferry, { state: { kind: 'saved', clip: clipOf(ferry) }, saved: captureOf(ferry) }),
  changed: articleView(rewritten, {
    state: { kind: 'changed', clip: clipOf(ferry), what: 'text' },
    saved: captureOf(ferry),
    sinceSaved: bodyChange,
  }),
  several: {
    kind: 'several',
    url: 'http://www.kcna.co.jp/item/2004/200404/news04/16.htm',
    items: ITEMS,
    offer: 'kcna.co.jp',
    privateWindow: false,
  },
  chosen: articleView(ferry, { item: 0, offer: 'kcna.co.jp' }),
  list: noArticle('list'),
  'other-site': noArticle('other-site'),
  'looked-in-vain': noArticle('other-site', true),
  'not-kcna': articleView(foreignPage),
  unreadable: noArticle('unreadable'),
  'cut-off': noArticle('cut-off'),
} satisfies Record<string, PageView>;

/** A Zotero that takes everything. */
export function inventedZotero(): ZoteroServices {
  const targets = [
    { id: 'L1', name: 'My Library', level: 0 },
    { id: 'C11', name: 'North Korea', level: 1 },
    { id: 'C12', name: 'KCNA', level: 2 },
    { id: 'L2', name: 'Shared texts', level: 0 },
  ].map((one) => ({
    ...one,
    library: one.id === 'L2' ? 'Shared texts' : 'My Library',
    filesEditable: one.id !== 'L2',
  }));
  return {
    allowed: async () => true,
    allow: async () => true,
    revoke: async () => undefined,
    privateWindow: async () => false,
    look: async () => ({
      kind: 'ready',
      version: '7.0.15',
      targets,
      left: 0,
      selected: 'C12',
      readOnly: null,
    }),
    sent: async () => [],
    async send(orders, _parcel, { onOutcome }) {
      for (const { clipId } of orders) onOutcome(clipId, { kind: 'sent', lacks: [] });
    },
  };
}
