import { defineConfig, mergeConfig } from 'vite';
import { citeprocModule } from './citeproc-module.ts';
import { noNetwork } from './no-network.ts';
import { packagedStyles } from './styles.ts';

/** One bundle for Node, packages included, so that a cold start reads a handful of files. Commands load on demand. */
export const commandLine = defineConfig({
  publicDir: false,
  plugins: [packagedStyles({ files: 'on disk' }), citeprocModule()],
  build: {
    ssr: 'scripts/cli/main.ts',
    target: 'node20',
    minify: false,
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } },
  },
  ssr: { noExternal: true },
});

export default mergeConfig(commandLine, { plugins: [noNetwork()] });
