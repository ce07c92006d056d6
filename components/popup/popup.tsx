import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ClipOutcome } from '../../lib/library/types.ts';
import type { PageView, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { problemWords } from '../text/problems.ts';
import { ArticleScreen } from './article-screen.tsx';
import { ChangedScreen } from './changed-screen.tsx';
import { NoArticleScreen } from './no-article-screen.tsx';
import { PopupFrame } from './popup-frame.tsx';
import { SeveralScreen } from './several-screen.tsx';

/** Tabs report several times while a page loads; one look at the end is enough. */
const SETTLE_MS = 150;

/** The popup: what stands in the tab, and the one thing most worth doing with it. */
export function Popup({ services }: { services: Services }) {
  const [view, setView] = useState<PageView>({ kind: 'reading-page' });
  const [failure, setFailure] = useState<string | null>(null);
  const [fresh, setFresh] = useState(false);
  const asked = useRef(0);
  const shown = useRef(view);
  shown.current = view;

  const look = useCallback(async () => {
    asked.current += 1;
    const question = asked.current;
    try {
      const seen = await services.page.view();
      // An older answer speaks of a page that may be gone.
      if (question !== asked.current) return;
      setView(seen);
      setFailure(null);
    } catch (error) {
      if (question === asked.current) setFailure(problemWords(error));
    }
  }, [services]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    void look();
    const pageChanged = services.page.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), SETTLE_MS);
    });
    const clipsChanged = services.library.onChange(() => void follow(services, shown.current, setView, look));
    return () => {
      clearTimeout(timer);
      pageChanged();
      clipsChanged();
    };
  }, [services, look]);

  const onClipped = (outcome: ClipOutcome) => {
    asked.current += 1;
    setFresh(outcome.kind !== 'seen-again');
    setView((old) =>
      old.kind === 'article'
        ? { ...old, state: { kind: 'saved', clip: outcome.clip }, saved: outcome.capture, sinceSaved: null }
        : old,
    );
  };
  const choose = async (item: number | null) => {
    asked.current += 1;
    const question = asked.current;
    try {
      const chosen = await services.page.chooseItem(item);
      if (question === asked.current) setView(chosen);
    } catch (error) {
      if (question === asked.current) setFailure(problemWords(error));
    }
  };
  const open = services.navigate.openPanel;
  const openPanel = open ? () => open() : undefined;

  if (failure !== null) {
    return (
      <PopupFrame standing="none" words={t('popupNotRead')} openPanel={openPanel}>
        <h1 class="head">{t('popupNotRead')}</h1>
        <p class="why" role="alert">
          {failure}
        </p>
        <p class="again">
          <Button onPress={() => void look()}>{t('popupTryAgain')}</Button>
        </p>
      </PopupFrame>
    );
  }
  if (view.kind === 'reading-page') {
    return (
      <PopupFrame standing="none" words={t('popupReading')} openPanel={openPanel}>
        <h1 class="vh">{t('popupReading')}</h1>
        <p class="meta">{t('popupReadingText')}</p>
      </PopupFrame>
    );
  }
  if (view.kind === 'no-article') {
    return <NoArticleScreen services={services} view={view} onView={setView} openPanel={openPanel} />;
  }
  if (view.kind === 'several') {
    return (
      <SeveralScreen
        services={services}
        view={view}
        onChoose={(item) => void choose(item)}
        openPanel={openPanel}
      />
    );
  }
  const { state, saved, sinceSaved } = view;
  const onAll = view.item === null ? undefined : () => void choose(null);
  if (state.kind === 'changed' && saved && sinceSaved) {
    const changed = { clip: state.clip, saved, sinceSaved };
    return (
      <ChangedScreen
        services={services}
        view={view}
        {...changed}
        onAll={onAll}
        onClipped={onClipped}
        openPanel={openPanel}
      />
    );
  }
  return (
    <ArticleScreen
      key={view.reading.url}
      services={services}
      view={view}
      fresh={fresh}
      onAll={onAll}
      onClipped={onClipped}
      openPanel={openPanel}
    />
  );
}

/** What another window does to the clip is shown here at once; the page itself is not read again for it. */
async function follow(
  services: Services,
  view: PageView,
  setView: (next: (old: PageView) => PageView) => void,
  look: () => Promise<void>,
): Promise<void> {
  if (view.kind !== 'article' || (view.state.kind !== 'saved' && view.state.kind !== 'changed')) return;
  const { id } = view.state.clip;
  const detail = await services.library.open(id).catch(() => undefined);
  if (detail === undefined) return;
  const clip = detail?.clip;
  // Deleted, or another version kept: how the page stands is to be asked anew.
  if (!clip || clip.deletedAt !== null || clip.captures.length !== view.state.clip.captures.length)
    return look();
  setView((old) => {
    if (old.kind !== 'article' || (old.state.kind !== 'saved' && old.state.kind !== 'changed')) return old;
    return old.state.clip.id === id ? { ...old, state: { ...old.state, clip } } : old;
  });
}
