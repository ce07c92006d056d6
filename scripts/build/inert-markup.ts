import type { Plugin } from 'vite';

/**
 * Turns Preact's one `.innerHTML =` into `.textContent =`: `dangerouslySetInnerHTML` is then inert by construction, and the
 * add-on linter's UNSAFE_VAR_ASSIGNMENT has nothing to warn of.
 */
export function inertMarkup(): Plugin {
  return {
    name: 'dateline:inert-markup',
    transform(code, id) {
      if (!/node_modules\/preact\//.test(id) || !code.includes('.innerHTML')) return null;
      return { code: code.replaceAll('.innerHTML', '.textContent'), map: null };
    },
  };
}
