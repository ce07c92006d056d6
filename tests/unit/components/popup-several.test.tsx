// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { PageView, Services } from '../../../lib/services.ts';
import { ferry, VIEWS } from '../../preview/invented.ts';
import { key, press, show } from './popup-hands.ts';

const several: PageView = VIEWS.several;
const withPage = (page: Partial<Services['page']>) => (services: Services) => ({
  ...services,
  page: { ...services.page, ...page },
});

describe('a page that holds several articles', () => {
  it('lists them with dateline and first words, the first under the focus; arrows move', async () => {
    const popup = await show(several);
    expect(popup.text()).toContain('This page holds 4 articles');
    const buttons = [...popup.root.querySelectorAll<HTMLElement>('.items button')];
    expect(buttons).toHaveLength(4);
    expect(document.activeElement).toBe(buttons[0]);
    expect(buttons[1]?.textContent).toContain('Nampho, April 16 (KCNA) -- The pans of the Onchon Salt Works');
    expect(buttons[2]?.querySelector('[lang="ko"]')).not.toBeNull();
    await key(buttons[0] ?? document.body, 'ArrowDown');
    expect(document.activeElement).toBe(buttons[1]);
    await key(buttons[1] ?? document.body, 'End');
    expect(document.activeElement).toBe(buttons[3]);
  });

  it('reads the one that is chosen, and goes back to all', async () => {
    const chooseItem = vi.fn(
      async (item: number | null): Promise<PageView> => (item === null ? several : VIEWS.chosen),
    );
    const popup = await show(several, withPage({ chooseItem }));
    await press(popup.button(/^Salt Pans/));
    expect(chooseItem).toHaveBeenLastCalledWith(1);
    expect(popup.find('h1').textContent).toBe(ferry.headline);
    await press(popup.button('All articles on this page'));
    expect(chooseItem).toHaveBeenLastCalledWith(null);
    expect(popup.text()).toContain('This page holds 4 articles');
  });
});

describe('a host that may be allowed', () => {
  it('is asked for at the press, and the answer is told', async () => {
    const allow = vi.fn(async () => true);
    const popup = await show(several, (services) => ({ ...services, sites: { ...services.sites, allow } }));
    await press(popup.button('Always read pages of kcna.co.jp'));
    expect(allow).toHaveBeenCalledWith('kcna.co.jp');
    expect(popup.text()).toContain('Allowed. Pages of kcna.co.jp are read as you open them from now on.');
  });

  it('is not offered where it is allowed', async () => {
    const { text } = await show(VIEWS.article);
    expect(text()).not.toContain('Always read');
  });
});
