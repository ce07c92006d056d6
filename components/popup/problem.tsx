import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/words.ts';
import { Icon } from '../parts/icon.tsx';

/** What went wrong, read out at once; what was typed stays where it is. */
export function Problem({ title, words }: { title: string; words: string | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A person at the note, far down, has to see it too.
    if (words !== null) place.current?.scrollIntoView({ block: 'nearest' });
  }, [words]);
  return (
    <div role="alert" ref={place}>
      {words !== null && (
        <section class="notice">
          <h2>
            <Icon name="warn" /> {title}
          </h2>
          <p>{words}</p>
        </section>
      )}
    </div>
  );
}

/** Said before anything is typed: in a private window nothing is kept unasked. */
export function PrivateWindow() {
  return <p class="meta private">{t('popupPrivate')}</p>;
}
