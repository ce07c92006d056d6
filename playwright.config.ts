import { defineConfig } from '@playwright/test';

/** The real extension in real browsers. One at a time: each test owns a whole browser. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  // A browser starved of its processor loses a race now and then; the list names a test that needed its second try as flaky.
  retries: 1,
  projects: [
    { name: 'chromium', testDir: 'tests/e2e/chromium' },
    { name: 'firefox', testDir: 'tests/e2e/firefox' },
  ],
});
