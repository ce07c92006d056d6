import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Clip } from '../../lib/library/types.ts';
import type { Services } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { isTyping } from '../panel/list-keys.ts';
import { Icon } from '../parts/icon.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { countClips, formatNumber } from '../text/counts.ts';
import { formatDay } from '../text/dates.ts';
import { langTag } from '../text/languages.ts';

/** As many as can be taken in at a glance; the list of clips shows the rest. */
const OFFERED = 8;

interface Found {
  readonly clips: readonly Clip[];
  readonly matching: number;
}

/** How many clips there are to search, kept up with the library. */
function useTotal({ library }: Services): number | null {
  const [total, setTotal] = useState<number | null>(null);
  useEffect(() => {
    let current = true;
    const count = () =>
      void library.list({}, 'saved-newest', 0, 1).then(
        (page) => current && setTotal(page.total),
        // The field works without the number.
        () => undefined,
      );
    count();
    const unsubscribe = library.onChange(count);
    return () => {
      current = false;
      unsubscribe();
    };
  }, [library]);
  return total;
}

/** Finds clips from any screen of the workspace: type, move with the arrows, Enter opens. `/` comes here. */
export function ClipSearch({ services, onOpen }: { services: Services; onOpen: (id: string) => void }) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const total = useTotal(services);

  useEffect(() => {
    const text = typed.trim();
    if (text === '') {
      setFound(null);
      return;
    }
    let current = true;
    services.library.list({ text }, 'saved-newest', 0, OFFERED).then(
      ({ clips, matching }) => {
        if (!current) return;
        setFound({ clips, matching });
        setActive(0);
      },
      () => current && setFound(null),
    );
    return () => {
      current = false;
    };
  }, [services, typed]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  const leave = () => {
    setTyped('');
    setFound(null);
  };
  const open = (clip: Clip | undefined) => {
    if (!clip) return;
    leave();
    field.current?.blur();
    onOpen(clip.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    const count = found?.clips.length ?? 0;
    if (event.key === 'ArrowDown' && count > 0) setActive((active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) setActive((active + count - 1) % count);
    else if (event.key === 'Enter') open(found?.clips[active]);
    else if (event.key === 'Escape') typed === '' ? field.current?.blur() : leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const words = total === null ? t('workspaceSearch') : t('workspaceSearchCount', countClips(total));
  return (
    <search class="find quick">
      <Icon name="search" />
      <input
        ref={field}
        class="field"
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-label={t('workspaceSearch')}
        aria-expanded={found !== null && found.clips.length > 0}
        aria-controls={found && found.clips.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={found && found.clips.length > 0 ? `${id}-${active}` : undefined}
        aria-keyshortcuts="/"
        placeholder={words}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      <Kbd>{typed === '' ? '/' : 'Esc'}</Kbd>
      {found && found.clips.length > 0 && (
        <div
          class="list-box list-box--end found"
          id={`${id}-list`}
          role="listbox"
          aria-label={t('workspaceFound')}
        >
          {found.clips.map((clip, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field, which keeps the focus
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active clip
            <div
              key={clip.id}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === active}
              class={i === active ? 'is-active' : undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => open(clip)}
            >
              <span class="grow found-head" lang={langTag(clip.shown.language)}>
                {clip.shown.headline}
              </span>
              <span class="meta num">{clip.shown.date === null ? '' : formatDay(clip.shown.date)}</span>
            </div>
          ))}
        </div>
      )}
      <p class={found ? 'found-count' : 'vh'} role="status">
        {found &&
          (found.matching > 0
            ? t('workspaceFoundCount', formatNumber(found.clips.length), formatNumber(found.matching))
            : t('workspaceNoneFound'))}
      </p>
    </search>
  );
}
