import { test as base } from '@playwright/test';
import { Reader } from '../../../scripts/tour/reader.ts';
import type { ArticleServer } from './article-server.ts';

/** A browser for which every host over http is the given site. */
export const test = base.extend<{ browse: (site: ArticleServer) => Promise<Reader> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  browse: async ({}, use) => {
    const readers: Reader[] = [];
    await use(async ({ port }) => {
      const reader = await Reader.start({ serverPort: port });
      readers.push(reader);
      return reader;
    });
    for (const reader of readers) await reader.close();
  },
});

export { expect } from '@playwright/test';
