import { useEffect, useRef, useState } from 'preact/hooks';
import type { Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { version } from '../../package.json';
import { Button } from '../parts/button.tsx';
import { countClips, countWords, formatNumber } from '../text/counts.ts';
import { problemWords } from '../text/problems.ts';
import { AllowedZotero } from '../zotero/allowed-zotero.tsx';
import { AllowedHosts } from './allowed-hosts.tsx';
import { KeptStyles } from './kept-styles.tsx';
import { useKeys } from './use-keys.ts';

export interface KeepScreenProps {
  readonly services: Services;
  readonly onBack: () => void;
}

/** Where a thing stands that takes a while. */
type Progress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly words: string }
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'failed'; readonly words: string };

const IDLE: Progress = { kind: 'idle' };

/** Export of everything, import, the default style, and what Dateline keeps where. */
export function KeepScreen({ services, onBack }: KeepScreenProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useKeys((command) => {
    if (command !== 'escape') return false;
    onBack();
    return true;
  });
  return (
    <section class="screen keep" aria-labelledby="keep-title">
      <header class="bar">
        <Button kind="bare" icon="back" onPress={onBack}>
          {t('panelClips')}
        </Button>
      </header>
      <div class="screen-scroll">
        <div class="reading-in">
          <h1 id="keep-title" class="keep-title" ref={title} tabIndex={-1}>
            {t('keepTitle')}
          </h1>
          <ExportAll services={services} />
          <Import services={services} />
          <KeptStyles services={services} />
          <AllowedHosts sites={services.sites} />
          <AllowedZotero zotero={services.handoff.zotero} />
          <section class="section" aria-labelledby="keep-where">
            <h2 id="keep-where">{t('keepWhere')}</h2>
            <div class="prose">
              <p>{t('keepWhereStored')}</p>
              <p>{t('keepWhereSends')}</p>
              <p>{t('keepWhereRemoved')}</p>
            </div>
          </section>
          <section class="section" aria-labelledby="keep-about">
            <h2 id="keep-about">{t('keepAbout')}</h2>
            <div class="prose">
              <p class="num">{t('keepVersion', version)}</p>
              <p>
                {t('keepLicence')}{' '}
                <a href="/third-party-notices.txt" target="_blank" rel="noreferrer">
                  {t('keepNotices')}
                </a>
              </p>
            </div>
          </section>
        </div>
      </div>
    </section>
  );
}

function ExportAll({ services }: { services: Services }) {
  const [progress, setProgress] = useState<Progress>(IDLE);
  const run = () => {
    setProgress({ kind: 'busy', words: t('keepExporting') });
    services.keep.exportAll().then(
      ({ name, clips }) => setProgress({ kind: 'done', words: t('keepExported', countClips(clips), name) }),
      (error: unknown) => setProgress({ kind: 'failed', words: problemWords(error) }),
    );
  };
  return (
    <section class="section" aria-labelledby="keep-export">
      <h2 id="keep-export">{t('keepExport')}</h2>
      <div class="prose">
        <p>{t('keepExportWhat')}</p>
      </div>
      <Button big disabled={progress.kind === 'busy'} onPress={run}>
        {t('keepExportAll')}
      </Button>
      <Outcome progress={progress} />
    </section>
  );
}

function Import({ services }: { services: Services }) {
  const [progress, setProgress] = useState<Progress>(IDLE);
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const busy = progress.kind === 'busy';
  const run = (file: File | undefined) => {
    if (!file || busy) return;
    setProgress({ kind: 'busy', words: t('keepImporting', file.name) });
    services.keep.importFile(file).then(
      ({ added, updated, unchanged, projects = 0, styles = 0 }) => {
        const clips = t('keepImported', formatNumber(added), formatNumber(updated), formatNumber(unchanged));
        const more = [
          projects > 0 ? countWords(projects, 'keepProjectsOne', 'keepProjectsMany') : '',
          styles > 0 ? countWords(styles, 'keepStylesOne', 'keepStylesMany') : '',
        ];
        setProgress({ kind: 'done', words: [clips, ...more].filter((words) => words !== '').join(' ') });
      },
      (error: unknown) => setProgress({ kind: 'failed', words: problemWords(error) }),
    );
  };
  return (
    <section class="section" aria-labelledby="keep-import">
      <h2 id="keep-import">{t('keepImport')}</h2>
      <div class="prose">
        <p>{t('keepImportWhat')}</p>
        <p>{t('keepImportTable')}</p>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way; the button is the first */}
      <div
        class={over ? 'drop is-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          run(event.dataTransfer?.files[0]);
        }}
      >
        <Button big disabled={busy} onPress={() => chooser.current?.click()}>
          {t('keepChooseFile')}
        </Button>
        <span class="meta">{t('keepDropFile')}</span>
        <input
          ref={chooser}
          type="file"
          accept=".json,.csv,application/json,text/csv"
          hidden
          tabIndex={-1}
          aria-label={t('keepChooseFile')}
          onChange={({ currentTarget }) => {
            run(currentTarget.files?.[0]);
            // The same file can be chosen again, mended.
            currentTarget.value = '';
          }}
        />
      </div>
      <Outcome progress={progress} />
    </section>
  );
}

function Outcome({ progress }: { progress: Progress }) {
  return (
    <>
      <p role="status" class="outcome num">
        {progress.kind === 'busy' || progress.kind === 'done' ? progress.words : ''}
      </p>
      <div role="alert">
        {progress.kind === 'failed' && <p class="notice outcome-failed">{progress.words}</p>}
      </div>
    </>
  );
}
