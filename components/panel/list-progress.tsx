import { useState } from 'preact/hooks';
import type { QueueView, Services } from '../../lib/services.ts';
import { t, type WordKey } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { countWords, formatNumber } from '../text/counts.ts';
import { formatStamp } from '../text/dates.ts';
import { FailureSheet } from './failure-sheet.tsx';
import { queueFailureWords } from './list-words.ts';
import { ProgressLine } from './progress-line.tsx';

export interface ListProgressProps {
  readonly queue: QueueView;
  readonly services: Services;
  /** Does something about the queue, and tells the person where it fails. */
  readonly act: (doing: Promise<unknown>) => void;
}

const HALTS: Record<NonNullable<QueueView['halt']>, WordKey | null> = {
  person: null,
  refusals: 'listHaltRefusals',
  offline: 'listHaltOffline',
  'disk-full': 'listHaltDiskFull',
};

/** How far the chosen articles are: what is done, what is requested now, what failed and why. */
export function ListProgress({ queue, services, act }: ListProgressProps) {
  const { list } = services;
  const [failures, setFailures] = useState(false);
  const { items, running, halt, current, notBefore } = queue;
  const total = items.length;
  const failed = items.filter(({ standing }) => standing.kind === 'failed');
  const left = items.filter(({ standing }) => standing.kind === 'waiting').length;
  const clipped = total - left - failed.length;
  const working = running && halt === null && left > 0;
  const asked = working && notBefore > Date.now() ? new Date(notBefore).toISOString() : null;

  const words = working
    ? t('listWorking', formatNumber(total - left), formatNumber(total))
    : left > 0
      ? t('listLeft', formatNumber(left), formatNumber(total))
      : t('listDone', formatNumber(clipped), formatNumber(total));
  const haltWords = halt === null || left === 0 ? null : HALTS[halt];
  return (
    <div class="desk-progress">
      <ProgressLine words={words} done={total - left} total={total} />
      {asked !== null ? (
        <p class="meta num">{t('listAsked', formatStamp(asked))}</p>
      ) : (
        working && current && <p class="meta desk-current">{current.headline || current.url}</p>
      )}
      {haltWords && <p class="notice desk-halt">{t(haltWords)}</p>}
      <div class="rowx">
        {working && <Button onPress={() => act(list.stop())}>{t('listStop')}</Button>}
        {!working && left > 0 && <Button onPress={() => act(list.resume())}>{t('listResume')}</Button>}
        {failed.length > 0 && (
          <Button kind="bare" onPress={() => setFailures(true)} aria-haspopup="dialog">
            {countWords(failed.length, 'listFailedOne', 'listFailedMany')}
          </Button>
        )}
        <span class="grow" />
        {!working && (
          <Button kind="bare" icon="close" aria-label={t('listForget')} onPress={() => act(list.clear())} />
        )}
      </div>
      {failures && failed.length > 0 && (
        <FailureSheet
          failures={failed.map(({ address, headline, url, standing }) => ({
            key: address,
            headline: headline || url,
            reason: standing.kind === 'failed' ? queueFailureWords(standing.why, standing.status) : '',
            open: () => services.navigate.openAddress(url),
          }))}
          onRetry={(keys) => act(list.retry(keys))}
          onClose={() => setFailures(false)}
        />
      )}
    </div>
  );
}
