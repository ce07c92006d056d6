import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { countWords } from '../text/counts.ts';
import { Sheet } from './sheet.tsx';

export interface ListedFailure {
  readonly key: string;
  readonly headline: string;
  /** In plain words. */
  readonly reason: string;
  /** Shows the page itself; absent where it is open. */
  readonly open?: () => void;
}

export interface FailureSheetProps {
  readonly failures: readonly ListedFailure[];
  /** Which to try again; all where null. */
  readonly onRetry: (keys: readonly string[] | null) => void;
  readonly onClose: () => void;
}

/** What was not clipped, each with its reason and a way to try again. */
export function FailureSheet({ failures, onRetry, onClose }: FailureSheetProps) {
  return (
    <Sheet
      title={t('listFailures')}
      onClose={onClose}
      foot={
        <Button
          grow
          onPress={() => {
            onClose();
            onRetry(null);
          }}
        >
          {countWords(failures.length, 'listRetryOne', 'listRetryAll')}
        </Button>
      }
    >
      <ul class="choices">
        {failures.map(({ key, headline, reason, open }) => (
          <li key={key} class="failure">
            <span class="row-head">{headline}</span>
            <p class="failure-why">{reason}</p>
            <div class="rowx">
              <Button onPress={() => onRetry([key])} aria-label={t('listRetryNamed', headline)}>
                {t('listRetry')}
              </Button>
              {open && (
                <Button kind="bare" onPress={open} aria-label={t('listOpenNamed', headline)}>
                  {t('listOpenPage')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
