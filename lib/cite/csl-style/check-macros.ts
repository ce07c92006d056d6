import { CslProblem } from './csl-problem.ts';
import { isElement } from './tree.ts';
import type { XmlNode } from './xml-node.ts';

/**
 * Elements that the layouts have once every call is replaced by what it calls, which is what citeproc compiles for sorting. The largest of the
 * package has some 60,000 (tests/unit/cite/read-csl.test.ts).
 */
const MOST_ELEMENTS = 1_000_000;

/** @throws CslProblem where a macro stands twice, is called and not there, calls itself by way of others, or swells beyond measure */
export function checkMacros(style: XmlNode): void {
  const macros = new Map<string, XmlNode>();
  for (const child of style.children.filter(isElement)) {
    if (child.name !== 'macro') continue;
    const name = child.attrs.name ?? '';
    if (macros.has(name)) throw new CslProblem('csl-two-macros', name.slice(0, 80));
    macros.set(name, child);
  }
  const sizes = new Map<string, number>();
  const calling: string[] = [];

  function sizeOfMacro(name: string): number {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    const macro = macros.get(name);
    if (!macro) throw new CslProblem('csl-unknown-macro', name.slice(0, 80));
    if (calling.includes(name)) {
      const circle = [...calling.slice(calling.indexOf(name)), name];
      throw new CslProblem('csl-macro-cycle', circle.join(' → ').slice(0, 200));
    }
    calling.push(name);
    const size = sizeOf(macro);
    calling.pop();
    sizes.set(name, size);
    return size;
  }

  function sizeOf(node: XmlNode): number {
    let size = 1;
    // A key of a sort calls a macro as a text does.
    const called = node.name === 'text' || node.name === 'key' ? node.attrs.macro : undefined;
    if (called !== undefined) size += sizeOfMacro(called);
    for (const child of node.children) if (isElement(child)) size += sizeOf(child);
    if (size > MOST_ELEMENTS) throw new CslProblem('csl-too-complex');
    return size;
  }

  for (const name of macros.keys()) sizeOfMacro(name);
  sizeOf(style);
}
