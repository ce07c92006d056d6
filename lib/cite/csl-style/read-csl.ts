/** Reads a `.csl` file (Citation Style Language 1.0, https://docs.citationstyles.org/en/stable/specification.html), and believes nothing of it. */
import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import { checkMacros } from './check-macros.ts';
import { CslProblem } from './csl-problem.ts';
import { MAX_CSL_KB } from './limits.ts';
import { findAll, isElement } from './tree.ts';
import type { XmlNode } from './xml-node.ts';

const NAMESPACE = 'http://purl.org/net/xbiblio/csl';
const MAX_DEPTH = 100;
const MAX_TITLE = 300;

/** Elements of version 1.0.2 outside `info`; the dialect CSL-M has others. */
const ELEMENTS = new Set(
  `info locale terms term single multiple style-options date date-part macro citation bibliography layout sort key text number names name
  name-part et-al label substitute group choose if else-if else`.split(/\s+/),
);

interface CslHead {
  readonly title: string;
  /** The style's own id, an address as a rule. */
  readonly cslId: string;
}

/** A style that is whole, or one that only names another ("dependent"): then in what locale that is used. */
export type CslFile =
  | (CslHead & { readonly kind: 'whole'; readonly tree: XmlNode })
  | (CslHead & { readonly kind: 'dependent'; readonly parent: string; readonly locale: string | undefined });

/** The last part of a style's id: `https://www.zotero.org/styles/apa` is named `apa`. */
export const nameOfCsl = (cslId: string): string =>
  cslId
    .replace(/[?#].*$/, '')
    .split('/')
    .at(-1) ?? '';

/** @throws CslProblem saying why it is no style that Dateline could cite in */
export function readCsl(source: string): CslFile {
  if (source.length > MAX_CSL_KB * 1000) throw new CslProblem('csl-too-large', String(MAX_CSL_KB));
  const tree = treeOf(source);
  const version = tree.attrs.version ?? '';
  if (!/^1\.0(?:\.\d+)?$/.test(version)) throw new CslProblem('csl-version', version.slice(0, 20));
  const info = tree.children.filter(isElement).find(({ name }) => name === 'info');
  const head = { title: worded(info, 'title'), cslId: worded(info, 'id') };
  const links = findAll(tree, ({ name }) => name === 'link');
  const parent = links.find(({ attrs }) => attrs.rel === 'independent-parent')?.attrs.href;
  const whole = tree.children.filter(isElement).some(({ name }) => name !== 'info' && name !== 'locale');
  if (!whole) {
    if (!parent) throw new CslProblem('csl-no-parent');
    return { kind: 'dependent', ...head, parent, locale: tree.attrs['default-locale'] };
  }
  checkElements(tree);
  if (tree.attrs.class !== 'in-text' && tree.attrs.class !== 'note') {
    throw new CslProblem('csl-class', (tree.attrs.class ?? '').slice(0, 40));
  }
  const citation = tree.children.filter(isElement).find(({ name }) => name === 'citation');
  if (!citation?.children.some((child) => isElement(child) && child.name === 'layout')) {
    throw new CslProblem('csl-no-citation');
  }
  checkMacros(tree);
  return { kind: 'whole', ...head, tree };
}

function treeOf(source: string): XmlNode {
  // Refused before anything is parsed: entities are declared there.
  if (/<!DOCTYPE/i.test(source)) throw new CslProblem('csl-document-type');
  const root = parsed(source.replace(/^\uFEFF/, ''));
  if (root.name !== 'style' || root.attributes.xmlns !== NAMESPACE) {
    throw new CslProblem('csl-not-style', root.name.slice(0, 60));
  }
  return nodeOf(root, 0);
}

function parsed(source: string): XmlElement {
  try {
    const { root } = parseXml(source);
    if (root) return root;
  } catch (cause) {
    if (cause instanceof RangeError) throw new CslProblem('csl-too-complex', '', { cause });
    if (!(cause instanceof XmlError)) throw cause;
    // Its first line; an excerpt of the file follows.
    const [what = ''] = cause.message.split('\n');
    throw new CslProblem('csl-not-xml', what.slice(0, 160), { cause });
  }
  throw new CslProblem('csl-not-xml', 'it is empty');
}

function nodeOf(element: XmlElement, depth: number): XmlNode {
  if (depth > MAX_DEPTH) throw new CslProblem('csl-too-complex');
  const elements = element.children.some((child) => child instanceof XmlElement);
  const children = element.children.flatMap((child): (XmlNode | string)[] => {
    if (child instanceof XmlElement) return [nodeOf(child, depth + 1)];
    // Between elements there is nothing but the layout of the file.
    return child instanceof XmlText && !elements ? [child.text] : [];
  });
  const { xmlns: _, ...attrs } = element.attributes;
  // citeproc reads the first child of a term unasked.
  return {
    name: element.name,
    attrs,
    children: element.name === 'term' && children.length === 0 ? [''] : children,
  };
}

function worded(info: XmlNode | undefined, name: 'title' | 'id'): string {
  const element = info?.children.filter(isElement).find((child) => child.name === name);
  const words = element?.children.filter((child) => typeof child === 'string').join('') ?? '';
  const line = words.replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE);
  if (line === '') throw new CslProblem('csl-nameless', name);
  return line;
}

function checkElements(style: XmlNode): void {
  for (const child of style.children.filter(isElement)) {
    if (!ELEMENTS.has(child.name)) {
      throw new CslProblem('csl-unknown-element', child.name.slice(0, 60));
    }
    if (child.name !== 'info') checkElements(child);
  }
}
