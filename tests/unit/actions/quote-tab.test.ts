import { beforeEach, describe, expect, it, vi } from 'vitest';
import { citeInTab, keepInTab, quoteInTab } from '../../../lib/actions/quote-tab.ts';
import type { TabAnswer } from '../../../lib/actions/tabs.ts';
import type { PageSelection } from '../../../lib/page/selection.ts';
import { reading } from '../library/sample.ts';

const tab = vi.hoisted(() => ({
  readTab: vi.fn<(tabId: number, url: string, item?: number | null) => Promise<TabAnswer>>(),
  selectionIn: vi.fn<() => Promise<PageSelection | null>>(),
  announceIn: vi.fn<(tabId: number, words: string, tone: string) => Promise<void>>(async () => undefined),
  refreshTabs: vi.fn(async () => undefined),
}));
const sent = vi.hoisted(() => vi.fn<(message: unknown) => Promise<unknown>>());
const opened = vi.hoisted(() => vi.fn<(given: { url: string }) => Promise<void>>(async () => undefined));
const clipReading = vi.hoisted(() => vi.fn());

vi.mock('../../../lib/actions/tabs.ts', () => tab);
vi.mock('../../../lib/browser.ts', () => ({
  browser: {
    runtime: { sendMessage: sent, getURL: (path: string) => `chrome-extension://id/${path}` },
    tabs: { create: opened },
  },
  ensureOffscreenPage: async () => undefined,
}));
vi.mock('../../../lib/actions/clip-tab.ts', async (original) => ({
  ...(await original<object>()),
  clipReading,
}));
vi.mock('../../../lib/words.ts', () => ({
  t: (key: string, ...values: unknown[]) => [key, ...values].join(' '),
}));

const PAGE = reading('1-2/a');
const article = (privateWindow = false): TabAnswer => ({ kind: 'article', reading: PAGE, privateWindow });
const [FIRST = ''] = PAGE.article.paragraphs;
const select = (words: string) => tab.selectionIn.mockResolvedValue({ words, before: '' });
const told = () => tab.announceIn.mock.calls.at(-1)?.slice(1);

beforeEach(() => {
  vi.clearAllMocks();
  tab.readTab.mockResolvedValue(article());
  select(FIRST);
  clipReading.mockResolvedValue({ kind: 'saved', clip: { captures: [{}] } });
});

describe('keeping words of a page', () => {
  it('clips the page with them, and says so; of a private window it says that the clip stays', async () => {
    await keepInTab(1, PAGE.url);
    expect(clipReading).toHaveBeenCalledWith(PAGE, { paragraph: 0, words: FIRST });
    expect(told()).toEqual(['announceKeptSaved 1 1', 'done']);
    tab.readTab.mockResolvedValue(article(true));
    await keepInTab(1, PAGE.url);
    expect(told()).toEqual(['announceKeptSaved 1 1 announcePrivate', 'done']);
  });

  it('keeps nothing of what is not in the text, too long or not there, and says which', async () => {
    for (const [words, said] of [
      ['Not in the text', 'announceKeepOutside'],
      ['x'.repeat(20_001), 'announceQuoteTooLong'],
      ['', 'announceQuoteNothing'],
    ] as const) {
      select(words);
      await keepInTab(1, PAGE.url);
      expect(told()).toEqual([said, 'problem']);
    }
    tab.readTab.mockResolvedValue({ kind: 'unreadable', url: PAGE.url });
    await keepInTab(1, PAGE.url);
    expect(told()).toEqual(['announceUnreadable', 'problem']);
    expect(clipReading).not.toHaveBeenCalled();
  });

  it('finds the article that has them among several on the page', async () => {
    const other = reading('1-2/b', ['Another text.']);
    const item = { headline: 'One', dateline: null, opening: '', fragment: null };
    tab.readTab.mockImplementation(async (_tab, _url, n = null) =>
      n === null
        ? { kind: 'several', items: [item, item], privateWindow: false }
        : { kind: 'article', reading: n === 0 ? other : PAGE, privateWindow: false },
    );
    await keepInTab(1, PAGE.url);
    expect(clipReading).toHaveBeenCalledWith(PAGE, { paragraph: 0, words: FIRST });
    select('In neither of them');
    await keepInTab(1, PAGE.url);
    expect(told()).toEqual(['announceSeveral', 'problem']);
  });

  it('tells a failure in plain words', async () => {
    clipReading.mockRejectedValue(new Error('broken'));
    await keepInTab(1, PAGE.url);
    expect(told()).toEqual(['announceFailed broken', 'problem']);
  });
});

describe('copying from a page', () => {
  it('quotes words with their place, and says where the link leads', async () => {
    sent.mockResolvedValue({ kind: 'copied', style: 'APA 7', gone: null, leadsTo: 'words' });
    await quoteInTab(1, PAGE.url);
    expect(sent.mock.calls[0]?.[0]).toMatchObject({ quoted: { paragraph: 0, words: FIRST } });
    expect(told()).toEqual(['announceQuotedParagraph 1', 'done']);
    sent.mockResolvedValue({ kind: 'copied', style: 'APA 7', gone: null, leadsTo: 'page' });
    select('Words of the headline');
    await quoteInTab(1, PAGE.url);
    expect(told()).toEqual(['announceQuotedOutside announceLinkToPage', 'done']);
  });

  it('shows the text in a tab where the clipboard refuses it', async () => {
    sent.mockResolvedValue({ kind: 'refused', text: 'A citation.' });
    await citeInTab(1, PAGE.url);
    const route: unknown = JSON.parse(decodeURIComponent(opened.mock.calls[0]?.[0].url.split('#')[1] ?? ''));
    expect(route).toEqual({ screen: 'by-hand', text: 'A citation.' });
    expect(told()).toEqual(['announceByHand', 'problem']);
  });

  it('says so where the hidden page failed, or gave no answer', async () => {
    sent.mockResolvedValue({ kind: 'problem', words: 'The disk is full.' });
    await citeInTab(1, PAGE.url);
    expect(told()).toEqual(['The disk is full.', 'problem']);
    sent.mockResolvedValue(undefined);
    await citeInTab(1, PAGE.url);
    expect(told()).toEqual(['announceNotCopied', 'problem']);
  });
});
