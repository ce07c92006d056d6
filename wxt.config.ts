import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { CONNECTOR, ZOTERO_MATCH } from './lib/handoff/zotero/connector.ts';
import { GRANTED_HOSTS, GRANTED_MATCHES, OPTIONAL_MATCHES } from './lib/sites/hosts.ts';
import { citeprocModule } from './scripts/build/citeproc-module.ts';
import { inertMarkup } from './scripts/build/inert-markup.ts';
import { noNetwork } from './scripts/build/no-network.ts';
import { thirdPartyNotices } from './scripts/build/notices.ts';
import { styleFiles } from './scripts/build/style-files.ts';
import { packagedStyles } from './scripts/build/styles.ts';

/** Articles of a list are requested from the granted hosts, Zotero on this computer, and nothing anywhere else, redirects included. */
const ARTICLE_HOSTS = GRANTED_HOSTS.flatMap((host) =>
  ['http', 'https'].flatMap((scheme) => [`${scheme}://${host}`, `${scheme}://www.${host}`]),
);

/** Nothing is loaded from anywhere but the extension itself; a remote picture never loads unasked. */
const EXTENSION_PAGES_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self' ${ARTICLE_HOSTS.join(' ')} ${CONNECTOR}`,
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const icons = (state: string) =>
  Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/${state}-${size}.png`]));

export default defineConfig({
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  vite: () => ({
    plugins: [
      preact(),
      inertMarkup(),
      noNetwork(),
      packagedStyles({ files: 'of the extension' }),
      citeprocModule(),
    ],
    // Every browser that Dateline runs in preloads modules by itself; the polyfill would fetch them.
    build: { sourcemap: false, modulePreload: { polyfill: false } },
    // Workers are built by themselves: the same promises hold in them. As modules they load only the style that is asked for.
    worker: {
      format: 'es',
      plugins: () => [
        inertMarkup(),
        noNetwork(),
        packagedStyles({ files: 'of the extension' }),
        citeprocModule(),
      ],
    },
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push({
        relativeDest: 'third-party-notices.txt',
        contents: thirdPartyNotices(import.meta.dirname),
      });
      const { folder, names } = styleFiles();
      for (const name of names)
        files.push({ absoluteSrc: join(folder, name), relativeDest: `styles/${name}` });
    },
  },
  zip: { artifactTemplate: 'dateline-{{version}}-{{browser}}.zip' },
  manifest: ({ browser }) => {
    const firefox = browser === 'firefox';
    return {
      default_locale: 'en',
      name: '__MSG_extensionName__',
      short_name: 'Dateline',
      description: '__MSG_extensionDescription__',
      icons: icons('saved'),
      // WXT moves hosts into `permissions` for Firefox's Manifest V2.
      host_permissions: [...GRANTED_MATCHES],
      // Asked for at the press of a button, one host at a time.
      ...(firefox
        ? { optional_permissions: [...OPTIONAL_MATCHES, ZOTERO_MATCH] }
        : { optional_host_permissions: [...OPTIONAL_MATCHES, ZOTERO_MATCH] }),
      permissions: [
        'activeTab',
        'clipboardWrite',
        'contextMenus',
        'scripting',
        'unlimitedStorage',
        ...(firefox ? [] : ['offscreen', 'sidePanel']),
      ],
      content_security_policy: { extension_pages: EXTENSION_PAGES_POLICY },
      action: { default_icon: icons('none'), default_title: 'Dateline' },
      commands: {
        [firefox ? '_execute_browser_action' : '_execute_action']: {
          suggested_key: { default: 'Alt+Shift+Y' },
        },
        'clip-page': {
          suggested_key: { default: 'Alt+Shift+K' },
          description: '__MSG_commandClip__',
        },
        [firefox ? '_execute_sidebar_action' : 'open-panel']: {
          suggested_key: { default: 'Alt+Shift+S' },
          ...(firefox ? {} : { description: '__MSG_commandPanel__' }),
        },
      },
      ...(firefox
        ? {
            browser_specific_settings: {
              gecko: {
                id: 'dateline@dateline.example',
                strict_min_version: '142.0',
                data_collection_permissions: { required: ['none'] },
              },
            },
          }
        : { minimum_chrome_version: '127' }),
    };
  },
});
