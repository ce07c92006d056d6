import type { Standing } from '../parts/state-mark.tsx';
import type { PageView } from '../services.ts';

export type ArticleView = Extract<PageView, { kind: 'article' }>;
export type NoArticleView = Extract<PageView, { kind: 'no-article' }>;

/** How the page stands, as the header says it. */
export function standingOf(view: ArticleView): Exclude<Standing, 'none'> {
  const { kind } = view.state;
  return kind === 'saved' || kind === 'changed' ? kind : 'article';
}
