import { findStyle } from '../cite/find-style.ts';
import { StyleProblem } from '../cite/style-problem.ts';
import { DEFAULT_STYLE, isOwnStyle, type StyleId, type StyleInfo, styleInfo } from '../cite/styles.ts';
import type { CurrentStyle } from '../services.ts';
import { library } from './open-library.ts';

/** A file that was removed, a style that this build lacks, a parent that is no longer there. */
const isGone = (error: unknown) => error instanceof StyleProblem && error.code === 'style-gone';

/** Null where it is gone. */
export async function styleIfThere(id: StyleId): Promise<StyleInfo | null> {
  try {
    return await findStyle(id);
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** What a style is like, or where it is gone the person's default style, or where that is gone too the first of the bundled ones. */
export async function styleOrDefault(id: StyleId): Promise<CurrentStyle> {
  const style = await styleIfThere(id);
  if (style) return { style, gone: null };
  const store = await library();
  const { defaultStyle } = await store.settings();
  const title = isOwnStyle(id) ? await store.styles.titleOf(id) : null;
  return {
    style: (await styleIfThere(defaultStyle)) ?? styleInfo(DEFAULT_STYLE),
    gone: title ?? id.replace(/^\w+:/, ''),
  };
}

/** The style that was used last. */
export async function currentStyle(): Promise<CurrentStyle> {
  const { style } = await (await library()).settings();
  return styleOrDefault(style);
}
