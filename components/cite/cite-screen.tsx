import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { DEFAULT_STYLE, type StyleInfo, styleInfo } from '../../lib/cite/styles.ts';
import type { Route, Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';
import { CheckHeadline } from '../parts/check-headline.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { countClips, countWords, formatNumber } from '../text/counts.ts';
import { styleName } from '../text/style-names.ts';
import { ZoteroSheet } from '../zotero/zotero-sheet.tsx';
import { ArrangedList } from './arranged-list.tsx';
import { joinEntries, listTitle } from './bibliography.ts';
import { CiteHeader } from './cite-header.tsx';
import { CitedList } from './cited-list.tsx';
import { type CitedProject, inListOrder, listOrder } from './cited-project.ts';
import { CopyByHand } from './copy-by-hand.tsx';
import { ListFoot } from './list-foot.tsx';
import { OrderChoice } from './order-choice.tsx';
import { Paper, PaperNotes } from './paper.tsx';
import { PartSwitch, type ProjectPart } from './part-switch.tsx';
import { Pinpoint } from './pinpoint.tsx';
import { SaveFiles } from './save-files.tsx';
import { StyleChooser } from './style-chooser.tsx';
import { useCitations } from './use-citations.ts';
import { type CitedClip, useCitedClips } from './use-cited-clips.ts';
import { useCopying } from './use-copying.ts';
import { useStyle } from './use-style.ts';

export interface CiteScreenProps {
  readonly services: Services;
  readonly ids: readonly string[];
  readonly layout: 'narrow' | 'wide';
  readonly onBack: () => void;
  readonly onNavigate: (route: Route) => void;
  /** The project whose clips these are; absent for clips chosen for once. */
  readonly project?: CitedProject;
  /** What the screen around says. */
  readonly toast?: ComponentChildren;
}

/** What of a clip its citation rests on. */
const stampOf = (clips: readonly CitedClip[]) => clips.map(({ clip }) => clip.updatedAt).join(' ');

/** Where a style fails: the one that every build has, or the one that needs no engine. */
const otherStyle = ({ id }: StyleInfo): StyleInfo =>
  styleInfo(id === DEFAULT_STYLE ? 'plain' : DEFAULT_STYLE);

/** The parts of the screen, for either layout to place. */
function useCiteParts({ services, ids, layout, onNavigate, project }: CiteScreenProps) {
  const cited = useCitedClips(services, ids);
  const last = useStyle(services);
  const style = project ? project.style : last.style;
  const choose = project ? ({ id }: StyleInfo) => project.onStyle(id) : last.choose;
  // What a project says of its style stands in its notice.
  const gone = project ? null : last.gone;
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<string | null>(null);
  const copying = useCopying(services);
  const [toZotero, setToZotero] = useState<readonly string[] | null>(null);

  const sorted = project?.order ?? 'style';
  const clips = useMemo(() => inListOrder(cited.clips ?? [], sorted), [cited.clips, sorted]);
  const order = listOrder(sorted);
  const included = useMemo(() => clips.filter(({ clip }) => !excluded.has(clip.id)), [clips, excluded]);
  const includedIds = included.map(({ clip }) => clip.id);
  const stamp = stampOf(included);
  const ready = cited.clips !== null && style !== null;
  const citations = useCitations(
    services,
    includedIds,
    ready ? { style: style.id, form: 'entry', order } : null,
    stamp,
  );
  const entries = citations.entries ?? [];
  const marked = included.find(({ clip }) => clip.id === chosen) ?? included[0] ?? null;

  const include = (id: string, on: boolean) => {
    const next = new Set(excluded);
    if (on) next.delete(id);
    else next.add(id);
    setExcluded(next);
  };
  const one = included.length === 1;
  // What is shown is what is copied: nothing while the list is being made anew.
  const settled = !citations.busy && citations.problem === null && entries.length > 0;
  const copyAll = () =>
    copying.copy(
      joinEntries(entries.map(({ citation }) => citation)),
      countWords(entries.length, 'citeCopiedOne', 'citeCopiedMany'),
    );

  const list = (
    <section class="list" aria-label={t('citeChosen')}>
      <div class="colhead">
        <h2 class="num">
          {excluded.size > 0
            ? t('citeCountOf', formatNumber(included.length), countClips(clips.length))
            : countClips(clips.length)}
        </h2>
        {project && marked && (
          <Button kind="bare" onPress={() => onNavigate({ screen: 'clip', id: marked.clip.id })}>
            {t('projectRead')}
          </Button>
        )}
      </div>
      {project ? (
        <ArrangedList
          clips={clips}
          byHand={project.order === 'hand'}
          marked={marked?.clip.id ?? null}
          onMark={setChosen}
          onMove={project.onMove}
          onDrop={project.onDrop}
        />
      ) : (
        <CitedList
          clips={clips}
          excluded={excluded}
          marked={marked?.clip.id ?? null}
          onInclude={include}
          onMark={setChosen}
        />
      )}
      {cited.gone > 0 && <p class="meta gone">{countWords(cited.gone, 'citeGoneOne', 'citeGoneMany')}</p>}
      <ListFoot
        services={services}
        ids={includedIds}
        {...((layout === 'wide' || project) && { onAddClips: () => onNavigate({ screen: 'clips' }) })}
        {...(!project && { onKept: copying.say })}
      />
    </section>
  );
  const failed = cited.problem !== null && (
    <div class="notice" role="alert">
      <p>{cited.problem}</p>
      <Button onPress={cited.again}>{t('compareAgain')}</Button>
    </div>
  );
  const sheet = style && (
    <section class="sheet" aria-label={t('citePreview')}>
      {failed}
      {project?.notice}
      <div class="styles">
        <div class="grow">
          <span class="label" aria-hidden="true">
            {t('citeStyle')}
          </span>
          <StyleChooser
            class="select"
            services={services.styles}
            label={t('citeStyle')}
            selected={style}
            onSelect={choose}
          />
        </div>
        {project && <OrderChoice order={project.order} onOrder={project.onOrder} />}
      </div>
      {gone !== null && (
        <p class="notice" role="alert">
          {t('styleGone', gone, styleName(style))}
        </p>
      )}
      <Paper
        style={style}
        citations={citations}
        marked={one ? null : (marked?.clip.id ?? null)}
        onCopy={({ citation }) => copying.copy(citation, t('citeCopiedEntry'))}
        instead={otherStyle(style)}
        onInstead={choose}
      >
        {marked && <CheckHeadline clip={marked.clip} onGo={onNavigate} />}
        {marked && (
          <Pinpoint
            services={services}
            style={style}
            clips={included}
            marked={marked}
            stamp={stamp}
            order={order}
            copying={copying}
          />
        )}
      </Paper>
      <PaperNotes style={style} citations={citations} />
    </section>
  );
  const said = (
    <p class="said" role="status">
      {copying.said}
    </p>
  );
  const byHand = copying.byHand !== null && (
    <CopyByHand text={copying.byHand} onClose={copying.closeByHand} />
  );
  const copyButton = (
    <Button kind="main" big icon="copy" disabled={!settled} onPress={copyAll}>
      {t(one ? 'citeCopyOne' : 'citeCopyAll')}
    </Button>
  );
  const files = (
    <SaveFiles
      disabled={!settled}
      onZotero={() => setToZotero(includedIds)}
      onSave={(format) => copying.save(includedIds, format, project?.name)}
      onSaveList={(format) =>
        style !== null &&
        copying.saveList(
          t(listTitle(style)),
          entries.map(({ citation }) => citation),
          format,
          project?.name,
        )
      }
    />
  );
  const zotero = toZotero && (
    <ZoteroSheet
      services={services}
      clips={toZotero.map((id) => ({ id, captureId: null }))}
      onClose={() => setToZotero(null)}
    />
  );
  return { cited, list, sheet, said, byHand, copyButton, files, zotero };
}

function Wide(props: CiteScreenProps) {
  const { list, sheet, said, byHand, copyButton, files, zotero } = useCiteParts(props);
  return (
    <div class="cite">
      {list}
      {sheet}
      <section class="formats" aria-label={t('citeFormats')}>
        {copyButton}
        <p class="meta">{t('citeRichAndPlain')}</p>
        {said}
        {byHand}
        {files}
      </section>
      {zotero}
    </div>
  );
}

function Narrow(props: CiteScreenProps) {
  const { cited, list, sheet, said, byHand, copyButton, files, zotero } = useCiteParts(props);
  const many = (cited.clips?.length ?? 0) > 1;
  const [part, setPart] = useState<ProjectPart>('preview');
  const apart = props.project !== undefined;
  return (
    <>
      {apart && <PartSwitch part={part} clips={cited.clips?.length ?? 0} onPart={setPart} />}
      <div class="cite-scroll">
        {(!apart || part === 'preview') && sheet}
        {apart ? part === 'clips' && list : (many || cited.gone > 0) && list}
        {(!apart || part === 'preview') && (
          <section class="formats" aria-label={t('citeFormats')}>
            {files}
          </section>
        )}
      </div>
      {byHand}
      {props.toast}
      <footer class="keys cite-foot">
        {said}
        {copyButton}
      </footer>
      {zotero}
    </>
  );
}

/** A bibliography of the chosen clips: style, preview, copying, files. */
export function CiteScreen(props: CiteScreenProps) {
  const { ids, layout, onNavigate, project } = props;
  return (
    <section class={`screen citing citing--${layout}`} aria-labelledby="cite-title">
      <CiteHeader {...props} />
      {ids.length === 0 ? (
        <EmptyState title={t(project ? 'projectEmptyTitle' : 'citeEmptyTitle')}>
          <p>{t(project ? 'projectEmpty' : 'citeEmpty')}</p>
          <Button onPress={() => onNavigate({ screen: 'clips' })}>{t('compareToClips')}</Button>
        </EmptyState>
      ) : layout === 'wide' ? (
        <Wide {...props} />
      ) : (
        <Narrow {...props} />
      )}
      {(layout === 'wide' || ids.length === 0) && props.toast}
    </section>
  );
}
