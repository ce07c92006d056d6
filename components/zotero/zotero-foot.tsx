import type { ZoteroFailure } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { countClips } from '../text/counts.ts';
import type { ZoteroDesk } from './use-zotero.ts';

/** Cured by another choice, not by another try. */
const CHOOSE_ANEW: ReadonlySet<ZoteroFailure> = new Set([
  'target-gone',
  'read-only',
  'not-allowed',
  'clip-gone',
]);

/** What can be done next where nothing can be chosen: ask, look, stop, try again. */
export function ZoteroFoot({ desk, onClose }: { desk: ZoteroDesk; onClose: () => void }) {
  const { standing, sending } = desk;
  if (sending) return sending.under ? <Stop desk={desk} /> : <Afterwards desk={desk} onClose={onClose} />;
  if (standing.kind === 'looking') return null;
  const unasked =
    standing.kind === 'unasked' ||
    (standing.state.kind === 'trouble' && standing.state.trouble === 'not-allowed');
  return (
    <Button big kind="main" grow onPress={unasked ? desk.allow : desk.look}>
      {t(unasked ? 'zoteroAllow' : 'zoteroLookAgain')}
    </Button>
  );
}

/** The clip under way is ended all the same. */
function Stop({ desk }: { desk: ZoteroDesk }) {
  if ((desk.sending?.total ?? 0) < 2) return null;
  return (
    <Button big grow onPress={desk.stop}>
      {t('zoteroStop')}
    </Button>
  );
}

function Afterwards({ desk, onClose }: { desk: ZoteroDesk; onClose: () => void }) {
  const outcomes = [...(desk.sending?.outcomes.values() ?? [])];
  const failed = outcomes.filter((one) => one.kind === 'failed' && !CHOOSE_ANEW.has(one.why)).length;
  const left = (desk.sending?.total ?? 0) - outcomes.length;
  const anew = outcomes.some(
    (one) => one.kind === 'sent-before' || (one.kind === 'failed' && CHOOSE_ANEW.has(one.why)),
  );
  return (
    <>
      <Button big grow onPress={onClose}>
        {t('panelClose')}
      </Button>
      {outcomes.some(({ kind }) => kind === 'unsure') && (
        <Button big grow onPress={desk.askAfter}>
          {t('zoteroAsk')}
        </Button>
      )}
      {anew && (
        <Button big grow onPress={desk.anew}>
          {t('zoteroLookAgain')}
        </Button>
      )}
      {failed + left > 0 && (
        <Button big grow kind="main" onPress={desk.retry}>
          {failed + left === 1 ? t('zoteroRetryOne') : t('zoteroRetryMany', countClips(failed + left))}
        </Button>
      )}
    </>
  );
}
