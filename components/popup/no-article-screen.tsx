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
  const [found, setFound] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const { title, text, look } = WORDS[view.why];

  const lookAnyway = async () => {
    setLooking(true);
    setFound('');
    setFailure(null);
    try {
      const seen = await services.page.lookAnyway();
      if (seen.kind === 'no-article') setFound(t('popupLookedInVain'));
      onView(seen);
    } catch (error) {
      setFailure(problemWords(error));
    } finally {
      setLooking(false);
    }
  };

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
          <li>
            <Button big disabled={looking} onPress={() => void lookAnyway()}>
              {looking ? t('popupLooking') : t(look)}
            </Button>
            <p class="meta" role="status">
              {found || t('popupLookExplained')}
            </p>
          </li>
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
