// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { WorkspaceApp } from '../../../../components/workspace/workspace-app.tsx';
import type { Route, Services } from '../../../../lib/services.ts';
import { citingServices } from '../../../preview/fake-citations.ts';
import { fakeServices } from '../../../preview/fake-services.ts';
import { VIEWS } from '../../../preview/invented.ts';
import { lighthouses } from '../../../preview/invented-comparison.ts';
import { key, mount, press, type } from '../screen-hands.ts';

const COMPARE: Route = {
  screen: 'compare',
  a: { kind: 'capture', clipId: 'clip-000000', captureId: 'clip-000000-1' },
  b: { kind: 'page' },
};
const CITE: Route = { screen: 'cite', ids: ['clip-000000', 'clip-000001'] };

async function show(route: Route) {
  const base = fakeServices(20, VIEWS.changed);
  const services: Services = {
    ...base,
    cite: citingServices(base.library),
    compare: async () => lighthouses,
  };
  const onRoute = vi.fn();
  const app = (to: Route) => <WorkspaceApp services={services} initialRoute={to} onRoute={onRoute} />;
  const mounted = await mount(app(route));
  return { ...mounted, onRoute, goTo: (to: Route) => mounted.again(app(to)) };
}
const here = (all: (selector: string) => HTMLElement[]) =>
  all('nav [aria-current="page"]').map(({ textContent }) => textContent);

describe('the workspace', () => {
  it('opens where the address says, one landmark each', async () => {
    const { all, text } = await show(COMPARE);
    expect(here(all)).toEqual(['Compare']);
    expect(all('main')).toHaveLength(1);
    expect(all('h1')).toHaveLength(1);
    expect(text()).toContain('On the page now');
  });

  it('goes from section to section, tells the address, and finds the way back to what was compared', async () => {
    const { all, button, onRoute } = await show(COMPARE);
    await press(button('Clips'));
    expect(onRoute).toHaveBeenLastCalledWith({ screen: 'clips' });
    expect(here(all)).toEqual(['Clips']);
    await press(button('Compare'));
    expect(onRoute).toHaveBeenLastCalledWith(COMPARE);
  });

  it('teaches how to begin where nothing was chosen yet', async () => {
    const { all, button, text } = await show({ screen: 'clips' });
    await press(button('Cite'));
    expect(here(all)).toEqual(['Cite']);
    expect(text()).toContain('Nothing to cite yet');
    await press(button('Go to the clips'));
    expect(here(all)).toEqual(['Clips']);
  });

  it('follows the browser’s own Back', async () => {
    const { all, goTo, text } = await show(COMPARE);
    await goTo(CITE);
    expect(here(all)).toEqual(['Cite']);
    expect(text()).toContain('References');
    await goTo(COMPARE);
    expect(here(all)).toEqual(['Compare']);
  });

  it('finds clips from any screen, by keyboard alone', async () => {
    const { find, onRoute, text, all } = await show(COMPARE);
    await key('/');
    const field = find<HTMLInputElement>('[role="combobox"]');
    expect(document.activeElement).toBe(field);
    await type(field, 'pilot');
    expect(all('[role="option"]').length).toBeGreaterThan(0);
    await key('Enter', {}, field);
    expect(onRoute).toHaveBeenLastCalledWith(expect.objectContaining({ screen: 'clip' }));
    expect(text()).toContain('Letter from a Ferry Pilot');
  });

  it('says where no clip has the words', async () => {
    const { find, text } = await show(COMPARE);
    await type(find<HTMLInputElement>('[role="combobox"]'), 'zzzz');
    expect(text()).toContain('No clip has these words.');
  });

  it('leaves the keys of the comparison to the field while a person types', async () => {
    const { find, text } = await show(COMPARE);
    const field = find<HTMLInputElement>('[role="combobox"]');
    field.focus();
    await key('n', {}, field);
    expect(text()).toContain('8 changes');
  });
});
