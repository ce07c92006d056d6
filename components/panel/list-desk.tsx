import { useEffect, useState } from 'preact/hooks';
import type { PageView, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { countWords, formatNumber } from '../text/counts.ts';
import { problemWords } from '../text/problems.ts';
import { ListProgress } from './list-progress.tsx';
import { ListSheet } from './list-sheet.tsx';
import { TabsSheet } from './tabs-sheet.tsx';
import { useListing } from './use-listing.ts';
import { useQueue } from './use-queue.ts';

export interface ListDeskProps {
  readonly services: Services;
  readonly page: PageView;
  readonly onSaid: (words: string) => void;
}

/** Clipping many: what the page lists, what is open in tabs, and how far the articles chosen before are. */
export function ListDesk({ services, page, onSaid }: ListDeskProps) {
  const { list } = services;
  const listing = useListing(services, page);
  const { queue, again } = useQueue(list);
  const [sheet, setSheet] = useState<'list' | 'tabs' | null>(null);
  const [tabs, setTabs] = useState(0);
  useEffect(() => {
    list.countTabs().then(setTabs, () => setTabs(0));
  }, [list, page]);

  const act = (doing: Promise<unknown>) => {
    doing.catch((error: unknown) => onSaid(problemWords(error))).finally(again);
  };
  const count = listing.articles.length;
  const unsaved = listing.articles.filter(({ url }) => !listing.saved.has(url)).length;
  if (!queue && count === 0 && tabs < 2) return null;
  return (
    <div class="desk">
      {queue && <ListProgress queue={queue} services={services} act={act} />}
      {(count > 0 || tabs >= 2) && (
        <div class="desk-offer">
          {count > 0 && (
            <Button onPress={() => setSheet('list')} aria-haspopup="dialog">
              {t('listOffer', countWords(count, 'listArticle', 'listArticles'), formatNumber(unsaved))}
            </Button>
          )}
          {tabs >= 2 && (
            <Button kind="bare" onPress={() => setSheet('tabs')} aria-haspopup="dialog">
              {t('listOpenTabs', formatNumber(tabs))}
            </Button>
          )}
        </div>
      )}
      {sheet === 'list' && (
        <ListSheet
          services={services}
          listing={listing}
          onClose={() => setSheet(null)}
          onClip={(chosen) => {
            setSheet(null);
            act(list.clip(chosen, listing.privateWindow));
          }}
        />
      )}
      {sheet === 'tabs' && <TabsSheet services={services} onClose={() => setSheet(null)} />}
    </div>
  );
}
