/**
 * Takes out of a packaged style what no item of ours can reach: branches for books, patents, editors, … and the macros that only they call.
 * Every record is a newspaper article or a page of the web with the few variables of `lib/cite/csl.ts`; a style compiles and prints several
 * times as fast without the rest. The output is the same: tests/unit/cite/slim-style.test.ts prints every kind of item with both.
 */
import type { CslItem } from '../csl.ts';
import { dropAbsent, VARIABLES } from './absent.ts';
import { find, findAll, isElement } from './tree.ts';
import type { XmlNode } from './xml-node.ts';

/** `page` is what citeproc assumes of a locator without a label. */
const LOCATORS = new Set(['paragraph', 'page']);

/** What may be known of a style before it is used. */
export interface Use {
  /** What its items may be; a record is nothing else than these two. */
  readonly types: readonly CslItem['type'][];
  /** The one language that it prints in; null where that is not known. */
  readonly language: string | null;
}

const ANY_USE: Use = { types: ['article-newspaper', 'webpage'], language: null };

/**
 * Slims in place, and returns the style.
 * @param use absent: not known; then only branches and macros that nothing calls go: that more may go was seen for the bundled styles, one by one
 */
export function slimStyle(style: XmlNode, use?: Use): XmlNode {
  const { types, language } = use ?? ANY_USE;
  if (language !== null) {
    style.children = style.children.filter((child) => !isElement(child) || !isForeign(child, language));
  }
  prune(style, types);
  for (;;) {
    if (use) dropAbsent(style);
    const macros = style.children.filter(isElement).filter(({ name }) => name === 'macro');
    const empty = new Set(use ? macros.filter(isEmpty).map(({ attrs }) => attrs.name) : []);
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

/** A style's own terms in a language that is never asked for. */
function isForeign({ name, attrs }: XmlNode, language: string): boolean {
  const own = attrs['xml:lang'];
  return name === 'locale' && own !== undefined && own.split('-')[0] !== language;
}

/** Elements at every depth, those within one that matches included. */
const findEvery = (node: XmlNode, wanted: (node: XmlNode) => boolean): XmlNode[] =>
  findAll(node, wanted).flatMap((found) => [found, ...findEvery(found, wanted)]);

function dropCalls(node: XmlNode, macros: ReadonlySet<string | undefined>): void {
  node.children = node.children.filter(
    (child) => !isElement(child) || child.attrs.macro === undefined || !macros.has(child.attrs.macro),
  );
  for (const child of node.children) if (isElement(child)) dropCalls(child, macros);
}

function prune(node: XmlNode, types: Use['types']): void {
  node.children = node.children.flatMap((child) => {
    if (!isElement(child)) return [child];
    const kept = child.name === 'choose' ? resolve(child, types, node.name === 'substitute') : [child];
    for (const one of kept) if (isElement(one)) prune(one, types);
    return kept;
  });
}

/**
 * A choice without the branches that cannot be taken; its one branch where only that is left. Delimiters reach through a choice.
 * @param substitutes citeproc takes what stands in for a name as the author of the entry before, but not where a choice lies between
 */
function resolve(choose: XmlNode, types: Use['types'], substitutes: boolean): (XmlNode | string)[] {
  const branches: XmlNode[] = [];
  for (const branch of choose.children.filter(isElement)) {
    const taken = branch.name === 'else' ? true : outcome(branch.attrs, types);
    if (taken === false) continue;
    branches.push(taken === true ? { ...branch, name: 'else', attrs: {} } : branch);
    if (taken === true) break;
  }
  const [first, ...others] = branches;
  if (!first) return [];
  if (first.name === 'else') {
    const inlined: XmlNode = { name: 'choose', attrs: {}, children: first.children };
    prune(inlined, types);
    if (!substitutes) return inlined.children;
    return [{ ...choose, children: [{ name: 'if', attrs: ALWAYS, children: inlined.children }] }];
  }
  return [{ ...choose, children: [{ ...first, name: 'if' }, ...others] }];
}

const ALWAYS = { variable: 'annote', match: 'none' };

/** Whether a branch is taken: always, never, or `null` where that depends on the item. */
function outcome(attrs: Readonly<Record<string, string>>, types: Use['types']): boolean | null {
  const tests = Object.entries(attrs).flatMap(([name, value]) => {
    if (name === 'match') return [];
    const values = value.split(/\s+/);
    // Of several types one is enough, whatever `match` says: an item has no two. So reads citeproc what many styles leave out.
    if (name === 'type') return oneOf(values, types);
    return values.map((one) => test(name, one));
  });
  const { match } = attrs;
  if (match === 'any' || match === 'none') {
    if (tests.includes(true)) return match === 'any';
    return tests.includes(null) ? null : match === 'none';
  }
  if (tests.includes(false)) return false;
  return tests.includes(null) ? null : true;
}

/** Whether every item is of one of these types. */
function oneOf(values: readonly string[], types: Use['types']): boolean | null {
  const among = types.filter((type) => values.includes(type));
  if (among.length === 0) return false;
  return among.length === types.length ? true : null;
}

/** What a test comes to for every item of ours; `null` where that depends on the item. */
function test(name: string, value: string): false | null {
  if (name === 'variable' || name === 'is-numeric') return VARIABLES.has(value) ? null : false;
  if (name === 'locator') return LOCATORS.has(value) ? null : false;
  return name === 'is-uncertain-date' ? false : null;
}
