/**
 * Parts of a style that can never print for an item of ours: a variable that no record has, and groups that stand or fall with it.
 *
 * CSL 1.0.2, "Group": a group is suppressed where it calls at least one variable and all variables that it calls are empty. A call of an absent
 * variable so matters to the group around it, and may go only where another call decides there.
 */
import { isElement } from './tree.ts';
import type { XmlNode } from './xml-node.ts';

/** What a record or a citation may have. */
export const VARIABLES: ReadonlySet<string> = new Set(
  `title title-short author container-title container-title-short event-place publisher-place issued accessed event-date URL archive
  archive_location language locator citation-number citation-label first-reference-note-number year-suffix`.split(
    /\s+/,
  ),
);

/** Of a citation, not of a record: what a group makes of them where they are empty is the processor's own matter. */
const OF_CITATIONS = new Set([
  'locator',
  'citation-number',
  'citation-label',
  'first-reference-note-number',
  'year-suffix',
]);

const CALLS = new Set(['text', 'number', 'date', 'names']);
const PRINTING = new Set([...CALLS, 'group', 'choose']);

const elements = (node: XmlNode) => node.children.filter(isElement);
const variablesOf = ({ attrs }: XmlNode) => attrs.variable?.split(/\s+/) ?? [];

/** Takes the dead parts out of a style, in place. */
export function dropAbsent(style: XmlNode): void {
  const macros = new Map(
    elements(style).flatMap((node) => (node.name === 'macro' ? [[node.attrs.name, node] as const] : [])),
  );
  const called = ({ attrs }: XmlNode) => (attrs.macro === undefined ? undefined : macros.get(attrs.macro));
  const isCall = (node: XmlNode) => CALLS.has(node.name) && node.attrs.variable !== undefined;

  // Where a dash stands for a repeated author, it matters to citeproc which names were tried before the one that is printed.
  const repeats = elements(style).some(({ attrs }) => attrs['subsequent-author-substitute'] !== undefined);

  /** Whether it may print a variable. */
  function canSucceed(node: XmlNode): boolean {
    if (isCall(node) && variablesOf(node).some((one) => VARIABLES.has(one))) return true;
    const macro = called(node);
    return (macro ? [macro] : elements(node)).some(canSucceed);
  }

  /** Whether it calls a variable whatever the item. */
  function surelyCalls(node: XmlNode): boolean {
    if (isCall(node)) return variablesOf(node).some((one) => !OF_CITATIONS.has(one));
    const macro = called(node);
    if (macro) return surelyCalls(macro);
    const inside = elements(node);
    if (node.name !== 'choose') return inside.some(surelyCalls);
    return inside.at(-1)?.name === 'else' && inside.every(surelyCalls);
  }

  /** Words of the style's own outside any group of their own. */
  function hasWords(node: XmlNode): boolean {
    if (node.attrs.term !== undefined || node.attrs.value !== undefined || node.name === 'label') return true;
    if (node.name === 'group' || called(node) || isCall(node)) return false;
    return elements(node).some(hasWords);
  }

  const isDead = (node: XmlNode) =>
    PRINTING.has(node.name) && !canSucceed(node) && surelyCalls(node) && !hasWords(node);

  function hasNames(node: XmlNode): boolean {
    const macro = called(node);
    return node.name === 'names' || (macro ? [macro] : elements(node)).some(hasNames);
  }

  /** @param decided whether another call decides over the group around `node` */
  function clear(node: XmlNode, decided: boolean): void {
    const own = ['group', 'macro', 'layout', 'substitute'].includes(node.name);
    const here = own
      ? node.name === 'layout' ||
        (node.name === 'substitute' && !repeats) ||
        elements(node).some((child) => !isDead(child) && surelyCalls(child))
      : decided;
    node.children = node.children.flatMap((child) => {
      if (!isElement(child) || !isDead(child)) return [child];
      if (here) return [];
      return repeats && hasNames(child) ? [child] : [STAND_IN];
    });
    for (const child of elements(node)) clear(child, here);
    node.children = node.children.filter((child) => !isElement(child) || !isNothing(child));
  }

  clear(style, false);
}

/** A group or a choice with nothing in it. */
const isNothing = (node: XmlNode): boolean =>
  (node.name === 'group' && elements(node).length === 0) ||
  (node.name === 'choose' && elements(node).every((branch) => elements(branch).length === 0));

/** Calls a variable that is never there, and nothing else. */
const STAND_IN: XmlNode = { name: 'text', attrs: { variable: 'annote' }, children: [] };
