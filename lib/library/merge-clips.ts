/** Two records of one story become one: from two profiles, or a backup and what came after it. Pure. */
import { type ClipRecord, clipRow, definedEdits, quotationsOf } from './clip-record.ts';
import { tidyTags } from './tags.ts';
import type { Capture, Clip, KeptQuotation, SeenChange, Sighting } from './types.ts';

/** A clip with what it is made of. */
export interface WholeClip {
  readonly record: ClipRecord;
  /** Oldest first. */
  readonly captures: readonly Capture[];
}

/**
 * Takes `incoming` into `local`, which keeps its id. Nothing is lost: captures, sightings and tags of both; the newer record's edits over
 * the older's; the newer's note, with the older's below it where it says something else. A clip that is in the bin on one side only comes
 * back. Merging the same again changes nothing.
 */
export function mergeClips(local: WholeClip, incoming: WholeClip): WholeClip {
  const [newer, older] =
    incoming.record.updatedAt > local.record.updatedAt
      ? [incoming.record, local.record]
      : [local.record, incoming.record];
  const captures = mergeCaptures(local, incoming);
  const bothBinned = local.record.deletedAt !== null && incoming.record.deletedAt !== null;
  const record: ClipRecord = {
    id: local.record.id,
    sightings: mergeSightings(local.record.sightings, incoming.record.sightings),
    changed: laterChange(newer.changed, older.changed, captures),
    edits: definedEdits({ ...older.edits, ...newer.edits }),
    tags: tidyTags([...local.record.tags, ...incoming.record.tags]),
    note: mergeNotes(newer.note, older.note),
    ...quotationsOf({ ...newer, quotations: mergeQuotations(local.record, incoming.record) }),
    savedAt: earlier(local.record.savedAt, incoming.record.savedAt),
    updatedAt: newer.updatedAt,
    deletedAt: bothBinned ? newer.deletedAt : null,
  };
  return { record, captures };
}

/** The row of a merged clip. */
export const rowOfWhole = ({ record, captures }: WholeClip): Clip => clipRow(record, captures);

/** What a capture holds never changes, so of two with one id the local one stays. */
function mergeCaptures(local: WholeClip, incoming: WholeClip): readonly Capture[] {
  const known = new Set(local.captures.map(({ id }) => id));
  const added = incoming.captures
    .filter(({ id }) => !known.has(id))
    .map((capture) => ({ ...capture, clipId: local.record.id }));
  if (added.length === 0) return local.captures;
  return [...local.captures, ...added].sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id));
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const earlier = (a: string, b: string) => (compareText(a, b) <= 0 ? a : b);

function mergeSightings(a: readonly Sighting[], b: readonly Sighting[]): readonly Sighting[] {
  const key = ({ at, captureId }: Sighting) => `${at} ${captureId}`;
  const known = new Set(a.map(key));
  const added = b.filter((sighting) => !known.has(key(sighting)));
  return added.length === 0 ? a : [...a, ...added].sort((one, other) => compareText(key(one), key(other)));
}

/** The later look that found a difference, unless a capture came after it or says just that. */
function laterChange(
  a: SeenChange | null,
  b: SeenChange | null,
  captures: readonly Capture[],
): SeenChange | null {
  if (a && b && a.at === b.at && a.textHash === b.textHash && a.labelHash === b.labelHash) return a;
  const later = a && b ? (b.at > a.at ? b : a) : (a ?? b);
  const newest = captures.at(-1);
  if (!later || !newest || newest.at > later.at) return null;
  return newest.textHash === later.textHash && newest.labelHash === later.labelHash ? null : later;
}

/** Both notes, `newer` first; one that the other holds already is not repeated. */
export function mergeNotes(newer: string, older: string): string {
  if (older === '' || newer.includes(older)) return newer;
  return newer === '' || older.includes(newer) ? older : `${newer}\n\n${older}`;
}

function mergeQuotations(local: ClipRecord, incoming: ClipRecord): readonly KeptQuotation[] {
  const { quotations: ours = [] } = local;
  const known = new Set(ours.map(({ id }) => id));
  const added = (incoming.quotations ?? []).filter(({ id }) => !known.has(id));
  return added.length === 0
    ? ours
    : [...ours, ...added].sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id));
}
