/**
 * Takes out of a packaged style what no item of ours can reach: branches for books, patents, editors, … and the macros that only they call.
 * Every record is a newspaper article or a page of the web with the few variables of `lib/cite/csl.ts`; a style compiles and prints several
 * times as fast without the rest. The output is the same: tests/unit/cite/slim-style.test.ts prints every kind of item with both.
 */
import { find, findAll, isElement } from './tree.ts';
import type { XmlNode } from './xml-node.ts';

const TYPES = new Set(['article-newspaper', 'webpage']);
/** What a record or a citation may have. */
const VARIABLES = new Set(
  `title title-short author container-title container-title-short event-place publisher-place issued accessed event-date URL archive
  archive_location language locator citation-number citation-label first-reference-note-number year-suffix`.split(
    /\s+/,
  ),
);
/** `page` is what citeproc assumes of a locator without a label. */
const LOCATORS = new Set(['paragraph', 'page']);

/** Slims in place, and returns the style. */
export function slimStyle(style: XmlNode): XmlNode {
  prune(style);
  for (;;) {
    const macros = style.children.filter(isElement).filter(({ name }) => name === 'macro');
    const empty = new Set(macros.filter(isEmpty).map(({ attrs }) => attrs.name));
    const called = new Set(
      findEvery(style, ({ attrs }) => attrs.macro !== undefined).map(({ attrs }) => attrs.macro),
    );
    const gone = macros.filter(({ attrs }) => empty.has(attrs.name) || !called.has(attrs.name));
    if (gone.length === 0) break;
    style.children = style.children.filter((child) => !isElement(child) || !gone.includes(child));
    dropCalls(style, empty);
  }
  const info = find(style, ({ name }) => name === 'info');
  info.children = info.children.filter(
    (child) => isElement(child) && /^(?:title|id|rights|category)$/.test(child.name),
  );
  return style;
}

const isEmpty = (node: XmlNode): boolean =>
  !node.children.some((child) => isElement(child) || child.trim() !== '');

/** Elements at every depth, those within one that matches included. */
const findEvery = (node: XmlNode, wanted: (node: XmlNode) => boolean): XmlNode[] =>
  findAll(node, wanted).flatMap((found) => [found, ...findEvery(found, wanted)]);

function dropCalls(node: XmlNode, macros: ReadonlySet<string | undefined>): void {
  node.children = node.children.filter(
    (child) => !isElement(child) || child.attrs.macro === undefined || !macros.has(child.attrs.macro),
  );
  for (const child of node.children) if (isElement(child)) dropCalls(child, macros);
}

function prune(node: XmlNode): void {
  node.children = node.children.flatMap((child) => {
    if (!isElement(child)) return [child];
    const kept = child.name === 'choose' ? resolve(child) : [child];
    for (const one of kept) if (isElement(one)) prune(one);
    return kept;
  });
}

/** A choice without the branches that cannot be taken; its one branch where only that is left. Delimiters reach through a choice. */
function resolve(choose: XmlNode): (XmlNode | string)[] {
  const branches: XmlNode[] = [];
  for (const branch of choose.children.filter(isElement)) {
    const taken = branch.name === 'else' ? true : outcome(branch.attrs);
    if (taken === false) continue;
    branches.push(taken === true ? { ...branch, name: 'else', attrs: {} } : branch);
    if (taken === true) break;
  }
  const [first, ...others] = branches;
  if (!first) return [];
  if (first.name === 'else') {
    const inlined: XmlNode = { name: 'choose', attrs: {}, children: first.children };
    prune(inlined);
    return inlined.children;
  }
  return [{ ...choose, children: [{ ...first, name: 'if' }, ...others] }];
}

/** Whether a branch is taken: always, never, or `null` where that depends on the item. */
function outcome(attrs: Readonly<Record<string, string>>): boolean | null {
  const tests = Object.entries(attrs).flatMap(([name, value]) =>
    name === 'match' ? [] : value.split(/\s+/).map((one) => test(name, one)),
  );
  const never = tests.some((one) => one === false);
  const allNever = tests.every((one) => one === false);
  if (attrs.match === 'any') return allNever ? false : null;
  if (attrs.match === 'none') return allNever ? true : null;
  return never ? false : null;
}

/** False where no item of ours can pass. */
function test(name: string, value: string): false | null {
  if (name === 'type') return TYPES.has(value) ? null : false;
  if (name === 'variable' || name === 'is-numeric') return VARIABLES.has(value) ? null : false;
  if (name === 'locator') return LOCATORS.has(value) ? null : false;
  return name === 'is-uncertain-date' ? false : null;
}
