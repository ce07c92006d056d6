/**
 * Sends one clip to Zotero, in three requests: the item; its place and tags; the page. Every step is written down before it is asked for
 * and after it is answered, so that a worker that died goes on where it was, and nothing arrives twice unnoticed.
 */
import { saveItemsBody, saveSingleFileBody, updateSessionBody } from '../handoff/zotero/bodies.ts';
import { type Exchange, errorOf, isRecord, jsonOf, troubleOf } from '../handoff/zotero/connector.ts';
import type { ZoteroJob } from '../handoff/zotero/job.ts';
import { readState, type ZoteroTarget } from '../handoff/zotero/targets.ts';
import type { Sends } from '../library/sends.ts';
import type { Send, SendLack } from '../library/types.ts';
import { PlainError } from '../plain-error.ts';
import type { ZoteroFailure, ZoteroOutcome } from '../services.ts';
import type { AskZotero } from './zotero-request.ts';

export interface SendSurroundings {
  readonly ask: AskZotero;
  readonly sends: Sends;
  readonly randomId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Zotero forgets a session after ten minutes, and after one where it has many: only within that does "never heard of it" say something. */
const REMEMBERED = 50_000;

const failed = (why: ZoteroFailure, status = 0): ZoteroOutcome => ({ kind: 'failed', why, status });
const statusOf = (exchange: Exchange) => (exchange.kind === 'reply' ? exchange.reply.status : 0);

/** Sends a clip, or goes on with the sending of that id where one was begun. Every failure is an outcome. */
export async function sendToZotero(job: ZoteroJob, around: SendSurroundings): Promise<ZoteroOutcome> {
  const begun = await around.sends.open(job.id);
  if (begun) return goOn(job, begun, around);

  // Asked before anything is entered or sent: what stands in the way now is certain.
  const state = readState(await around.ask('getSelectedCollection', '{}'));
  if (state.kind === 'trouble') return failed(state.trouble, state.status);
  const target = state.targets.find(({ id }) => id === job.target);
  if (!target) return failed('target-gone');

  const send = await begin(job, target, around);
  if (typeof send === 'string') return failed(send);
  if (send === null) return { kind: 'sent-before' };
  return save(job, send, around, true);
}

async function begin(
  job: ZoteroJob,
  target: ZoteroTarget,
  { sends, randomId }: SendSurroundings,
): Promise<Send | null | 'not-noted' | 'clip-gone'> {
  const { id, clipId, captureId, version } = job;
  const place = target.level === 0 ? [target.name] : [target.library, target.name];
  try {
    const send = { id, clipId, captureId, version, place, target: target.id, session: randomId() };
    return await sends.begin(send, job.known);
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    return error.code === 'clip-gone' ? 'clip-gone' : 'not-noted';
  }
}

/** What a worker left that died, or a person asks to have looked at again. */
async function goOn(asked: ZoteroJob, send: Send, around: SendSurroundings): Promise<ZoteroOutcome> {
  // Where it was sent is where it goes.
  const job = { ...asked, target: send.target };
  switch (send.standing) {
    case 'sent':
      return { kind: 'sent', lacks: send.lacks };
    case 'attaching':
      // A second file beside the first would be worse than none.
      return finish(send, [...send.lacks, 'snapshot-in-doubt'], around);
    case 'saved':
      return settle(job, send, around);
    case 'saving': {
      const found = await knows(job, send, around);
      if (found === 'yes') return settle(job, send, around);
      if (found === 'no') return save(job, send, around, false);
      return { kind: 'unsure', why: found === 'forgotten' ? 'forgotten' : found };
    }
  }
}

/** Whether Zotero knows the session of a sending: it makes one as soon as an item comes in. */
async function knows(
  job: ZoteroJob,
  send: Send,
  { ask, now }: SendSurroundings,
): Promise<'yes' | 'no' | 'forgotten' | 'timed-out' | 'broken'> {
  const answer = await ask('updateSession', updateSessionBody(job, send.session));
  if (answer.kind === 'timed-out') return 'timed-out';
  if (troubleOf(answer) !== null || answer.kind !== 'reply') return 'broken';
  if (errorOf(answer.reply.body) !== 'SESSION_NOT_FOUND') return 'yes';
  return now() - Date.parse(send.at) < REMEMBERED ? 'no' : 'forgotten';
}

/** @param fresh - whether the session was never used: another is then tried, once, where Zotero has one of that name. */
async function save(
  job: ZoteroJob,
  send: Send,
  around: SendSurroundings,
  fresh: boolean,
): Promise<ZoteroOutcome> {
  const { ask, sends, randomId } = around;
  const answer = await ask('saveItems', saveItemsBody(job, send.session));
  const status = statusOf(answer);
  if (answer.kind === 'timed-out') return { kind: 'unsure', why: 'timed-out' };
  if (answer.kind === 'unreachable') return afterBreak(job, send, around);
  if (status === 409) {
    // It came in before its answer could be read.
    if (!fresh) return settle(job, send, around);
    const again = { ...send, session: randomId() };
    await sends.enter(send.id, { standing: 'saving', session: again.session });
    const second = await ask('saveItems', saveItemsBody(job, again.session));
    if (statusOf(second) === 409) return giveUp(send, 'session-used', 409, around);
    return afterSave(job, again, second, around);
  }
  return afterSave(job, send, answer, around);
}

async function afterSave(
  job: ZoteroJob,
  send: Send,
  answer: Exchange,
  around: SendSurroundings,
): Promise<ZoteroOutcome> {
  if (answer.kind === 'timed-out') return { kind: 'unsure', why: 'timed-out' };
  if (answer.kind === 'unreachable') return afterBreak(job, send, around);
  const trouble = troubleOf(answer);
  const status = statusOf(answer);
  if (trouble !== null) return giveUp(send, trouble, status, around);
  if (status === 200 || status === 201) return settle(job, send, around);
  const said = answer.kind === 'reply' ? jsonOf(answer.reply.body) : undefined;
  const readOnly = isRecord(said) && said.libraryEditable === false;
  return giveUp(send, readOnly ? 'read-only' : 'refused', status, around);
}

/** The line broke before the answer came. Zotero itself is asked whether it has the item. */
async function afterBreak(job: ZoteroJob, send: Send, around: SendSurroundings): Promise<ZoteroOutcome> {
  const found = await knows(job, send, around);
  if (found === 'yes') return settle(job, send, around);
  if (found === 'no') return giveUp(send, 'broken', 0, around);
  return { kind: 'unsure', why: 'broken' };
}

/** It certainly did not arrive. */
async function giveUp(
  send: Send,
  why: ZoteroFailure,
  status: number,
  { sends }: SendSurroundings,
): Promise<ZoteroOutcome> {
  await quietly(() => sends.forget(send.id));
  return failed(why, status);
}

/** The item is there: its place and tags, then the page. */
async function settle(job: ZoteroJob, send: Send, around: SendSurroundings): Promise<ZoteroOutcome> {
  const lacks: SendLack[] = [];
  const noted = await quietly(() => around.sends.enter(send.id, { standing: 'saved' }));
  const placed = await around.ask('updateSession', updateSessionBody(job, send.session));
  if (statusOf(placed) !== 200) lacks.push('place-and-tags');
  if (job.snapshot) {
    await quietly(() => around.sends.enter(send.id, { standing: 'attaching', lacks }));
    const kept = await around.ask('saveSingleFile', saveSingleFileBody(job, send.session));
    // 200 is Zotero's word for a library that takes no files.
    if (kept.kind !== 'reply') lacks.push('snapshot-in-doubt');
    else if (kept.reply.status !== 201) lacks.push('snapshot-refused');
  }
  if (!noted) lacks.push('not-noted');
  return finish(send, lacks, around);
}

async function finish(
  send: Send,
  lacks: readonly SendLack[],
  { sends }: SendSurroundings,
): Promise<ZoteroOutcome> {
  const noted = await quietly(() => sends.enter(send.id, { standing: 'sent', lacks }));
  return { kind: 'sent', lacks: noted || lacks.includes('not-noted') ? lacks : [...lacks, 'not-noted'] };
}

/** Writes down what cannot be taken back any more. @returns whether that went well. */
async function quietly(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    return false;
  }
}
