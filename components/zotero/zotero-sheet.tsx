import { useEffect, useState } from 'preact/hooks';
import type { ClipDetail, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Sheet } from '../panel/sheet.tsx';
import { countClips } from '../text/counts.ts';
import { problemWords } from '../text/problems.ts';
import { EarlierSends } from './earlier-sends.tsx';
import { type SendableClip, useZotero, type ZoteroDesk } from './use-zotero.ts';
import { ZoteroFoot } from './zotero-foot.tsx';
import { ZoteroForm } from './zotero-form.tsx';
import { ZoteroOutcomes } from './zotero-outcomes.tsx';
import { stateWords } from './zotero-words.ts';

export interface ZoteroSheetProps {
  readonly services: Services;
  readonly clips: readonly SendableClip[];
  readonly onClose: () => void;
}

/** Hands clips over to Zotero: what stands in the way, what was sent before, what goes along, what became of each. */
export function ZoteroSheet({ services, clips, onClose }: ZoteroSheetProps) {
  const desk = useZotero(
    services.handoff.zotero,
    clips.map(({ id }) => id),
  );
  const { detail, problem } = useOnlyClip(services, clips);
  const one = clips.length === 1;
  const ready = desk.standing.kind === 'seen' && desk.standing.state.kind === 'ready' && desk.standing.state;
  const title = one ? t('zoteroTitle') : t('zoteroTitleMany', countClips(clips.length));
  const loaded = desk.earlier !== null && (!one || detail !== null);
  if (ready && loaded && desk.sending === null)
    return <ZoteroForm {...{ services, title, clips, desk, detail, onClose }} state={ready} />;
  return (
    <Sheet title={title} onClose={onClose} foot={<ZoteroFoot desk={desk} onClose={onClose} />}>
      <div class="zot">
        {desk.sending ? (
          <ZoteroOutcomes services={services} desk={desk} clips={clips} />
        ) : (
          <>
            <Standing desk={desk} />
            {desk.earlier && <EarlierSends earlier={desk.earlier} one={one} />}
          </>
        )}
        {(problem ?? desk.problem) !== null && (
          <p class="notice" role="alert">
            {problem ?? desk.problem}
          </p>
        )}
      </div>
    </Sheet>
  );
}

/** The clip itself where it is the only one: its tags, note and quotations are shown before they go. */
function useOnlyClip(services: Services, clips: readonly SendableClip[]) {
  const [detail, setDetail] = useState<ClipDetail | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [only, another] = clips;
  const id = only && !another ? only.id : null;
  useEffect(() => {
    if (id === null) return;
    services.library.open(id).then(
      (found) => (found ? setDetail(found) : setProblem(t('zoteroClipGone'))),
      (error: unknown) => setProblem(problemWords(error)),
    );
  }, [services, id]);
  return { detail, problem };
}

/** What stands in the way, in words. */
function Standing({ desk: { standing, privateWindow } }: { desk: ZoteroDesk }) {
  const trouble = standing.kind === 'seen' && stateWords(standing.state);
  return (
    <>
      <div role="status">
        {standing.kind === 'looking' && <p>{t('zoteroLooking')}</p>}
        {standing.kind === 'unasked' && <p>{t('zoteroAllowWhy')}</p>}
        {trouble && <p class="notice">{trouble}</p>}
      </div>
      {privateWindow && <p class="meta">{t('zoteroPrivate')}</p>}
    </>
  );
}
