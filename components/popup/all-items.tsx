import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';

/** The way back to all articles of a page that holds several. */
export function AllItems({ onAll }: { onAll: (() => void) | undefined }) {
  if (!onAll) return null;
  return (
    <p class="all-items">
      <Button kind="bare" icon="back" onPress={onAll}>
        {t('partAllItems')}
      </Button>
    </p>
  );
}
