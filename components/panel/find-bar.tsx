import type { Ref } from 'preact';
import type { ClipFilter, Facets } from '../../lib/library/types.ts';
import { t } from '../../lib/words.ts';
import { Chip } from '../parts/chip.tsx';
import { Icon } from '../parts/icon.tsx';
import { countClips } from '../text/counts.ts';
import { filterLabel, rangeLabel } from './filter-words.ts';
import { chipValues, type FilterValue, tidy, toggleValue } from './filters.ts';
import { langOfWords } from './foreign.tsx';
import { Menu, type MenuItem } from './menu.tsx';

export interface FindBarProps {
  readonly field: Ref<HTMLInputElement>;
  readonly filter: ClipFilter;
  readonly facets: Facets | null;
  /** The counts of the whole library, which decide on the chips. */
  readonly whole: Facets | null;
  /** How many clips the library holds. */
  readonly total: number;
  readonly onFilter: (filter: ClipFilter) => void;
  readonly onMore: () => void;
  /** Leaves the field for the list. */
  readonly onLeave: () => void;
  readonly menu: readonly MenuItem[];
}

/** Searching and the filters that are used most. */
export function FindBar({
  field,
  filter,
  facets,
  whole,
  total,
  onFilter,
  onMore,
  onLeave,
  menu,
}: FindBarProps) {
  const text = filter.text ?? '';
  const range = rangeLabel(filter);
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends a Korean or Japanese composition is not an Enter.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') text === '' ? onLeave() : onFilter(tidy({ ...filter, text: '' }));
    else if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search class="finder">
      <div class="rowx">
        <div class="find grow">
          <Icon name="search" />
          <input
            ref={field}
            class="field"
            type="search"
            autocomplete="off"
            spellcheck={false}
            aria-label={t('panelSearchAll')}
            aria-keyshortcuts="/"
            placeholder={t('panelSearchPlaceholder', countClips(total))}
            value={text}
            onInput={({ currentTarget: { value } }) => onFilter({ ...filter, text: value })}
            onKeyDown={onKeyDown}
          />
          <kbd>{text === '' ? '/' : 'Esc'}</kbd>
        </div>
        <Menu end button={{ kind: 'bare', icon: 'more', 'aria-label': t('panelMenu') }} items={menu} />
      </div>
      <div class="chips">
        {facets &&
          whole &&
          chipValues(whole, facets, filter).map((value) => (
            <Chip
              key={value.kind === 'changed' ? 'changed' : `${value.kind} ${value.value}`}
              {...chipLook(value)}
              count={value.count}
              pressed={value.on}
              onPress={() => onFilter(toggleValue(filter, value))}
            />
          ))}
        {range !== null && (
          <Chip label={range} pressed onPress={() => onFilter(tidy({ ...filter, from: '', to: '' }))} />
        )}
        <button type="button" class="chip chip--tight" aria-haspopup="dialog" onClick={onMore}>
          {t('panelMore')}
          <Icon name="down" />
        </button>
      </div>
    </search>
  );
}

function chipLook(value: FilterValue): { label: string; lang?: string | undefined; icon?: 'delta' } {
  if (value.kind === 'changed') return { label: t('panelChanged'), icon: 'delta' };
  const label = filterLabel(value);
  return {
    label,
    lang: value.kind === 'language' && value.value !== 'und' ? value.value : langOfWords(label),
  };
}
