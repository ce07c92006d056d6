// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { CompareScreen } from '../../../../components/compare/compare-screen.tsx';
import { PlainError } from '../../../../lib/plain-error.ts';
import type { ComparisonView, PageView, Services, SideRef } from '../../../../lib/services.ts';
import { inventedServices, readingOf, VIEWS } from '../../../preview/invented.ts';
import { identical, lighthouses, row, tides, viewOf } from '../../../preview/invented-comparison.ts';
import { key, mount, press } from '../screen-hands.ts';

const a: SideRef = { kind: 'capture', clipId: 'clip-1', captureId: 'capture-1' };
const b: SideRef = { kind: 'page' };

async function show(view: ComparisonView, layout: 'narrow' | 'wide', change: Partial<Services> = {}) {
  const services = { ...inventedServices(VIEWS.changed), compare: async () => view, ...change };
  const onNavigate = vi.fn();
  const onBack = vi.fn();
  const mounted = await mount(
    <CompareScreen services={services} a={a} b={b} layout={layout} onBack={onBack} onNavigate={onNavigate} />,
  );
  return { ...mounted, services, onNavigate, onBack };
}
const words = (elements: HTMLElement[]) => elements.map(({ textContent }) => textContent);

describe('in the panel', () => {
  it('shows both sides, the counts, and one text with its changes in it', async () => {
    const { text, all, find } = await show(lighthouses, 'narrow');
    expect(text()).toContain('On the page now, 18 April 2026');
    expect(text()).toContain('Headline and 4 paragraphs');
    expect(text()).toContain('1 moved');
    expect(text()).toContain('Wording 4 · Names and posts 3 · Numbers and dates 2');
    expect(text()).toContain('Dateline, date and source are the same.');
    expect(find('.cmp h2').innerHTML).toContain('<del>Spokesman</del>');
    expect(words(all('.cmp .g'))).toEqual(['H', '1', '2', '5→3', '3→4', '4→5', '6', '6', '7']);
    expect(text()).toContain('Moved up from 5, wording the same');
    expect(text()).toContain('Moved to 3, shown above');
  });

  it('steps with keys and buttons, rings the change and says it', async () => {
    const { find, button, all } = await show(lighthouses, 'narrow');
    expect(find('.step-count').textContent).toBe('8 changes');
    await key('n');
    await key('j');
    await key('n');
    expect(find('.step-count').textContent).toBe('3 of 8');
    expect(find('[aria-current]').textContent).toContain('darkened');
    expect(find('[role="status"]').textContent).toBe('Change 3 of 8: paragraph 2, reworded');
    await press(button(/Previous change/));
    expect(find('.step-count').textContent).toBe('2 of 8');
    for (let i = 0; i < 12; i += 1) await key('j');
    expect(find('.step-count').textContent).toBe('8 of 8');
    expect(all('.is-focus')).toHaveLength(1);
  });

  it('keeps up with keys pressed faster than it draws', async () => {
    const { find } = await show(lighthouses, 'narrow');
    for (let i = 0; i < 4; i += 1) document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n' }));
    await key('k');
    expect(find('.step-count').textContent).toBe('3 of 8');
  });

  it('folds small changes where they stand and unfolds them at f or S', async () => {
    const { text, all, find } = await show(lighthouses, 'narrow');
    expect(words(all('.small'))).toEqual(['well-advised', 'within']);
    expect(text()).toContain('Folded: typography 1, function words 1');
    await key('f');
    expect(all('.small')).toHaveLength(0);
    expect(find('.step-count').textContent).toBe('9 changes');
    await key('S');
    expect(all('.small')).toHaveLength(2);
  });

  it('folds unchanged paragraphs, opens them at a press, shows the whole text at w', async () => {
    const { text, button, all } = await show(tides, 'narrow');
    expect(text()).toContain('3 paragraphs without changes');
    expect(text()).not.toContain('Kilju');
    await press(button(/3 paragraphs/));
    expect(text()).toContain('Kilju');
    await key('w');
    expect(all('.cmp > li[data-line]')).toHaveLength(8);
  });

  it('names splits, joins, a date that differs and a coarse result', async () => {
    const { text, all } = await show(tides, 'narrow');
    expect(text()).toContain('Paragraph split: 1 → 1, 2');
    expect(text()).toContain('Paragraphs joined: 7, 8 → 8');
    expect(text()).toContain('Date: 16 April 2026 17 April 2026');
    expect(text()).toContain('coarser than usual');
    expect(all('.cmp-fact del, .cmp-fact ins')).toHaveLength(2);
  });

  it('says in words that both are the same', async () => {
    const { text } = await show(identical, 'narrow');
    expect(text()).toContain('Both texts are the same, word for word.');
    expect(text()).toContain('No changes');
  });

  it('goes back, swaps, and opens the tab', async () => {
    const openWorkspace = vi.fn();
    const base = inventedServices(VIEWS.changed);
    const { button, onBack, onNavigate } = await show(lighthouses, 'narrow', {
      navigate: { ...base.navigate, openWorkspace },
    });
    await press(button('Back'));
    expect(onBack).toHaveBeenCalledOnce();
    await press(button('Swap the two sides'));
    expect(onNavigate).toHaveBeenCalledWith({ screen: 'compare', a: b, b: a });
    await press(button('Wide'));
    expect(openWorkspace).toHaveBeenCalledWith({ screen: 'compare', a, b });
  });

  it('shows page text as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { root, text } = await show(
      viewOf(hostile, [row('changed', [0], [0], `${hostile}{+<script>1</script>+}`)]),
      'narrow',
    );
    expect(root.querySelector('img, script')).toBeNull();
    expect(text()).toContain('<script>1</script>');
  });
});

describe('keeping the page', () => {
  const pageOf = (view: ComparisonView): PageView => ({
    ...VIEWS.changed,
    reading: { ...readingOf(view.b.article), article: view.b.article },
  });

  it('keeps what was compared and says which version it is', async () => {
    const services = inventedServices(pageOf(lighthouses));
    const clip = vi.fn(services.page.clip);
    const { button, text } = await show(lighthouses, 'narrow', { page: { ...services.page, clip } });
    await press(button('Keep B'));
    expect(clip).toHaveBeenCalledOnce();
    expect(text()).toContain('Kept as version 1.');
    expect(() => button('Keep B')).toThrow();
  });

  it('keeps nothing where the tab shows something else by now', async () => {
    const services = inventedServices(VIEWS.article);
    const clip = vi.fn(services.page.clip);
    const { button, text } = await show(lighthouses, 'wide', { page: { ...services.page, clip } });
    await press(button('Keep this version'));
    expect(clip).not.toHaveBeenCalled();
    expect(text()).toContain('Nothing was kept');
  });

  it('tells a full disk in words and can be pressed again', async () => {
    const services = inventedServices(pageOf(lighthouses));
    const clip = async () => {
      throw new PlainError('disk-full', 'full');
    };
    const { button, all } = await show(lighthouses, 'narrow', { page: { ...services.page, clip } });
    await press(button('Keep B'));
    expect(all('.kept')[0]?.textContent).not.toBe('');
    expect(button('Keep B')).toBeTruthy();
  });

  it('is not offered between two kept versions', async () => {
    const { root } = await show(tides, 'narrow');
    expect(root.querySelector('.btn--main')).toBeNull();
  });
});

describe('in the tab', () => {
  it('shows each side its own words, level with each other', async () => {
    const { all, find } = await show(lighthouses, 'wide');
    expect(find('.ws-heads').textContent).toContain('version\u00a01');
    const [left] = words(all('.c-a'));
    const [right] = words(all('.c-b'));
    expect(left).toContain('A spokesman for the Lighthouse');
    expect(right).toContain('A spokesperson for the General Lighthouse');
    expect(all('.c-a ins, .c-b del')).toHaveLength(0);
    expect(all('.ws-line')).toHaveLength(8);
    expect(words(all('.kind'))).toEqual([' From 5, wording the same', ' To 3', ' Removed', ' Added']);
  });

  it('shows and folds each class by its chip', async () => {
    const { all, button } = await show(lighthouses, 'wide');
    expect(words(all('.chip'))).toEqual([
      'Wording4',
      'Names and posts3',
      'Numbers and dates2',
      'Moved1',
      'Added1',
      'Removed1',
      'Small changes2',
    ]);
    await press(button(/^Numbers and dates/));
    expect(words(all('.c-a .small'))).toContain('Four');
    await press(button(/^Moved/));
    expect(all('.mov')).toHaveLength(0);
    await press(button(/^Removed/));
    expect(all('.del')).toHaveLength(0);
  });

  it('rings the side that has the change', async () => {
    const { all } = await show(lighthouses, 'wide');
    await key('n');
    expect(all('.ws-heads.is-current')).toHaveLength(1);
    for (let i = 0; i < 3; i += 1) await key('n');
    expect(all('.cur').map(({ className }) => className)).toEqual(['cur cur-b']);
  });
});

describe('what can go wrong', () => {
  it('tells a refusal in words and tries again', async () => {
    let broken = true;
    const compare = async () => {
      if (broken) throw new PlainError('gone', 'This version is no longer in the library.');
      return lighthouses;
    };
    const { text, button } = await show(lighthouses, 'narrow', { compare });
    expect(text()).toContain('These two could not be compared');
    expect(text()).toContain('This version is no longer in the library.');
    broken = false;
    await press(button('Try again'));
    expect(text()).toContain('Headline and 4 paragraphs');
  });

  it('says that it is comparing', async () => {
    const { text } = await show(lighthouses, 'wide', { compare: () => new Promise(() => undefined) });
    expect(text()).toContain('Comparing…');
  });

  it('drops the answer to an older question', async () => {
    const answers: ((view: ComparisonView) => void)[] = [];
    const compare = () => new Promise<ComparisonView>((resolve) => answers.push(resolve));
    const services = { ...inventedServices(VIEWS.changed), compare };
    const noop = () => undefined;
    const screen = (left: SideRef, right: SideRef) => (
      <CompareScreen services={services} a={left} b={right} layout="narrow" onBack={noop} onNavigate={noop} />
    );
    const { again, text } = await mount(screen(a, b));
    await again(screen(b, a));
    answers[1]?.(tides);
    answers[0]?.(lighthouses);
    await again(screen(b, a));
    expect(text()).toContain('Tide Table');
  });
});
