/** The smallest element that holds both `a` and `b`; undefined where one of them is missing. */
export function commonRoot(a: Element | null, b: Element | null): Element | undefined {
  if (!a || !b) return undefined;
  const around = new Set<Element>();
  for (let one: Element | null = a; one; one = one.parentElement) around.add(one);
  for (let one: Element | null = b; one; one = one.parentElement) if (around.has(one)) return one;
  return undefined;
}
