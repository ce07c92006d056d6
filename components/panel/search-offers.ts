import type { ClipFilter } from '../../lib/library/types.ts';
import { isNarrowed, textOnly, tidy, withoutText } from './filters.ts';

/** A search near the one that found nothing, and how many clips it finds. */
export interface Offer {
  readonly kind: 'shorter-word' | 'without-word' | 'everywhere' | 'clear-search' | 'clear-filters';
  readonly filter: ClipFilter;
  readonly count: number;
  /** The words it searches for. */
  readonly text: string;
}

/** Words looked at; a pasted paragraph is not taken apart. */
const WORDS = 6;
/** The shortest beginning of a word worth searching for. */
const SHORTEST = 3;

/**
 * Searches near one that found nothing, each known to find something: the beginning of the word that is in the way (often misspelt), all words
 * but that one, the same words everywhere, the filters without the words. At most one of each.
 */
export async function searchOffers(
  filter: ClipFilter,
  count: (filter: ClipFilter) => Promise<number>,
): Promise<readonly Offer[]> {
  const offers: Offer[] = [];
  const add = async (kind: Offer['kind'], tried: ClipFilter): Promise<number> => {
    const found = await count(tried);
    if (found > 0) offers.push({ kind, filter: tried, count: found, text: tried.text ?? '' });
    return found;
  };
  const words = (filter.text ?? '').split(/\s+/u).filter((word) => word !== '');
  if (words.length > 0 && words.length <= WORDS) {
    const culprit = await findCulprit(words, filter, count);
    if (culprit !== null) {
      for (let end = (words[culprit]?.length ?? 0) - 1; end >= SHORTEST; end--) {
        const shorter = words.map((word, i) => (i === culprit ? word.slice(0, end) : word));
        if ((await add('shorter-word', tidy({ ...filter, text: shorter.join(' ') }))) > 0) break;
      }
      if (words.length > 1) {
        const rest = words.filter((_, i) => i !== culprit);
        await add('without-word', tidy({ ...filter, text: rest.join(' ') }));
      }
    }
  }
  if (isNarrowed(filter)) {
    if (words.length > 0) await add('everywhere', textOnly(filter));
    else await add('clear-filters', {});
  }
  if (words.length > 0) await add('clear-search', withoutText(filter));
  return offers;
}

/** The word without which something is found; the last such word, which is the one being typed. */
async function findCulprit(
  words: readonly string[],
  filter: ClipFilter,
  count: (filter: ClipFilter) => Promise<number>,
): Promise<number | null> {
  if (words.length === 1) return 0;
  for (let i = words.length - 1; i >= 0; i--) {
    const rest = words.filter((_, other) => other !== i).join(' ');
    if ((await count(tidy({ ...filter, text: rest }))) > 0) return i;
  }
  return null;
}
