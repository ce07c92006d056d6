import { useLayoutEffect, useRef } from 'preact/hooks';
import { commandOf, isTyping, type KeyCommand } from './list-keys.ts';

/** Does what a command asks; answers false where it leaves the key to the browser. */
export type OnCommand = (command: KeyCommand, event: KeyboardEvent) => boolean;

/**
 * Hears the keys of a screen wherever the focus is, but for fields, menus and dialogs. Enter and Space on a button stay the button's own;
 * on the headline of a row Space ticks instead of opening.
 */
export function useKeys(onCommand: OnCommand): void {
  const handler = useRef(onCommand);
  handler.current = onCommand;
  // Heard with the screen's first drawing: a second Escape comes soon after the one that led here.
  useLayoutEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
      const command = commandOf(event);
      if (command === null || ownKey(event)) return;
      if (handler.current(command, event)) event.preventDefault();
    };
    // Firefox presses a button when Space comes up again.
    const up = (event: KeyboardEvent) => {
      if (event.key === ' ' && onRow(event.target)) event.preventDefault();
    };
    document.addEventListener('keydown', down);
    document.addEventListener('keyup', up);
    return () => {
      document.removeEventListener('keydown', down);
      document.removeEventListener('keyup', up);
    };
  }, []);
}

function onRow(target: EventTarget | null): boolean {
  return target instanceof Element && target.classList.contains('opens');
}

/** Whether the element under the focus does something of its own with this key. */
function ownKey(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  if (!(event.target instanceof Element)) return false;
  if (event.key === ' ' && onRow(event.target)) return false;
  return event.target.closest('button, a[href], input, summary') !== null;
}
