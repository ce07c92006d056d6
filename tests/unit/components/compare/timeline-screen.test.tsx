// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { CompareScreen } from '../../../../components/compare/compare-screen.tsx';
import { TimelineScreen } from '../../../../components/compare/timeline-screen.tsx';
import { PlainError } from '../../../../lib/plain-error.ts';
import { fakeServices } from '../../../preview/fake-services.ts';
import { VIEWS } from '../../../preview/invented.ts';
import { lighthouses } from '../../../preview/invented-comparison.ts';
import { inventedTimeline } from '../../../preview/invented-timeline.ts';
import { mount, press, settle } from '../screen-hands.ts';

async function show(change: Partial<typeof inventedTimeline> = {}, ids = ['a', 'b']) {
  const services = { ...fakeServices(5, VIEWS.list), ...inventedTimeline, ...change };
  const onNavigate = vi.fn();
  const mounted = await mount(
    <TimelineScreen
      services={services}
      ids={ids}
      layout="narrow"
      onBack={() => {}}
      onNavigate={onNavigate}
    />,
  );
  await settle();
  await settle();
  return { ...mounted, onNavigate };
}
const idsOf = (route: { a: { captureId: string }; b: { captureId: string } }) => [
  route.a.captureId,
  route.b.captureId,
];

describe('a timeline', () => {
  it('shows the versions in order with the size of each change, said in words where there is none', async () => {
    const { all, text } = await show();
    expect(all('.tl-version')).toHaveLength(6);
    const steps = all('.tl-step').map(({ textContent }) => textContent);
    expect(steps[0]).toContain('The same text');
    expect(steps[1]).toMatch(/9% of the words.*headline/);
    expect(steps[2]).toContain('In two languages');
    expect(text()).toContain('2 earlier versions are not shown.');
    expect(text()).toContain('Rodong Sinmun');
  });

  it('opens any two at a press', async () => {
    const { button, all, onNavigate } = await show();
    await press(all('.tl-step button')[1] as HTMLElement);
    expect(idsOf(onNavigate.mock.calls[0]?.[0])).toEqual(['clip-000000-2', 'clip-000000-3']);
    await press(button(/^From 1 to 6: /));
    expect(idsOf(onNavigate.mock.calls[1]?.[0])).toEqual(['clip-000000-1', 'clip-000000-6']);
    expect(all('.tl-table td button')).toHaveLength(15);
  });

  it('tells why where it cannot be shown, and what became of clips that are gone', async () => {
    const refused = await show({
      timeline: () => Promise.reject(new PlainError('library-newer', 'A newer Dateline is needed.')),
    });
    expect(refused.find('[role="alert"]').textContent).toContain('A newer version of Dateline');
    const gone = await show({ timeline: async () => ({ versions: [], left: 0 }) });
    expect(gone.text()).toContain('This clip is not here');
  });
});

describe('texts too long to be compared at once', () => {
  it('are offered in parts, one after the other', async () => {
    const parts = {
      words: 212_400,
      parts: [0, 1, 2].map((n) => ({
        fromA: n * 9,
        toA: n * 9 + 9,
        fromB: n * 8,
        toB: n * 8 + 8,
        words: 19_000,
      })),
    };
    const services = {
      ...fakeServices(5, VIEWS.list),
      compare: vi.fn(async (_a: unknown, _b: unknown, part?: number | null) => ({
        ...lighthouses,
        parts: { ...parts, chosen: part ?? null },
      })),
    };
    const mounted = await mount(
      <CompareScreen
        services={services}
        a={{ kind: 'page' }}
        b={{ kind: 'capture', clipId: 'c', captureId: 'd' }}
        layout="narrow"
        onBack={() => {}}
        onNavigate={() => {}}
      />,
    );
    expect(mounted.text()).toContain('about 212,400 words');
    expect(mounted.all('.cmp')).toHaveLength(0);
    await press(mounted.button(/^Part 2: paragraphs 10–18 of A, 9–16 of B/));
    await settle();
    expect(services.compare.mock.calls.at(-1)?.[2]).toBe(1);
    expect(mounted.all('.cmp')).toHaveLength(1);
    await press(mounted.button('Next part'));
    await settle();
    expect(services.compare.mock.calls.at(-1)?.[2]).toBe(2);
    await press(mounted.button('All 3 parts'));
    await settle();
    expect(mounted.text()).toContain('Too long to compare at once');
  });
});
