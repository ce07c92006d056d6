import type { Capture } from '../../lib/library/types.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { formatStamp } from '../text/dates.ts';

/** `9f3c 51d0 … a1e7 0b42`: enough to compare by eye. */
export function shortHash(hash: string): string {
  const groups = hash.match(/.{1,4}/g) ?? [];
  return groups.length <= 4 ? groups.join(' ') : [...groups.slice(0, 2), '…', ...groups.slice(-2)].join(' ');
}

/** What can be shown of where the text came from, and what that does not show. */
export function ClipEvidence({ capture, onCopy }: { capture: Capture; onCopy: (words: string) => void }) {
  return (
    <>
      <p class="evid">
        {t('clipHash')} <code title={capture.textHash}>{shortHash(capture.textHash)}</code>{' '}
        {t('clipHashRule', capture.textRule)} {t('clipHashMeaning')}
      </p>
      <dl class="fields evid-fields">
        <div>
          <dt>{t('clipSeenAt')}</dt>
          <dd class="num">{formatStamp(capture.at)}</dd>
        </div>
        <div>
          <dt>{t('clipAddress')}</dt>
          <dd>{capture.url}</dd>
        </div>
        <div>
          <dt>{t('clipReadBy')}</dt>
          <dd>{capture.article.extractor}</dd>
        </div>
      </dl>
      <p class="rowx evid-acts">
        <Button onPress={() => onCopy(capture.textHash)}>{t('clipCopyHash')}</Button>
      </p>
    </>
  );
}
