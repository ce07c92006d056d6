import { t } from '../../lib/words.ts';
import { Icon } from '../parts/icon.tsx';
import { countWords } from '../text/counts.ts';

/** Stands for a run of paragraphs that did not change; a press brings them back. */
export function FoldButton({ count, onOpen }: { count: number; onOpen: () => void }) {
  return (
    <button type="button" class="foldrow" aria-expanded="false" onClick={onOpen}>
      <Icon name="next" />
      {countWords(count, 'compareFoldOne', 'compareFoldMany')}
      <span class="vh">{t('compareFoldOpen')}</span>
    </button>
  );
}
