import { browser } from '../browser.ts';
import type { Route } from '../services.ts';

/** Shows a text in a tab, selected, for the person to copy: the browser kept its clipboard to itself. */
export async function openByHand(text: string): Promise<void> {
  const route: Route = { screen: 'by-hand', text };
  const url = browser.runtime.getURL(`workspace.html#${encodeURIComponent(JSON.stringify(route))}`);
  await browser.tabs.create({ url });
}
