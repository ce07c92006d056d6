import { useEffect, useState } from 'preact/hooks';
import type { SiteServices } from '../../lib/services.ts';
import { GRANTED_HOSTS } from '../../lib/sites/hosts.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { listInWords } from '../text/counts.ts';
import { problemWords } from '../text/problems.ts';

/** The hosts whose pages are read as they are opened: those of the installation, and those that the person allowed and can take back. */
export function AllowedHosts({ sites }: { sites: SiteServices }) {
  const [hosts, setHosts] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const ask = () => {
      sites.allowed().then(setHosts, (error: unknown) => setSaid(problemWords(error)));
    };
    ask();
    return sites.onChange(ask);
  }, [sites]);
  const revoke = (host: string) => {
    sites.revoke(host).then(
      () => {
        setHosts((now) => now.filter((other) => other !== host));
        setSaid(t('keepHostRevoked', host));
      },
      (error: unknown) => setSaid(problemWords(error)),
    );
  };
  return (
    <section class="section" aria-labelledby="keep-hosts">
      <h2 id="keep-hosts">{t('keepHosts')}</h2>
      <div class="prose">
        <p>{t('keepHostsGranted', listInWords(GRANTED_HOSTS))}</p>
        <p>{hosts.length === 0 ? t('keepHostsNone') : t('keepHostsAllowed')}</p>
      </div>
      {hosts.length > 0 && (
        <ul class="hosts">
          {hosts.map((host) => (
            <li key={host}>
              <span class="grow">{host}</span>
              <Button aria-label={t('keepHostRevokeNamed', host)} onPress={() => revoke(host)}>
                {t('keepHostRevoke')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" class="outcome">
        {said}
      </p>
    </section>
  );
}
