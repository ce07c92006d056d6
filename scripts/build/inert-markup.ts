import type { Plugin } from 'vite';

/** Packages with an `.innerHTML =` of their own: Preact's `dangerouslySetInnerHTML`, an output of citation-js that we never ask for. */
const PACKAGES = /node_modules\/(preact|@citation-js\/core)\//;

/**
 * Turns every `.innerHTML` of these packages into `.textContent`: markup is then inert by construction, and the add-on linter's
 * UNSAFE_VAR_ASSIGNMENT has nothing to warn of.
 */
export function inertMarkup(): Plugin {
  return {
    name: 'dateline:inert-markup',
    transform(code, id) {
      if (!PACKAGES.test(id) || !code.includes('.innerHTML')) return null;
      return { code: code.replaceAll('.innerHTML', '.textContent'), map: null };
    },
  };
}
