// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseTypedDate } from '../../../components/text/typed-date.ts';
import type { ClipOutcome } from '../../../lib/library/types.ts';
import { PlainError } from '../../../lib/plain-error.ts';
import type { PageView, Services } from '../../../lib/services.ts';
import { captureOf, clipOf, ferry, readingOf, rewritten, VIEWS } from '../../preview/invented.ts';
import { edit, key, press, settle, show, type } from './popup-hands.ts';

const fresh: PageView = { ...VIEWS.article, draft: null };
const withPage = (page: Partial<Services['page']>) => (services: Services) => ({
  ...services,
  page: { ...services.page, ...page },
});
const withLibrary = (library: Partial<Services['library']>) => (services: Services) => ({
  ...services,
  library: { ...services.library, ...library },
});

afterEach(() => vi.useRealTimers());

describe('an article that is not saved', () => {
  it('shows the record with what it rests on', async () => {
    const { text, find } = await show(fresh);
    expect(text()).toContain('Article, not saved');
    expect(find('h1').textContent).toBe(ferry.headline);
    expect(text()).toContain('16 April 2026');
    expect(text()).toContain('Rests on the dateline and “Date: 16/04/2026”.');
    expect(text()).toContain('4 paragraphs, 68 words, end mark found');
  });

  it('says "Saved" only when it is', async () => {
    let finish: (outcome: ClipOutcome) => void = () => undefined;
    const clip = vi.fn(() => new Promise<ClipOutcome>((done) => (finish = done)));
    const popup = await show(fresh, withPage({ clip }));
    await press(popup.button(/^Save/));
    expect(clip).toHaveBeenCalledOnce();
    expect(popup.find('header').textContent).toContain('Article, not saved');
    finish({ kind: 'saved', clip: clipOf(ferry), capture: captureOf(ferry) });
    await settle();
    expect(popup.find('header [role="status"]').textContent).toBe('Saved');
    expect(popup.text()).toContain('Open clip');
  });

  it('saves once, however often Enter is pressed', async () => {
    const clip = vi.fn(() => new Promise<ClipOutcome>(() => undefined));
    await show(fresh, withPage({ clip }));
    await key(document.body, 'Enter');
    await key(document.body, 'Enter');
    expect(clip).toHaveBeenCalledOnce();
  });

  it('keeps what was typed when the disk is full', async () => {
    const full = async () => {
      throw new PlainError('disk-full', 'full');
    };
    const popup = await show(fresh, withPage({ clip: full }));
    await type(popup.find('textarea'), 'my note');
    await key(document.body, 'Enter');
    expect(popup.find('[role="alert"]').textContent).toContain('The disk is full');
    expect(popup.find('header').textContent).toContain('Article, not saved');
    expect(popup.find<HTMLTextAreaElement>('textarea').value).toBe('my note');
  });

  it('saves with Enter in a field, with Ctrl+Enter in the note, not with Enter in the note', async () => {
    const clip = vi.fn(() => new Promise<ClipOutcome>(() => undefined));
    const popup = await show(fresh, withPage({ clip }));
    await key(popup.find('textarea'), 'Enter');
    expect(clip).not.toHaveBeenCalled();
    await edit(popup, 'Outlet', 'Minju Joson');
    expect(clip).toHaveBeenCalledWith(readingOf(ferry), {
      edits: { outlet: 'Minju Joson' },
      tags: [],
      note: '',
    });

    const again = vi.fn(() => new Promise<ClipOutcome>(() => undefined));
    const other = await show(fresh, withPage({ clip: again }));
    await key(other.find('textarea'), 'Enter', { ctrlKey: true });
    expect(again).toHaveBeenCalledOnce();
  });

  it('does not take the Enter that ends a Korean composition for a save', async () => {
    const clip = vi.fn(() => new Promise<ClipOutcome>(() => undefined));
    await show(fresh, withPage({ clip }));
    await key(document.body, 'Enter', { isComposing: true });
    expect(clip).not.toHaveBeenCalled();
  });

  it('keeps a date that is none in its field, says why, and does not save past it', async () => {
    const clip = vi.fn(() => new Promise<ClipOutcome>(() => undefined));
    const popup = await show(fresh, withPage({ clip }));
    await edit(popup, 'Date', 'the ides of March');
    expect(popup.find<HTMLInputElement>('.typing').value).toBe('the ides of March');
    expect(popup.find('.problem').textContent).toContain('not a whole date');
    await press(popup.button(/^Save/));
    expect(clip).not.toHaveBeenCalled();
    expect(popup.find('.body > [role="alert"]').textContent).toContain('Not saved');

    const input = popup.find<HTMLElement>('.typing');
    await type(input, '14 March 2026');
    await key(input, 'Enter');
    expect(clip.mock.calls[0]).toMatchObject([{}, { edits: { date: '2026-03-14' } }]);
  });

  it('reads a typed dateline', async () => {
    const clip = vi.fn(() => new Promise<ClipOutcome>(() => undefined));
    const popup = await show(fresh, withPage({ clip }));
    await edit(popup, 'Dateline', 'Hamhung');
    expect(popup.find('.problem').textContent).toContain('not a dateline');
    const input = popup.find<HTMLElement>('.typing');
    await type(input, 'Hamhung, May 2 (KCNA)');
    await key(input, 'Enter');
    expect(clip.mock.calls[0]).toMatchObject([
      {},
      { edits: { dateline: { place: 'Hamhung', month: 5, day: 2 } } },
    ]);
  });

  it('shows an edit beside what the page says, and takes it back', async () => {
    const popup = await show(fresh, withPage({ clip: () => new Promise(() => undefined) }));
    await edit(popup, 'Headline', 'Keepers Complain');
    expect(popup.find('h1').textContent).toBe('Keepers Complain');
    expect(popup.find('.head-field small').textContent).toContain(
      `edited by you The page says “${ferry.headline}”.`,
    );
    await press(popup.button('Undo: Headline as on the page'));
    expect(popup.find('h1').textContent).toBe(ferry.headline);
    expect(popup.text()).not.toContain('edited by you');
  });

  it('takes an edit back with Escape', async () => {
    const popup = await show(fresh);
    await press(popup.button(/^Outlet: /));
    const input = popup.find<HTMLElement>('.typing');
    await type(input, 'Minju Joson');
    await key(input, 'Escape');
    expect(popup.root.querySelector('.typing')).toBeNull();
    expect(popup.text()).not.toContain('Minju Joson');
  });

  it('keeps a draft with every key: a popup may be gone before it is told that it closes', async () => {
    const saveDraft = vi.fn(async () => undefined);
    const popup = await show(fresh, withPage({ saveDraft }));
    await type(popup.find('textarea'), 'half a thou');
    expect(saveDraft).toHaveBeenLastCalledWith(
      expect.objectContaining({ note: 'half a thou', edits: {}, tags: [] }),
    );
  });

  it('puts what stands in an open field and in the tag box into the draft before it is left', async () => {
    const saveDraft = vi.fn(async () => undefined);
    const popup = await show(fresh, withPage({ saveDraft }));
    await type(popup.find('[role="combobox"]'), 'signals');
    expect(saveDraft).toHaveBeenLastCalledWith(expect.objectContaining({ tags: ['signals'] }));
    popup.find('[role="combobox"]').dispatchEvent(new FocusEvent('blur'));
    await press(popup.button(/^Outlet: /));
    await type(popup.find('.typing'), 'Minju Joson');
    expect(saveDraft).toHaveBeenLastCalledWith(
      expect.objectContaining({ tags: ['signals'], edits: { outlet: 'Minju Joson' } }),
    );
  });

  it('writes no draft any more once it is saved', async () => {
    const saveDraft = vi.fn(async () => undefined);
    const update = vi.fn(async () => clipOf(ferry));
    const popup = await show(fresh, (services) => withLibrary({ update })(withPage({ saveDraft })(services)));
    await type(popup.find('textarea'), 'my note');
    saveDraft.mockClear();
    await key(document.body, 'Enter');
    await new Promise((wait) => setTimeout(wait, 500));
    expect(popup.text()).toContain('Open clip');
    expect(saveDraft).not.toHaveBeenCalled();
    expect(update).not.toHaveBeenCalled();
  });

  it('says so in a private window', async () => {
    const { text } = await show({ ...VIEWS.article, privateWindow: true });
    expect(text()).toContain('This is a private window.');
  });

  it('shows hostile words as words and follows no odd address', async () => {
    const hostile = {
      ...ferry,
      headline: '<img src=x onerror=alert(1)>',
      source: { ...ferry.source, originalUrl: 'javascript:alert(1)' },
    };
    const { root, find } = await show({ ...VIEWS.article, reading: readingOf(hostile) });
    expect(find('h1').textContent).toBe('<img src=x onerror=alert(1)>');
    expect(root.querySelector('h1 img, a[href^="javascript"]')).toBeNull();
  });

  it('marks Korean runs as Korean', async () => {
    const { find } = await show(VIEWS.korean);
    expect(find('h1').lang).toBe('ko');
    expect(find('.excerpt').lang).toBe('ko');
  });

  it('copies a citation in the chosen style without saving, and remembers the style', async () => {
    const citeReading = vi.fn(async () => ({ text: 'cited', html: 'cited' }));
    const setSettings = vi.fn(async () => undefined);
    const clip = vi.fn(() => new Promise<ClipOutcome>(() => undefined));
    const popup = await show(fresh, (services) => ({
      ...withPage({ clip })(services),
      cite: { ...services.cite, citeReading },
      keep: { ...services.keep, setSettings },
    }));
    await press(popup.button('Citation style: APA 7'));
    const field = popup.find('dialog [role="combobox"]');
    await key(field, 'ArrowDown');
    await key(field, 'Enter');
    expect(setSettings).toHaveBeenCalledWith({ style: 'chicago-notes' });
    await press(popup.button('Copy citation'));
    expect(citeReading).toHaveBeenCalledWith(readingOf(ferry), {}, { style: 'chicago-notes', form: 'entry' });
    expect(popup.text()).toContain('Citation copied in the style Chicago notes.');
    expect(clip).not.toHaveBeenCalled();
  });
});

describe('two dates that do not agree', () => {
  it('keeps another choice as an edit, and the first choice as none', async () => {
    const saveDraft = vi.fn(async () => undefined);
    const popup = await show(VIEWS.dates, withPage({ saveDraft }));
    const [first, second] = popup.root.querySelectorAll<HTMLInputElement>('input[type="radio"]');
    expect(first?.checked).toBe(true);
    if (first && second) {
      await press(second);
      expect(saveDraft).toHaveBeenLastCalledWith(expect.objectContaining({ edits: { date: '2005-03-04' } }));
      await press(first);
      expect(saveDraft).toHaveBeenLastCalledWith(expect.objectContaining({ edits: {} }));
    }
    expect(popup.text()).toContain('“April 18, 2026” at the top is the day you look at the page');
  });

  it('takes a date of the person’s own', async () => {
    const clip = vi.fn(() => new Promise<ClipOutcome>(() => undefined));
    const popup = await show(VIEWS.dates, withPage({ clip }));
    const radios = popup.root.querySelectorAll<HTMLInputElement>('input[type="radio"]');
    const last = radios[radios.length - 1];
    if (last) await press(last);
    const input = popup.find<HTMLInputElement>('.opt-more input');
    await type(input, '5 March 2005');
    await key(input, 'Enter');
    expect(clip.mock.calls[0]).toMatchObject([{}, { edits: { date: '2005-03-05' } }]);
  });
});

describe('tags', () => {
  it('adds with comma and Enter, offers those in use, takes the last away with Backspace, and does not save', async () => {
    const clip = vi.fn(() => new Promise<ClipOutcome>(() => undefined));
    const popup = await show(fresh, withPage({ clip }));
    const tags = () => [...popup.root.querySelectorAll('.tagbox .tag')].map((tag) => tag.textContent);
    const input = popup.find<HTMLInputElement>('[role="combobox"]');
    await type(input, 'signals,');
    expect(tags()).toEqual(['signals']);
    await type(input, 'f');
    expect(input.getAttribute('aria-expanded')).toBe('true');
    await key(input, 'ArrowDown');
    await key(input, 'Enter');
    expect(tags()).toEqual(['signals', 'ferries']);
    await type(input, 'SIGNALS');
    await key(input, 'Enter');
    expect(tags()).toEqual(['signals', 'ferries']);
    await key(input, 'Backspace');
    expect(tags()).toEqual(['signals']);
    expect(clip).not.toHaveBeenCalled();
    await key(input, 'Enter');
    expect(clip).toHaveBeenCalledOnce();
  });
});

describe('a saved article', () => {
  it('says since when, and writes only what was touched', async () => {
    const update = vi.fn(async () => clipOf(ferry));
    const popup = await show(VIEWS.saved, withLibrary({ update }));
    expect(popup.text()).toMatch(/Saved 16 April 2026, \d\d:40\. The text is the same today\./);
    await type(popup.find('textarea'), 'another note');
    await vi.waitFor(() => expect(update).toHaveBeenCalledWith('clip-1', { note: 'another note' }));
  });

  it('leaves as a draft what a closing window has no time to write into the clip', async () => {
    const saveDraft = vi.fn(async () => undefined);
    // The first write never ends: the window takes it along.
    const update = vi.fn(() => new Promise<never>(() => {}));
    const popup = await show(VIEWS.saved, (services) =>
      withLibrary({ update })(withPage({ saveDraft })(services)),
    );
    await press(popup.button(/^Outlet: /));
    await type(popup.find('.typing'), 'Minju Joson');
    await key(popup.find('.typing'), 'Enter');
    await vi.waitFor(() => expect(update).toHaveBeenCalledOnce());
    await type(popup.find('textarea'), 'another note');
    expect(update).toHaveBeenCalledOnce();
    expect(saveDraft).toHaveBeenCalledWith(
      expect.objectContaining({
        note: 'another note',
        edits: expect.objectContaining({ outlet: 'Minju Joson' }),
      }),
    );
  });

  it('follows what another window does to the clip', async () => {
    let changed: () => void = () => undefined;
    const popup = await show(
      VIEWS.saved,
      withLibrary({
        onChange(listener) {
          changed = listener;
          return () => undefined;
        },
        open: async () => ({
          clip: clipOf(ferry, { tags: ['from the panel'] }),
          captures: [captureOf(ferry)],
        }),
      }),
    );
    changed();
    await settle();
    expect(popup.text()).toContain('from the panel');
  });
});

describe('a page that changed since it was saved', () => {
  it('sums up what differs and shows it', async () => {
    const popup = await show(VIEWS.changed);
    expect(popup.text()).toContain('Headline and 2 paragraphs differ');
    expect(popup.text()).toContain('1 paragraph moved, 1 added, 1 removed. +9 −22 words');
    expect(popup.find('h1 del').textContent).toBe('Spokesman');
    expect(popup.find('h1 ins').textContent).toBe('Spokesperson');
    expect(popup.text()).toContain('and 1 more, ¶ 3');
  });

  it('compares with the page, and keeps this version', async () => {
    const openPanel = vi.fn();
    const clip = vi.fn(
      async (): Promise<ClipOutcome> => ({
        kind: 'new-version',
        clip: clipOf(rewritten),
        capture: captureOf(rewritten),
      }),
    );
    const popup = await show(VIEWS.changed, (services) => ({
      ...withPage({ clip })(services),
      navigate: { ...services.navigate, openPanel },
    }));
    await press(popup.button('Compare'));
    expect(openPanel).toHaveBeenCalledWith({
      screen: 'compare',
      a: { kind: 'capture', clipId: 'clip-1', captureId: 'capture-1' },
      b: { kind: 'page' },
    });
    await press(popup.button('Keep this version'));
    expect(clip).toHaveBeenCalledWith(readingOf(rewritten), {});
    expect(popup.find('header [role="status"]').textContent).toBe('Saved');
  });
});

describe('no article', () => {
  it.each(['list', 'other-site', 'granted-site', 'unreadable', 'cut-off', 'too-large'] as const)(
    'says why and what to do: %s',
    async (why) => {
      const popup = await show({ ...VIEWS.list, why });
      expect(popup.find('h1').textContent).not.toBe('');
      expect(popup.text()).toContain('1,284 clips so far.');
      expect(popup.root.querySelectorAll('.choices li').length).toBe(
        { unreadable: 1, 'too-large': 2 }[why as string] ?? 3,
      );
    },
  );

  it('offers to clip a page that was read in vain, and marks it', async () => {
    const popup = await show(VIEWS['looked-in-vain']);
    await press(popup.button('Clip this page anyway'));
    expect(popup.find('.notice').textContent).toContain('Not recognised as KCNA copy.');
    expect(popup.text()).toContain('harbour-notes.example');
  });

  it('says where nothing is selected', async () => {
    const readAnyText = vi.fn(async () => VIEWS['other-site']);
    const popup = await show(VIEWS['other-site'], withPage({ readAnyText }));
    expect(() => popup.button('Clip this page anyway')).toThrow();
    await press(popup.button('Save the selected text'));
    expect(readAnyText).toHaveBeenCalledWith('selection');
    expect(popup.text()).toContain('Nothing is selected on the page.');
  });

  it('looks on the person’s word', async () => {
    const popup = await show(VIEWS['other-site'], withPage({ lookAnyway: async () => fresh }));
    await press(popup.button('Look for an article anyway'));
    expect(popup.find('h1').textContent).toBe(ferry.headline);
  });

  it('says when looking was in vain', async () => {
    const popup = await show(VIEWS['other-site']);
    await press(popup.button('Look for an article anyway'));
    expect(popup.text()).toContain('there is still no article');
  });
});

describe('a page that cannot be reached', () => {
  it('says so and tries again', async () => {
    let fail = true;
    const view = async () => {
      if (fail) throw new PlainError('page-gone', 'The page does not answer. Reload it and try again.');
      return fresh;
    };
    const popup = await show(fresh, withPage({ view }));
    expect(popup.find('[role="alert"]').textContent).toContain('The page does not answer.');
    fail = false;
    await press(popup.button('Try again'));
    expect(popup.find('h1').textContent).toBe(ferry.headline);
  });
});

describe('every state', () => {
  it.each(Object.entries(VIEWS))('names its controls and has one heading: %s', async (_name, view) => {
    const { root } = await show(view);
    expect(root.querySelectorAll('h1').length).toBe(1);
    for (const control of root.querySelectorAll('button, input, textarea, select')) {
      const name =
        control.getAttribute('aria-label') ?? control.closest('label')?.textContent ?? control.textContent;
      expect(name?.trim(), control.outerHTML).not.toBe('');
    }
    expect(root.querySelectorAll('.btn--main').length).toBeLessThanOrEqual(1);
  });
});

it('the typed date of the placeholder is understood', () => {
  expect(parseTypedDate('14 March 2026')).toBe('2026-03-14');
});
