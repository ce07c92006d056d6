import { useState } from 'preact/hooks';
import type { SiteServices } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { problemWords } from '../text/problems.ts';
import { Button } from './button.tsx';

/** Offers to read the pages of a host as they are opened; the browser asks the person once more. */
export function HostOffer({ host, sites }: { host: string; sites: SiteServices }) {
  const [said, setSaid] = useState('');
  const allow = () => {
    sites.allow(host).then(
      (allowed) => setSaid(allowed ? t('partHostAllowed', host) : t('partHostDeclined')),
      (error: unknown) => setSaid(problemWords(error)),
    );
  };
  return (
    <div class="offer">
      <Button onPress={allow}>{t('partHostAlways', host)}</Button>
      <p class="meta" role="status">
        {said || t('partHostExplained')}
      </p>
    </div>
  );
}
