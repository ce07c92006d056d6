/** The first citation in the popup of a browser that has just been started: from the key C to the text that goes to the clipboard. */
import { STYLES } from '../../lib/cite/styles.ts';
import { Reader } from '../../scripts/tour/reader.ts';
import { SAMPLES, sampleAddress, samplePage } from '../../scripts/tour/samples.mjs';

/** Writes the style into the settings, as the popup does when it is chosen there. */
function chooseStyle(style: string): Promise<void> {
  return new Promise((resolve, reject) => {
    void indexedDB.databases().then(([database]) => {
      const opening = indexedDB.open(database?.name ?? '');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const writing = opening.result.transaction('settings', 'readwrite');
        writing.objectStore('settings').put({ key: 'style', value: style });
        writing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  });
}

/** Milliseconds from the key to the clipboard, twice: the first citation of this popup, and the next. */
function pressCopy(): Promise<number> {
  return new Promise((resolve) => {
    const { clipboard } = navigator;
    const from = performance.now();
    clipboard.write = async () => resolve(performance.now() - from);
    document.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyC', bubbles: true }));
  });
}

async function inNewBrowser(style: string): Promise<readonly [first: number, next: number]> {
  const sample = SAMPLES[1];
  if (!sample) return [Number.NaN, Number.NaN];
  const reader = await Reader.start();
  try {
    await reader.serve(sampleAddress(sample), { body: () => samplePage(sample) });
    const page = await reader.visit(sampleAddress(sample));
    const before = await reader.openPopup(page);
    await before.getByRole('button', { name: 'Save' }).waitFor();
    await before.evaluate(chooseStyle, style);
    await before.close();
    const popup = await reader.openPopup(page);
    await popup.getByRole('button', { name: 'Save' }).waitFor();
    // The settings are read, the style is loaded (the popup does so at rest), and the popup is drawn.
    await popup.waitForTimeout(500);
    return [await popup.evaluate(pressCopy), await popup.evaluate(pressCopy)];
  } finally {
    await reader.close();
  }
}

/** Browsers a style: one alone may have met the machine at something else. */
const BROWSERS = 3;

const middle = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** One line a style: the middle of so many new browsers, and the slowest. */
export async function firstCitations(print: (line: string) => void): Promise<void> {
  print(
    `First citation in the popup of a new browser half a second after it opened, from key to clipboard, middle and slowest of ${BROWSERS} (budget 100 ms); the next one`,
  );
  const figure = (ms: number) => `${ms.toFixed(0).padStart(4)} ms`;
  for (const { id } of STYLES) {
    const times: (readonly [first: number, next: number])[] = [];
    for (let n = 0; n < BROWSERS; n += 1) times.push(await inNewBrowser(id));
    const first = times.map(([one]) => one);
    print(
      `  ${id.padEnd(22)} ${figure(middle(first))} ${figure(Math.max(...first))} ${figure(middle(times.map(([, next]) => next)))}`,
    );
  }
}
