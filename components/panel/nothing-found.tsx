import { useEffect, useState } from 'preact/hooks';
import type { ClipFilter } from '../../lib/library/types.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { countClips } from '../text/counts.ts';
import { narrowedTo } from './filter-words.ts';
import { isNarrowed } from './filters.ts';
import { type Offer, searchOffers } from './search-offers.ts';

export interface NothingFoundProps {
  readonly filter: ClipFilter;
  readonly total: number;
  readonly count: (filter: ClipFilter) => Promise<number>;
  readonly onFilter: (filter: ClipFilter) => void;
}

/** Nothing matches: where was looked, and searches near it that do find something. */
export function NothingFound({ filter, total, count, onFilter }: NothingFoundProps) {
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  useEffect(() => {
    let current = true;
    searchOffers(filter, count).then(
      (found) => current && setOffers(found),
      // Offers are a courtesy; the chips above still take every filter off.
      () => current && setOffers([]),
    );
    return () => {
      current = false;
    };
  }, [filter, count]);
  const words = (filter.text ?? '').trim() !== '';
  const where = narrowedTo(filter);
  return (
    <EmptyState title={t(words ? 'panelNothingWords' : 'panelNothingFilters')}>
      <p>
        {words
          ? isNarrowed(filter)
            ? t('panelSearchedWithin', countClips(total), where)
            : t('panelSearched', countClips(total))
          : t('panelFiltered', countClips(total), where)}
      </p>
      <ul class="choices">
        {offers.map((offer) => (
          <li key={offer.kind}>
            <Button onPress={() => onFilter(offer.filter)}>{offerWords(offer)}</Button>
            <p class="meta num">
              {offer.kind === 'clear-search' && isNarrowed(offer.filter)
                ? t('panelClipsWithin', countClips(offer.count), where)
                : countClips(offer.count)}
            </p>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}

function offerWords(offer: Offer): string {
  switch (offer.kind) {
    case 'shorter-word':
    case 'without-word':
      return t('panelOfferWords', offer.text);
    case 'everywhere':
      return t('panelOfferEverywhere');
    case 'clear-search':
      return t('panelOfferClearSearch');
    case 'clear-filters':
      return t('panelOfferClearFilters');
  }
}
