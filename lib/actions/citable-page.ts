import { normaliseAddress } from '../article/address.ts';
import type { Citable } from '../cite/types.ts';
import type { Library } from '../library/library.ts';
import type { PageReading } from '../library/types.ts';
import { citableClip, citableReading } from './citable.ts';

/**
 * A page as the person would have it cited: with what they corrected on its clip, or typed before saving. A page that stands as saved is
 * cited as its newest version, day of access included; one that reads otherwise as it is now.
 */
export async function citablePage(store: Library, reading: PageReading): Promise<Citable> {
  const state = await store.stateOf(reading, { note: false });
  if (state.kind === 'changed') return citableReading(reading, state.clip.edits, state.clip);
  if (state.kind === 'saved') {
    const capture = (await store.open(state.clip.id))?.captures.at(-1);
    if (capture) return citableClip(state.clip, capture);
  }
  const draft = await store.draft(normaliseAddress(reading.url) ?? reading.url);
  return citableReading(reading, draft?.edits ?? {});
}
