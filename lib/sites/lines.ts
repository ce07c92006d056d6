/** The visible text of a page, line by line, as a person would read it: one walk, no layout, no change to the page. */
import { collapse } from '../article/spaces.ts';
import { type Furniture, furnitureOf, isHidden } from './furniture.ts';

export interface Line {
  /** Collapsed, never empty. */
  readonly text: string;
  /** The block that holds it; null where only the text is left. */
  readonly element: Element | null;
  /** The innermost part of the page's frame that holds it, with those around it. */
  readonly furniture: Furniture | null;
  /** Its first visible character stands in this node; null where only the text is left. */
  readonly node: Node | null;
  /** Links in it, in order. */
  readonly links: readonly Element[];
}

/** Elements that begin and end a line. All others, unknown ones too (`nobr`, `august_name`), are inline, as in a browser. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th ' +
    'thead tr ul xmp'
  ).split(' '),
);

/** Elements whose text nobody sees on the page. */
const UNSEEN = new Set(
  (
    'head title script style noscript template iframe frame noframes object embed svg math canvas audio video map select datalist ' +
    'textarea button input option progress meter'
  ).split(' '),
);

const TEXT_NODE = 3;
const CDATA_NODE = 4;
const ELEMENT_NODE = 1;

const isBlock = (name: string, style: string | null) =>
  BLOCKS.has(name) || (style !== null && /display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(style));

interface Frame {
  readonly element: Element;
  readonly block: boolean;
  readonly blockElement: Element | null;
  readonly furniture: Furniture | null;
  readonly link: Element | null;
  readonly pre: boolean;
}

/**
 * The lines under `root`. Blocks and `<br>` end a line; inline elements neither add nor lose a space, so that a name in `<nobr>` stays
 * apart from its neighbours exactly where the page has it apart.
 * @param omit - elements to leave out, with all they hold.
 */
export function linesOf(root: Node, omit: (element: Element) => boolean = () => false): Line[] {
  const lines: Line[] = [];
  const stack: Frame[] = [];
  let text: string[] = [];
  let links: Element[] = [];
  let lineFrame: Frame | null = null;
  let lineNode: Node | null = null;

  const flush = () => {
    if (text.length > 0) {
      const collapsed = collapse(text.join(''));
      if (collapsed !== '') {
        lines.push({
          text: collapsed,
          element: lineFrame?.blockElement ?? null,
          furniture: lineFrame?.furniture ?? null,
          node: lineNode,
          links,
        });
      }
      text = [];
    }
    links = [];
    lineFrame = null;
    lineNode = null;
  };

  const addText = (node: Node) => {
    const value = node.nodeValue ?? '';
    const frame = stack.at(-1) ?? null;
    if (frame?.pre) {
      const [first = '', ...others] = value.split('\n');
      text.push(first);
      lineFrame ??= frame;
      lineNode ??= node;
      for (const other of others) {
        flush();
        text.push(other);
        lineFrame = frame;
        lineNode = node;
      }
      return;
    }
    text.push(value);
    if (value.trim() === '') return;
    // The first visible character says whose line it is.
    lineFrame ??= frame;
    lineNode ??= node;
    if (frame?.link && links.at(-1) !== frame.link) links.push(frame.link);
  };

  const enter = (element: Element): boolean => {
    const name = element.localName;
    if (name === 'br') {
      flush();
      return false;
    }
    if (UNSEEN.has(name) || omit(element)) return false;
    const style = element.getAttribute('style');
    if (isHidden(element, name, style)) return false;
    const around = stack.at(-1);
    const block = isBlock(name, style);
    if (block) flush();
    stack.push({
      element,
      block,
      blockElement: block ? element : (around?.blockElement ?? element),
      furniture: furnitureOf(element, name, around?.furniture ?? null),
      link: name === 'a' ? element : (around?.link ?? null),
      pre: name === 'pre' || name === 'xmp' || (around?.pre ?? false),
    });
    return true;
  };

  // By hand, not by recursion: a page may be nested deeper than the stack reaches.
  let node: Node | null = root;
  while (node) {
    let descend = false;
    if (node.nodeType === TEXT_NODE || node.nodeType === CDATA_NODE) addText(node);
    else if (node.nodeType === ELEMENT_NODE) descend = enter(node as Element);
    else descend = node === root;

    const child: Node | null = descend ? node.firstChild : null;
    if (child) {
      node = child;
      continue;
    }
    while (node) {
      if (stack.at(-1)?.element === node) {
        if (stack.pop()?.block) flush();
      }
      if (node === root) {
        node = null;
      } else if (node.nextSibling) {
        node = node.nextSibling;
        break;
      } else {
        node = node.parentNode;
      }
    }
  }
  flush();
  return lines;
}

/** The lines of a page of which only the visible text is left. */
export function linesOfText(text: string): Line[] {
  return text
    .split(/\r\n?|\n/)
    .map(collapse)
    .filter((line) => line !== '')
    .map((line) => ({ text: line, element: null, furniture: null, node: null, links: [] }));
}

/** Made on first use: a reader that goes by the page's elements needs none. */
export function lazily(make: () => Line[]): () => readonly Line[] {
  let lines: Line[] | null = null;
  return () => {
    lines ??= make();
    return lines;
  };
}
