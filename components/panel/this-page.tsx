import { useState } from 'preact/hooks';
import type { PageView, Route, Services, SideRef } from '../../lib/services.ts';
import { t, type WordKey } from '../../lib/words.ts';
import { AffectedQuotations } from '../parts/affected-quotations.tsx';
import { Button } from '../parts/button.tsx';
import { HostOffer } from '../parts/host-offer.tsx';
import { isNotKcna, NotKcna } from '../parts/not-kcna.tsx';
import { PageItems } from '../parts/page-items.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import { formatNumber } from '../text/counts.ts';
import { formatStamp } from '../text/dates.ts';
import { langTag } from '../text/languages.ts';
import { problemWords } from '../text/problems.ts';
import { ListDesk } from './list-desk.tsx';
import { Menu } from './menu.tsx';
import { usePage } from './use-page.ts';

export interface ThisPageProps {
  readonly services: Services;
  /** False while another button of the screen is the filled one. */
  readonly mayLead: boolean;
  readonly onNavigate: (route: Route) => void;
  readonly onSaid: (words: string) => void;
}

type ArticleView = Extract<PageView, { kind: 'article' }>;
type NoArticleView = Extract<PageView, { kind: 'no-article' }>;

/** How the page in the current tab stands to the library, and what can be done with it. */
export function ThisPage({ services, mayLead, onNavigate, onSaid }: ThisPageProps) {
  const page = usePage(services.page);
  const { view, problem } = page;
  if (problem !== null)
    return (
      <section class="here" aria-label={t('panelThisPage')}>
        <p class="here-line">{problem}</p>
        <Button onPress={page.again}>{t('panelRetry')}</Button>
      </section>
    );
  if (!view || view.kind === 'reading-page') return null;
  const choose = (item: number | null) => {
    services.page.chooseItem(item).then(page.show, (error: unknown) => onSaid(problemWords(error)));
  };
  return (
    <section class="here" aria-label={t('panelThisPage')}>
      {view.kind === 'no-article' ? (
        <NoArticle view={view} services={services} onLooked={page.show} onSaid={onSaid} />
      ) : view.kind === 'several' ? (
        <>
          <p class="here-line num">{t('panelPageSeveral', formatNumber(view.items.length))}</p>
          <PageItems items={view.items} onChoose={choose} />
        </>
      ) : (
        <>
          {view.item !== null && (
            <p class="all-items">
              <Button kind="bare" icon="back" onPress={() => choose(null)}>
                {t('partAllItems')}
              </Button>
            </p>
          )}
          <Article
            view={view}
            services={services}
            mayLead={mayLead}
            onNavigate={onNavigate}
            onSaid={onSaid}
          />
        </>
      )}
      {view.offer !== null && <HostOffer host={view.offer} sites={services.sites} />}
      <ListDesk services={services} page={view} onSaid={onSaid} />
    </section>
  );
}

const WHY: Record<NoArticleView['why'], WordKey> = {
  list: 'panelPageList',
  'other-site': 'panelPageOther',
  'granted-site': 'panelPageGranted',
  unreadable: 'panelPageUnreadable',
  'cut-off': 'panelPageCutOff',
  'too-large': 'panelPageTooLarge',
};

function NoArticle(props: {
  view: NoArticleView;
  services: Services;
  onLooked: (view: PageView) => void;
  onSaid: (words: string) => void;
}) {
  const { view, services, onLooked, onSaid } = props;
  const canLook = view.why === 'other-site' || view.why === 'granted-site';
  const read = (looking: Promise<PageView>, inVain: WordKey) => {
    looking.then(
      (found) => {
        onLooked(found);
        if (found.kind === 'no-article') onSaid(t(inVain));
      },
      (error: unknown) => onSaid(problemWords(error)),
    );
  };
  return (
    <>
      <p class="here-line">{t(WHY[view.why])}</p>
      {view.why !== 'unreadable' && (
        <div class="rowx here-ways">
          {canLook && (
            <Button onPress={() => read(services.page.lookAnyway(), 'panelLookedInVain')}>
              {t('panelLook')}
            </Button>
          )}
          {view.canClipAnyway && (
            <Button onPress={() => read(services.page.readAnyText('page'), 'popupNoText')}>
              {t('popupClipAnyway')}
            </Button>
          )}
          <Button onPress={() => read(services.page.readAnyText('selection'), 'popupNothingSelected')}>
            {t('popupSaveSelected')}
          </Button>
        </div>
      )}
    </>
  );
}

function Article(props: {
  view: ArticleView;
  services: Services;
  mayLead: boolean;
  onNavigate: (route: Route) => void;
  onSaid: (words: string) => void;
}) {
  const { view, services, mayLead, onNavigate, onSaid } = props;
  const { reading, state } = view;
  const [busy, setBusy] = useState(false);
  const { article } = reading;
  const saved = state.kind === 'saved' || state.kind === 'changed' ? state.clip : null;

  const clip = () => {
    setBusy(true);
    services.page
      // With what the popup left as a draft since this was drawn.
      .clip(reading)
      .then(
        (outcome) => onSaid(t(SAID[outcome.kind], outcome.clip.captures.length)),
        (error: unknown) => onSaid(problemWords(error)),
      )
      .finally(() => setBusy(false));
  };
  const compare = () => {
    const capture = view.saved;
    if (!capture) return;
    const a: SideRef = { kind: 'capture', clipId: capture.clipId, captureId: capture.id };
    onNavigate({ screen: 'compare', a, b: { kind: 'page' } });
  };
  const read = () => saved && onNavigate({ screen: 'clip', id: saved.id });
  const cite = () => saved && onNavigate({ screen: 'cite', ids: [saved.id] });

  return (
    <>
      <p class="rowx">
        {state.kind === 'changed' ? (
          <StateMark
            standing="changed"
            small
            words={t(state.what === 'text' ? 'panelPageChanged' : 'panelPageRelabelled')}
          />
        ) : saved ? (
          <StateMark standing="saved" small words={t('panelPageSaved', formatStamp(saved.savedAt))} />
        ) : (
          <StateMark standing="article" small words={t('panelPageArticle')} />
        )}
      </p>
      <h2 class="row-head" lang={langTag(article.language)}>
        {saved && state.kind === 'saved' ? saved.shown.headline : article.headline}
      </h2>
      <NotKcna article={article} />
      {state.kind === 'changed' && (
        <AffectedQuotations library={services.library} clip={state.clip} paragraphs={article.paragraphs} />
      )}
      {state.kind === 'changed' ? (
        <div class="rowx">
          <Button onPress={compare} disabled={view.saved === null}>
            {t('panelCompare')}
          </Button>
          <Button onPress={clip} disabled={busy}>
            {t('panelKeepVersion')}
          </Button>
          <span class="grow" />
          <Menu
            end
            button={{ kind: 'bare', icon: 'more', 'aria-label': t('panelMore') }}
            items={[
              { label: t('panelReadClip'), onChoose: read },
              { label: t('panelCiteClip'), onChoose: cite },
            ]}
          />
        </div>
      ) : saved ? (
        <div class="rowx">
          <Button onPress={read}>{t('panelReadClip')}</Button>
          <Button onPress={cite}>{t('panelCite')}</Button>
        </div>
      ) : (
        <div class="rowx here-save">
          <Button big kind={mayLead ? 'main' : 'plain'} onPress={clip} disabled={busy}>
            {t('panelSaveArticle')}
          </Button>
          {/* The key reads the page anew and does not know what was chosen here. */}
          {view.item === null && !isNotKcna(article) && (
            <span class="meta">
              {t('panelOrKeys')} <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>K</kbd>
            </span>
          )}
        </div>
      )}
      {view.privateWindow && <p class="meta here-private">{t('panelPrivate')}</p>}
    </>
  );
}

const SAID = {
  saved: 'panelSaidSaved',
  'seen-again': 'panelSaidSeenAgain',
  'new-version': 'panelSaidNewVersion',
} as const satisfies Record<string, WordKey>;
