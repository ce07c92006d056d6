import { useEffect, useRef, useState } from 'preact/hooks';
import type { Capture, Clip, QuotedPassage } from '../../lib/library/types.ts';
import type { Route, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { CopyByHand } from '../cite/copy-by-hand.tsx';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Toast } from '../parts/toast.tsx';
import { ClipProjects } from '../projects/clip-projects.tsx';
import { useAdding } from '../projects/use-adding.tsx';
import { formatNumber } from '../text/counts.ts';
import { noteText } from '../text/notes.ts';
import { ZoteroSheet } from '../zotero/zotero-sheet.tsx';
import { ClipEvidence } from './clip-evidence.tsx';
import { ClipHead } from './clip-head.tsx';
import { ClipRecord } from './clip-record.tsx';
import { ClipRelated, newestSide } from './clip-related.tsx';
import { ClipText } from './clip-text.tsx';
import { ClipVersions } from './clip-versions.tsx';
import { exportItems } from './export-items.ts';
import { JumpNav, PartSection } from './jump-nav.tsx';
import { KeptQuotations } from './kept-quotations.tsx';
import { KeysSheet } from './keys-sheet.tsx';
import type { KeyCommand } from './list-keys.ts';
import { memoryOf } from './list-memory.ts';
import { Menu } from './menu.tsx';
import { useClip, useNeighbours } from './use-clip.ts';
import { useClipActions } from './use-clip-actions.ts';
import { useFoundQuotations } from './use-found-quotations.ts';
import { useKeys } from './use-keys.ts';
import { useLate } from './use-late.ts';
import { usePage } from './use-page.ts';
import type { Quotation } from './use-quotation.ts';
import { useRelated } from './use-related.ts';
import { useWording } from './use-wording.ts';
import { side } from './version-changes.ts';
import { WordingBar } from './wording-bar.tsx';

export interface ClipScreenProps {
  readonly services: Services;
  readonly id: string;
  /** Set where the sheet that sends it is to be open. */
  readonly send?: 'zotero' | undefined;
  /** What of it is shown first; the text where absent. */
  readonly part?: 'record' | undefined;
  readonly layout: 'narrow' | 'wide';
  readonly onBack: () => void;
  readonly onNavigate: (route: Route) => void;
}

/** One clip: its text, record, versions and evidence. */
export function ClipScreen({ services, id, send, part, layout, onBack, onNavigate }: ClipScreenProps) {
  const { library, navigate } = services;
  const memory = memoryOf(services);
  const { detail, problem, again } = useClip(library, id);
  const around = useNeighbours(library, memory.query, id);
  const page = usePage(services.page);
  const related = useRelated(library, id);
  const [shownId, setShownId] = useState<string | null>(null);
  const [marked, setMarked] = useState<{ captureId: string; passage: QuotedPassage } | null>(null);
  const [keys, setKeys] = useState(false);
  const [toZotero, setToZotero] = useState(false);
  useEffect(() => {
    if (send !== 'zotero') return;
    setToZotero(true);
    // Asked for once: not again when the person comes back here.
    onNavigate({ screen: 'clip', id });
  }, [send, id, onNavigate]);
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLElement>(null);
  const quoted = useRef<Quotation | null>(null);
  const open = detail?.clip.id === id ? detail : detail === undefined ? undefined : null;
  const shown: Capture | undefined =
    open?.captures.find((capture) => capture.id === shownId) ?? open?.captures.at(-1);
  const { wording, on: wordingOn, toggle: toggleWording } = useWording(library, shown);
  /** Writes what is typed in the record and not kept yet. */
  const flush = useRef<() => Promise<void>>(async () => undefined);
  const actions = useClipActions({ services, id, flush, onBack });
  const found = useFoundQuotations(library, open);

  // Another clip begins at its headline, and the list will open at this one.
  useEffect(() => {
    scroller.current?.scrollTo?.(0, 0);
    setShownId(null);
    setMarked(null);
  }, [id]);
  const loaded = open ? open.clip.id : null;
  useEffect(() => {
    if (loaded === null) return;
    const first = root.current?.querySelector<HTMLElement>(part ? `[data-part="${part}"]` : 'h1');
    first?.focus({ preventScroll: true });
    if (part) first?.scrollIntoView?.({ block: 'start' });
  }, [loaded, part]);
  useEffect(() => {
    if (around && around.position > 0) memory.focused = { id, row: around.position - 1 };
  }, [around, id, memory]);

  const here = page.view?.kind === 'article' ? page.view.state : null;
  const onPage = here?.kind === 'changed' && here.clip.id === id;
  const comparable = onPage ? 'page' : (open?.captures.length ?? 0) > 1 ? 'versions' : null;
  const compare = () => {
    const [before, newest] = open?.captures.slice(-2) ?? [];
    const last = newest ?? before;
    if (!last) return;
    if (onPage) onNavigate({ screen: 'compare', a: side(last), b: { kind: 'page' } });
    else if (before && newest) onNavigate({ screen: 'compare', a: side(before), b: side(newest) });
  };
  /** The older text on the left. */
  const compareWith = (other: Clip) => {
    const theirs = newestSide(other);
    if (!theirs || !shown || !open) return;
    const mine = side(shown);
    const older = (other.shown.date ?? other.savedAt) < (open.clip.shown.date ?? open.clip.savedAt);
    onNavigate({ screen: 'compare', a: older ? theirs : mine, b: older ? mine : theirs });
  };
  const adding = useAdding(services, onNavigate, actions.tell);
  const addToProject = () => adding.begin([id]);
  const cite = () => onNavigate({ screen: 'cite', ids: [id] });
  const quote = (quotation: QuotedPassage) => shown && actions.quote(shown.id, quotation);
  const keepQuote = (quotation: QuotedPassage) => shown && actions.keep(shown.id, quotation);
  const showQuote = (captureId: string, passage: QuotedPassage) => {
    setShownId(captureId === open?.captures.at(-1)?.id ? null : captureId);
    setMarked({ captureId, passage });
  };
  const goToParagraph = (paragraph: number) => {
    const target = scroller.current?.querySelector<HTMLElement>(`[data-paragraph="${paragraph}"]`);
    target?.scrollIntoView?.({ block: 'center' });
    target?.focus({ preventScroll: true });
  };
  // The version is drawn by then.
  useEffect(() => {
    if (marked) goToParagraph(marked.passage.paragraph);
  }, [marked]);
  const goTo = (other: string | null | undefined) =>
    other != null && onNavigate({ screen: 'clip', id: other });

  useKeys((command: KeyCommand, event) => {
    // Arrows scroll the text.
    if (event.key.startsWith('Arrow')) return false;
    if (command === 'escape') onBack();
    else if (command === 'down') goTo(around?.next);
    else if (command === 'up') goTo(around?.previous);
    else if (command === 'compare' && comparable !== null) compare();
    else if (command === 'cite') cite();
    else if (command === 'project') addToProject();
    else if (command === 'quote' && quoted.current) quote(quoted.current);
    else if (command === 'keep' && quoted.current) keepQuote(quoted.current);
    else if (command === 'undo' && actions.message?.action) actions.message.action.onAction();
    else if (command === 'keys') setKeys(true);
    else return false;
    return true;
  });
  const late = useLate(open === undefined && problem === null);

  return (
    <section class={`screen reading reading--${layout}`} ref={root} aria-label={t('clipScreen')}>
      <header class="bar">
        <Button kind="bare" icon="back" onPress={onBack}>
          {t('panelClips')}
        </Button>
        <span class="grow" />
        {around && around.position > 0 && (
          <span class="meta num">
            {t('clipPosition', formatNumber(around.position), formatNumber(around.of))}
          </span>
        )}
        <Button
          kind="bare"
          icon="up"
          aria-label={t('clipPrevious')}
          disabled={!around?.previous}
          onPress={() => goTo(around?.previous)}
        />
        <Button
          kind="bare"
          icon="down"
          aria-label={t('clipNext')}
          disabled={!around?.next}
          onPress={() => goTo(around?.next)}
        />
        <Menu
          end
          button={{ kind: 'bare', icon: 'more', 'aria-label': t('panelMore') }}
          items={[
            ...(layout === 'narrow'
              ? [
                  {
                    label: t('panelOpenTab'),
                    onChoose: () => navigate.openWorkspace({ screen: 'clip', id }),
                  },
                ]
              : []),
            { label: t('projectAdd'), hint: 'p', onChoose: addToProject },
            ...exportItems(actions.exportAs),
            { label: t('zoteroMenu'), onChoose: () => void actions.settled(() => setToZotero(true)) },
            { label: t('clipSendObsidian'), onChoose: actions.toObsidian },
            { label: t('panelDelete'), onChoose: actions.remove },
            { label: t('panelKeys'), hint: '?', onChoose: () => setKeys(true) },
          ]}
        />
      </header>
      <div class="screen-scroll" ref={scroller}>
        {problem !== null && (
          <div class="notice clips-problem" role="alert">
            <p>{problem}</p>
            <Button onPress={again}>{t('panelRetry')}</Button>
          </div>
        )}
        {late && <p class="meta pad">{t('clipLoading')}</p>}
        {detail === null && (
          <EmptyState title={t('clipGoneTitle')}>
            <p>{t('clipGone')}</p>
            <Button onPress={onBack}>{t('clipBackToClips')}</Button>
          </EmptyState>
        )}
        {open && shown && (
          <div class="reading-in">
            <ClipHead
              detail={open}
              shown={shown}
              comparable={comparable}
              onCompare={compare}
              onCite={cite}
              onOpen={() => navigate.openAddress(shown.url)}
              onNewest={() => setShownId(null)}
              onCiteVersion={actions.citeVersion}
            />
            <JumpNav
              scroller={scroller}
              counts={{ quotes: open.clip.quotations?.length ?? 0, versions: open.captures.length }}
            />
            <section data-part="text" tabIndex={-1} aria-label={t('clipText')}>
              <WordingBar wording={wording} on={wordingOn} onToggle={toggleWording} onRead={goTo} />
              <ClipText
                key={shown.id}
                article={shown.article}
                search={memory.query.filter.text ?? ''}
                quoted={quoted}
                onQuote={quote}
                onKeep={keepQuote}
                marked={marked?.captureId === shown.id ? marked.passage : null}
                wording={wording.kind === 'found' && wording.found.clips > 0 ? wording.found : null}
                onRead={goTo}
              />
              {shown.article.notes.length > 0 && (
                <ul class="meta art-notes">
                  {shown.article.notes.map((note) => (
                    <li key={note.id}>{noteText(note)}</li>
                  ))}
                </ul>
              )}
            </section>
            <PartSection part="quotes" count={open.clip.quotations?.length ?? 0}>
              <KeptQuotations
                detail={open}
                found={found}
                onCopy={actions.quote}
                onShow={showQuote}
                onDrop={actions.drop}
              />
            </PartSection>
            <PartSection part="record">
              <ClipRecord
                key={open.clip.id}
                services={services}
                detail={open}
                flush={flush}
                onParagraph={goToParagraph}
              />
              <ClipProjects services={services} clipId={id} onNavigate={onNavigate} onAdd={addToProject} />
            </PartSection>
            <PartSection part="versions" count={open.captures.length}>
              <ClipVersions
                services={services}
                detail={open}
                shown={shown}
                onRead={(capture) => {
                  setShownId(capture.id);
                  scroller.current?.scrollTo?.(0, 0);
                }}
                onCompare={(a, b) => onNavigate({ screen: 'compare', a, b })}
                onTimeline={() => onNavigate({ screen: 'timeline', ids: [id] })}
              />
              {related && <ClipRelated related={related} onRead={goTo} onCompare={compareWith} />}
            </PartSection>
            <PartSection part="evidence">
              <ClipEvidence capture={shown} onCopy={actions.copyHash} />
            </PartSection>
          </div>
        )}
      </div>
      {actions.byHand !== null && <CopyByHand text={actions.byHand} onClose={actions.closeByHand} />}
      <Toast message={actions.message} />
      {adding.sheet}
      {keys && <KeysSheet onClose={() => setKeys(false)} />}
      {toZotero && (
        <ZoteroSheet
          services={services}
          clips={[{ id, captureId: shownId }]}
          onClose={() => setToZotero(false)}
        />
      )}
    </section>
  );
}
