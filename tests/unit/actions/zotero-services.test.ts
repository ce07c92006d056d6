// @vitest-environment happy-dom
/** What the screens' side of Zotero makes of clips, and what it does where the background dies or Zotero is gone. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ZoteroJob } from '../../../lib/handoff/zotero/job.ts';
import type { ZoteroOrder, ZoteroOutcome, ZoteroParcel } from '../../../lib/services.ts';
import { reading } from '../library/sample.ts';

const sendMessage = vi.hoisted(() => vi.fn<(message: unknown) => Promise<unknown>>());
vi.mock('../../../lib/browser.ts', () => ({ browser: { runtime: { sendMessage } } }));

const { zoteroServices } = await import('../../../lib/actions/services/zotero.ts');
const { library } = await import('../../../lib/actions/open-library.ts');
const { isZoteroJob } = await import('../../../lib/handoff/zotero/job.ts');

const PARCEL: ZoteroParcel = {
  target: 'C12',
  tags: { own: true, added: ['added'] },
  note: null,
  quotations: true,
  snapshot: true,
};
const order = (clipId: string, more: Partial<ZoteroOrder> = {}): ZoteroOrder => ({
  clipId,
  captureId: null,
  known: [],
  resume: null,
  ...more,
});

let number = 0;
async function clip(paragraphs?: readonly string[]) {
  number += 1;
  return (await library()).clipPage(reading(`${number}-2/a`, paragraphs, { headline: 'Sample plant opens' }));
}

/** What the background was given, and what the screens were told. */
async function send(orders: readonly ZoteroOrder[], parcel = PARCEL, signal = new AbortController().signal) {
  const told = new Map<string, ZoteroOutcome>();
  await zoteroServices().send(orders, parcel, {
    onOutcome: (clipId, outcome) => told.set(clipId, outcome),
    signal,
  });
  const jobs = sendMessage.mock.calls.map(([message]) => (message as { job: ZoteroJob }).job);
  return { told, jobs };
}

const SENT: ZoteroOutcome = { kind: 'sent', lacks: [] };

beforeEach(() => {
  sendMessage.mockReset();
  sendMessage.mockResolvedValue(SENT);
});

describe('what is made of a clip', () => {
  it('has its tags, note, quotations and page', async () => {
    const store = await library();
    const { clip: kept, capture } = await clip(['A sample plant opened. It is new.', 'So it was said.']);
    await store.update(kept.id, { tags: ['own'], note: 'my note' });
    await store.keepQuotation(kept.id, { captureId: capture.id, paragraph: 1, words: 'So it was said.' });
    const { jobs, told } = await send([order(kept.id)]);
    expect(told.get(kept.id)).toEqual(SENT);
    const [job] = jobs;
    expect(isZoteroJob(structuredClone(job))).toBe(true);
    expect(job).toMatchObject({ clipId: kept.id, captureId: capture.id, version: 1, tags: ['own', 'added'] });
    expect(job?.item.notes.map(({ note }) => note)).toEqual([
      '<p>my note</p>',
      expect.stringMatching(/Quotations[\s\S]*So it was said\.[\s\S]*para\. 2/),
    ]);
    expect(job?.snapshot?.html).toContain('<p>A sample plant opened. It is new.</p>');
  });

  it('leaves out what was not ticked, and takes the note as it stands in the sheet', async () => {
    const store = await library();
    const { clip: kept, capture } = await clip();
    await store.keepQuotation(kept.id, { captureId: capture.id, paragraph: 0, words: 'sample' });
    const { jobs } = await send([order(kept.id)], {
      ...PARCEL,
      tags: { own: false, added: [] },
      note: '',
      quotations: false,
      snapshot: false,
    });
    expect(jobs[0]).toMatchObject({ tags: [], snapshot: null, item: { notes: [] } });
  });

  it('is of the version that is meant', async () => {
    const { clip: kept, capture } = await clip(['First.']);
    await (await library()).clipPage(
      reading(`${number}-2/a`, ['Second.'], { headline: 'Sample plant opens' }),
    );
    const { jobs } = await send([order(kept.id, { captureId: capture.id }), order(kept.id)]);
    expect(jobs.map(({ version }) => version)).toEqual([1, 2]);
    expect(jobs[0]?.snapshot?.html).toContain('First.');
    expect(jobs[0]?.item.extra).toContain('Version 1 of 2');
  });

  it('has a citation key of its own among those sent with it', async () => {
    const [one, other] = [await clip(), await clip()];
    const { jobs } = await send([order(one.clip.id), order(other.clip.id)]);
    expect(new Set(jobs.map(({ item }) => item.id)).size).toBe(2);
  });
});

describe('many', () => {
  it('are not tried one by one where Zotero is gone', async () => {
    const [one, other] = [await clip(), await clip()];
    sendMessage.mockResolvedValue({ kind: 'failed', why: 'not-running', status: 0 });
    const { jobs, told } = await send([order(one.clip.id), order(other.clip.id)]);
    expect(jobs).toHaveLength(1);
    expect([...told.values()]).toMatchObject([{ why: 'not-running' }, { why: 'not-running' }]);
  });

  it('go on where one alone fails, or is gone', async () => {
    const [one, other] = [await clip(), await clip()];
    sendMessage.mockResolvedValueOnce({ kind: 'failed', why: 'refused', status: 500 });
    const { told } = await send([order('gone'), order(one.clip.id), order(other.clip.id)]);
    expect(told.get('gone')).toMatchObject({ why: 'clip-gone' });
    expect(told.get(one.clip.id)).toMatchObject({ why: 'refused' });
    expect(told.get(other.clip.id)).toEqual(SENT);
  });

  it('end where the person stops', async () => {
    const [one, other] = [await clip(), await clip()];
    const stopper = new AbortController();
    sendMessage.mockImplementationOnce(async () => {
      stopper.abort();
      return SENT;
    });
    const { told } = await send([order(one.clip.id), order(other.clip.id)], PARCEL, stopper.signal);
    expect([...told.keys()]).toEqual([one.clip.id]);
  });
});

describe('a background that dies', () => {
  it('is asked again under the same id', async () => {
    const { clip: kept } = await clip();
    sendMessage.mockRejectedValueOnce(new Error('The message port closed.')).mockResolvedValueOnce(undefined);
    const { jobs, told } = await send([order(kept.id)]);
    expect(told.get(kept.id)).toEqual(SENT);
    expect(jobs).toHaveLength(3);
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(1);
  });

  it('three times is told', async () => {
    const { clip: kept } = await clip();
    sendMessage.mockRejectedValue(new Error('dead'));
    await expect(send([order(kept.id)])).rejects.toMatchObject({ code: 'zotero-interrupted' });
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  it('is asked for under the id of what is gone on with', async () => {
    const { clip: kept } = await clip();
    const { jobs } = await send([order(kept.id, { resume: 'send-7' })]);
    expect(jobs[0]?.id).toBe('send-7');
  });
});
