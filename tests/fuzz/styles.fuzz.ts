/** Every packaged style cites a plain English item and an undated Korean one, as an entry and in the text or a note. */
import { bibliography, citations } from '../../lib/cite/cite.ts';
import { catalogue, packagedInfo } from '../../lib/cite/csl-style/catalogue.ts';
import { TRIAL_ITEMS } from '../../lib/cite/trial-items.ts';

export async function run(print: (line: string) => void): Promise<boolean> {
  const { styles } = await catalogue();
  const failed: string[] = [];
  const began = performance.now();
  let untitled = 0;
  for (const style of styles) {
    const info = packagedInfo(style);
    try {
      const list = await bibliography(TRIAL_ITEMS, info.id);
      const cited = await citations(TRIAL_ITEMS, {
        style: info.id,
        form: info.noteStyle ? 'note' : 'intext',
        locator: 2,
      });
      const texts = [...list, ...cited].map(({ citation }) => citation.text);
      if (texts.length !== 4) throw new Error('an item is missing');
      const wrong = texts.find((text) => text === '' || text.includes('CSL STYLE ERROR'));
      if (wrong !== undefined) throw new Error(`it prints “${wrong}”`);
      if (!/joint statement/i.test(list.map(({ citation }) => citation.text).join(' '))) untitled++;
    } catch (error) {
      failed.push(`${info.id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  print(
    `${styles.length - failed.length} of ${styles.length} packaged styles cite both items (${seconds} s); ${untitled} print no headline in their list`,
  );
  for (const line of failed) print(`  ${line}`);
  return failed.length === 0;
}
