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
    // The settings are read, and the popup is at rest.
    await popup.waitForTimeout(500);
    return [await popup.evaluate(pressCopy), await popup.evaluate(pressCopy)];
  } finally {
    await reader.close();
  }
}

/** One line a style. */
export async function firstCitations(print: (line: string) => void): Promise<void> {
  print('First citation in the popup of a new browser, from key to clipboard (budget 100 ms); the next one');
  for (const { id } of STYLES) {
    const [first, next] = await inNewBrowser(id);
    print(`  ${id.padEnd(22)} ${first.toFixed(0).padStart(4)} ms ${next.toFixed(0).padStart(4)} ms`);
  }
}
