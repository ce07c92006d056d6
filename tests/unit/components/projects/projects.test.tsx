// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { AddToProject } from '../../../../components/projects/add-to-project.tsx';
import { ClipProjects } from '../../../../components/projects/clip-projects.tsx';
import { ProjectScreen } from '../../../../components/projects/project-screen.tsx';
import { ProjectsScreen } from '../../../../components/projects/projects-screen.tsx';
import type { Project } from '../../../../lib/library/projects/types.ts';
import { PlainError } from '../../../../lib/plain-error.ts';
import type { ProjectServices, Services } from '../../../../lib/services.ts';
import { citingServices } from '../../../preview/fake-citations.ts';
import { fakeProjects, inventedProject } from '../../../preview/fake-projects.ts';
import { fakeServices } from '../../../preview/fake-services.ts';
import { VIEWS } from '../../../preview/invented.ts';
import { key, type Mounted, mount, press, settle, type } from '../screen-hands.ts';

// The dialog is the browser's own; happy-dom lacks this part of it.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};

const CLIPS = ['clip-000000', 'clip-000001', 'clip-000002'];
const [FIRST = '', SECOND = '', THIRD = ''] = CLIPS;

function services(first: readonly Project[], more: Partial<ProjectServices> = {}): Services {
  const base = fakeServices(40, VIEWS.changed);
  return {
    ...base,
    cite: citingServices(base.library),
    projects: { ...fakeProjects(first), ...more },
  };
}
const props = (given: Services, onNavigate = vi.fn()) => ({
  services: given,
  layout: 'wide' as const,
  onBack: vi.fn(),
  onNavigate,
});
const item = async (screen: Mounted, name: string) => {
  const found = screen.all('[role="menuitem"]').find((one) => one.textContent?.startsWith(name));
  if (!found) throw new Error(`no item ${name}`);
  await press(found);
};

describe('the list of projects', () => {
  it('teaches where there are none, and begins one', async () => {
    const given = services([]);
    const onNavigate = vi.fn();
    const screen = await mount(<ProjectsScreen {...props(given, onNavigate)} />);
    expect(screen.text()).toContain('No projects yet');
    expect(screen.text()).toContain('Press “Add to project”');
    await press(screen.button('New project'));
    await press(screen.button('Create'));
    expect(screen.find('[role="alert"].problem').textContent).toBe('A project needs a name.');
    await type(screen.find<HTMLInputElement>('dialog input'), 'Ferries');
    await press(screen.button('Create'));
    const [project] = await given.projects.list();
    expect(project?.name).toBe('Ferries');
    expect(onNavigate).toHaveBeenCalledWith({ screen: 'project', id: project?.id });
  });

  it('tells size, style and note, and opens one', async () => {
    const onNavigate = vi.fn();
    const one = inventedProject('one', { name: 'Ferries', clips: CLIPS, style: 'mla', note: 'for May' });
    const screen = await mount(<ProjectsScreen {...props(services([one]), onNavigate)} />);
    expect(screen.text()).toContain('3 clips · MLA 9 · changed 18 April 2026for May');
    await press(screen.button('Ferries'));
    expect(onNavigate).toHaveBeenCalledWith({ screen: 'project', id: 'one' });
  });

  it('renames, deletes and takes back', async () => {
    const given = services([inventedProject('one', { name: 'Ferries' })]);
    const screen = await mount(<ProjectsScreen {...props(given)} />);
    await press(screen.button('More about “Ferries”'));
    await item(screen, 'Name and note');
    await type(screen.find<HTMLInputElement>('dialog input'), 'Lighthouses');
    await press(screen.button('Keep'));
    expect(screen.text()).toContain('Lighthouses');
    await press(screen.button('More about “Lighthouses”'));
    await item(screen, 'Delete project');
    expect(screen.text()).toContain('Deleted the project “Lighthouses”. Its clips stay.');
    expect(screen.text()).toContain('No projects yet');
    await key('z');
    expect(screen.text()).toContain('The project “Lighthouses” is back.');
    expect(screen.all('.project-rows > li')).toHaveLength(1);
  });

  it('keeps what was typed where it could not be kept, and says why', async () => {
    const full = new PlainError('disk-full', 'full');
    const given = services([], { create: async () => Promise.reject(full) });
    const screen = await mount(<ProjectsScreen {...props(given)} />);
    await press(screen.button('New project'));
    const field = screen.find<HTMLInputElement>('dialog input');
    await type(field, 'Ferries');
    await press(screen.button('Create'));
    expect(screen.find('[role="alert"].problem').textContent).toContain('The disk is full');
    expect(field.value).toBe('Ferries');
  });
});

describe('one project', () => {
  const show = async (more: Partial<Project> = {}, change: Partial<ProjectServices> = {}) => {
    const given = services([inventedProject('one', { name: 'Ferries', clips: CLIPS, ...more })], change);
    const onNavigate = vi.fn();
    const screen = await mount(<ProjectScreen {...props(given, onNavigate)} id="one" />);
    await settle();
    const rows = () => screen.all('.arranged > li').map(({ dataset }) => dataset.clip);
    const row = (id: string) => screen.find(`[data-clip="${id}"]`);
    return { ...screen, given, onNavigate, rows, row };
  };

  it('is the screen for citing, under its name, in its own style', async () => {
    const { text, find, button, given } = await show({ style: 'mla', note: 'for May' });
    expect(find('h1').textContent).toBe('Ferries');
    expect(text()).toContain('for May');
    expect(find('.paper h2').textContent).toBe('Works Cited');
    await press(button(/^Style: MLA 9/));
    await press(button('APA 7'));
    expect((await given.projects.open('one'))?.style).toBe('apa');
    expect(find('.paper h2').textContent).toBe('References');
    // The style of other lists is another matter.
    expect((await given.keep.settings()).style).toBe('apa');
  });

  it('is arranged by hand: buttons, keys, and the focus goes along', async () => {
    const { rows, row, text, button } = await show({ order: 'hand' });
    await press(row(THIRD).querySelector('.arrange-up') as HTMLElement);
    expect(rows()).toEqual([FIRST, THIRD, SECOND]);
    expect(text()).toContain('Moved to place 2 of 3.');
    expect(document.activeElement).toBe(row(THIRD).querySelector('.arrange-up'));
    await key('ArrowUp', { altKey: true }, row(THIRD).querySelector('.mark-clip') as HTMLElement);
    expect(rows()).toEqual([THIRD, FIRST, SECOND]);
    expect(document.activeElement).toBe(row(THIRD).querySelector('.mark-clip'));
    await key('ArrowUp', { altKey: true }, row(THIRD).querySelector('.mark-clip') as HTMLElement);
    expect(rows()).toEqual([THIRD, FIRST, SECOND]);
    await press(button(/^Move down: Spokesman/));
    expect(rows()).toEqual([THIRD, SECOND, FIRST]);
    // There is no further down: the focus stays with the clip.
    expect(document.activeElement).toBe(row(FIRST).querySelector('.mark-clip'));
  });

  it('asks for the list in the order shown', async () => {
    const { given, button, rows } = await show();
    expect(rows()).toEqual(CLIPS);
    expect(document.querySelector('.arrange-up')).toBeNull();
    const asked = vi.spyOn(given.cite, 'citeClips');
    await press(button(/^Order: /));
    await press(button('By date'));
    const [ids, request] = asked.mock.calls.findLast(([, { form }]) => form === 'entry') ?? [];
    expect(request).toMatchObject({ order: 'given' });
    expect(ids).toEqual(rows());
    expect(rows()).toEqual([THIRD, FIRST, SECOND]);
    await press(button(/^Order: /));
    await press(button('As the style sorts'));
    expect(asked.mock.lastCall?.[1]).toMatchObject({ order: 'style' });
  });

  it('takes a clip out, and back into its place', async () => {
    const { rows, row, text, button } = await show({ order: 'hand' });
    await press(row(SECOND).querySelector('.arrange-drop') as HTMLElement);
    expect(rows()).toEqual([FIRST, THIRD]);
    expect(text()).toContain('The clip itself stays in the library.');
    await press(button('Undo'));
    expect(rows()).toEqual(CLIPS);
  });

  it('says that its style is not here, and shows another', async () => {
    const { text, find, given } = await show({ style: 'own:not-here' });
    expect(text()).toContain('This project’s style, “own:not-here”, is not here. The list is shown in APA 7');
    expect(find('.paper h2').textContent).toBe('References');
    expect((await given.projects.open('one'))?.style).toBe('own:not-here');
  });

  it('names its files after itself, and saves a Word document', async () => {
    const { given, button } = await show();
    const saveList = vi.spyOn(given.cite, 'saveList');
    const saveFile = vi.spyOn(given.cite, 'saveFile');
    await press(button('Save the list as DOCX'));
    expect(saveList).toHaveBeenCalledWith('References', expect.any(Array), 'docx', 'en-GB', 'Ferries');
    await press(button('Save as BibLaTeX'));
    expect(saveFile).toHaveBeenCalledWith(CLIPS, 'biblatex', 'Ferries');
  });

  it('is deleted, and the list offers to undo it', async () => {
    const { given, onNavigate, ...screen } = await show();
    await press(screen.button('More about “Ferries”'));
    await item(screen, 'Delete project');
    expect(onNavigate).toHaveBeenCalledWith({ screen: 'projects' });
    await screen.again(<ProjectsScreen {...props(given)} />);
    await press(screen.button('Undo'));
    expect(await given.projects.list()).toHaveLength(1);
  });

  it('tells that it is gone, that it is empty, that a change was not kept', async () => {
    const gone = await mount(<ProjectScreen {...props(services([]))} id="none" />);
    await settle();
    expect(gone.text()).toContain('This project is not here any more');
    const empty = await show({ clips: [] });
    expect(empty.text()).toContain('No clips in this project yet');
    const full = new PlainError('disk-full', 'full');
    const { row, text, rows } = await show({ order: 'hand' }, { move: async () => Promise.reject(full) });
    await press(row(THIRD).querySelector('.arrange-up') as HTMLElement);
    expect(text()).toContain('The disk is full');
    expect(rows()).toEqual(CLIPS);
  });
});

describe('adding to a project', () => {
  const show = async (first: readonly Project[]) => {
    const given = services(first);
    const onAdded = vi.fn();
    const onClose = vi.fn();
    const sheet = <AddToProject services={given} ids={CLIPS} onClose={onClose} onAdded={onAdded} />;
    const screen = await mount(sheet);
    await settle();
    return { ...screen, given, onAdded, onClose };
  };

  it('chooses one, and says how many were new to it', async () => {
    const { given, button, onAdded, onClose } = await show([
      inventedProject('one', { name: 'Ferries', clips: [SECOND] }),
      inventedProject('two', { name: 'All', clips: CLIPS }),
    ]);
    await press(button(/^Ferries/));
    expect((await given.projects.open('one'))?.clips).toEqual([SECOND, FIRST, THIRD]);
    expect(onAdded.mock.lastCall?.[0]).toBe('Added to “Ferries”: 2 clips.');
    expect(onClose).toHaveBeenCalled();
    expect(button(/^All/).textContent).toContain('Already in it');
  });

  it('begins one', async () => {
    const { given, button, find, onAdded } = await show([]);
    expect(find('.project-none').textContent).toContain('Name your first one below.');
    await type(find<HTMLInputElement>('input'), ' Ferries ');
    await press(button('Create'));
    expect(await given.projects.list()).toMatchObject([{ name: 'Ferries', clips: CLIPS }]);
    expect(onAdded.mock.lastCall?.[0]).toBe('Added to “Ferries”: 3 clips.');
  });

  it('takes the one of the name that is typed', async () => {
    const { given, button, find, onAdded } = await show([
      inventedProject('one', { name: 'Ferries', clips: CLIPS }),
    ]);
    await type(find<HTMLInputElement>('input'), 'Ferries');
    await press(button('Create'));
    expect(await given.projects.list()).toHaveLength(1);
    expect(onAdded.mock.lastCall?.[0]).toBe('Already in “Ferries”.');
  });

  it('is seen from the clip', async () => {
    const given = services([
      inventedProject('one', { name: 'Ferries', clips: [SECOND] }),
      inventedProject('two', { name: 'All', clips: CLIPS }),
    ]);
    const onNavigate = vi.fn();
    const { button, all, text, again } = await mount(
      <ClipProjects services={given} clipId={FIRST} onNavigate={onNavigate} onAdd={vi.fn()} />,
    );
    await settle();
    expect(all('li').map(({ textContent }) => textContent)).toEqual(['All']);
    await press(button('All'));
    expect(onNavigate).toHaveBeenCalledWith({ screen: 'project', id: 'two' });
    await given.projects.drop('two', [FIRST]);
    await again(<ClipProjects services={given} clipId={FIRST} onNavigate={onNavigate} onAdd={vi.fn()} />);
    expect(text()).toContain('In no project.');
  });
});
