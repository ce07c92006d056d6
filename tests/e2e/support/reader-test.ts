import { test as base } from '@playwright/test';
import { Reader } from '../../../scripts/tour/reader.ts';

/** Each test has a browser of its own, with the built extension and a fresh profile. */
export const test = base.extend<{ reader: Reader }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  reader: async ({}, use) => {
    const reader = await Reader.start();
    await use(reader);
    await reader.close();
  },
});

export { expect } from '@playwright/test';
export type { Reader } from '../../../scripts/tour/reader.ts';
