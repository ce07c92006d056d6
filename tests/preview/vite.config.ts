/** A page to look at screens with invented articles: `npx vite tests/preview`. Pictures of it: `node tests/preview/shoot.mjs`. */
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const project = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: `${project}/public`,
  cacheDir: `${project}/node_modules/.vite-preview`,
  plugins: [preact()],
  server: { port: 5199, strictPort: true, fs: { allow: [project] } },
});
