// @vitest-environment happy-dom
/** Clipping many, as the panel shows it: what is offered, how far it is, what failed. */
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { ListDesk } from '../../../../components/panel/list-desk.tsx';
import { PlainError } from '../../../../lib/plain-error.ts';
import { inventedChoice, inventedItem, showList } from '../../../preview/fake-list.ts';
import { type FakeServices, fakeServices } from '../../../preview/fake-services.ts';
import { VIEWS } from '../../../preview/invented.ts';
import { mount, press, settle } from '../screen-hands.ts';

beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function showModal() {
    this.open = true;
  };
});

const said: string[] = [];
const desk = (services: FakeServices) =>
  mount(<ListDesk services={services} page={VIEWS.list} onSaid={(words) => said.push(words)} />);

const services = (state: string) => {
  const made = fakeServices(3, VIEWS.list);
  showList(made.list, state);
  return made;
};

describe('a list of articles', () => {
  it('is not spoken of where there is none', async () => {
    expect((await desk(fakeServices(3, VIEWS.list))).text()).toBe('');
  });

  it('offers what is not saved, chosen beforehand, and clips what stays chosen', async () => {
    const made = services('offer');
    const screen = await desk(made);
    await press(screen.button('9 articles here, 7 not saved'));
    expect(screen.text()).toContain('7 of 9 chosen');
    const boxes = screen.all('input[type=checkbox]') as HTMLInputElement[];
    expect(boxes.map(({ checked }) => checked)).toEqual([false, false, false, ...Array(7).fill(true)]);
    await press(boxes[9] as HTMLElement);
    expect(screen.text()).toContain('requests these pages from kcnawatch.org');
    await press(screen.button('Clip 6 articles'));
    expect(made.list.calls).toEqual(['clip 6']);
    expect(screen.all('dialog')).toEqual([]);
  });

  it('says that at most 200 go at once', async () => {
    const made = fakeServices(3, VIEWS.list);
    const many = Array.from({ length: 230 }, (_, n) => ({
      ...inventedChoice(0),
      url: `${inventedChoice(0).url}${n}`,
    }));
    made.list.offer(many);
    const screen = await desk(made);
    await press(screen.button('230 articles here, 230 not saved'));
    expect(screen.text()).toContain('At most 200 at a time: press again for the other 30.');
    await press(screen.button('Clip 200 articles'));
    expect(made.list.calls).toEqual(['clip 200']);
  });

  it('says what a private window means', async () => {
    const screen = await desk(services('private'));
    await press(screen.button(/articles here/));
    expect(screen.text()).toContain('without your cookies, and what you clip is stored');
  });

  it('lets the pace be chosen', async () => {
    const made = services('offer');
    const screen = await desk(made);
    await press(screen.button(/articles here/));
    await press(screen.button(/^Pace/));
    await act(async () => {
      screen.button('One every 5 seconds').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      screen.button('One every 5 seconds').click();
    });
    await settle();
    expect(made.list.calls).toEqual(['pace 5']);
  });
});

describe('the queue', () => {
  it('shows how far it is, what is requested now, and stops', async () => {
    const made = services('running');
    const screen = await desk(made);
    expect(screen.text()).toContain('Clipping: 3 of 6 done');
    expect(screen.text()).toContain(inventedItem(3).headline);
    expect(screen.find<HTMLProgressElement>('progress').value).toBe(3);
    await press(screen.button('Stop'));
    expect(made.list.calls).toEqual(['stop']);
  });

  it('shows until when the site asked to wait', async () => {
    expect((await desk(services('asked'))).text()).toContain('The site asked to wait.');
  });

  it('goes on only at a press, after a stop and after the browser was closed', async () => {
    const made = services('left');
    const screen = await desk(made);
    expect(screen.text()).toContain('3 of 6 left');
    expect(made.list.calls).toEqual([]);
    await press(screen.button('Resume'));
    expect(made.list.calls).toEqual(['resume']);
    made.list.show({ halt: null, running: false });
    await settle();
    expect(screen.text()).toContain('3 of 6 left');
  });

  it('says why it stopped by itself', async () => {
    expect((await desk(services('refused'))).text()).toContain('refused three requests in a row');
  });

  it('lists each failure with its reason, to try one or all again', async () => {
    const made = services('done');
    const screen = await desk(made);
    expect(screen.text()).toContain('2 of 4 clipped');
    await press(screen.button('2 not clipped'));
    expect(screen.text()).toContain('The page is not there any more (answer 404).');
    expect(screen.text()).toContain('The site did not answer within 30 seconds.');
    await press(screen.button(`Try again: ${inventedItem(2).headline}`));
    await press(screen.button('Try all 2 again'));
    expect(made.list.calls).toEqual([`retry ${inventedItem(2).address}`, 'retry all']);
    await press(screen.button('Remove this list'));
    expect(made.list.calls.at(-1)).toBe('clear');
  });
});

describe('open tabs', () => {
  it('are offered, clipped one by one, and failures told', async () => {
    const made = services('tabs');
    made.list.failing.set(1, new PlainError('tab-without-article', 'The tab was closed.'));
    made.list.offer([]);
    const screen = await desk(made);
    await press(screen.button('Clip open tabs (3)'));
    // The one in a private window is not chosen beforehand.
    expect(screen.text()).toContain('2 of 3 chosen');
    expect(screen.text()).toContain('private window');
    await press(screen.button('Clip 2 articles'));
    expect(made.list.calls).toEqual(['tab 0', 'tab 1']);
    expect(screen.text()).toContain('The tab was closed.');
    made.list.failing.clear();
    await press(screen.button('Try 1 again'));
    expect(made.list.calls.at(-1)).toBe('tab 1');
  });
});
