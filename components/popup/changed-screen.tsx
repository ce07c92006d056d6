import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Comparison } from '../../lib/compare/types.ts';
import type { Capture, Clip, ClipOutcome, QuotedPassage } from '../../lib/library/types.ts';
import type { Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { AffectedQuotations } from '../parts/affected-quotations.tsx';
import { Button } from '../parts/button.tsx';
import { DiffText } from '../parts/diff-text.tsx';
import type { ToastMessage } from '../parts/toast.tsx';
import { formatDay, formatStamp } from '../text/dates.ts';
import { langTag } from '../text/languages.ts';
import { problemWords } from '../text/problems.ts';
import { datelineWords, pageValues } from '../text/record-values.ts';
import { styleName } from '../text/style-names.ts';
import { AllItems } from './all-items.tsx';
import { changeTitle, firstChange, movesInWords, wordsInOut } from './change-summary.ts';
import { PopupFrame } from './popup-frame.tsx';
import { Problem } from './problem.tsx';
import { SelectedWords } from './selected-words.tsx';
import type { ArticleView } from './standing.ts';
import { useCitation } from './use-citation.ts';
import { useSelected } from './use-selected.ts';

export interface ChangedScreenProps {
  readonly services: Services;
  readonly view: ArticleView;
  readonly clip: Clip;
  readonly saved: Capture;
  readonly sinceSaved: Comparison;
  /** Back to all articles of the page, where the person chose this one among several. */
  readonly onAll: (() => void) | undefined;
  readonly onClipped: (outcome: ClipOutcome) => void;
  readonly openPanel: (() => void) | undefined;
}

/** The page is not what was saved: what differs, at a glance, and what can be done about it. */
export function ChangedScreen(props: ChangedScreenProps) {
  const { services, view, clip, saved, sinceSaved, onAll, onClipped, openPanel } = props;
  const { reading } = view;
  const [headline, setHeadline] = useState<Comparison | null>(null);
  const [failure, setFailure] = useState<{ title: string; words: string } | null>(null);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const busy = useRef(false);
  const main = useRef<HTMLButtonElement>(null);
  const citation = useCitation(services);
  const selection = useSelected(services.page);

  const then = pageValues(saved.article);
  const now = pageValues(reading.article);
  const headlineDiffers = then.headline !== now.headline;
  const first = useMemo(() => firstChange(sinceSaved), [sinceSaved]);
  const moves = movesInWords(sinceSaved);
  const lang = langTag(now.language);

  useEffect(() => {
    if (!headlineDiffers) return;
    let wanted = true;
    services.compare({ kind: 'capture', clipId: clip.id, captureId: saved.id }, { kind: 'page' }).then(
      (comparison) => wanted && setHeadline(comparison.headline),
      // The headline then stands whole, old and new.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [services, clip.id, saved.id, headlineDiffers]);
  useLayoutEffect(() => main.current?.focus(), []);

  const compare = () => {
    const a = { kind: 'capture' as const, clipId: clip.id, captureId: saved.id };
    const route = { screen: 'compare' as const, a, b: { kind: 'page' as const } };
    if (services.navigate.openPanel) services.navigate.openPanel(route);
    else services.navigate.openWorkspace(route);
  };
  const keep = async (passage?: QuotedPassage) => {
    if (busy.current) return;
    busy.current = true;
    setFailure(null);
    try {
      onClipped(await services.page.clip(reading, {}, ...(passage ? [passage] : [])));
    } catch (error) {
      setFailure({ title: t('popupNotSaved'), words: problemWords(error) });
    } finally {
      busy.current = false;
    }
  };
  const cite = async () => {
    try {
      const words = await citation.copy(async (style) => {
        const [cited] = await services.cite.citeClips([clip.id], { style, form: 'entry' });
        return cited?.citation ?? services.cite.citeReading(reading, clip.edits, { style, form: 'entry' });
      });
      setToast({ words });
    } catch (error) {
      setFailure({ title: t('popupNotCopied'), words: problemWords(error) });
    }
  };
  const was = (before: string, after: string) => (
    <span class="meta">{before === after ? t('popupTheSame') : t('popupWas', before || t('popupNone'))}</span>
  );
  const wholeHeadline = [
    { op: 'delete' as const, text: then.headline },
    { op: 'insert' as const, text: now.headline },
  ];
  const hunks = headline ? headline.rows.flatMap((row) => row.hunks) : headlineDiffers ? wholeHeadline : null;
  const day = (iso: string | null) => (iso === null ? '' : formatDay(iso));

  return (
    <PopupFrame
      standing="changed"
      openPanel={openPanel}
      toast={toast}
      footer={
        <>
          <Button big grow kind="main" buttonRef={main} onPress={compare}>
            {t('popupCompare')}
          </Button>
          <Button big onPress={() => void keep()}>
            {t('popupKeepVersion')}
          </Button>
          <Button
            big
            disabled={citation.copying}
            aria-label={t('popupCiteIn', styleName(citation.style))}
            onPress={() => void cite()}
          >
            {t('popupCite')}
          </Button>
        </>
      }
    >
      <section class="notice notice--flush">
        <h2>{changeTitle(headlineDiffers, sinceSaved)}</h2>
        {(moves !== '' || first) && (
          <p>
            {moves} <span class="num">{wordsInOut(sinceSaved)}</span>
          </p>
        )}
        <AffectedQuotations library={services.library} clip={clip} paragraphs={reading.article.paragraphs} />
        <p class="meta num">{t('popupSavedSeen', formatStamp(saved.at), formatStamp(reading.at))}</p>
      </section>
      <AllItems onAll={onAll} />
      <Problem title={failure?.title ?? ''} words={failure?.words ?? null} />
      <SelectedWords
        services={services}
        reading={reading}
        selection={selection}
        quote={(passage, style) => services.cite.quoteReading(reading, clip.edits, passage, style)}
        keepWords={t('popupQuoteKeepVersion')}
        onKeep={keep}
      />
      <h1 class="head" lang={lang}>
        {hunks ? <DiffText hunks={hunks} /> : now.headline}
      </h1>
      <dl class="fields">
        <div>
          <dt>{t('partDateline')}</dt>
          <dd>
            <span lang={lang}>{datelineWords(now.dateline) || t('popupNone')}</span>{' '}
            {was(datelineWords(then.dateline), datelineWords(now.dateline))}
          </dd>
        </div>
        <div>
          <dt>{t('partDate')}</dt>
          <dd>
            <span class="num">{day(now.date) || t('popupNone')}</span> {was(day(then.date), day(now.date))}
          </dd>
        </div>
        {first && (
          <div>
            <dt class="num">{t('popupParagraphSign', first.number)}</dt>
            <dd>
              <p class="excerpt excerpt--diff" lang={lang}>
                <DiffText hunks={first.hunks} />
              </p>
              {first.more !== '' && <small class="num">{first.more}</small>}
            </dd>
          </div>
        )}
        {clip.tags.length > 0 && (
          <div>
            <dt>{t('popupTags')}</dt>
            <dd class="tag-line">
              {clip.tags.map((tag) => (
                <span class="tag" key={tag}>
                  {tag}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <p class="meta foot-note">{t('popupKeepExplained', clip.captures.length + 1)}</p>
    </PopupFrame>
  );
}
