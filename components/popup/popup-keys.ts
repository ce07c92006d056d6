/**
 * Whether a key pressed anywhere in the popup means "save": Enter, but not on a button or a link, which it presses, nor in a dialog, and in the note only
 * with Ctrl or Command. Parts that used the key themselves (an open list, a tag being typed) have stopped it before.
 */
export function isSaveKey(event: KeyboardEvent): boolean {
  // Enter that ends a Korean or Japanese composition is not an Enter.
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (event.ctrlKey || event.metaKey) return true;
  return !target?.closest('button, a, dialog, [role="listbox"], textarea.field');
}

/** Whether a key pressed anywhere in the popup means "copy the citation": C by itself, wherever it is not typed. By its place, for a Korean layout too. */
export function isCopyKey(event: KeyboardEvent): boolean {
  if (event.code !== 'KeyC' || event.isComposing) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  const target = event.target instanceof Element ? event.target : null;
  return !target?.closest('input, textarea, select, dialog, [role="listbox"], [contenteditable]');
}
