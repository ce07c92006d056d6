import { StyleProblem } from './style-problem.ts';
import { bundledByCsl, isBundled, isOwnStyle, type StyleId, type StyleInfo, styleInfo } from './styles.ts';

/**
 * What a style is like.
 * @throws StyleProblem `style-gone` where there is none of that name: a `.csl` file that was removed, or a style that this build lacks
 */
export async function findStyle(id: StyleId): Promise<StyleInfo> {
  if (isBundled(id)) return styleInfo(id);
  if (isOwnStyle(id)) {
    const { loadedInfo } = await import('./loaded-styles.ts');
    const style = await loadedInfo(id);
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
