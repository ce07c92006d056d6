import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Clip, ClipFilter, ClipOrder } from '../../lib/library/types.ts';
import type { Route, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { ListBoxButton } from '../parts/list-box-button.tsx';
import { Toast } from '../parts/toast.tsx';
import { useAdding } from '../projects/use-adding.tsx';
import { countClips, formatNumber } from '../text/counts.ts';
import { ZoteroSheet } from '../zotero/zotero-sheet.tsx';
import { ClipList, type ListHandle } from './clip-list.tsx';
import { EmptyLibrary } from './empty-library.tsx';
import { FilterSheet } from './filter-sheet.tsx';
import { isNarrowed, tidy } from './filters.ts';
import { FindBar } from './find-bar.tsx';
import { KeysSheet } from './keys-sheet.tsx';
import type { KeyCommand } from './list-keys.ts';
import { memoryOf } from './list-memory.ts';
import { NothingFound } from './nothing-found.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { ThisPage } from './this-page.tsx';
import { useClips } from './use-clips.ts';
import { useKeys } from './use-keys.ts';
import { useLate } from './use-late.ts';
import { useListActions } from './use-list-actions.ts';
import { useSelection } from './use-selection.ts';

export interface ClipsScreenProps {
  readonly services: Services;
  readonly layout: 'narrow' | 'wide';
  readonly onNavigate: (route: Route) => void;
}

/** All clips: searched, filtered, selected; in the panel below the state of the current page. */
export function ClipsScreen({ services, layout, onNavigate }: ClipsScreenProps) {
  const { library } = services;
  const memory = memoryOf(services);
  const [query, setQuery] = useState(memory.query);
  const [sheet, setSheet] = useState<'filters' | 'keys' | null>(null);
  const [toZotero, setToZotero] = useState<readonly string[] | null>(null);
  const clips = useClips(library, query, memory.place.row);
  const { pages } = clips;
  const list = useRef<ListHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const chosen = useSelection(services, query);
  const actions = useListActions({ services, chosen, onNavigate });
  const adding = useAdding(services, onNavigate, actions.tell);
  const addToProject = (clip: Clip | null) => actions.withTicked(clip, adding.begin);
  const { selection } = chosen;

  const ask = useCallback(
    (filter: ClipFilter, order: ClipOrder) => {
      memory.query = { filter, order };
      setQuery(memory.query);
    },
    [memory],
  );
  const onFilter = useCallback((filter: ClipFilter) => ask(filter, memory.query.order), [ask, memory]);

  const rowActions = useMemo(
    () => ({
      open: (clip: Clip) => onNavigate({ screen: 'clip', id: clip.id }),
      select: (clip: Clip, shift: boolean) =>
        shift ? void chosen.extendTo(clip.id) : chosen.toggle(clip.id),
    }),
    [onNavigate, chosen.extendTo, chosen.toggle],
  );

  const focused = () =>
    pages && memory.focused.id !== null ? pages.clip(pages.indexOf(memory.focused.id)) : null;
  const onCommand = (command: KeyCommand): boolean => {
    const clip = focused();
    switch (command) {
      case 'search':
        field.current?.focus();
        field.current?.select();
        return true;
      case 'escape':
        if (selection.ids.size > 0) chosen.clear();
        else if (query.filter.text) onFilter(tidy({ ...query.filter, text: '' }));
        else return false;
        return true;
      case 'down':
        list.current?.focus({ by: inList() ? 1 : 0 });
        return true;
      case 'up':
        list.current?.focus({ by: inList() ? -1 : 0 });
        return true;
      case 'page-down':
        list.current?.focus({ views: 1 });
        return true;
      case 'page-up':
        list.current?.focus({ views: -1 });
        return true;
      case 'first':
      case 'last':
        list.current?.focus({ at: command });
        return true;
      case 'extend-down':
      case 'extend-up': {
        if (clip && selection.ids.size === 0) chosen.toggle(clip.id);
        list.current?.focus({ by: command === 'extend-down' ? 1 : -1 });
        const next = memory.focused.id;
        if (next !== null) void chosen.extendTo(next);
        return true;
      }
      case 'open':
        if (clip) rowActions.open(clip);
        return clip !== null;
      case 'select':
        if (clip) chosen.toggle(clip.id);
        return clip !== null;
      case 'select-all':
        void chosen.all();
        return true;
      case 'compare':
        actions.compare();
        return true;
      case 'cite':
        actions.cite(clip);
        return true;
      case 'project':
        addToProject(clip);
        return true;
      case 'delete':
        actions.remove(clip);
        return true;
      case 'undo':
        actions.undo();
        return true;
      case 'keys':
        setSheet('keys');
        return true;
      case 'quote':
      case 'keep':
        return false;
    }
  };
  useKeys(onCommand);

  // Back from a clip, the focus is where it was.
  const ready = pages !== null;
  useEffect(() => {
    if (ready && memory.focused.id !== null) list.current?.focus({});
  }, [ready, memory]);

  // Of the answer that is shown, which while another is under way is not yet the question's: its count must not claim the whole.
  const { filter: answered } = clips.query ?? query;
  const narrowed = isNarrowed(answered) || (answered.text ?? '').trim() !== '';
  const nothing = useLate(pages !== null && pages.matching === 0 && clips.query === query);
  const late = useLate(pages === null && clips.problem === null);
  const countOf = useCallback(
    async (filter: ClipFilter) => (await library.list(filter, 'saved-newest', 0, 1)).matching,
    [library],
  );
  const menu = [
    ...(layout === 'narrow'
      ? [{ label: t('panelOpenTab'), onChoose: () => services.navigate.openWorkspace({ screen: 'clips' }) }]
      : []),
    { label: t('projects'), onChoose: () => onNavigate({ screen: 'projects' }) },
    { label: t('panelKeep'), onChoose: () => onNavigate({ screen: 'keep' }) },
    { label: t('panelKeys'), hint: '?', onChoose: () => setSheet('keys') },
  ];

  return (
    <section class={`screen clips clips--${layout}`} aria-labelledby="clips-title">
      <h1 id="clips-title" class="vh">
        {t('panelClips')}
      </h1>
      {layout === 'narrow' && (
        <ThisPage
          services={services}
          mayLead={selection.ids.size === 0}
          onNavigate={onNavigate}
          onSaid={actions.say}
        />
      )}
      {pages && pages.total === 0 && !narrowed ? (
        <EmptyLibrary onImport={() => onNavigate({ screen: 'keep' })} />
      ) : (
        <>
          <FindBar
            field={field}
            filter={query.filter}
            facets={clips.facets}
            whole={clips.whole}
            total={pages?.total ?? 0}
            onFilter={onFilter}
            onMore={() => setSheet('filters')}
            onLeave={() => list.current?.focus({ at: 'first' })}
            menu={menu}
          />
          <div class="count">
            <span class="num" role="status">
              {pages &&
                (narrowed
                  ? t('panelCountOf', formatNumber(pages.matching), countClips(pages.total))
                  : countClips(pages.total))}
              {late && t('panelLoading')}
            </span>
            <ListBoxButton
              class="order"
              label={t('panelOrder')}
              align="end"
              options={ORDERS.map((id) => ({ id, name: t(ORDER_WORDS[id]) }))}
              selected={query.order}
              onSelect={(order) => ask(query.filter, order)}
            />
          </div>
          {clips.problem !== null && (
            <div class="notice clips-problem" role="alert">
              <p>{clips.problem}</p>
              <Button onPress={clips.retry}>{t('panelRetry')}</Button>
            </div>
          )}
          {pages && pages.matching > 0 && (
            <ClipList
              handle={list}
              pages={pages}
              query={clips.query ?? query}
              selection={selection}
              actions={rowActions}
              memory={memory}
              onNeed={clips.need}
            />
          )}
          {nothing && pages && (
            <NothingFound filter={query.filter} total={pages.total} count={countOf} onFilter={onFilter} />
          )}
          {(!pages || pages.matching === 0) && !nothing && <div class="grow" />}
        </>
      )}
      <Toast message={actions.message} />
      {selection.ids.size > 0 && pages && (
        <SelectionBar
          count={selection.ids.size}
          elsewhere={chosen.elsewhere}
          matching={pages.matching}
          onAll={() => void chosen.all()}
          onClear={chosen.clear}
          onCompare={actions.compare}
          onCite={() => actions.cite(null)}
          onProject={() => addToProject(null)}
          onExport={actions.exportAs}
          onZotero={() => void chosen.settled().then(({ ids }) => setToZotero([...ids]))}
          onDelete={() => actions.remove(null)}
        />
      )}
      {sheet === 'filters' && (
        <FilterSheet
          filter={query.filter}
          facets={clips.facets}
          matching={pages?.matching ?? 0}
          onFilter={onFilter}
          onClose={() => setSheet(null)}
        />
      )}
      {adding.sheet}
      {sheet === 'keys' && <KeysSheet onClose={() => setSheet(null)} />}
      {toZotero && (
        <ZoteroSheet
          services={services}
          clips={toZotero.map((id) => ({ id, captureId: null }))}
          onClose={() => setToZotero(null)}
        />
      )}
    </section>
  );
}

const ORDERS: readonly ClipOrder[] = ['saved-newest', 'saved-oldest', 'date-newest', 'date-oldest'];
const ORDER_WORDS = {
  'saved-newest': 'panelOrderSavedNewest',
  'saved-oldest': 'panelOrderSavedOldest',
  'date-newest': 'panelOrderDateNewest',
  'date-oldest': 'panelOrderDateOldest',
} as const;

/** Whether the focus is on a row, so that an arrow moves on instead of entering the list. */
function inList(): boolean {
  return document.activeElement?.closest('.rows') != null;
}
