/**
 * Every packaged style cites a plain English item and an undated Korean one, as an entry and in the text or a note; and the style as it ships,
 * slimmed, prints what the whole style of the package prints.
 */
import { bibliography, citations } from '../../lib/cite/cite.ts';
import { catalogue, packagedInfo } from '../../lib/cite/csl-style/catalogue.ts';
import { loadEngine } from '../../lib/cite/engine.ts';
import { loadPackagedStyle } from '../../lib/cite/packaged-styles.ts';
import { cslItem } from '../../lib/cite/record.ts';
import type { StyleInfo } from '../../lib/cite/styles.ts';
import { TRIAL_ITEMS } from '../../lib/cite/trial-items.ts';
import { everyStyle } from '../../scripts/build/style-package.ts';

const LOCATOR = 2;
const formOf = ({ noteStyle }: StyleInfo) => (noteStyle ? 'note' : 'intext');

/** What the style prints as it ships: list entries, then citations. */
async function shipped(style: StyleInfo): Promise<readonly string[]> {
  const list = await bibliography(TRIAL_ITEMS, style.id);
  const cited = await citations(TRIAL_ITEMS, { style: style.id, form: formOf(style), locator: LOCATOR });
  return [...list, ...cited].map(({ citation }) => citation.html);
}

export async function run(print: (line: string) => void): Promise<boolean> {
  const { styles } = await catalogue();
  const trees = new Map([...everyStyle()].map(({ name, tree }) => [name, tree]));
  const failed: string[] = [];
  const different: string[] = [];
  let untitled = 0;
  for (const packaged of styles) {
    const style = packagedInfo(packaged);
    try {
      const texts = await shipped(style);
      if (texts.length !== 4) throw new Error('an item is missing');
      const wrong = texts.find((text) => text === '' || text.includes('CSL STYLE ERROR'));
      if (wrong !== undefined) throw new Error(`it prints “${wrong}”`);
      if (!/joint statement/i.test(texts.slice(0, 2).join(' '))) untitled++;
      const tree = trees.get(packaged.name);
      if (!tree) throw new Error('the package lacks it');
      const whole = await loadEngine(style, async (name) =>
        name === style.csl ? tree : loadPackagedStyle(name),
      );
      const items = TRIAL_ITEMS.map((item) => cslItem(item, style));
      const printed = [
        ...whole.bibliography(items).map(({ entry }) => entry.html),
        ...whole.citations(items, formOf(style), { locator: LOCATOR }).map(({ html }) => html),
      ];
      if (JSON.stringify(printed) !== JSON.stringify(texts)) different.push(style.id);
    } catch (error) {
      failed.push(`${style.id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const cite = styles.length - failed.length;
  print(
    `${cite} of ${styles.length} packaged styles cite both items; ${untitled} print no headline in their list`,
  );
  print(`${cite - different.length} of ${cite} print slimmed what they print whole`);
  for (const line of [...failed, ...different.map((id) => `${id}: prints otherwise when slimmed`)])
    print(`  ${line}`);
  return failed.length + different.length === 0;
}
