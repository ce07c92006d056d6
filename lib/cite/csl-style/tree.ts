/** Finding and making elements of a citation style. */
import type { XmlNode } from './xml-node.ts';

export const isElement = (child: XmlNode | string | undefined): child is XmlNode => typeof child === 'object';

export const el = (
  name: string,
  attrs: Record<string, string> = {},
  ...children: (XmlNode | string)[]
): XmlNode => ({ name, attrs, children });

/** `<choose>`: the first part under its condition, the others where it does not hold. */
export const either = (when: Record<string, string>, then: XmlNode[], otherwise: (XmlNode | string)[] = []) =>
  el('choose', {}, el('if', when, ...then), ...(otherwise.length > 0 ? [el('else', {}, ...otherwise)] : []));

export const text = (attrs: Record<string, string>) => el('text', attrs);
export const group = (delimiter: string, ...children: XmlNode[]) => el('group', { delimiter }, ...children);

export const macro = (style: XmlNode, name: string) =>
  find(style, (node) => node.name === 'macro' && node.attrs.name === name);

/** Puts a branch before all that a macro does. */
export function firstIn(
  style: XmlNode,
  name: string,
  when: Record<string, string>,
  ...then: XmlNode[]
): void {
  const node = macro(style, name);
  node.children = [either(when, then, node.children)];
}

/** The first element below `node`, in document order, that `wanted` accepts. */
export function find(node: XmlNode, wanted: (node: XmlNode) => boolean): XmlNode {
  const [found] = findAll(node, wanted);
  if (!found)
    throw new Error(`a packaged style changed: mend it again (below ${node.name} ${node.attrs.name ?? ''})`);
  return found;
}

export function findAll(node: XmlNode, wanted: (node: XmlNode) => boolean): XmlNode[] {
  return node.children
    .filter(isElement)
    .flatMap((child) => (wanted(child) ? [child] : findAll(child, wanted)));
}

/** Replaces the first child, at any depth, that `wanted` accepts. */
export function replace(node: XmlNode, wanted: (node: XmlNode) => boolean, by: XmlNode[]): void {
  const parent = find({ name: '', attrs: {}, children: [node] }, (candidate) =>
    candidate.children.some((child) => isElement(child) && wanted(child)),
  );
  const at = parent.children.findIndex((child) => isElement(child) && wanted(child));
  parent.children.splice(at, 1, ...by);
}
