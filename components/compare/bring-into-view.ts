/**
 * Scrolls `scroller`, and nothing around it, so that `element` stands in the middle of its view; one taller than the view begins at the
 * top. (`scrollIntoView` would move frames that are not meant to scroll.)
 */
export function bringIntoView(
  scroller: Element | null | undefined,
  element: Element | null | undefined,
): void {
  if (!scroller || !element) return;
  const box = scroller.getBoundingClientRect();
  const { top, height } = element.getBoundingClientRect();
  const above = Math.max(0, (scroller.clientHeight - height) / 2);
  scroller.scrollTop += top - box.top - above;
}
