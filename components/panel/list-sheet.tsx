import { useEffect, useState } from 'preact/hooks';
import type { ClipInterval, QueueChoice, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { ListBoxButton } from '../parts/list-box-button.tsx';
import { countWords, formatNumber } from '../text/counts.ts';
import { formatDay } from '../text/dates.ts';
import { ChoiceList } from './choice-list.tsx';
import { Sheet } from './sheet.tsx';
import type { Listing } from './use-listing.ts';

export interface ListSheetProps {
  readonly services: Services;
  readonly listing: Listing;
  readonly onClose: () => void;
  readonly onClip: (chosen: readonly QueueChoice[]) => void;
}

/** The most of one press; the library holds to the same number (`MOST_A_PRESS`). */
const MOST = 200;
const INTERVALS: readonly ClipInterval[] = [1, 2, 5, 10];
type IntervalId = `${ClipInterval}`;

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : url);

/** What the page lists, to choose from: what is not saved is chosen beforehand. */
export function ListSheet({ services, listing, onClose, onClip }: ListSheetProps) {
  const { articles, saved, privateWindow } = listing;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(articles.map(({ url }) => url).filter((url) => !saved.has(url))),
  );
  const [seconds, setSeconds] = useState<ClipInterval>(1);
  useEffect(() => {
    services.list.interval().then(setSeconds, () => {});
  }, [services]);
  const picked = articles.filter(({ url }) => chosen.has(url));
  const first = picked.slice(0, MOST);
  const pace = (id: IntervalId) => {
    const next = INTERVALS.find((one) => `${one}` === id) ?? 1;
    setSeconds(next);
    void services.list.setInterval(next);
  };
  return (
    <Sheet
      title={t('listTitle')}
      onClose={onClose}
      foot={
        <div class="desk-foot">
          <p class="meta">
            {t('listRequests', hostOf(articles[0]?.url ?? ''))}{' '}
            {picked.length > MOST && t('listMost', formatNumber(MOST), formatNumber(picked.length - MOST))}{' '}
            {privateWindow && t('listPrivate')}
          </p>
          <div class="rowx">
            <ListBoxButton<IntervalId>
              label={t('listPace')}
              placement="up"
              options={INTERVALS.map((one) => ({ id: `${one}`, name: paceWords(one) }))}
              selected={`${seconds}`}
              onSelect={pace}
            />
            <Button kind="main" big grow disabled={first.length === 0} onPress={() => onClip(first)}>
              {countWords(first.length, 'listClipOne', 'listClipMany')}
            </Button>
          </div>
        </div>
      }
    >
      <ChoiceList
        rows={articles.map(({ url, headline, listed }) => ({
          key: url,
          headline: headline || url,
          detail: listed ? formatDay(listed.iso) : t('listUndated'),
          saved: saved.has(url),
        }))}
        chosen={chosen}
        onChoose={setChosen}
      />
    </Sheet>
  );
}

const paceWords = (seconds: ClipInterval) =>
  seconds === 1 ? t('listPaceOne') : t('listPaceEvery', formatNumber(seconds));
