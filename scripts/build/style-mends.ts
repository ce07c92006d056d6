/**
 * What we change in packaged styles so that they print the target lines of the guides. A changed style stays CC BY-SA 3.0 and gets an
 * id and a title of its own that say so. Each mend fails the build when the style no longer has what it mends.
 */
import type { XmlNode } from './xml-node.ts';

interface Mend {
  readonly title: string;
  readonly change: string;
  readonly apply: (style: XmlNode) => void;
}

const MENDS: Readonly<Record<string, Mend>> = {
  // The Chicago Manual, 17th edition: the year stands after the author, the list then gives month and day alone.
  'chicago-author-date': {
    title: 'Chicago Manual of Style 17th edition (author-date), Dateline',
    change: 'a newspaper article is listed with month and day; the year is not printed twice',
    apply(style) {
      const branch = find(
        macro(style, 'issue'),
        (node) => node.attrs.type?.startsWith('article-newspaper') === true,
      );
      branch.children = [{ name: 'text', attrs: { macro: 'day-month', prefix: ', ' }, children: [] }];
      macro(style, 'day-month');
    },
  },
  // The MLA Handbook, 9th edition: a space between the label of a paragraph and its number.
  'modern-language-association': {
    title: 'Modern Language Association 9th edition, Dateline',
    change: 'a space between the label of a locator and its number in the text',
    apply(style) {
      const citation = find(style, (node) => node.name === 'citation');
      const labelled = find(
        citation,
        (node) => isElement(node.children[0]) && node.children[0].name === 'label',
      );
      labelled.attrs.delimiter = ' ';
    },
  },
};

/** The style with its mend, or as it is where none is needed. */
export function mendStyle(name: string, style: XmlNode): XmlNode {
  const mend = MENDS[name];
  if (!mend) return style;
  mend.apply(style);
  const info = find(style, (node) => node.name === 'info');
  info.children = [
    element('title', mend.title),
    element('id', `https://www.zotero.org/styles/${name}#dateline`),
    element('summary', `Changed from ${name} by the Dateline project: ${mend.change}.`),
    element('rights', 'CC BY-SA 3.0', { license: 'https://creativecommons.org/licenses/by-sa/3.0/' }),
    ...info.children.filter((child) => isElement(child) && /^(category|updated)$/.test(child.name)),
  ];
  return style;
}

const element = (name: string, text: string, attrs: Record<string, string> = {}): XmlNode => ({
  name,
  attrs,
  children: [text],
});

const isElement = (child: XmlNode | string | undefined): child is XmlNode => typeof child === 'object';

const macro = (style: XmlNode, name: string) =>
  find(style, (node) => node.name === 'macro' && node.attrs.name === name);

/** The first element below `node`, in document order, that `wanted` accepts. */
function find(node: XmlNode, wanted: (node: XmlNode) => boolean): XmlNode {
  const found = search(node, wanted);
  if (!found)
    throw new Error(`a packaged style changed: mend it again (below ${node.name} ${node.attrs.name ?? ''})`);
  return found;
}

function search(node: XmlNode, wanted: (node: XmlNode) => boolean): XmlNode | null {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    const found = wanted(child) ? child : search(child, wanted);
    if (found) return found;
  }
  return null;
}
