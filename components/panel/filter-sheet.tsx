import { useId, useState } from 'preact/hooks';
import type { ClipFilter, Facets } from '../../lib/library/types.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { countClips } from '../text/counts.ts';
import { filterLabel } from './filter-words.ts';
import {
  allValues,
  type FilterValue,
  isInverted,
  isNarrowed,
  textOnly,
  tidy,
  toggleValue,
} from './filters.ts';
import { langOfWords } from './foreign.tsx';
import { Sheet } from './sheet.tsx';

export interface FilterSheetProps {
  readonly filter: ClipFilter;
  readonly facets: Facets | null;
  /** How many clips match now. */
  readonly matching: number;
  readonly onFilter: (filter: ClipFilter) => void;
  readonly onClose: () => void;
}

/** Every filter. What is chosen counts at once; only dates in the wrong order wait until they make sense. */
export function FilterSheet({ filter, facets, matching, onFilter, onClose }: FilterSheetProps) {
  const [range, setRange] = useState({ from: filter.from ?? '', to: filter.to ?? '' });
  const inverted = isInverted(range.from, range.to);
  const problem = useId();
  const values = facets ? allValues(facets, filter) : null;
  const choose = (next: { from: string; to: string }) => {
    setRange(next);
    if (!isInverted(next.from, next.to)) onFilter(tidy({ ...filter, ...next }));
  };
  const dateField = (key: 'from' | 'to', label: string) => (
    <label class="labelled">
      <span>{label}</span>
      <input
        class="field"
        type="date"
        value={range[key]}
        aria-invalid={inverted}
        {...(inverted ? { 'aria-describedby': problem } : {})}
        onChange={({ currentTarget: { value } }) => choose({ ...range, [key]: value })}
      />
    </label>
  );
  return (
    <Sheet
      title={t('panelFilters')}
      onClose={onClose}
      foot={
        <>
          <Button big kind="main" grow disabled={inverted} onPress={onClose}>
            {t('panelShowClips', countClips(matching))}
          </Button>
          <Button
            big
            disabled={!isNarrowed(filter) && !inverted}
            onPress={() => {
              setRange({ from: '', to: '' });
              onFilter(textOnly(filter));
            }}
          >
            {t('panelClearFilters')}
          </Button>
        </>
      }
    >
      <fieldset class="group">
        <legend>{t('panelDates')}</legend>
        <div class="range">
          {dateField('from', t('panelFrom'))}
          {dateField('to', t('panelTo'))}
        </div>
        <p id={problem} role="alert" class="problem">
          {inverted ? t('panelRangeInverted') : ''}
        </p>
      </fieldset>
      {values && (
        <>
          <Values title={t('panelOutlets')} values={values.outlets} filter={filter} onFilter={onFilter} />
          <Values title={t('panelLanguages')} values={values.languages} filter={filter} onFilter={onFilter} />
          <Values title={t('panelTags')} values={values.tags} filter={filter} onFilter={onFilter} />
        </>
      )}
      {facets && (
        <fieldset class="group">
          <legend>{t('panelPages')}</legend>
          <Chip
            label={t('panelChangedLong')}
            icon="delta"
            count={facets.changed}
            pressed={filter.changedOnly ?? false}
            onPress={() => onFilter(tidy({ ...filter, changedOnly: !filter.changedOnly }))}
          />
        </fieldset>
      )}
    </Sheet>
  );
}

/** Tags shown before "All tags" is pressed. */
const SHOWN = 24;

function Values(props: {
  title: string;
  values: readonly FilterValue[];
  filter: ClipFilter;
  onFilter: (filter: ClipFilter) => void;
}) {
  const { title, values, filter, onFilter } = props;
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  return (
    <fieldset class="group">
      <legend>{title}</legend>
      <div class="chips">
        {values
          .filter((value, i) => all || value.on || i < SHOWN)
          .map((value) => {
            if (value.kind === 'changed') return null;
            const label = filterLabel(value);
            return (
              <Chip
                key={value.value}
                label={label}
                lang={value.kind === 'language' && value.value !== 'und' ? value.value : langOfWords(label)}
                count={value.count}
                pressed={value.on}
                onPress={() => onFilter(toggleValue(filter, value))}
              />
            );
          })}
        {!all && values.length > SHOWN && (
          <Button kind="bare" onPress={() => setAll(true)}>
            {t('panelShowAll', values.length)}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
