import { useLayoutEffect, useRef } from 'preact/hooks';
import { isTyping } from '../panel/list-keys.ts';

export type ChangeCommand = 'next' | 'previous' | 'small' | 'whole';

const KEYS: Readonly<Record<string, ChangeCommand>> = {
  n: 'next',
  j: 'next',
  p: 'previous',
  k: 'previous',
  f: 'small',
  s: 'small',
  w: 'whole',
};

/** The part of a `KeyboardEvent` that decides. */
type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/** What a key means in a comparison. With a Hangul keyboard the key says `ㅜ`; then the place of the key counts. */
export function commandOf(press: Press): ChangeCommand | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return null;
  const letter = /^[\x20-\x7e]$/.test(press.key) ? press.key : press.code.replace(/^Key/, '');
  return KEYS[letter.toLowerCase()] ?? null;
}

/** Listens for the keys of a comparison wherever the focus is, but for where a person types. */
export function useChangeKeys(onCommand: (command: ChangeCommand) => void): void {
  const latest = useRef(onCommand);
  latest.current = onCommand;
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      latest.current(command);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
