import type { ComponentChildren } from 'preact';
import { t } from '../../lib/words.ts';
import { Chip } from '../parts/chip.tsx';
import { CATEGORIES, CATEGORY_NAMES } from './categories.ts';
import { StepButtons, StepCount } from './step-buttons.tsx';
import { isIdentical } from './tally.ts';
import type { Reading } from './use-reading.ts';
import { WholeChip } from './whole-chip.tsx';

/** What is marked and what is folded, and the steps from change to change. `children` end the row. */
export function WideTools({ reading, children }: { reading: Reading; children: ComponentChildren }) {
  const { tally, shown, view } = reading;
  const there = CATEGORIES.filter((name) => tally.categories[name] > 0);
  return (
    <section class="ws-tools" aria-label={t('compareWhatShown')}>
      <div class="chips grow">
        {isIdentical(view.headline, view.body) && <b class="tally-head">{t('compareIdentical')}</b>}
        {there.length > 0 && <span class="meta show">{t('compareShow')}</span>}
        {there.map((name) => (
          <Chip
            key={name}
            kind="toggle"
            label={t(CATEGORY_NAMES[name])}
            count={tally.categories[name]}
            pressed={shown.has(name)}
            onPress={() => reading.toggle(name)}
          />
        ))}
        <WholeChip reading={reading} />
      </div>
      <span class="meta num">
        <StepCount reading={reading} />
      </span>
      <span class="split">
        <StepButtons reading={reading} />
      </span>
      {children}
    </section>
  );
}
