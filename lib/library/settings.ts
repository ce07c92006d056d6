import { DEFAULT_STYLE, isStyleId, type StyleId } from '../cite/styles.ts';
import { PlainError } from '../plain-error.ts';
import type { LibraryContext } from './context.ts';

export interface StoredSettings {
  /** The style used last, which C in the popup copies in. */
  readonly style: StyleId;
  /** What stands in where a style is gone. */
  readonly defaultStyle: StyleId;
  /** In the order in which they were starred. */
  readonly favourites: readonly StyleId[];
}

const KEYS = ['style', 'defaultStyle', 'favourites'] as const;
const MAX_FAVOURITES = 50;

const isStyle = (value: unknown): value is StyleId => typeof value === 'string' && isStyleId(value);

/** What the person chose; what was never chosen as it is by default. A style may be gone since: `findStyle` says so. */
export async function settings({ connection }: LibraryContext): Promise<StoredSettings> {
  const [style, defaultStyle, favourites] = await connection.read(['settings'], (tx) =>
    Promise.all(KEYS.map(async (key) => (await tx.objectStore('settings').get(key))?.value)),
  );
  const chosen = isStyle(defaultStyle) ? defaultStyle : DEFAULT_STYLE;
  return {
    style: isStyle(style) ? style : chosen,
    defaultStyle: chosen,
    favourites: Array.isArray(favourites) ? favourites.filter(isStyle) : [],
  };
}

/**
 * Changes what is given, and leaves the rest.
 * @throws PlainError `unknown-setting` where a style is none that could be offered.
 */
export async function setSettings(
  { connection, announcer }: LibraryContext,
  changed: Partial<StoredSettings>,
): Promise<void> {
  const keys = KEYS.filter((key) => changed[key] !== undefined);
  const { style, defaultStyle, favourites = [] } = changed;
  const wrong = [style, defaultStyle, ...favourites].find((one) => one !== undefined && !isStyle(one));
  if (wrong !== undefined) {
    throw new PlainError(
      'unknown-setting',
      `There is no citation style “${String(wrong)}”. The setting is as it was.`,
    );
  }
  if (favourites.length > MAX_FAVOURITES) {
    throw new PlainError(
      'too-many-favourites',
      `There are ${MAX_FAVOURITES} favourite styles, which is all that can be kept. Take one away first.`,
    );
  }
  if (keys.length === 0) return;
  await connection.write(['settings'], async (tx) => {
    for (const key of keys) await tx.objectStore('settings').put({ key, value: changed[key] });
  });
  announcer.announce({ kind: 'settings', ids: keys });
}
