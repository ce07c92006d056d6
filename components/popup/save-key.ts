/**
 * Whether a key pressed anywhere in the popup means "save": Enter, but not on a button or a link, which it presses, and in the note only
 * with Ctrl or Command. Parts that used the key themselves (an open list, a tag being typed) have stopped it before.
 */
export function isSaveKey(event: KeyboardEvent): boolean {
  // Enter that ends a Korean or Japanese composition is not an Enter.
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (event.ctrlKey || event.metaKey) return true;
  return !target?.closest('button, a, [role="listbox"], textarea.field');
}
