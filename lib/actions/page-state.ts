import type { PageReading, PageState } from '../library/types.ts';
import { takeLeftDraft } from './left-draft.ts';
import { library } from './open-library.ts';
import { showState } from './tabs.ts';

/**
 * A content script saw an article: shows on the toolbar how it stands to the library. A change is noted on the clip, so that the list
 * can tell of it, but never from a private window.
 */
export async function pageSeen(
  tabId: number,
  reading: PageReading,
  privateWindow: boolean,
): Promise<PageState> {
  const store = await library();
  const state = await store.stateOf(reading, { note: !privateWindow });
  await showState(tabId, state.kind);
  if (state.kind === 'saved' || state.kind === 'changed') await takeLeftDraft(store, state.clip);
  return state;
}

/** The page of a tab is no article any more (navigation within the page). */
export function pageLeft(tabId: number): Promise<void> {
  return showState(tabId, 'none');
}
