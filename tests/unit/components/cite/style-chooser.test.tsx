// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { StyleChooser, type StyleChooserProps } from '../../../../components/cite/style-chooser.tsx';
import { problemWords } from '../../../../components/text/problems.ts';
import { CslProblem } from '../../../../lib/cite/csl-style/csl-problem.ts';
import { styleInfo } from '../../../../lib/cite/styles.ts';
import type { StyleServices } from '../../../../lib/services.ts';
import { fakeStyles, HARBOUR } from '../../../preview/fake-styles.ts';
import { key, mount, press, settle, type } from '../screen-hands.ts';

async function show(more: Partial<StyleServices> = {}, props: Partial<StyleChooserProps> = {}) {
  const services = { ...fakeStyles(), ...more };
  const onSelect = vi.fn();
  const mounted = await mount(
    <StyleChooser
      services={services}
      label="Style"
      selected={styleInfo('apa')}
      onSelect={onSelect}
      {...props}
    />,
  );
  await press(mounted.button('Style: APA 7'));
  const field = mounted.find<HTMLInputElement>('[role="combobox"]');
  const names = () => mounted.all('[role="option"]').map((option) => option.getAttribute('aria-label'));
  const active = () => {
    const id = field.getAttribute('aria-activedescendant');
    return mounted.find(`#${CSS.escape(id ?? '')}`).getAttribute('aria-label');
  };
  return { ...mounted, services, onSelect, field, names, active };
}

describe('choosing a style', () => {
  it('offers loaded styles and the bundled ones, and stands at the one in use', async () => {
    const { names, active, find, field } = await show();
    expect(names().slice(0, 3)).toEqual([HARBOUR.name, 'APA 7', 'Chicago notes']);
    expect(names()).toHaveLength(18);
    expect(active()).toBe('APA 7');
    expect(find('[aria-selected="true"]').getAttribute('aria-label')).toBe('APA 7');
    expect(document.activeElement).toBe(field);
  });

  it('finds among all styles, and chooses with the keyboard', async () => {
    const { field, names, active, onSelect, find } = await show();
    await type(field, 'medic');
    await settle();
    expect(names()).toEqual(['American Medical Association 11th edition']);
    expect(find('small').textContent).toBe('medicine');
    expect(active()).toBe('American Medical Association 11th edition');
    await key('Enter', {}, field);
    expect(onSelect).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'csl:american-medical-association' }),
    );
  });

  it('finds a bundled style by its whole name', async () => {
    const { field, names } = await show();
    await type(field, 'cite them');
    await settle();
    expect(names()).toEqual(['Harvard']);
  });

  it('says so where none answers', async () => {
    const { field, names, text } = await show();
    await type(field, 'zzyzx');
    await settle();
    expect(names()).toEqual([]);
    expect(text()).toContain('No style answers.');
  });

  it('puts favourites first, by button and by star', async () => {
    const { field, names, button, find, text } = await show();
    await key('ArrowDown', {}, field);
    await press(button('Add to favourites: “Chicago notes”'));
    expect(names()[0]).toBe('Chicago notes');
    expect(text()).toContain('Favourites');
    await press(find('[aria-label="MLA 9"] .style-star'));
    expect(names().slice(0, 2)).toEqual(['Chicago notes', 'MLA 9']);
    await press(button('Take out of favourites: “MLA 9”'));
    expect(names().slice(0, 2)).toEqual(['Chicago notes', HARBOUR.name]);
  });

  it('removes a loaded style, and takes that back', async () => {
    const { field, names, button, text } = await show();
    await key('ArrowUp', {}, field);
    await press(button(`Remove: “${HARBOUR.name}”`));
    expect(names()).not.toContain(HARBOUR.name);
    expect(text()).toContain(`Removed: “${HARBOUR.name}”.`);
    await press(button('Undo'));
    expect(names()).toContain(HARBOUR.name);
  });

  const choose = async (root: HTMLElement, name: string) => {
    const input = root.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('no file is asked for');
    Object.defineProperty(input, 'files', { value: [new File(['<style/>'], name)] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
  };

  it('loads a file and chooses it', async () => {
    const { root, onSelect } = await show();
    await choose(root, 'harbour.csl');
    expect(onSelect).toHaveBeenCalledWith(HARBOUR);
  });

  it('says why a file is not taken', async () => {
    const load = async () => {
      throw new CslProblem('csl-unknown-macro', 'headline');
    };
    const { root, find, onSelect } = await show({ load });
    await choose(root, 'bad.csl');
    expect(find('.style-foot [role="alert"]').textContent).toBe(
      'bad.csl: Not added: the style calls a macro “headline” that it does not have.',
    );
    expect(onSelect).not.toHaveBeenCalled();
  });

  it('leads elsewhere where a file cannot be chosen', async () => {
    const onLoadElsewhere = vi.fn();
    const { button, root } = await show({}, { onLoadElsewhere });
    await press(button('Load a .csl file…'));
    expect(onLoadElsewhere).toHaveBeenCalled();
    expect(root.querySelector('input[type="file"]')).toBeNull();
  });
});

it('a refusal is told in words of its own', () => {
  expect(problemWords(new CslProblem('csl-parent-missing', 'tides'))).toContain('“tides”');
});
