import { PlainError } from '../plain-error.ts';
import type { LibraryContext } from './context.ts';

/** Citation styles that can be chosen; the same as `StyleId` of `lib/cite`, which the library does not know. */
const STYLES = ['apa', 'chicago-notes', 'chicago-author-date', 'mla', 'harvard', 'plain'] as const;

export interface StoredSettings {
  readonly style: (typeof STYLES)[number];
}

const DEFAULTS: StoredSettings = { style: 'apa' };

const isStyle = (value: unknown): value is StoredSettings['style'] => STYLES.some((style) => style === value);

/** What the person chose; what was never chosen, or is no longer offered, as it is by default. */
export async function settings({ connection }: LibraryContext): Promise<StoredSettings> {
  const stored = await connection.read(['settings'], (tx) => tx.objectStore('settings').get('style'));
  return { style: isStyle(stored?.value) ? stored.value : DEFAULTS.style };
}

/** @throws PlainError `unknown-setting` where the style is none of those offered. */
export async function setSettings(
  { connection, announcer }: LibraryContext,
  { style }: StoredSettings,
): Promise<void> {
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
