// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PanelApp } from '../../../../components/panel/panel-app.tsx';
import { PlainError } from '../../../../lib/plain-error.ts';
import type { PageView } from '../../../../lib/services.ts';
import { fakeServices } from '../../../preview/fake-services.ts';
import { VIEWS } from '../../../preview/invented.ts';
import { key, mount, press, settle, type } from '../screen-hands.ts';

async function show(size = 40, view: PageView = VIEWS.list) {
  const services = fakeServices(size, view);
  const mounted = await mount(<PanelApp services={services} />);
  const field = () => mounted.find<HTMLInputElement>('input[type="search"]');
  return {
    ...mounted,
    services,
    field,
    count: () => mounted.find('.count [role="status"]').textContent,
    toast: () => mounted.root.querySelector('.toast')?.textContent ?? '',
    ticked: () => mounted.all('.clip.is-on').length,
    row: () => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row ?? null,
  };
}

afterEach(() => vi.restoreAllMocks());

describe('the list', () => {
  it('shows the newest first under the day they were saved', async () => {
    const { all, count, find } = await show();
    expect(count()).toBe('40 clips');
    expect(find('h2.day').textContent).toMatch(/^Thursday, 16 April 2026/);
    expect(all('.opens')[1]?.getAttribute('lang')).toBe('ko');
    expect(find('.entry').getAttribute('aria-setsize')).toBe('40');
  });

  it('draws a few rows of a long list', async () => {
    const { all, count } = await show(20_000);
    expect(count()).toBe('20,000 clips');
    expect(all('.entry').length).toBeLessThan(40);
  });

  it('searches with every key, and says how many of how many', async () => {
    const { field, count, all } = await show();
    await type(field(), 'tide');
    expect(count()).toBe('5 of 40 clips');
    expect(all('mark').every((mark) => mark.textContent === 'Tide')).toBe(true);
  });

  it('filters by a chip, and takes the filter off again', async () => {
    const { button, count, find } = await show();
    await press(button(/^Rodong Sinmun/));
    expect(count()).toBe('5 of 40 clips');
    await press(find('.chip[aria-pressed="true"]'));
    expect(count()).toBe('40 clips');
  });

  it('asks for nothing while the dates are in the wrong order, and says so', async () => {
    const { button, count, all, root } = await show();
    await press(button(/^More$/));
    const [from, to] = all('input[type="date"]') as HTMLInputElement[];
    const set = async (input: HTMLInputElement | undefined, value: string) => {
      if (!input) throw new Error('no field for a date');
      input.value = value;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await settle();
    };
    await set(to, '2026-04-10');
    const before = count();
    await set(from, '2026-04-12');
    expect(root.querySelector('.problem')?.textContent).toMatch(/end lies before the start/);
    expect(count()).toBe(before);
    await set(from, '2026-04-08');
    expect(root.querySelector('.problem')?.textContent).toBe('');
    expect(count()).not.toBe(before);
  });

  it('teaches the next step where there is nothing', async () => {
    const { text, button, find } = await show(0, VIEWS.article);
    expect(text()).toContain('Your clips will be listed here');
    expect(button('Save this article').classList).toContain('btn--main');
    await press(button('Import a Dateline file'));
    expect(find('h1').textContent).toBe('Export, import, settings');
  });

  it('offers searches that find something', async () => {
    const { field, text, button, count } = await show();
    await type(field(), 'lighthouse signalz');
    await vi.waitFor(() => expect(text()).toContain('No clip has all of these words'));
    await settle();
    await press(button(/lighthouse signal”$/));
    expect(count()).toMatch(/^\d+ of 40 clips$/);
    expect(field().value).toBe('lighthouse signal');
  });

  it('says what failed, keeps what it showed, and tries again', async () => {
    const { services, field, root, all, button } = await show();
    services.library.failWith(new PlainError('x', 'The library is busy in another window.'));
    await type(field(), 'tide');
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('The library is busy');
    expect(all('.entry').length).toBeGreaterThan(5);
    services.library.failWith(null);
    await press(button('Try again'));
    expect(root.querySelector('[role="alert"]')).toBeNull();
  });

  it('shows at once what another window saves, and keeps focus, selection and typing', async () => {
    const { services, field, count, row, ticked } = await show();
    await key('j');
    await key('j');
    await key('x');
    expect(row()).toBe('1');
    services.library.add(3);
    await settle();
    expect(count()).toBe('41 clips');
    expect(row()).toBe('2');
    expect(ticked()).toBe(1);
    await type(field(), 'ti');
    field().focus();
    services.library.add(4);
    await settle();
    expect(field().value).toBe('ti');
    expect(document.activeElement).toBe(field());
  });

  it('forgets that a clip was ticked which another window deleted', async () => {
    const { services, root } = await show();
    await key('j');
    await key('x');
    await services.library.remove(['clip-000000']);
    await settle();
    expect(root.querySelector('.selbar')).toBeNull();
  });
});

describe('the list from the keyboard', () => {
  it('moves, selects, extends and clears', async () => {
    const { row, ticked, find } = await show();
    await key('ArrowDown');
    await key('j');
    await key('k');
    expect(row()).toBe('0');
    await key('x');
    await key('ArrowDown', { shiftKey: true });
    await key('ArrowDown', { shiftKey: true });
    expect(ticked()).toBe(3);
    expect(find('.selbar').textContent).toContain('3 selected');
    await key('Escape');
    expect(ticked()).toBe(0);
  });

  it('has one row in the order of the Tab key', async () => {
    const { all } = await show();
    await key('j');
    await key('j');
    expect(
      all('.opens')
        .map(({ tabIndex }) => tabIndex)
        .filter((index) => index === 0),
    ).toHaveLength(1);
  });

  it('goes to the search and back to the list', async () => {
    const { field, row } = await show();
    await key('/');
    expect(document.activeElement).toBe(field());
    await type(field(), 'tide');
    await key('Escape', {}, field());
    expect(field().value).toBe('');
    await key('ArrowDown', {}, field());
    expect(row()).toBe('0');
  });

  it('selects everything that matches', async () => {
    const { field, find } = await show();
    await type(field(), 'tide');
    await key('a', { ctrlKey: true });
    expect(find('.selbar').textContent).toContain('5 selected');
    await type(field(), 'letter');
    expect(find('.selbar').textContent).toContain('5 not in this list');
  });

  it('cites everything that was selected, though the key comes before the library answers', async () => {
    const { all, find, services } = await show(3);
    const listed = services.library.listIds;
    let answer = () => {};
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    vi.spyOn(services.library, 'listIds').mockImplementation(async (...query) => {
      await waiting;
      return listed(...query);
    });
    await key('a', { ctrlKey: true });
    await key('e');
    expect(all('h1').map((one) => one.textContent)).not.toContain('Citation');
    answer();
    await settle();
    expect(find('h1').textContent).toBe('Bibliography');
  });

  it('leaves letters to the fields', async () => {
    const { field, root } = await show();
    await key('x', {}, field());
    expect(root.querySelector('.selbar')).toBeNull();
  });

  it('compares two, the older text first, and says where there are not two', async () => {
    const { find, toast, services } = await show();
    const compared = vi.spyOn(services, 'compare');
    await key('c');
    expect(toast()).toBe('Select two clips to compare them.');
    await key('j');
    await key('x');
    await key('j');
    await key('j');
    await key('x');
    await key('c');
    expect(find('h1').textContent).toMatch(/Compare/);
    expect(compared.mock.calls[0]?.slice(0, 2)).toEqual([
      { kind: 'capture', clipId: 'clip-000002', captureId: 'clip-000002-1' },
      { kind: 'capture', clipId: 'clip-000000', captureId: 'clip-000000-2' },
    ]);
  });

  it('deletes, says so, and takes it back with Ctrl+Z', async () => {
    const { count, toast, services } = await show();
    await key('j');
    await key('x');
    await key('j');
    await key('x');
    await key('Delete');
    expect(count()).toBe('38 clips');
    expect(toast()).toBe('Deleted 2 clips.Undo');
    await key('z', { ctrlKey: true });
    expect(count()).toBe('40 clips');
    expect(toast()).toBe('2 clips are back.');
    expect((await services.library.list({}, 'saved-newest', 0, 1)).matching).toBe(40);
  });

  it('opens a clip and comes back to its row', async () => {
    const { find, row } = await show();
    await key('j');
    await key('j');
    await key('Enter');
    expect(find('h1').lang).toBe('ko');
    await key('j');
    expect(find('.bar').textContent).toContain('3 of 40');
    await key('Escape');
    expect(row()).toBe('2');
  });

  it('shows its keys', async () => {
    const { find } = await show();
    await key('?', { shiftKey: true });
    expect(find('dialog').textContent).toContain('Compare the two selected');
  });
});

describe('this page', () => {
  it.each([
    ['article', 'This page: an article, not saved', ['Save this article']],
    ['saved', 'This page is saved', ['Read the clip', 'Cite']],
    ['changed', 'This page changed since you saved it', ['Compare', 'Keep this version']],
    ['other-site', 'only when you ask it to', ['Look for an article here']],
    ['list', 'This page is a list', []],
  ] as const)('%s', async (name, words, actions) => {
    const { find, button } = await show(40, VIEWS[name]);
    expect(find('.here').textContent).toContain(words);
    for (const action of actions) expect(find('.here').contains(button(action))).toBe(true);
  });

  it('has one filled button on the screen', async () => {
    const { all } = await show(40, VIEWS.article);
    expect(all('.btn--main')).toHaveLength(1);
    await key('j');
    await key('x');
    expect(all('.btn--main')).toHaveLength(1);
  });

  it('saves, and says so', async () => {
    const { button, toast, services } = await show(40, VIEWS.article);
    const clip = vi.spyOn(services.page, 'clip');
    await press(button('Save this article'));
    // Without a patch: the draft is taken as it is then, not as it was drawn.
    expect(clip).toHaveBeenCalledWith(VIEWS.article.reading);
    expect(toast()).toBe('Saved.');
  });
});
