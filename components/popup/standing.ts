import type { PageView } from '../../lib/services.ts';

export type ArticleView = Extract<PageView, { kind: 'article' }>;
export type NoArticleView = Extract<PageView, { kind: 'no-article' }>;
