import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

export interface ListBoxOption<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly lang?: string;
  /** How deep it stands under others, from 0; absent: beside them. */
  readonly level?: number;
}

export interface ListBoxButtonProps<Id extends string> {
  /** What is chosen, `Citation style`; the button's name adds what is chosen now. */
  readonly label: string;
  readonly options: readonly ListBoxOption<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly big?: boolean;
  /** Where the list opens. */
  readonly placement?: 'down' | 'up';
  readonly align?: 'start' | 'end';
  readonly class?: string;
  /** Words on the button; the chosen option's name where absent. */
  readonly children?: ComponentChildren;
}

/** A button that opens a list to choose one from: arrows, Home, End and first letters move, Enter and Space choose, Escape leaves. */
export function ListBoxButton<Id extends string>(props: ListBoxButtonProps<Id>) {
  const { label, options, selected, onSelect, big = false, placement = 'down', align = 'start' } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const current = options.find((option) => option.id === selected);

  const show = () => {
    setActive(
      Math.max(
        0,
        options.findIndex((option) => option.id === selected),
      ),
    );
    setOpen(true);
  };
  const hide = (refocus: boolean) => {
    setOpen(false);
    if (refocus) button.current?.focus();
  };
  const choose = (index: number) => {
    const option = options[index];
    hide(true);
    if (option && option.id !== selected) onSelect(option.id);
  };

  useEffect(() => {
    if (open) list.current?.focus();
  }, [open]);
  useEffect(() => {
    if (open) list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [open, active]);

  const onListKey = (event: KeyboardEvent) => {
    const move = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: options.length - 1 }[event.key];
    if (move !== undefined) setActive(Math.min(options.length - 1, Math.max(0, move)));
    else if (event.key === 'Enter' || event.key === ' ') choose(active);
    else if (event.key === 'Escape') hide(true);
    else if (event.key === 'Tab') return hide(true);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const letter = event.key.toLocaleLowerCase();
      const order = [...options.slice(active + 1), ...options.slice(0, active + 1)];
      const found = order.find((option) => option.name.toLocaleLowerCase().startsWith(letter));
      if (found) setActive(options.indexOf(found));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const places = `list-box${placement === 'up' ? ' list-box--up' : ''}${align === 'end' ? ' list-box--end' : ''}`;
  return (
    <span class="chooser">
      <button
        ref={button}
        type="button"
        class={props.class ?? `btn${big ? ' btn--big' : ''}`}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-label={`${label}: ${current?.name ?? ''}`}
        onClick={() => (open ? hide(true) : show())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          show();
        }}
      >
        {props.children ?? <span lang={current?.lang}>{current?.name}</span>}
        <Icon name="down" />
      </button>
      {open && (
        <div
          ref={list}
          id={`${id}-list`}
          class={places}
          role="listbox"
          // It scrolls where it is long, so the keyboard must be able to reach it.
          tabIndex={0}
          aria-label={label}
          aria-activedescendant={`${id}-${active}`}
          onKeyDown={onListKey}
          onBlur={() => setOpen(false)}
        >
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list, which has the focus
            <div
              key={option.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              lang={option.lang}
              aria-selected={option.id === selected}
              class={optionClass(index === active, option.level)}
              // Pressing must not take the focus from the list, or the list would close before the click arrives.
              onMouseDown={(event) => event.preventDefault()}
              onMouseEnter={() => setActive(index)}
              onClick={() => choose(index)}
            >
              <Icon name="check" />
              {option.name}
            </div>
          ))}
        </div>
      )}
    </span>
  );
}

/** Deeper than this an indent says nothing more. */
const DEEPEST = 4;

function optionClass(active: boolean, level = 0): string | undefined {
  const names = [...(active ? ['is-active'] : []), ...(level > 0 ? [`lv-${Math.min(level, DEEPEST)}`] : [])];
  return names.length > 0 ? names.join(' ') : undefined;
}
