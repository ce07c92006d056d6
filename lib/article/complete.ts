import { formOf } from './form.ts';
import { officialsOf } from './officials.ts';
import type { Article } from './types.ts';

/**
 * Adds what headline and text alone tell: the form and the officials. Called wherever an article leaves a page's script or is stored, and not in the
 * content script of the granted sites, which has a budget. Completing twice changes nothing.
 */
export function complete(article: Article): Article {
  // Forms of pronouncement are KCNA's; somebody else's headline has none.
  if (article.notes.some(({ id }) => id === 'not-kcna-copy')) return article;
  const { headline, paragraphs, language } = article;
  return {
    ...article,
    form: article.form ?? formOf(headline, paragraphs[0] ?? '', language),
    officials: article.officials ?? officialsOf(article),
  };
}
