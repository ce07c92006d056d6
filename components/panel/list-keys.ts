/** What a key means in the list of clips and in a clip. One table, so that the sheet of keys cannot promise what the code does not do. */
export type KeyCommand =
  | 'search'
  | 'escape'
  | 'down'
  | 'up'
  | 'page-down'
  | 'page-up'
  | 'first'
  | 'last'
  | 'extend-down'
  | 'extend-up'
  | 'open'
  | 'select'
  | 'select-all'
  | 'compare'
  | 'cite'
  | 'project'
  | 'quote'
  | 'keep'
  | 'delete'
  | 'undo'
  | 'keys';

/** The part of a `KeyboardEvent` that decides. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const PLAIN: Readonly<Record<string, KeyCommand>> = {
  '/': 'search',
  Escape: 'escape',
  ArrowDown: 'down',
  j: 'down',
  ArrowUp: 'up',
  k: 'up',
  PageDown: 'page-down',
  PageUp: 'page-up',
  Home: 'first',
  End: 'last',
  Enter: 'open',
  o: 'open',
  x: 'select',
  ' ': 'select',
  c: 'compare',
  e: 'cite',
  p: 'project',
  q: 'quote',
  w: 'keep',
  Delete: 'delete',
  z: 'undo',
  '?': 'keys',
};

const SHIFTED: Readonly<Record<string, KeyCommand>> = {
  ArrowDown: 'extend-down',
  J: 'extend-down',
  ArrowUp: 'extend-up',
  K: 'extend-up',
  ' ': 'select',
  '?': 'keys',
  '/': 'search',
};

/** The command of a key press, or null where the press is not ours. */
export function commandOf(press: KeyPress): KeyCommand | null {
  if (press.altKey) return null;
  if (press.ctrlKey || press.metaKey) {
    if (press.shiftKey) return null;
    const key = press.key.toLowerCase();
    return key === 'z' ? 'undo' : key === 'a' ? 'select-all' : null;
  }
  return (press.shiftKey ? SHIFTED : PLAIN)[press.key] ?? null;
}

/** Whether keys typed at `target` belong to a field, a menu or a dialog and so are no commands. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest(
      'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"], dialog',
    ) !== null
  );
}
