import { useRef, useState } from 'preact/hooks';
import type { ClipDetail, Services, ZoteroParcel, ZoteroState } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Sheet } from '../panel/sheet.tsx';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { ListBoxButton } from '../parts/list-box-button.tsx';
import { TagBox } from '../parts/tag-box.tsx';
import { countWords, formatNumber } from '../text/counts.ts';
import { EarlierSends } from './earlier-sends.tsx';
import type { SendableClip, ZoteroDesk } from './use-zotero.ts';
import { placeOf, placeWords, worthTelling } from './zotero-words.ts';

export interface ZoteroFormProps {
  readonly services: Services;
  readonly title: string;
  readonly clips: readonly SendableClip[];
  readonly desk: ZoteroDesk;
  readonly state: ZoteroState & { readonly kind: 'ready' };
  /** The clip itself where it is the only one. */
  readonly detail: ClipDetail | null;
  readonly onClose: () => void;
}

/** Where clips go in Zotero, and what goes along. */
export function ZoteroForm({ services, title, clips, desk, state, detail, onClose }: ZoteroFormProps) {
  const earlier = desk.earlier ?? [];
  const one = detail !== null;
  const [target, setTarget] = useState(state.selected);
  const [tags, setTags] = useState<readonly string[]>(detail?.clip.tags ?? []);
  const [note, setNote] = useState(detail?.clip.note ?? '');
  const [quotations, setQuotations] = useState(true);
  const [page, setPage] = useState(true);
  const [againToo, setAgainToo] = useState(false);
  const held = useRef<readonly string[] | null>(null);

  const before = new Set(earlier.map(({ clipId }) => clipId));
  const going = one || againToo ? clips : clips.filter(({ id }) => !before.has(id));
  const open = worthTelling(earlier).filter(({ standing }) => standing !== 'sent');
  const chosen = state.targets.find(({ id }) => id === target) ?? state.targets[0];
  const files = chosen?.filesEditable ?? false;
  const kept = detail && (detail.clip.quotations?.length ?? 0);
  const parcel = (): ZoteroParcel => ({
    target,
    // A tag that stands in the box goes too.
    tags: { own: !one, added: held.current ?? tags },
    note: one ? note : null,
    quotations,
    snapshot: page && files,
  });

  return (
    <Sheet
      title={title}
      onClose={onClose}
      foot={
        <div class="desk-foot">
          <p class="meta">{t('zoteroWhere')}</p>
          <div class="rowx">
            {open.length > 0 && (
              <Button big onPress={() => desk.resume(open, parcel())}>
                {t('zoteroAsk')}
              </Button>
            )}
            <Button
              big
              kind="main"
              grow
              disabled={going.length === 0}
              onPress={() => desk.send(going, parcel(), chosen ? placeOf(chosen) : [])}
            >
              {one
                ? t(before.size > 0 ? 'zoteroSendAgain' : 'zoteroSend')
                : countWords(going.length, 'zoteroSendOne', 'zoteroSendMany')}
            </Button>
          </div>
        </div>
      }
    >
      <div class="zot">
        <p class="meta num" role="status">
          {t('zoteroReady', state.version)}
        </p>
        {desk.privateWindow && <p class="meta">{t('zoteroPrivate')}</p>}
        <EarlierSends earlier={earlier} one={one} />
        {!one && before.size > 0 && (
          <Choice label={t('zoteroAgainToo')} checked={againToo} onChange={setAgainToo} />
        )}
        <div class="zot-field">
          <span class="label" aria-hidden="true">
            {t('zoteroInto')}
          </span>
          <ListBoxButton
            class="select"
            label={t('zoteroInto')}
            options={state.targets.map(({ id, name, level }) => ({ id, name, level }))}
            selected={target}
            onSelect={setTarget}
          >
            <span class="grow">{chosen && placeWords(placeOf(chosen))}</span>
          </ListBoxButton>
          {state.readOnly !== null && <p class="meta">{t('zoteroReadOnlyOpen', state.readOnly)}</p>}
          {state.left > 0 && <p class="meta">{t('zoteroMoreTargets', formatNumber(state.left))}</p>}
        </div>
        <div class="zot-field">
          <span class="label" aria-hidden="true">
            {t(one ? 'zoteroTags' : 'zoteroTagsMany')}
          </span>
          <TagBox
            tags={tags}
            onChange={setTags}
            onHold={(next) => {
              held.current = next;
            }}
            complete={services.library.completeTag}
          />
        </div>
        {one && (
          <label class="zot-field">
            <span class="label">{t('zoteroNote')}</span>
            <textarea
              class="field"
              rows={2}
              value={note}
              onInput={({ currentTarget: { value } }) => setNote(value)}
            />
          </label>
        )}
        {kept !== 0 && (
          <Choice
            label={kept === null ? t('zoteroQuotations') : t('zoteroQuotationsCount', formatNumber(kept))}
            checked={quotations}
            onChange={setQuotations}
          />
        )}
        <Choice
          label={t('zoteroPage')}
          hint={t(files ? 'zoteroPageWhat' : 'zoteroPageNoFiles')}
          checked={page && files}
          disabled={!files}
          onChange={setPage}
        />
      </div>
    </Sheet>
  );
}

function Choice(props: {
  label: string;
  hint?: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}) {
  const { label, hint, checked, disabled = false, onChange } = props;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the check box is the control
    <label class="zot-choice">
      <CheckBox label={label} checked={checked} disabled={disabled} onChange={(on) => onChange(on)} />
      <span>
        {label}
        {hint !== undefined && <small class="meta">{hint}</small>}
      </span>
    </label>
  );
}
