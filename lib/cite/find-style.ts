import { PlainError } from '../plain-error.ts';
import { keptStyles } from './kept-styles.ts';
import { StyleProblem } from './style-problem.ts';
import {
  bundledByCsl,
  isBundled,
  isOwnStyle,
  type OwnStyleId,
  type StyleId,
  type StyleInfo,
  styleInfo,
} from './styles.ts';

/**
 * What a style is like.
 * @throws StyleProblem `style-gone` where there is none of that name: a `.csl` file that was removed, or a style that this build lacks
 */
export async function findStyle(id: StyleId): Promise<StyleInfo> {
  if (isBundled(id)) return styleInfo(id);
  if (isOwnStyle(id)) {
    const style = await loadedStyle(id);
    if (style) return style;
  } else {
    const name = id.slice('csl:'.length);
    const bundled = bundledByCsl(name);
    if (bundled) return bundled;
    const { packagedInfo, packagedStyle } = await import('./csl-style/catalogue.ts');
    const style = await packagedStyle(name);
    if (style) return packagedInfo(style);
  }
  throw new StyleProblem('style-gone', id);
}

/** Null where it is not kept. @throws StyleProblem `style-gone` where the parent that it names is gone, or a backup brought what is no style */
async function loadedStyle(id: OwnStyleId): Promise<StyleInfo | null> {
  const { loadedInfo } = await import('./loaded-styles.ts');
  try {
    return await loadedInfo(id);
  } catch (cause) {
    if (!(cause instanceof PlainError)) throw cause;
    throw new StyleProblem('style-gone', await titleOf(id), { cause });
  }
}

const titleOf = async (id: OwnStyleId): Promise<string> =>
  (await keptStyles()).find((style) => style.id === id)?.title ?? id;
