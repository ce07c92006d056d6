import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { GRANTED_MATCHES } from './lib/sites/hosts.ts';
import { inertMarkup } from './scripts/build/inert-markup.ts';

export default defineConfig({
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  vite: () => ({ plugins: [preact(), inertMarkup()] }),
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_extensionName__',
    short_name: 'Dateline',
    description: '__MSG_extensionDescription__',
    
    permissions: [
      'activeTab',
      'clipboardWrite',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'chrome' ? ['offscreen', 'sidePanel'] : []),
    ],
    host_permissions: [...GRANTED_MATCHES],
  }),
});
