/** What a person does to the popup in a test. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { Popup } from '../../../components/popup/popup.tsx';
import type { PageView, Services } from '../../../lib/services.ts';
import { inventedServices } from '../../preview/invented.ts';

export interface Shown {
  readonly root: HTMLElement;
  readonly services: Services;
  readonly text: () => string;
  readonly find: <E extends HTMLElement>(selector: string) => E;
  readonly button: (name: string | RegExp) => HTMLElement;
}

const named = (element: Element) => element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';

/** Waits until promises and drawing have come to rest. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 4; i += 1) await act(async () => new Promise((done) => setTimeout(done, 0)));
}

export async function show(
  view: PageView,
  change: (services: Services) => Services = (same) => same,
): Promise<Shown> {
  const services = change(inventedServices(view));
  document.body.replaceChildren();
  const root = document.createElement('div');
  document.body.append(root);
  await act(async () => render(h(Popup, { services }), root));
  await settle();
  const find = <E extends HTMLElement>(selector: string): E => {
    const found = root.querySelector<E>(selector);
    if (!found) throw new Error(`nothing matches ${selector} in: ${root.innerHTML}`);
    return found;
  };
  const button = (name: string | RegExp) => {
    const matches = (words: string) => (typeof name === 'string' ? words === name : name.test(words));
    const found = [...root.querySelectorAll<HTMLElement>('button, [role="option"]')].find((one) =>
      matches(named(one)),
    );
    if (!found)
      throw new Error(
        `no button ${name}; there are: ${[...root.querySelectorAll('button')].map(named).join(' | ')}`,
      );
    return found;
  };
  return { root, services, text: () => root.textContent ?? '', find, button };
}

export async function press(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
  await settle();
}

export async function key(element: Element, name: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }),
    );
  });
  await settle();
}

export async function type(element: HTMLElement, words: string): Promise<void> {
  await act(async () => {
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.value = words;
    else if (element instanceof HTMLSelectElement) element.value = words;
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await settle();
}

/** Opens the field called `label`, types, and commits with Enter. */
export async function edit(popup: Shown, label: string, words: string): Promise<void> {
  await press(popup.button(new RegExp(`^${label}: `)));
  const input = popup.find<HTMLElement>(`.typing[aria-label="${label}"]`);
  await type(input, words);
  await key(input, 'Enter');
}
