import { useRef, useState } from 'preact/hooks';
import type { StyleInfo } from '../../lib/cite/styles.ts';
import type { StyleServices } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { problemWords } from '../text/problems.ts';

export interface LoadStyleProps {
  readonly services: StyleServices;
  /** Set where a file cannot be chosen here: leads to where it can. */
  readonly onElsewhere?: (() => void) | undefined;
  readonly onBusy: (words: string | null) => void;
  readonly onLoaded: (style: StyleInfo) => void;
  readonly onFailed: (words: string) => void;
}

/** Chooses a `.csl` file, which is checked before it is kept. */
export function LoadStyle({ services, onElsewhere, onBusy, onLoaded, onFailed }: LoadStyleProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const run = (file: File | undefined) => {
    if (!file || busy) return;
    setBusy(true);
    onBusy(t('styleChecking', file.name));
    services
      .load(file)
      .then(onLoaded, (error: unknown) => onFailed(`${file.name}: ${problemWords(error)}`))
      .finally(() => setBusy(false));
  };
  return (
    <>
      <Button icon="plus" disabled={busy} onPress={() => (onElsewhere ?? (() => chooser.current?.click()))()}>
        {t('styleLoad')}
      </Button>
      {!onElsewhere && (
        <input
          ref={chooser}
          type="file"
          accept=".csl,application/vnd.citationstyles.style+xml,application/xml,text/xml"
          hidden
          tabIndex={-1}
          aria-label={t('styleLoad')}
          onChange={({ currentTarget }) => {
            run(currentTarget.files?.[0]);
            // The same file can be chosen again, mended.
            currentTarget.value = '';
          }}
        />
      )}
    </>
  );
}
