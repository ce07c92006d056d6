import type { Plugin } from 'vite';
import { asModule } from '../../lib/cite/citeproc-speed.ts';

/** Bundles citeproc as a module of the language, wherever it is imported. */
export function citeprocModule(): Plugin {
  return {
    name: 'dateline:citeproc-module',
    enforce: 'pre',
    transform(code, id) {
      return /\/citeproc_commonjs\.js(?:\?|$)/.test(id) ? { code: asModule(code), map: null } : null;
    },
  };
}
