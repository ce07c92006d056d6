import type { Article } from '../../lib/article/types.ts';
import { noteText } from '../text/notes.ts';

/** Whether the text was not recognised as KCNA copy. */
export const isNotKcna = ({ notes }: Article) => notes.some(({ id }) => id === 'not-kcna-copy');

/** Said first where the text was not recognised as KCNA copy. */
export function NotKcna({ article }: { article: Article }) {
  const note = article.notes.find(({ id }) => id === 'not-kcna-copy');
  return note ? <p class="notice not-kcna">{noteText(note)}</p> : null;
}
