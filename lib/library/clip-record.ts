import { shownFields } from './shown.ts';
import { tidyTags } from './tags.ts';
import type { Capture, Clip, Edits } from './types.ts';

/** What of a clip is not derived from its captures. */
export type ClipRecord = Omit<Clip, 'addresses' | 'captures' | 'shown'>;

/** What a person changes about a clip. A field that is absent stays as it is; `edits` given replace all edits before. */
export interface ClipPatch {
  readonly edits?: Edits;
  readonly tags?: readonly string[];
  readonly note?: string;
}

/** The row of a clip, with everything that its captures (oldest first) decide. */
export function clipRow(record: ClipRecord, captures: readonly Capture[]): Clip {
  const newest = captures.at(-1);
  if (newest === undefined) throw new RangeError(`clip ${record.id} has no capture`);
  return {
    id: record.id,
    addresses: [...new Set(captures.map((capture) => capture.address))],
    captures: captures.map(({ id, at, textHash, labelHash }) => ({ id, at, textHash, labelHash })),
    sightings: record.sightings,
    changed: record.changed,
    edits: record.edits,
    tags: record.tags,
    note: record.note,
    ...quotationsOf(record),
    savedAt: record.savedAt,
    updatedAt: record.updatedAt,
    deletedAt: record.deletedAt,
    shown: shownFields(newest.article, record.edits),
  };
}

/** The field of a clip's kept quotations; none where there are none. */
export const quotationsOf = ({ quotations = [] }: ClipRecord): Pick<ClipRecord, 'quotations'> =>
  quotations.length === 0 ? {} : { quotations };

/** The clip with the person's changes, dated `at`; the same object where they change nothing. */
export function patched<Record extends ClipRecord>(clip: Record, patch: ClipPatch, at: string): Record {
  const edits = patch.edits === undefined ? clip.edits : definedEdits(patch.edits);
  const tags = patch.tags === undefined ? clip.tags : tidyTags(patch.tags);
  const note = patch.note ?? clip.note;
  const same = note === clip.note && isEqual(tags, clip.tags) && isEqual(edits, clip.edits);
  return same ? clip : { ...clip, edits, tags, note, updatedAt: at };
}

const EDITABLE = [
  'headline',
  'dateline',
  'date',
  'sourceLabel',
  'outlet',
  'originalUrl',
  'language',
  'form',
  'citedTitle',
] as const satisfies readonly (keyof Edits)[];

/** The edits in one order of fields, those set to `undefined` left out: equal edits are then equal as JSON. */
export function definedEdits(edits: Edits): Edits {
  return Object.fromEntries(
    EDITABLE.filter((field) => edits[field] !== undefined).map((field) => [field, edits[field]]),
  );
}

const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
