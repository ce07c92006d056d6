import { t } from '../../lib/words.ts';
import { Chip } from '../parts/chip.tsx';
import type { Reading } from './use-reading.ts';

/** Only changes, or the whole text; nothing to choose where nothing is folded. */
export function WholeChip({ reading }: { reading: Reading }) {
  const { whole, setWhole, display } = reading;
  if (!whole && !display.some(({ kind }) => kind === 'fold')) return null;
  return <Chip kind="toggle" label={t('compareWhole')} pressed={whole} onPress={() => setWhole(!whole)} />;
}
