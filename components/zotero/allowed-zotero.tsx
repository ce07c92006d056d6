import { useEffect, useState } from 'preact/hooks';
import type { ZoteroServices } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { problemWords } from '../text/problems.ts';

/** That Dateline may speak to Zotero, with a way to take it back; nothing where it may not. */
export function AllowedZotero({ zotero }: { zotero: ZoteroServices }) {
  const [allowed, setAllowed] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => {
    zotero.allowed().then(setAllowed, (error: unknown) => setSaid(problemWords(error)));
  }, [zotero]);
  if (!allowed && said === '') return null;
  const revoke = () => {
    zotero.revoke().then(
      () => {
        setAllowed(false);
        setSaid(t('keepZoteroRevoked'));
      },
      (error: unknown) => setSaid(problemWords(error)),
    );
  };
  return (
    <section class="section" aria-labelledby="keep-zotero">
      <h2 id="keep-zotero">{t('keepZotero')}</h2>
      {allowed && (
        <>
          <div class="prose">
            <p>{t('keepZoteroAllowed')}</p>
          </div>
          <Button aria-label={t('keepZoteroRevokeNamed')} onPress={revoke}>
            {t('keepZoteroRevoke')}
          </Button>
        </>
      )}
      <p role="status" class="outcome">
        {said}
      </p>
    </section>
  );
}
