import { catalogue } from '../../lib/cite/csl-style/catalogue.ts';
import { plainWords, rankOf, searchStyles } from '../../lib/cite/csl-style/search-styles.ts';
import { STYLES } from '../../lib/cite/styles.ts';
import type { CommandIo } from './main.ts';

/**
 * `styles [WORDS…]`: the styles that answer, one a line, best first: what `--style` takes, a tab, the title, a tab, the disciplines.
 * @returns 0; 1 where none answers
 */
export async function styles(argv: string[], io: CommandIo): Promise<number> {
  const query = argv.join(' ');
  const words = plainWords(query);
  const bundled = STYLES.filter(({ id, name }) => rankOf(words, { title: name, name: id }) !== null);
  const packaged = searchStyles((await catalogue()).styles, query);
  for (const { id, name } of bundled) io.out(`${id}\t${name}\t`);
  for (const { name, title, fields } of packaged) io.out(`csl:${name}\t${title}\t${fields.join(', ')}`);
  if (bundled.length + packaged.length > 0) return 0;
  io.err(`dateline styles: no style answers “${query}”`);
  return 1;
}
