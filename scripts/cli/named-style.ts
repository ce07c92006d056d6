import { readFileSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { connectLoadedStyles } from '../../lib/cite/kept-styles.ts';
import { isStyleId, STYLES, type StyleId } from '../../lib/cite/styles.ts';
import { loadedStyleOf, tryStyle } from '../../lib/cite/try-style.ts';
import { PlainError } from '../../lib/plain-error.ts';

/**
 * The style that `--style` names: a bundled one, `csl:` and a name of the package, or a `.csl` file, which is checked as the extension checks it.
 * @throws CslProblem where the file is no style
 * @throws PlainError `cannot-read`
 */
export async function namedStyle(name: string, cwd: string): Promise<StyleId | null> {
  if (!/\.csl$/i.test(name)) return isStyleId(name) && !name.startsWith('own:') ? name : null;
  const style = await loadedStyleOf(textOf(isAbsolute(name) ? name : resolve(cwd, name), name));
  connectLoadedStyles(async () => [style]);
  await tryStyle(style);
  return style.id;
}

export const STYLE_CHOICE = `there are ${STYLES.map(({ id }) => id).join(', ')}; csl:NAME for any that “dateline styles” lists; and a .csl file`;

function textOf(path: string, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    throw new PlainError('cannot-read', `the style ${shown} cannot be read as UTF-8 text`, { cause });
  }
}
