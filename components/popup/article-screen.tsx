import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { normaliseAddress } from '../../lib/article/address.ts';
import type { StyleId } from '../../lib/cite/types.ts';
import type { ClipOutcome, QuotedPassage } from '../../lib/library/types.ts';
import type { Route, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { StyleChooser } from '../cite/style-chooser.tsx';
import { Button } from '../parts/button.tsx';
import { CheckHeadline } from '../parts/check-headline.tsx';
import { HostOffer } from '../parts/host-offer.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { NotKcna } from '../parts/not-kcna.tsx';
import type { ToastMessage } from '../parts/toast.tsx';
import { usePointing } from '../parts/use-pointing.ts';
import { ClipProjects } from '../projects/clip-projects.tsx';
import { useAdding } from '../projects/use-adding.tsx';
import { formatStamp } from '../text/dates.ts';
import { paragraphNumbers } from '../text/paragraph-numbers.ts';
import { problemWords } from '../text/problems.ts';
import { AllItems } from './all-items.tsx';
import { ArticleFields, Headline } from './article-fields.tsx';
import { PopupFrame } from './popup-frame.tsx';
import { isCopyKey, isSaveKey } from './popup-keys.ts';
import { PrivateWindow, Problem } from './problem.tsx';
import { SelectedWords } from './selected-words.tsx';
import type { ArticleView } from './standing.ts';
import { TakeSelection } from './take-selection.tsx';
import { useCitation } from './use-citation.ts';
import { NOTHING_TYPED, type TypedRecord, useRecord } from './use-record.ts';
import { useSelected } from './use-selected.ts';

export interface ArticleScreenProps {
  readonly services: Services;
  readonly view: ArticleView;
  /** True where this popup has just saved it: the text has not been looked at a second time. */
  readonly fresh: boolean;
  /** Back to all articles of the page, where the person chose this one among several. */
  readonly onAll: (() => void) | undefined;
  readonly onClipped: (outcome: ClipOutcome) => void;
  readonly openPanel: (() => void) | undefined;
}

/** An article, not saved or saved: the same fields, before saving as a draft, afterwards as the clip itself. */
export function ArticleScreen({ services, view, fresh, onAll, onClipped, openPanel }: ArticleScreenProps) {
  const { reading, state, draft } = view;
  const clip = state.kind === 'saved' ? state.clip : null;
  const { article } = reading;
  const [failure, setFailure] = useState<{ title: string; words: string } | null>(null);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const [saving, setSaving] = useState(false);
  const busy = useRef(false);
  const inDoubt = useRef(new Map<string, string>());
  const main = useRef<HTMLButtonElement>(null);
  const citation = useCitation(services);
  const pointing = usePointing(article, (words) => void services.page.show(words));
  const selection = useSelected(services.page);

  const fail = useCallback(
    (title: string, error: unknown) => setFailure({ title, words: problemWords(error) }),
    [],
  );
  /** Takes back what was said of an earlier try to keep it; that saving failed still stands. */
  const kept = () => setFailure((last) => (last?.title === t('popupNotKept') ? null : last));
  const given: TypedRecord = useMemo(() => clip ?? draft ?? NOTHING_TYPED, [clip, draft]);
  const { record, latest, change, hold, flush, settled } = useRecord(
    given,
    {
      // Left behind by a popup that closes before its clip is changed; the next look at the page lays it over the clip.
      async draft(whole) {
        const address = normaliseAddress(reading.url) ?? reading.url;
        await services.page.saveDraft({ address, ...plain(whole) });
        if (!clip) kept();
      },
      clip:
        clip &&
        (async (changed) => {
          await services.library.update(clip.id, changed);
          kept();
        }),
    },
    useCallback((error: unknown) => fail(t('popupNotKept'), error), [fail]),
  );

  const quote = (passage: QuotedPassage, style: StyleId) =>
    clip && view.saved
      ? services.cite.quote(clip.id, view.saved.id, passage, style)
      : services.cite.quoteReading(reading, latest().edits, passage, style);
  const keepWith = async (passage: QuotedPassage) => {
    if (!clip || !view.saved) return;
    try {
      await services.library.keepQuotation(clip.id, { captureId: view.saved.id, ...passage });
      setToast({ words: t('clipKept', paragraphNumbers(passage)) });
    } catch (error) {
      fail(t('popupNotKept'), error);
    }
  };
  const save = async (passage?: QuotedPassage) => {
    if (clip || busy.current) return;
    const doubt = [...inDoubt.current.values()][0];
    if (doubt !== undefined) return setFailure({ title: t('popupNotSaved'), words: doubt });
    busy.current = true;
    setSaving(true);
    setFailure(null);
    try {
      const written = latest();
      const outcome = await services.page.clip(reading, plain(written), ...(passage ? [passage] : []));
      settled(written);
      onClipped(outcome);
      if (passage) setToast({ words: t('clipKept', paragraphNumbers(passage)) });
      else if (outcome.kind === 'seen-again') setToast({ words: t('popupSeenAgain') });
    } catch (error) {
      fail(t('popupNotSaved'), error);
      // What was typed is kept as a draft, disk permitting.
      change({});
    } finally {
      busy.current = false;
      setSaving(false);
    }
  };
  const copy = async () => {
    try {
      if (clip) await flush();
      const words = await citation.copy(async (style) => {
        const request = { style, form: 'entry' as const };
        if (!clip) return services.cite.citeReading(reading, latest().edits, request);
        const [cited] = await services.cite.citeClips([clip.id], request);
        return cited?.citation ?? services.cite.citeReading(reading, latest().edits, request);
      });
      setToast({ words });
    } catch (error) {
      fail(t('popupNotCopied'), error);
    }
  };
  const onProblem = useCallback((field: string, problem: string | null) => {
    if (problem === null) inDoubt.current.delete(field);
    else inDoubt.current.set(field, problem);
  }, []);

  const now = useRef({ save, copy });
  now.current = { save, copy };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = isSaveKey(event) ? now.current.save : isCopyKey(event) ? now.current.copy : null;
      if (!act) return;
      event.preventDefault();
      void act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  // The main action has the focus when the popup opens, and again when saving has put another in its place.
  useLayoutEffect(() => {
    const active = document.activeElement;
    if (!active || active === document.body || active.tagName === 'BUTTON') main.current?.focus();
  }, [clip === null]);

  /** No await before the panel opens: the browser takes it only in the turn of the press. */
  const go = (route: Route) => {
    if (services.navigate.openPanel) services.navigate.openPanel(route);
    else services.navigate.openWorkspace(route);
  };
  const openClip = (send?: 'zotero') => {
    if (!clip) return;
    if (send) void flush().catch(() => undefined);
    go({ screen: 'clip', id: clip.id, ...(send && { send }) });
  };
  const adding = useAdding(services, go, setToast);
  const cite = (
    <span class="split">
      <Button big disabled={citation.copying} onPress={() => void copy()}>
        {t('popupCopyCitation')}
      </Button>
      <StyleChooser
        class="btn btn--big"
        services={services.styles}
        label={t('popupStyle')}
        selected={citation.style}
        onSelect={citation.setStyle}
        // The browser's own dialog would close the popup.
        onLoadElsewhere={() => services.navigate.openWorkspace({ screen: 'keep' })}
      />
    </span>
  );
  const savedAt = view.saved?.at ?? clip?.savedAt;
  return (
    <PopupFrame
      standing={clip ? 'saved' : 'article'}
      openPanel={openPanel}
      toast={toast}
      footer={
        <>
          {clip ? (
            <Button big grow icon="open" buttonRef={main} onPress={() => openClip()}>
              {t('popupOpenClip')}
            </Button>
          ) : (
            <Button big grow kind="main" buttonRef={main} aria-busy={saving} onPress={() => void save()}>
              {saving ? t('popupSaving') : t('popupSave')}
              {!saving && <Kbd>Enter</Kbd>}
            </Button>
          )}
          {cite}
        </>
      }
    >
      <AllItems onAll={onAll} />
      <Problem title={failure?.title ?? ''} words={failure?.words ?? null} />
      <NotKcna article={article} />
      <SelectedWords
        services={services}
        reading={reading}
        selection={selection}
        quote={quote}
        keepWords={t(clip ? 'popupQuoteKeep' : 'popupQuoteKeepSaved')}
        onKeep={clip ? keepWith : save}
      >
        <TakeSelection article={article} record={record} change={change} selected={selection.words} />
      </SelectedWords>
      <div {...pointing}>
        <Headline article={article} record={record} change={change} hold={hold} />
        {clip && savedAt !== undefined && (
          <>
            <div class="rowx saved-line">
              <p class="meta num grow">
                {fresh ? t('popupSavedAt', formatStamp(savedAt)) : t('popupSavedSame', formatStamp(savedAt))}
              </p>
              <Button kind="bare" onPress={() => openClip('zotero')}>
                {t('zoteroMenu')}
              </Button>
            </div>
            <CheckHeadline clip={clip} onGo={go} />
            <div class="sep" />
          </>
        )}
        {view.privateWindow && !clip && <PrivateWindow />}
        <ArticleFields
          article={article}
          record={record}
          change={change}
          hold={hold}
          services={services}
          onProblem={onProblem}
        />
      </div>
      {clip && (
        <ClipProjects
          services={services}
          clipId={clip.id}
          onNavigate={go}
          onAdd={() => adding.begin([clip.id])}
        />
      )}
      {adding.sheet}
      {view.offer !== null && <HostOffer host={view.offer} sites={services.sites} />}
    </PopupFrame>
  );
}

/** Only what the person typed: a clip or a draft carries more. */
const plain = ({ edits, tags, note }: TypedRecord): TypedRecord => ({ edits, tags, note });
