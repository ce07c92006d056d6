import { DEFAULT_STYLE, isStyleId, type StyleId } from '../cite/styles.ts';
import { PlainError } from '../plain-error.ts';
import type { LibraryContext } from './context.ts';

export interface StoredSettings {
  readonly style: StyleId;
}

const DEFAULTS: StoredSettings = { style: DEFAULT_STYLE };

const isStyle = (value: unknown): value is StyleId => typeof value === 'string' && isStyleId(value);

/** What the person chose; what was never chosen, or is no longer offered, as it is by default. */
export async function settings({ connection }: LibraryContext): Promise<StoredSettings> {
  const stored = await connection.read(['settings'], (tx) => tx.objectStore('settings').get('style'));
  return { style: isStyle(stored?.value) ? stored.value : DEFAULTS.style };
}

/** Changes what is given, and leaves the rest. @throws PlainError `unknown-setting` where the style is none of those offered. */
export async function setSettings(
  { connection, announcer }: LibraryContext,
  { style }: Partial<StoredSettings>,
): Promise<void> {
  if (style === undefined) return;
  if (!isStyle(style)) {
    throw new PlainError(
      'unknown-setting',
      `There is no citation style “${String(style)}”. The setting is as it was.`,
    );
  }
  await connection.write(['settings'], (tx) =>
    tx.objectStore('settings').put({ key: 'style', value: style }),
  );
  announcer.announce({ kind: 'settings', ids: ['style'] });
}
