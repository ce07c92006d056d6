/** Bodies of the requests, as Zotero's connector server reads them. */
import type { ZoteroJob } from './job.ts';

/** The item lands where Zotero is open; `updateSession` then moves it. */
export const saveItemsBody = (job: ZoteroJob, session: string): string =>
  JSON.stringify({ sessionID: session, uri: job.item.url ?? '', items: [job.item] });

/** Tags as one text, which every version of Zotero reads: a comma within one would make two of it. */
export const updateSessionBody = (job: ZoteroJob, session: string): string =>
  JSON.stringify({
    sessionID: session,
    target: job.target,
    tags: job.tags.map((tag) => tag.replaceAll(',', ' ')).join(','),
  });

/** In JSON; Zotero reads it from form data as well. */
export const saveSingleFileBody = (job: ZoteroJob, session: string): string =>
  JSON.stringify({
    sessionID: session,
    url: job.snapshot?.url ?? '',
    title: job.snapshot?.title ?? '',
    snapshotContent: job.snapshot?.html ?? '',
    items: [{ id: job.item.id }],
  });
