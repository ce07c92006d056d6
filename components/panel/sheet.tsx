import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/words.ts';
import { Button } from '../parts/button.tsx';

export interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Stands at the foot, always in view. */
  readonly foot?: ComponentChildren;
}

/** A dialog over the screen. The browser keeps the focus inside, Escape closes, and the focus goes back to where it was. */
export function Sheet({ title, onClose, children, foot }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLElement>(null);
  const id = useId();
  // A button that is gone takes the focus with it, out of the dialog and to the keys of the screen below: it stays inside.
  useLayoutEffect(() => {
    if (dialog.current?.open && document.activeElement === document.body) body.current?.focus();
  });
  useEffect(() => {
    const box = dialog.current;
    const before = document.activeElement;
    if (box && !box.open) box.showModal();
    return () => {
      box?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key that closes a dialog is Escape, which the browser hears
    <dialog
      ref={dialog}
      class="over"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class="over-in">
        <header class="over-head">
          <h2 id={id} class="grow">
            {title}
          </h2>
          <Button kind="bare" icon="close" aria-label={t('panelClose')} onPress={onClose} />
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard, also where nothing in it can be pressed */}
        <section class="over-body" ref={body} tabIndex={0} aria-labelledby={id}>
          {children}
        </section>
        {foot && <footer class="over-foot">{foot}</footer>}
      </div>
    </dialog>
  );
}
