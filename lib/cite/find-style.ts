import { PlainError } from '../plain-error.ts';
import { isBundled, type StyleId, type StyleInfo, styleInfo } from './styles.ts';

/**
 * What a style is like.
 * @throws PlainError `style-gone` where there is none of that name: a `.csl` file that was removed, or a style that this build lacks
 */
export async function findStyle(id: StyleId): Promise<StyleInfo> {
  if (isBundled(id)) return styleInfo(id);
  throw new PlainError('style-gone', `There is no citation style “${id}” here. Choose another one.`);
}
