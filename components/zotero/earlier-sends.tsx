import type { Send } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { formatNumber } from '../text/counts.ts';
import { formatStamp } from '../text/dates.ts';
import { earlierWords, worthTelling } from './zotero-words.ts';

/** More lines than this say no more of one clip. */
const MOST = 5;

/** That clips were sent before: each time for one clip, the last for many. */
export function EarlierSends({ earlier, one }: { earlier: readonly Send[]; one: boolean }) {
  const last = earlier.at(-1);
  if (!last) return null;
  if (one)
    return (
      <ul class="zot-earlier">
        {worthTelling(earlier)
          .slice(-MOST)
          .map((send) => (
            <li key={send.id} class={send.standing === 'sent' ? 'meta num' : 'notice num'}>
              {earlierWords(send)}
            </li>
          ))}
      </ul>
    );
  const clips = new Set(earlier.map(({ clipId }) => clipId)).size;
  const words = clips === 1 ? 'zoteroEarlierOfManyOne' : 'zoteroEarlierOfMany';
  return <p class="num">{t(words, formatNumber(clips), formatStamp(last.at))}</p>;
}
