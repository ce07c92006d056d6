import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';

/** The library before the first clip: what a clip is, and the way to it. */
export function EmptyLibrary({ onImport }: { onImport: () => void }) {
  return (
    <EmptyState title={t('panelEmptyTitle')}>
      <p>{t('panelEmptyWhat')}</p>
      <ol class="steps">
        <li>
          <b>{t('panelEmptyOpen')}</b> {t('panelEmptyOpenMore')}
        </li>
        <li>
          <b>{t('panelEmptySave')}</b> {t('panelEmptySaveMore')}{' '}
          <span class="keys-run">
            <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>K</kbd>
          </span>
        </li>
        <li>
          <b>{t('panelEmptyBack')}</b> {t('panelEmptyBackMore')}
        </li>
      </ol>
      <p class="empty-import">{t('panelEmptyHave')}</p>
      <Button onPress={onImport}>{t('panelEmptyImport')}</Button>
      <p class="meta empty-local">{t('panelEmptyLocal')}</p>
    </EmptyState>
  );
}
