/** The shape of a backup file, documented in docs/backup-format.md. A changed meaning is a new version. */
import { type ClipRecord, quotationsOf } from '../clip-record.ts';
import type { Capture } from '../types.ts';

export const BACKUP_FORMAT = 'dateline-library';
export const BACKUP_VERSION = 2;
/** Versions that are read: each later one only added fields. */
export const READ_VERSIONS: readonly unknown[] = [1, BACKUP_VERSION];

/** A capture with its page: gzip of the HTML's UTF-8 in base64, null where the page was not kept. Its clip is the one it stands in. */
export type BackupCapture = Omit<Capture, 'clipId'> & { readonly page: string | null };

export interface BackupClip extends ClipRecord {
  /** Oldest first; at least one. */
  readonly captures: readonly BackupCapture[];
}

/** What of a clip is written; the rest of its row is derived from its captures. */
export function recordOf(clip: ClipRecord): ClipRecord {
  const { id, sightings, changed, edits, tags, note, savedAt, updatedAt, deletedAt } = clip;
  return {
    ...{ id, sightings, changed, edits, tags, note, savedAt, updatedAt, deletedAt },
    ...quotationsOf(clip),
  };
}
