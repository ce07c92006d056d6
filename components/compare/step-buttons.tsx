import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { formatNumber } from '../text/counts.ts';
import type { Reading } from './use-reading.ts';

/** `3 of 8`; before the first step how many there are. */
export function StepCount({ reading: { at, changes } }: { reading: Reading }) {
  const total = formatNumber(changes.length);
  if (changes.length === 0) return <>{t('compareNoChangesShown')}</>;
  if (at < 0) return <>{changes.length === 1 ? t('compareOneChange') : t('compareSomeChanges', total)}</>;
  return <>{t('compareOf', formatNumber(at + 1), total)}</>;
}

/** Previous and next, with the keys that do the same. */
export function StepButtons({ reading, big = false }: { reading: Reading; big?: boolean }) {
  const none = reading.changes.length === 0;
  return (
    <>
      <Button big={big} icon="up" disabled={none} onPress={() => reading.step(-1)}>
        <Kbd>K</Kbd>
        <span class="vh">{t('comparePrevious')}</span>
      </Button>
      <Button big={big} icon="down" disabled={none} onPress={() => reading.step(1)}>
        <Kbd>J</Kbd>
        <span class="vh">{t('compareNext')}</span>
      </Button>
    </>
  );
}
