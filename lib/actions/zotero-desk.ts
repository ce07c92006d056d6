/** What the background does for the screens with Zotero: look, and send. One sending at a time, whatever windows ask. */
import type { ZoteroJob } from '../handoff/zotero/job.ts';
import { readState } from '../handoff/zotero/targets.ts';
import { PlainError } from '../plain-error.ts';
import type { ZoteroOutcome, ZoteroState } from '../services.ts';
import { mayAskZotero } from './allowed-hosts.ts';
import { library } from './open-library.ts';
import { connectorAt } from './zotero-request.ts';
import { sendToZotero } from './zotero-send.ts';

/** The browser lets go of it when the worker dies. */
const LOCK = 'dateline-zotero';

const ask = connectorAt();

export async function lookAtZotero(): Promise<ZoteroState> {
  if (!(await mayAskZotero())) return { kind: 'trouble', trouble: 'not-allowed', status: 0 };
  return readState(await ask('getSelectedCollection', '{}'));
}

export async function sendJob(job: ZoteroJob): Promise<ZoteroOutcome> {
  if (!(await mayAskZotero())) return { kind: 'failed', why: 'not-allowed', status: 0 };
  return navigator.locks.request(LOCK, async () => {
    try {
      const { sends } = await library();
      return await sendToZotero(job, { ask, sends, randomId: () => crypto.randomUUID(), now: Date.now });
    } catch (error) {
      // The library cannot be read or written, so nothing went out.
      if (error instanceof PlainError) return { kind: 'failed', why: 'not-noted', status: 0 };
      throw error;
    }
  });
}
