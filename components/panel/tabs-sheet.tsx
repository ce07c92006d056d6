import { useEffect, useState } from 'preact/hooks';
import type { OpenTab, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { countWords, formatNumber } from '../text/counts.ts';
import { problemWords } from '../text/problems.ts';
import { ChoiceList } from './choice-list.tsx';
import { FailureSheet, type ListedFailure } from './failure-sheet.tsx';
import { ProgressLine } from './progress-line.tsx';
import { Sheet } from './sheet.tsx';

export interface TabsSheetProps {
  readonly services: Services;
  readonly onClose: () => void;
}

interface Work {
  readonly done: number;
  readonly total: number;
  readonly failures: readonly (ListedFailure & { readonly tab: OpenTab })[];
}

const keyOf = ({ tabId }: OpenTab) => String(tabId);
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : url);

/** Every open article of the granted hosts: choose, clip. The tabs are read as they stand; nothing is requested. */
export function TabsSheet({ services, onClose }: TabsSheetProps) {
  const { list } = services;
  const [tabs, setTabs] = useState<readonly OpenTab[] | null>(null);
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [work, setWork] = useState<Work | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const look = async () => {
      const found = await list.openTabs();
      const known = await list.saved(found.map(({ url }) => url));
      setSaved(known);
      // What stands in a private window is stored at the person's own choice only.
      setChosen(new Set(found.filter((tab) => !known.has(tab.url) && !tab.privateWindow).map(keyOf)));
      setTabs(found);
    };
    look().catch((error: unknown) => setProblem(problemWords(error)));
  }, [list]);

  const clip = async (picked: readonly OpenTab[]) => {
    let now: Work = { done: 0, total: picked.length, failures: [] };
    setWork(now);
    for (const tab of picked) {
      try {
        await list.clipTab(tab);
      } catch (error) {
        const failure = { key: keyOf(tab), headline: tab.headline, reason: problemWords(error), tab };
        now = { ...now, failures: [...now.failures, failure] };
      }
      now = { ...now, done: now.done + 1 };
      setWork(now);
    }
  };

  if (work && work.done === work.total && work.failures.length > 0)
    return (
      <FailureSheet
        failures={work.failures}
        onRetry={(keys) =>
          void clip(work.failures.filter(({ key }) => keys?.includes(key) ?? true).map(({ tab }) => tab))
        }
        onClose={onClose}
      />
    );
  const picked = (tabs ?? []).filter((tab) => chosen.has(keyOf(tab)));
  const anyPrivate = tabs?.some(({ privateWindow }) => privateWindow) ?? false;
  const finished = work !== null && work.done === work.total;
  return (
    <Sheet
      title={t('listTabsTitle')}
      onClose={onClose}
      foot={
        <div class="desk-foot">
          {work ? (
            <ProgressLine
              words={t(
                finished ? 'listDone' : 'listWorking',
                formatNumber(work.done),
                formatNumber(work.total),
              )}
              done={work.done}
              total={work.total}
            />
          ) : (
            anyPrivate && <p class="meta">{t('listTabsPrivate')}</p>
          )}
          {finished ? (
            <Button big grow onPress={onClose}>
              {t('panelClose')}
            </Button>
          ) : (
            <Button
              kind="main"
              big
              grow
              disabled={picked.length === 0 || work !== null}
              onPress={() => void clip(picked)}
            >
              {countWords(picked.length, 'listClipOne', 'listClipMany')}
            </Button>
          )}
        </div>
      }
    >
      {problem !== null && <p role="alert">{problem}</p>}
      {tabs?.length === 0 && <p>{t('listTabsNone')}</p>}
      {tabs && tabs.length > 0 && (
        <ChoiceList
          rows={tabs.map((tab) => ({
            key: keyOf(tab),
            headline: tab.headline || tab.url,
            detail: tab.privateWindow ? t('listTabPrivate', hostOf(tab.url)) : hostOf(tab.url),
            saved: saved.has(tab.url),
          }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
    </Sheet>
  );
}
