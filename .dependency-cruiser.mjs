// The arrows between folders, as docs/architecture.md draws them. tests/unit/arrows.test.ts plants a wrong import and sees it fail.
const pure = ['article', 'sites', 'compare', 'cite'];

/** A rule that says: files under `from` may import only what matches `to`, packages aside. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^${from}` },
  to: {
    path: '^(lib|components|entrypoints|scripts|tests)/',
    pathNot: `^(lib/(plain-error|escape)|${allowed.join('|')})`,
  },
});

export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(#imports|virtual:|wxt/|vite$|vitest)' },
    },
    only('article-imports-nothing', 'lib/article/', ['lib/article/']),
    only('sites-import-article', 'lib/sites/', ['lib/sites/', 'lib/article/']),
    only('compare-imports-article', 'lib/compare/', ['lib/compare/', 'lib/article/']),
    only('cite-imports-article', 'lib/cite/', ['lib/cite/', 'lib/article/']),
    only('library-imports-article-compare', 'lib/library/', [
      'lib/library/',
      'lib/article/',
      'lib/compare/',
      'lib/cite/styles',
    ]),
    only('page-imports-article-sites', 'lib/page/', [
      'lib/page/',
      'lib/article/',
      'lib/sites/',
      'lib/library/types',
    ]),
    only('handoff-imports-cite', 'lib/handoff/', ['lib/handoff/', 'lib/cite/', 'lib/article/']),
    {
      name: 'nothing-in-lib-imports-actions',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/actions/' },
      to: { path: '^lib/actions/' },
    },
    {
      name: 'lib-imports-downward-only',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(entrypoints|components|scripts|tests)/' },
    },
    {
      name: 'components-see-pure-parts-only',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: '^(entrypoints|scripts|tests|lib/(actions|handoff)/|lib/(browser|messages|library/(?!(projects/)?types)))',
      },
    },
    {
      name: 'pure-parts-know-no-browser',
      severity: 'error',
      from: { path: `^lib/(${pure.join('|')})/` },
      to: { path: '(webextension-polyfill|idb|^lib/browser)' },
    },
    {
      name: 'polyfill-behind-the-seam',
      severity: 'error',
      from: { path: '^(lib|entrypoints|components)/', pathNot: '^lib/browser\\.ts$' },
      to: { path: 'webextension-polyfill', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'idb-behind-the-library',
      severity: 'error',
      from: { path: '^(lib|entrypoints|components)/', pathNot: '^lib/library/' },
      to: { path: 'node_modules/idb/' },
    },
    {
      name: 'product-imports-no-tests',
      severity: 'error',
      from: { path: '^(lib|entrypoints|components|scripts)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.output|\\.wxt)' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
};
