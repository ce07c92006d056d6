import { t, type WordKey } from '../../lib/words.ts';
import { Icon } from '../parts/icon.tsx';
import { countParagraphs, formatNumber } from '../text/counts.ts';
import { CATEGORY_NAMES, SMALL_CLASSES, SMALL_NAMES } from './categories.ts';
import { isIdentical, isOnlySmall, type Tally } from './tally.ts';
import type { Reading } from './use-reading.ts';

/** `Headline and 4 paragraphs`, what was reworded where it stands; null where nothing was. */
export function reworded({ headline, paragraphs }: Tally): string | null {
  if (paragraphs === 0) return headline ? t('compareHeadline') : null;
  const count = countParagraphs(paragraphs);
  return headline ? t('compareHeadlineAnd', count) : count;
}

/** `typography 1, function words 1`. */
export function smallWords({ small }: Tally): string {
  return SMALL_CLASSES.filter((name) => small[name] > 0)
    .map((name) => `${t(SMALL_NAMES[name])} ${formatNumber(small[name])}`)
    .join(', ');
}

const FATES = [
  ['moved', 'swap', 't-mov', 'compareMovedCount'],
  ['added', 'plus', 't-add', 'compareAddedCount'],
  ['removed', 'minus', 't-del', 'compareRemovedCount'],
] as const;

/** How much changed: what was reworded, words gained and lost, whole paragraphs by fate, words by class. */
export function TallyWords({ reading }: { reading: Reading }) {
  const { tally, view } = reading;
  if (isIdentical(view.headline, view.body)) return <p class="tally-head">{t('compareIdentical')}</p>;
  if (isOnlySmall(tally)) return <p class="tally-head">{t('compareOnlySmall', smallWords(tally))}</p>;
  const head = reworded(tally);
  const { categories, wordsAdded, wordsRemoved } = tally;
  const classes = (['wording', 'name-post', 'number-date'] as const).filter((name) => categories[name] > 0);
  const joins: [WordKey, number][] = [
    ['compareSplitCount', tally.split],
    ['compareMergedCount', tally.merged],
  ];
  const counted = joins.filter(([, n]) => n > 0);
  return (
    <>
      <p>
        {head && <b class="tally-head">{head}</b>}{' '}
        <span class="num">{t('compareWords', formatNumber(wordsAdded), formatNumber(wordsRemoved))}</span>
      </p>
      <p class="tally">
        {FATES.filter(([name]) => categories[name] > 0).map(([name, icon, colour, words]) => (
          <span key={name} class={colour}>
            <Icon name={icon} />
            <span class="num">{t(words, formatNumber(categories[name]))}</span>
          </span>
        ))}
        {counted.map(([words, n]) => (
          <span key={words} class="num">
            {t(words, formatNumber(n))}
          </span>
        ))}
      </p>
      {classes.length > 0 && (
        <p class="meta">
          {classes.map((name) => `${t(CATEGORY_NAMES[name])} ${formatNumber(categories[name])}`).join(' · ')}
        </p>
      )}
    </>
  );
}
