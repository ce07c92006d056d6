import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { packagedStyles } from './scripts/build/styles.ts';

export default defineConfig({
  plugins: [preact(), packagedStyles({ files: 'on disk' })],
  test: {
    setupFiles: ['tests/support/english-words.ts'],
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
