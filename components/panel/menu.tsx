import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button, type ButtonProps } from '../parts/button.tsx';

export interface MenuItem {
  readonly label: string;
  readonly onChoose: () => void;
  /** The key that does the same. */
  readonly hint?: string;
}

export interface MenuProps {
  /** The button that opens it. */
  readonly button: Omit<ButtonProps, 'onPress' | 'buttonRef'>;
  readonly items: readonly MenuItem[];
  /** Opens over the button, for buttons at the foot of the panel. */
  readonly up?: boolean;
  /** Ends at the right end of the button. */
  readonly end?: boolean;
}

/** A button with a short list of actions. Arrows move, Enter chooses, Escape closes and gives the focus back. */
export function Menu({ button, items, up = false, end = false }: MenuProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    box.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const move = (event: KeyboardEvent) => {
    const entries = [...(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const at = entries.findIndex((entry) => entry.contains(document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) entries.at(to % entries.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (event.key === 'Enter' || event.key === ' ') entries[at]?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <span class="chooser" ref={box}>
      <Button
        {...button}
        buttonRef={opener}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(open ? { 'aria-controls': id } : {})}
        onPress={() => setOpen(!open)}
      />
      {open && (
        <div
          id={id}
          role="menu"
          aria-label={button['aria-label'] ?? undefined}
          class={`list-box menu${up ? ' list-box--up' : ''}${end ? ' list-box--end' : ''}`}
          onKeyDown={move}
        >
          {items.map((item) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the menu around it
            <div
              key={item.label}
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              <span class="grow">{item.label}</span>
              {item.hint !== undefined && <kbd>{item.hint}</kbd>}
            </div>
          ))}
        </div>
      )}
    </span>
  );
}
