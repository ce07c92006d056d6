/** Invented services with a library that holds, finds, edits and deletes: for looking at the panel and for tests of it. */
import type { PageView, Services } from '../../lib/services.ts';
import { type FakeLibrary, fakeLibrary } from './fake-library.ts';
import { type FakeList, fakeList } from './fake-list.ts';
import { inventedServices } from './invented.ts';

export interface FakeServices extends Services {
  readonly list: FakeList;
  readonly library: FakeLibrary;
}

/** @param size clips in the library. @param view what the current tab shows. */
export function fakeServices(size: number, view: PageView): FakeServices {
  return { ...inventedServices(view), library: fakeLibrary(size), list: fakeList() };
}
