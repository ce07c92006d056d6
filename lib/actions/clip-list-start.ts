import { browser, ensureOffscreenPage } from '../browser.ts';

/** Has the hidden page work through the queue. Where it is at work already, it goes on. */
export async function startListWork(): Promise<void> {
  await ensureOffscreenPage();
  await browser.runtime.sendMessage({ type: 'offscreen/work' });
}
