import { useState } from 'preact/hooks';
import type { PageView, Services } from '../../lib/services.ts';
import { GRANTED_HOSTS } from '../../lib/sites/hosts.ts';
import { t, type WordKey } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { HostOffer } from '../parts/host-offer.tsx';
import { countClips, listInWords } from '../text/counts.ts';
import { problemWords } from '../text/problems.ts';
import { PopupFrame } from './popup-frame.tsx';
import { PrivateWindow, Problem } from './problem.tsx';
import type { NoArticleView } from './standing.ts';

/** What the person pressed. */
type Asked = 'look' | 'page' | 'selection';

type Why = NoArticleView['why'];

/** Title, explanation, and whether looking once more can help. */
const WORDS: Record<Why, { title: WordKey; text: WordKey; look: WordKey | null }> = {
  list: { title: 'popupListTitle', text: 'popupListText', look: 'popupLookAnyway' },
  'other-site': { title: 'popupOtherSiteTitle', text: 'popupOtherSiteText', look: 'popupLookAnyway' },
  'granted-site': { title: 'popupNothingTitle', text: 'popupNothingText', look: 'popupLookAgain' },
  unreadable: { title: 'popupUnreadableTitle', text: 'popupUnreadableText', look: null },
  'cut-off': { title: 'popupCutOffTitle', text: 'popupCutOffText', look: 'popupLookAgain' },
  'too-large': { title: 'popupTooLargeTitle', text: 'popupTooLargeText', look: null },
};

export interface NoArticleScreenProps {
  readonly services: Services;
  readonly view: NoArticleView;
  readonly onView: (view: PageView) => void;
  readonly openPanel: (() => void) | undefined;
}

/** No article: why, in plain words, and what can be done instead. */
export function NoArticleScreen({ services, view, onView, openPanel }: NoArticleScreenProps) {
  const [looking, setLooking] = useState(false);
  const [found, setFound] = useState<{ asked: Asked; words: string } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { title, text, look } = WORDS[view.why];

  /** Looks in another way; `inVain` is said where that finds nothing either. */
  const read = async (asked: Asked, looking: Promise<PageView>, inVain: WordKey) => {
    setLooking(true);
    setFound(null);
    setFailure(null);
    try {
      const seen = await looking;
      if (seen.kind === 'no-article') setFound({ asked, words: t(inVain) });
      onView(seen);
    } catch (error) {
      setFailure(problemWords(error));
    } finally {
      setLooking(false);
    }
  };

  const said = (asked: Asked) => (found?.asked === asked ? found.words : '');

  return (
    <PopupFrame
      standing="none"
      openPanel={openPanel}
      footer={<p class="meta">{t('popupHosts', listInWords(GRANTED_HOSTS))}</p>}
    >
      <Problem title={t('popupNotRead')} words={failure} />
      <h1 class="head">{t(title)}</h1>
      <p class="why">{t(text)}</p>
      {view.privateWindow && <PrivateWindow />}
      <ul class="choices">
        {look && (
          <Choice
            words={looking ? t('popupLooking') : t(look)}
            explained={said('look') || t('popupLookExplained')}
            disabled={looking}
            onPress={() => void read('look', services.page.lookAnyway(), 'popupLookedInVain')}
          />
        )}
        {view.canClipAnyway && (
          <Choice
            words={t('popupClipAnyway')}
            explained={said('page') || t('popupClipAnywayExplained')}
            disabled={looking}
            onPress={() => void read('page', services.page.readAnyText('page'), 'popupNoText')}
          />
        )}
        {view.why !== 'unreadable' && (
          <Choice
            words={t('popupSaveSelected')}
            explained={said('selection') || t('popupSaveSelectedExplained')}
            disabled={looking}
            onPress={() =>
              void read('selection', services.page.readAnyText('selection'), 'popupNothingSelected')
            }
          />
        )}
        {openPanel && (
          <li>
            <Button big onPress={openPanel}>
              {t('popupOpenThePanel')}
            </Button>
            <p class="meta num">{t('popupClipsThere', countClips(view.totalClips))}</p>
          </li>
        )}
      </ul>
      {view.offer !== null && <HostOffer host={view.offer} sites={services.sites} />}
    </PopupFrame>
  );
}

function Choice(props: { words: string; explained: string; disabled: boolean; onPress: () => void }) {
  return (
    <li>
      <Button big disabled={props.disabled} onPress={props.onPress}>
        {props.words}
      </Button>
      <p class="meta" role="status">
        {props.explained}
      </p>
    </li>
  );
}
