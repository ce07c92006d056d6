import type { XmlNode } from './xml-node.ts';

/** A node as the style package packs it, and as we do: one-letter keys, empty parts left out; some of the package's entries are not packed at all. */
export interface PackedNode {
  readonly name?: string;
  readonly n?: string;
  readonly attrs?: Readonly<Record<string, string>>;
  readonly a?: Readonly<Record<string, string>>;
  readonly children?: readonly (PackedNode | string)[];
  readonly c?: readonly (PackedNode | string)[];
}

/** @throws where a node has no name */
export function unpack(node: PackedNode): XmlNode {
  const name = node.name ?? node.n;
  if (!name) throw new Error('a packed style has a node without a name');
  const children = (node.children ?? node.c ?? []).map((child) =>
    typeof child === 'string' ? child : unpack(child),
  );
  // citeproc reads the first child of a term unasked.
  return {
    name,
    attrs: { ...(node.attrs ?? node.a) },
    children: name === 'term' && children.length === 0 ? [''] : children,
  };
}

export function pack({ name, attrs, children }: XmlNode): PackedNode {
  return {
    n: name,
    ...(Object.keys(attrs).length > 0 && { a: attrs }),
    ...(children.length > 0 && {
      c: children.map((child) => (typeof child === 'string' ? child : pack(child))),
    }),
  };
}
