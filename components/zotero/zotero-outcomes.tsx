import { useEffect, useId, useState } from 'preact/hooks';
import type { Services, ZoteroOutcome } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { countClips, formatNumber } from '../text/counts.ts';
import type { SendableClip, ZoteroDesk } from './use-zotero.ts';
import { outcomeWords, placeWords } from './zotero-words.ts';

export interface ZoteroOutcomesProps {
  readonly services: Services;
  readonly desk: ZoteroDesk;
  readonly clips: readonly SendableClip[];
}

/** How far the sending is, and what became of each clip that did not arrive as it should. */
export function ZoteroOutcomes({ services, desk, clips }: ZoteroOutcomesProps) {
  const { sending } = desk;
  const id = useId();
  const names = useHeadlines(services, sending?.outcomes ?? NONE, clips.length > 1);
  if (!sending) return null;
  const { outcomes, total, under } = sending;
  const ended = [...outcomes];
  const sent = ended.filter(([, { kind }]) => kind === 'sent');
  const told = ended.filter(([, outcome]) => outcome.kind !== 'sent' || outcome.lacks.length > 0);
  const place = placeWords(sending.place);
  const stopped = total - ended.length;
  const words = under
    ? t('zoteroSending', formatNumber(outcomes.size), formatNumber(total))
    : total === 1
      ? sent.length === 1 && t('zoteroSent', place)
      : sent.length > 0
        ? t('zoteroDoneMany', formatNumber(sent.length), formatNumber(total), place)
        : t('zoteroDoneNone', formatNumber(total));
  return (
    <>
      {/* There from the first word to the last, so that each is spoken as it comes. */}
      <div class="zot-said" role="status">
        <p id={id} class="zot-done num">
          {words}
        </p>
        {stopped > 0 && !under && desk.problem === null && <p>{t('zoteroStopped', countClips(stopped))}</p>}
        {!under && told.length > 0 && (
          <ul class="zot-told">
            {grouped(told).map(([what, ids]) => (
              <li key={what} class={total === 1 && sent.length === 0 ? 'notice' : undefined}>
                {total > 1 && (
                  <b>
                    {ids.length === 1 ? (names.get(ids[0] ?? '') ?? countClips(1)) : countClips(ids.length)}
                  </b>
                )}
                <p>{what}</p>
              </li>
            ))}
          </ul>
        )}
      </div>
      {under && <progress class="bar-line" aria-labelledby={id} value={outcomes.size} max={total} />}
    </>
  );
}

const NONE: ReadonlyMap<string, ZoteroOutcome> = new Map();

/** Clips that ended alike, under what is to be said of them. */
function grouped(
  told: readonly (readonly [string, ZoteroOutcome])[],
): readonly (readonly [string, readonly string[]])[] {
  const groups = new Map<string, string[]>();
  for (const [id, outcome] of told) {
    const words = outcomeWords(outcome);
    groups.set(words, [...(groups.get(words) ?? []), id]);
  }
  return [...groups];
}

/** Headlines of the clips that something is to be said of. */
function useHeadlines(
  services: Services,
  outcomes: ReadonlyMap<string, ZoteroOutcome>,
  wanted: boolean,
): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const ids = wanted
    ? [...outcomes].filter(([, one]) => one.kind !== 'sent' || one.lacks.length > 0).map(([id]) => id)
    : [];
  const key = ids.slice(0, 20).join(' ');
  useEffect(() => {
    for (const id of key.split(' ').filter(Boolean))
      services.library.open(id).then(
        (found) => found && setNames((now) => new Map(now).set(id, found.clip.shown.headline)),
        () => undefined,
      );
  }, [services, key]);
  return names;
}
