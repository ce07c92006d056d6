/** What a person does to a screen in a test. */
import { render, type VNode } from 'preact';
import { act } from 'preact/test-utils';

export interface Mounted {
  readonly root: HTMLElement;
  readonly text: () => string;
  readonly find: <E extends HTMLElement>(selector: string) => E;
  readonly all: (selector: string) => HTMLElement[];
  /** A button, chip or option by its name. */
  readonly button: (name: string | RegExp) => HTMLElement;
  readonly again: (vnode: VNode) => Promise<void>;
}

const named = (element: Element) =>
  element.getAttribute('aria-label') ?? element.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Waits until promises and drawing have come to rest. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 4; i += 1) await act(async () => new Promise((done) => setTimeout(done, 0)));
}

export async function mount(vnode: VNode): Promise<Mounted> {
  for (const old of document.body.children) render(null, old);
  document.body.replaceChildren();
  const root = document.createElement('div');
  document.body.append(root);
  const again = async (next: VNode) => {
    await act(async () => render(next, root));
    await settle();
  };
  await again(vnode);
  const find = <E extends HTMLElement>(selector: string): E => {
    const found = root.querySelector<E>(selector);
    if (!found) throw new Error(`nothing matches ${selector} in: ${root.innerHTML}`);
    return found;
  };
  const button = (name: string | RegExp) => {
    const buttons = [...root.querySelectorAll<HTMLElement>('button, [role="option"]')];
    const found = buttons.find((one) =>
      typeof name === 'string' ? named(one) === name : name.test(named(one)),
    );
    if (!found) throw new Error(`no button ${name}; there are: ${buttons.map(named).join(' | ')}`);
    return found;
  };
  return {
    root,
    again,
    find,
    button,
    text: () => root.textContent?.replace(/\s+/g, ' ') ?? '',
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
  };
}

export async function press(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
  await settle();
}

/** Presses a key; without an element, wherever the focus is not in a field. */
export async function key(
  name: string,
  more: KeyboardEventInit = {},
  on: Element = document.body,
): Promise<void> {
  const init = { key: name, bubbles: true, cancelable: true, ...more };
  await act(async () => {
    on.dispatchEvent(new KeyboardEvent('keydown', init));
  });
  await settle();
}

export async function type(field: HTMLInputElement, text: string): Promise<void> {
  await act(async () => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
}
