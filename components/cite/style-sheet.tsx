import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { isOwnStyle, type StyleInfo } from '../../lib/cite/styles.ts';
import type { StyleServices } from '../../lib/services.ts';
import { t } from '../../lib/words.ts';
import { Sheet } from '../panel/sheet.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Toast, type ToastMessage } from '../parts/toast.tsx';
import { formatNumber } from '../text/counts.ts';
import { problemWords } from '../text/problems.ts';
import { styleName } from '../text/style-names.ts';
import { LoadStyle } from './load-style.tsx';
import { type StyleOption, useStyleList } from './use-style-list.ts';

export interface StyleSheetProps {
  readonly services: StyleServices;
  readonly title: string;
  readonly selected: StyleInfo;
  readonly onSelect: (style: StyleInfo) => void;
  readonly onClose: () => void;
  /** Where a file cannot be chosen here: a popup closes as soon as the browser asks for one. */
  readonly onLoadElsewhere: (() => void) | undefined;
}

const PAGE = 8;

/**
 * The styles to choose from. What is typed finds among all of them; arrows, Page Up and Down move through the list while the cursor stays in the
 * field, Enter chooses. The buttons at the foot are for the style that the list stands at.
 */
export function StyleSheet({
  services,
  title,
  selected,
  onSelect,
  onClose,
  onLoadElsewhere,
}: StyleSheetProps) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState<StyleInfo['id']>(selected.id);
  const [said, setSaid] = useState<ToastMessage | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const { groups, choices, found, problem } = useStyleList(services, query);
  const options = groups.flatMap((group) => group.options);
  const active = options.find(({ style }) => style.id === at) ?? options[0];
  const index = active ? options.indexOf(active) : -1;

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector('.is-active')?.scrollIntoView?.({ block: 'nearest' });
  }, [active?.style.id]);

  const fail = (error: unknown) => setFailed(problemWords(error));
  const move = (to: number) => {
    const option = options[Math.min(options.length - 1, Math.max(0, to))];
    if (option) setAt(option.style.id);
  };
  const isStarred = (style: StyleInfo) => choices?.favourites.some((one) => one.id === style.id) ?? false;
  const starWords = (style: StyleInfo) => t(isStarred(style) ? 'styleUnstar' : 'styleStar');
  const star = (style: StyleInfo) => {
    setFailed(null);
    setAt(style.id);
    services.star(style.id, !isStarred(style)).catch(fail);
  };
  const remove = (style: StyleInfo) => {
    const { id: own } = style;
    if (!isOwnStyle(own)) return;
    setFailed(null);
    services.remove(own).then(
      () =>
        setSaid({
          words: t('styleRemoved', style.name),
          action: {
            label: t('styleUndo'),
            onAction: () => services.restore(own).then(() => setSaid(null), fail),
          },
        }),
      fail,
    );
    field.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[event.key];
    if (step !== undefined) move(index + step);
    else if (event.key === 'Enter' && !event.isComposing) {
      if (active) onSelect(active.style);
    } else return;
    event.preventDefault();
  };

  return (
    <Sheet
      title={title}
      onClose={onClose}
      foot={
        <div class="style-foot">
          {failed !== null && (
            <p class="notice" role="alert">
              {failed}
            </p>
          )}
          <Toast message={said} />
          <div class="rowx">
            {active && (
              <Button
                icon="star"
                aria-label={t('styleOf', starWords(active.style), styleName(active.style))}
                onPress={() => star(active.style)}
              >
                {starWords(active.style)}
              </Button>
            )}
            {active && isOwnStyle(active.style.id) && (
              <Button
                icon="minus"
                aria-label={t('styleOf', t('styleRemove'), active.style.name)}
                onPress={() => remove(active.style)}
              >
                {t('styleRemove')}
              </Button>
            )}
            <LoadStyle
              services={services}
              onElsewhere={onLoadElsewhere}
              onBusy={(words) => {
                setFailed(null);
                setSaid(words === null ? null : { words });
              }}
              onLoaded={onSelect}
              onFailed={(words) => {
                setSaid(null);
                setFailed(words);
              }}
            />
          </div>
        </div>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps what is pressed in here from the screen below */}
      <div class="style-list" onKeyDown={(event) => event.stopPropagation()}>
        <div class="style-find">
          <input
            ref={field}
            class="field"
            type="text"
            role="combobox"
            autocomplete="off"
            spellcheck={false}
            placeholder={t('styleFind')}
            aria-label={t('styleFind')}
            aria-expanded
            aria-autocomplete="list"
            aria-controls={`${id}-list`}
            aria-activedescendant={active ? `${id}-${index}` : undefined}
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
            onKeyDown={onKey}
          />
        </div>
        <p class="vh" role="status">
          {query.trim() === '' ? '' : t('styleCount', formatNumber(options.length))}
        </p>
        {problem !== null && (
          <p class="notice" role="alert">
            {problemWords(problem)}
          </p>
        )}
        <div ref={list} id={`${id}-list`} role="listbox" aria-label={title}>
          {groups.map((group, number) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
            <div key={group.title} class="style-group" role="group" aria-labelledby={`${id}-g${number}`}>
              <h3 id={`${id}-g${number}`} role="presentation">
                {group.title}
              </h3>
              {group.options.map((option) => (
                <Option
                  key={option.style.id}
                  id={`${id}-${options.indexOf(option)}`}
                  option={option}
                  active={option === active}
                  selected={option.style.id === selected.id}
                  starred={isStarred(option.style)}
                  onPoint={() => setAt(option.style.id)}
                  onSelect={() => onSelect(option.style)}
                  onStar={() => star(option.style)}
                />
              ))}
            </div>
          ))}
        </div>
        {found !== null && found.total > found.shown && (
          <p class="meta">{t('styleMore', formatNumber(found.shown), formatNumber(found.total))}</p>
        )}
        {query.trim() === '' && <p class="meta">{t('styleOthers')}</p>}
        {query.trim() !== '' && options.length === 0 && found !== null && (
          <p class="meta">{t('styleNone')}</p>
        )}
      </div>
    </Sheet>
  );
}

interface OptionProps {
  readonly id: string;
  readonly option: StyleOption;
  readonly active: boolean;
  readonly selected: boolean;
  readonly starred: boolean;
  readonly onPoint: () => void;
  readonly onSelect: () => void;
  readonly onStar: () => void;
}

/** Keys are heard by the field, which has the focus; the star is for the pointer, its button for keys stands at the foot. */
function Option({ id, option, active, selected, starred, onPoint, onSelect, onStar }: OptionProps) {
  const name = styleName(option.style);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field, which has the focus
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus, and says where the list stands
    <div
      id={id}
      role="option"
      class={active ? 'style-option is-active' : 'style-option'}
      aria-label={name}
      aria-selected={selected}
      // Pressing must not take the focus from the field.
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={() => !active && onPoint()}
      onClick={onSelect}
    >
      <Icon name="check" />
      <span>
        {name}
        {option.fields !== '' && <small>{option.fields}</small>}
      </span>
      <span
        class={starred ? 'style-star is-on' : 'style-star'}
        aria-hidden="true"
        title={t(starred ? 'styleUnstar' : 'styleStar')}
        onClick={(event) => {
          event.stopPropagation();
          onStar();
        }}
      >
        <Icon name="star" />
      </span>
    </div>
  );
}
