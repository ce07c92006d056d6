import type { LibraryServices } from '../../services.ts';
import { findQuotations } from '../find-quotations.ts';
import { library, onLibraryChange } from '../open-library.ts';
import { refreshTabs } from '../tabs.ts';

/** The clips, as the screens ask for them. What changes a clip's state tells the open pages too. */
export function libraryServices(): LibraryServices {
  const tellPages = async (ids: readonly string[]) => {
    const store = await library();
    const addresses: string[] = [];
    for (const id of ids) addresses.push(...((await store.open(id))?.clip.addresses ?? []));
    await refreshTabs(addresses);
  };
  return {
    list: async (...query) => (await library()).list(...query),
    listIds: async (...query) => (await library()).listIds(...query),
    facets: async (filter) => (await library()).facets(filter),
    open: async (id) => (await library()).open(id),
    wording: async (id, captureId, options) => (await library()).wording(id, captureId, options),
    related: async (id) => (await library()).related(id),
    async update(id, patch) {
      const store = await library();
      const clip = await store.update(id, patch);
      // Written before the clip with the same words; one that is younger is still being typed.
      for (const address of clip.addresses) await store.removeDraft(address, clip.updatedAt);
      return clip;
    },
    keepQuotation: async (id, quotation) => (await library()).keepQuotation(id, quotation),
    restoreQuotation: async (id, quotation) => (await library()).restoreQuotation(id, quotation),
    async findQuotations(id, now) {
      const detail = await (await library()).open(id);
      return detail ? findQuotations(detail, now) : new Map();
    },
    dropQuotation: async (id, quotationId) => (await library()).dropQuotation(id, quotationId),
    async remove(ids) {
      await (await library()).remove(ids);
      await tellPages(ids);
    },
    async restore(ids) {
      await (await library()).restore(ids);
      await tellPages(ids);
    },
    completeTag: async (prefix) => (await library()).completeTag(prefix),
    // Drafts change with every key, of a queue each clip is announced by itself, and projects and styles change no clip.
    onChange: (listener) =>
      onLibraryChange(({ kind }) => {
        if (kind !== 'drafts' && kind !== 'queue' && kind !== 'projects' && kind !== 'styles') listener();
      }),
  };
}
