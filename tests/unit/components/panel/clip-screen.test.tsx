// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { shortHash } from '../../../../components/panel/clip-evidence.tsx';
import { PanelApp } from '../../../../components/panel/panel-app.tsx';
import type { PageView } from '../../../../lib/services.ts';
import { fakeServices } from '../../../preview/fake-services.ts';
import { VIEWS } from '../../../preview/invented.ts';
import { key, mount, press, settle } from '../screen-hands.ts';

async function show(id = 'clip-000000', view: PageView = VIEWS.list) {
  const services = fakeServices(40, view);
  const mounted = await mount(<PanelApp services={services} route={{ screen: 'clip', id }} />);
  return { ...mounted, services };
}

/** Selects words of a paragraph as the pointer would. */
async function select(root: HTMLElement, paragraph: number, from: number, to: number, last = paragraph) {
  const said = [...root.querySelectorAll('.said')];
  const [start, end] = [said[paragraph]?.firstChild, said[last]?.firstChild];
  if (!start || !end) throw new Error('no such paragraph');
  const range = document.createRange();
  range.setStart(start, from);
  range.setEnd(end, to);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  document.dispatchEvent(new Event('selectionchange'));
  await settle();
}

afterEach(() => vi.restoreAllMocks());

describe('reading a clip', () => {
  it('numbers the paragraphs and sets the dateline apart', async () => {
    const { all, find } = await show();
    expect(all('.paras .n').map(({ textContent }) => textContent)).toEqual(['1', '2', '3', '4']);
    expect(find('.paras .dl').textContent).toBe('Wonsan, April 16 (KCNA) --');
    expect(find('.paras').lang).toBe('en');
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('copies a quotation with its paragraph, without the dateline', async () => {
    const { root, services, find, text } = await show();
    const quote = vi.spyOn(services.cite, 'quote');
    await select(root, 0, 0, 11);
    expect(find('.quotebar').textContent).toContain('Copy quotation, ¶ 1');
    await key('q');
    expect(quote).toHaveBeenCalledWith(
      'clip-000000',
      'clip-000000-2',
      { paragraph: 0, words: 'A spokesman' },
      'apa',
    );
    expect(text()).toContain('Copied: the quotation with its citation, paragraph 1.');
  });

  it('quotes words over two paragraphs, a line for each', async () => {
    const { root, services, find } = await show();
    const quote = vi.spyOn(services.cite, 'quote');
    await select(root, 0, 3, 5, 1);
    expect(find('.quotebar').textContent).toContain('Copy quotation, ¶ 1–2');
    await key('q');
    const passage = quote.mock.calls[0]?.[2];
    expect(passage).toMatchObject({ paragraph: 0, to: 1 });
    expect(passage?.words.split('\n')).toHaveLength(2);
  });

  it('offers the text where the clipboard refuses it', async () => {
    const { root, services, find } = await show();
    vi.spyOn(services.cite, 'copy').mockRejectedValue(new Error('refused'));
    await select(root, 0, 0, 11);
    await key('q');
    expect(find<HTMLTextAreaElement>('.by-hand textarea').value).toMatch(/^Korean Central News Agency/);
  });

  it('keeps words, lists them, and takes both back', async () => {
    const { root, services, find, all, text, button } = await show();
    expect(text()).toContain('No quotation kept yet.');
    await select(root, 0, 0, 11);
    await key('w');
    expect(find('.toast').textContent).toBe('Kept: the quotation, ¶ 1.Undo');
    expect(find('.kept-quotations blockquote').textContent).toBe('A spokesman');
    await vi.waitFor(() => expect(find('.quote-state').textContent).toContain('as quoted'));
    await press(button('Remove quotation 1'));
    expect(all('.kept-quotations')).toHaveLength(0);
    await key('z');
    expect(find('.kept-quotations blockquote').textContent).toBe('A spokesman');
    expect((await services.library.open('clip-000000'))?.clip.quotations).toHaveLength(1);
  });

  it('shows what became of words of an older version, and copies them as that has them', async () => {
    const { services, find, all, button, text } = await show();
    const [before, after] = (await services.library.open('clip-000000'))?.captures ?? [];
    const [paragraph, words] = [1, 'the signals of three lighthouses'];
    const hunks = [
      { op: 'equal', text: 'the signals of ' },
      { op: 'delete', text: 'three' },
      { op: 'insert', text: 'four' },
      { op: 'equal', text: ' lighthouses' },
    ] as const;
    vi.spyOn(services.library, 'findQuotations').mockImplementation(async (id) => {
      const kept = (await services.library.open(id))?.clip.quotations ?? [];
      return new Map(kept.map((one) => [one.id, { kind: 'altered', paragraph: 2, hunks }]));
    });
    await services.library.keepQuotation('clip-000000', { captureId: before?.id ?? '', paragraph, words });
    await vi.waitFor(() => expect(find('.quote-state').textContent).toContain('altered since'));
    expect(all('.kept-quotations del, .kept-quotations ins').length).toBeGreaterThan(0);
    const quote = vi.spyOn(services.cite, 'quote');
    await press(button('Copy quotation 1 with citation'));
    expect(quote.mock.calls[0]?.slice(1, 3)).toEqual([before?.id, { paragraph, words }]);
    expect(text()).toContain('Copied as in version 1');
    await press(button('Copy as it reads now'));
    expect(quote.mock.calls[1]?.slice(1, 3)).toEqual([
      after?.id,
      { paragraph: 2, words: 'the signals of four lighthouses' },
    ]);
    await press(button('Show quotation 1 in the text'));
    expect(find('.art-old').textContent).toContain('version 1 of 2');
    expect(find('.paras mark').textContent).toBe(words);
  });

  it('leaves the text alone that a page hides markup in', async () => {
    const { services, root, again } = await show();
    await services.library.update('clip-000000', { edits: { headline: '<img src=x onerror=alert(1)>' } });
    await again(<PanelApp services={services} route={{ screen: 'clip', id: 'clip-000000' }} />);
    expect(root.querySelector('h1')?.textContent).toBe('<img src=x onerror=alert(1)>');
    expect(root.querySelector('img')).toBeNull();
  });

  it('keeps what is typed while another window saves', async () => {
    const { find, services } = await show();
    const note = find<HTMLTextAreaElement>('textarea.field');
    note.value = 'half a sent';
    note.dispatchEvent(new Event('input', { bubbles: true }));
    services.library.add(5);
    await settle();
    expect(find<HTMLTextAreaElement>('textarea.field').value).toBe('half a sent');
    await vi.waitFor(async () =>
      expect((await services.library.open('clip-000000'))?.clip.note).toBe('half a sent'),
    );
  });

  it('lists the versions newest first, reads an older one, and compares', async () => {
    const { all, button, text, services, find } = await show();
    expect(all('.vers .v').map(({ textContent }) => textContent)).toEqual(['2', '1']);
    expect(text()).toContain('shown above; headline, 2 paragraphs, 1 added, 1 removed, 1 moved');
    expect(text()).toContain('seen 2 times, last on 17 April 2026');
    await press(button(/^Read version 1/));
    expect(find('.art-old').textContent).toContain('version 1 of 2');
    const compared = vi.spyOn(services, 'compare');
    await press(button('Compare with version 2'));
    expect(compared.mock.calls[0]?.slice(0, 2).map((side) => Object(side).captureId)).toEqual([
      'clip-000000-1',
      'clip-000000-2',
    ]);
  });

  it('compares with today where the tab shows the page as it is now', async () => {
    const base = fakeServices(40, VIEWS.list);
    const opened = await base.library.open('clip-000000');
    if (!opened) throw new Error('no clip');
    const { button } = await show('clip-000000', {
      ...VIEWS.changed,
      state: { kind: 'changed', clip: opened.clip, what: 'text' },
    });
    expect(button('Compare with today').classList).toContain('btn--main');
  });

  it('says what the hash shows and what it does not', async () => {
    const { text, services, button } = await show();
    const copy = vi.spyOn(services.cite, 'copy');
    expect(text()).toContain('It does not show who published it, or when.');
    await press(button('Copy hash'));
    expect(copy.mock.calls[0]?.[0].text).toMatch(/^[0-9a-f]{64}$/);
    expect(shortHash('9f3c51d0aaaabbbbccccdddda1e70b42')).toBe('9f3c 51d0 … a1e7 0b42');
  });

  it('deletes from its menu; the list takes it back', async () => {
    const { button, find, all } = await show();
    await press(button('More'));
    const item = all('[role="menuitem"]').find(({ textContent }) => textContent === 'Delete');
    if (!item) throw new Error('no Delete in the menu');
    await press(item);
    expect(find('.toast').textContent).toBe('Deleted 1 clip.Undo');
    await press(button('Undo'));
    expect(find('.count [role="status"]').textContent).toBe('40 clips');
  });

  it('says where a clip is gone', async () => {
    const { text, services } = await show();
    await services.library.remove(['clip-000000']);
    await settle();
    expect(text()).toContain('This clip is not here any more');
  });
});

describe('what to compare a clip with', () => {
  it('says why, and hands both sides over with the older on the left', async () => {
    const { all, services, button } = await show();
    const compare = vi.spyOn(services, 'compare');
    const rows = all('.related li').map(({ textContent }) => textContent);
    expect(rows[0]).toContain('Same story: 62% of the wording is in both');
    expect(rows[1]).toContain('Same day, in Korean: 9 of 14 names and numbers are in both');
    expect(rows[2]).toContain('The statement before this one by the same speaker');
    await press(button(/^Compare with “Exhibition/));
    expect(
      compare.mock.calls
        .at(-1)
        ?.slice(0, 2)
        .map((side) => Object(side).clipId),
    ).toEqual(['clip-000006', 'clip-000000']);
  });

  it('is silent where it cannot be known, and says so where there is nothing', async () => {
    const services = fakeServices(1, VIEWS.list);
    const mounted = await mount(
      <PanelApp services={services} route={{ screen: 'clip', id: 'clip-000000' }} />,
    );
    expect(mounted.text()).toContain('None of your other clips resembles this one.');
    services.library.failWith(new Error('gone'));
    services.library.related = () => Promise.reject(new Error('gone'));
    await mounted.again(<PanelApp services={services} route={{ screen: 'clip', id: 'clip-000000' }} />);
    expect(mounted.text()).not.toContain('gone');
  });
});

describe('new wording', () => {
  it('is marked at a press, with the denominator, and old words say where they stood first', async () => {
    const { all, button, find, text, root } = await show();
    expect(all('.new-words')).toHaveLength(0);
    await press(button('New wording'));
    expect(text()).toContain('never stood in your 412 earlier clips in English');
    const said = all('.said').map(({ textContent }) => textContent);
    expect(all('.new-words').length).toBeGreaterThan(2);
    await press(all('.old-words')[1] as HTMLElement);
    expect(find('.first-places').textContent).toContain('These words stood first in');
    expect(all('.first-places li')).toHaveLength(2);
    expect(root.querySelectorAll('details .places li').length).toBe(2);
    await press(button('New wording'));
    expect(all('.new-words')).toHaveLength(0);
    expect(all('.said').map(({ textContent }) => textContent)).toEqual(said);
  });

  it('tells why where it fails', async () => {
    const { services, button, text } = await show();
    services.library.wording = () => Promise.reject(new Error('gone'));
    await press(button('New wording'));
    expect(text()).not.toContain('412');
  });
});
