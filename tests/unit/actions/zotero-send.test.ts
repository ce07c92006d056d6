/** Sending against a stand-in that is as strict as Zotero: what arrives, what is told, and what a second try does. */
import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { connectorAt } from '../../../lib/actions/zotero-request.ts';
import { sendToZotero } from '../../../lib/actions/zotero-send.ts';
import { zoteroItem } from '../../../lib/handoff/zotero/item.ts';
import type { ZoteroJob } from '../../../lib/handoff/zotero/job.ts';
import { readState } from '../../../lib/handoff/zotero/targets.ts';
import type { Library } from '../../../lib/library/library.ts';
import { LIBRARIES, type ZoteroOptions, ZoteroServer } from '../../e2e/support/zotero-server.ts';
import { JOINT_STATEMENT } from '../cite/articles.ts';
import { freshLibrary, reading } from '../library/sample.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function zotero(options: ZoteroOptions = {}): Promise<ZoteroServer> {
  const server = await ZoteroServer.start(options);
  closing.push(() => server.close());
  return server;
}

interface Desk {
  readonly library: Library;
  readonly job: ZoteroJob;
  readonly send: (more?: Partial<ZoteroJob>, now?: number) => ReturnType<typeof sendToZotero>;
}

async function desk(server: ZoteroServer, ids: readonly string[] = [], timeout = 300): Promise<Desk> {
  const library = await freshLibrary();
  const { clip, capture } = await library.clipPage(reading('1-2/a'));
  const job: ZoteroJob = {
    id: 'send-1',
    clipId: clip.id,
    captureId: capture.id,
    version: 1,
    known: [],
    target: 'C11',
    item: zoteroItem(JOINT_STATEMENT, 'kcna20251009joint', ['<p>note</p>']),
    tags: ['Russia', 'party ties'],
    snapshot: { title: 'Title', url: JOINT_STATEMENT.url, html: '<!doctype html><p>조선</p>' },
  };
  const names = [...ids];
  const ask = connectorAt(server.origin, timeout);
  const send = async (more: Partial<ZoteroJob> = {}, after = 0) => {
    const [begun] = await library.sends.of([clip.id]);
    const now = () => (begun ? Date.parse(begun.at) : 0) + after;
    return sendToZotero(
      { ...job, ...more },
      { ask, sends: library.sends, randomId: () => names.shift() ?? crypto.randomUUID(), now },
    );
  };
  return { library, job, send };
}

const FAR = 3_600_000;

describe('a clip sent to Zotero', () => {
  it('arrives with its place, its tags, its notes and the page', async () => {
    const server = await zotero({ selected: 'L2' });
    const { library, job, send } = await desk(server);
    expect(await send()).toEqual({ kind: 'sent', lacks: [] });
    expect(server.items).toHaveLength(1);
    expect(server.items[0]).toMatchObject({
      fields: { title: 'Joint statement between WPK and URP adopted', notes: [{ note: '<p>note</p>' }] },
      target: 'C11',
      tags: ['Russia', 'party ties'],
      automaticTags: [],
      snapshots: [{ url: JOINT_STATEMENT.url, html: '<!doctype html><p>조선</p>' }],
    });
    expect(await library.sends.of([job.clipId])).toMatchObject([
      { standing: 'sent', place: ['My Library', 'North Korea'], version: 1, captureId: job.captureId },
    ]);
  });

  it('asks nothing but what is needed, with the header and a length', async () => {
    const server = await zotero();
    const { send } = await desk(server);
    await send();
    expect(server.requests.map(({ call }) => call)).toEqual([
      'getSelectedCollection',
      'saveItems',
      'updateSession',
      'saveSingleFile',
    ]);
    for (const { headers } of server.requests) {
      expect(headers['x-zotero-connector-api-version']).toBe('3');
      expect(headers['content-length']).toMatch(/^\d+$/);
    }
  });

  it('is not sent where another window has sent it', async () => {
    const server = await zotero();
    const { send } = await desk(server);
    await send();
    expect(await send({ id: 'send-2' })).toEqual({ kind: 'sent-before' });
    expect(server.items).toHaveLength(1);
    expect(await send({ id: 'send-2', known: ['send-1'] })).toEqual({ kind: 'sent', lacks: [] });
    expect(server.items).toHaveLength(2);
  });

  it('does not go out where it was deleted meanwhile', async () => {
    const server = await zotero();
    const { library, job, send } = await desk(server);
    await library.remove([job.clipId]);
    expect(await send()).toMatchObject({ kind: 'failed', why: 'clip-gone' });
    expect(server.count('saveItems')).toBe(0);
  });
});

describe('what stands in the way', () => {
  it('is told before anything is sent, and nothing is noted', async () => {
    const cases: [ZoteroOptions, Partial<ZoteroJob>, string][] = [
      [{ notZotero: true }, {}, 'not-zotero'],
      [{ api: 2 }, {}, 'zotero-too-old'],
      [
        {
          libraries: [{ id: 1, name: 'Mine', editable: false, filesEditable: false, collections: [] }],
          selected: 'L1',
        },
        {},
        'read-only',
      ],
      [{}, { target: 'C99' }, 'target-gone'],
      [{}, { target: 'L3' }, 'target-gone'],
    ];
    for (const [options, more, why] of cases) {
      const server = await zotero(options);
      const { library, job, send } = await desk(server);
      expect(await send(more)).toMatchObject({ kind: 'failed', why });
      expect(server.items).toEqual([]);
      expect(await library.sends.of([job.clipId])).toEqual([]);
    }
  });

  it('may be that nobody listens', async () => {
    const server = await zotero();
    const { send } = await desk(server);
    await server.close();
    closing.length = 0;
    expect(await send()).toMatchObject({ kind: 'failed', why: 'not-running' });
  });

  it('may be that it does not answer, or is busy', async () => {
    const server = await zotero();
    const { send } = await desk(server);
    server.fault = () => 'silent';
    expect(await send()).toMatchObject({ kind: 'failed', why: 'timed-out' });
    server.fault = () => ({ status: 503, plain: true });
    expect(await send()).toMatchObject({ kind: 'failed', why: 'busy', status: 503 });
  });

  it('may be an older Dateline', async () => {
    const server = await zotero({ api: 4 });
    const { library, job, send } = await desk(server);
    expect(await send()).toMatchObject({ kind: 'failed', why: 'dateline-too-old', status: 400 });
    expect(await library.sends.of([job.clipId])).toEqual([]);
  });

  it('may be told by Zotero alone: read-only, or a fault of its own', async () => {
    const server = await zotero();
    const { library, job, send } = await desk(server);
    server.fault = (call) =>
      call === 'saveItems' ? { status: 500, body: '{"libraryEditable":false}' } : null;
    expect(await send()).toMatchObject({ kind: 'failed', why: 'read-only', status: 500 });
    server.fault = (call) => (call === 'saveItems' ? { status: 500 } : null);
    expect(await send()).toMatchObject({ kind: 'failed', why: 'refused', status: 500 });
    expect(await library.sends.of([job.clipId])).toEqual([]);
  });
});

describe('a session that is used', () => {
  it('is changed for another, once', async () => {
    const server = await zotero();
    const { send } = await desk(server, ['used', 'new']);
    await connectorAt(server.origin)('saveItems', JSON.stringify({ sessionID: 'used', items: [] }));
    expect(await send()).toEqual({ kind: 'sent', lacks: [] });
    expect(server.items).toHaveLength(1);
  });

  it('twice is told', async () => {
    const server = await zotero();
    const { library, job, send } = await desk(server, ['used', 'used']);
    await connectorAt(server.origin)('saveItems', JSON.stringify({ sessionID: 'used', items: [] }));
    expect(await send()).toMatchObject({ kind: 'failed', why: 'session-used', status: 409 });
    expect(await library.sends.of([job.clipId])).toEqual([]);
  });
});

describe('a line that breaks', () => {
  it('before Zotero has it: it did not arrive, and may be tried again', async () => {
    const server = await zotero();
    const { send } = await desk(server);
    server.fault = (call) => (call === 'saveItems' ? 'cut-before' : null);
    expect(await send()).toMatchObject({ kind: 'failed', why: 'broken' });
    server.fault = () => null;
    expect(await send()).toEqual({ kind: 'sent', lacks: [] });
    expect(server.items).toHaveLength(1);
  });

  it('after Zotero has it: it goes on', async () => {
    const server = await zotero();
    const { send } = await desk(server);
    server.fault = (call) => (call === 'saveItems' ? 'cut-after' : null);
    expect(await send()).toEqual({ kind: 'sent', lacks: [] });
    expect(server.items).toHaveLength(1);
    expect(server.items[0]).toMatchObject({ target: 'C11', tags: ['Russia', 'party ties'] });
  });

  it('with Zotero gone: it may have arrived, which stays noted', async () => {
    const server = await zotero();
    const { library, job, send } = await desk(server);
    server.fault = (call) => (call === 'getSelectedCollection' ? null : 'cut-before');
    expect(await send()).toEqual({ kind: 'unsure', why: 'broken' });
    expect(await library.sends.of([job.clipId])).toMatchObject([{ standing: 'saving' }]);
  });

  it('in silence: it may have arrived; looked at again, Zotero says', async () => {
    const server = await zotero();
    const { library, job, send } = await desk(server);
    let silent = true;
    server.fault = (call) => (call === 'saveItems' && silent ? 'silent' : null);
    expect(await send()).toEqual({ kind: 'unsure', why: 'timed-out' });
    silent = false;
    // An hour later Zotero has forgotten every session: nothing is sent again unasked.
    expect(await send({}, FAR)).toEqual({ kind: 'unsure', why: 'forgotten' });
    expect(server.items).toHaveLength(0);
    expect(await library.sends.of([job.clipId])).toHaveLength(1);
  });

  it('at the page: the clip is there, the page in doubt, and it is not sent a second time', async () => {
    const server = await zotero();
    const { send } = await desk(server);
    server.fault = (call) => (call === 'saveSingleFile' ? 'cut-after' : null);
    expect(await send()).toEqual({ kind: 'sent', lacks: ['snapshot-in-doubt'] });
    expect(await send()).toEqual({ kind: 'sent', lacks: ['snapshot-in-doubt'] });
    expect(server.items[0]?.snapshots).toHaveLength(1);
  });
});

describe('what of a clip is missing in Zotero', () => {
  it('is told: place and tags', async () => {
    const server = await zotero();
    const { send } = await desk(server);
    server.fault = (call) => (call === 'updateSession' ? { status: 500 } : null);
    expect(await send()).toEqual({ kind: 'sent', lacks: ['place-and-tags'] });
  });

  it('is told: the page, where the library takes no files', async () => {
    const server = await zotero();
    const { send } = await desk(server);
    expect(await send({ target: 'L2' })).toEqual({ kind: 'sent', lacks: ['snapshot-refused'] });
    expect(server.items[0]).toMatchObject({ target: 'L2', snapshots: [] });
  });
});

describe('a worker that dies', () => {
  /** Sends with a line on which the worker dies at the nth call: what is on disk is what it left. */
  async function dying(server: ZoteroServer, at: string, before: boolean) {
    const { library, job, send } = await desk(server);
    const dead = new Error('the worker is dead');
    const live = connectorAt(server.origin);
    await expect(
      sendToZotero(job, {
        ask: async (call, body) => {
          if (call === at && before) throw dead;
          const answer = await live(call, body);
          if (call === at) throw dead;
          return answer;
        },
        sends: library.sends,
        randomId: () => crypto.randomUUID(),
        now: Date.now,
      }),
    ).rejects.toBe(dead);
    return { library, job, send };
  }

  it.each([
    ['saveItems', true],
    ['saveItems', false],
    ['updateSession', true],
    ['updateSession', false],
    ['saveSingleFile', true],
  ] as const)('goes on at %s, before: %s', async (call, before) => {
    const server = await zotero();
    const { library, job, send } = await dying(server, call, before);
    const outcome = await send();
    const doubt = call === 'saveSingleFile';
    expect(outcome).toEqual({ kind: 'sent', lacks: doubt ? ['snapshot-in-doubt'] : [] });
    expect(server.items).toHaveLength(1);
    expect(server.items[0]).toMatchObject({ target: 'C11', tags: ['Russia', 'party ties'] });
    expect(server.items[0]?.snapshots).toHaveLength(doubt ? 0 : 1);
    expect(await library.sends.of([job.clipId])).toMatchObject([{ standing: 'sent' }]);
  });

  it('takes it as arrived where Zotero has it by the time it is sent once more', async () => {
    const server = await zotero();
    const { send } = await dying(server, 'saveItems', false);
    // It was asked a moment too early.
    server.fault = (call, nth) =>
      call === 'updateSession' && nth === 1 ? { status: 400, body: '{"error":"SESSION_NOT_FOUND"}' } : null;
    expect(await send()).toEqual({ kind: 'sent', lacks: [] });
    expect(server.count('saveItems')).toBe(2);
    expect(server.items).toHaveLength(1);
  });

  it('goes where it was sent, whatever is chosen by then', async () => {
    const server = await zotero();
    const { send } = await dying(server, 'saveItems', false);
    await send({ target: 'L2' });
    expect(server.items[0]).toMatchObject({ target: 'C11' });
  });

  it('and is woken too late does not send again unasked', async () => {
    const server = await zotero();
    const { send } = await dying(server, 'saveItems', false);
    server.restart();
    expect(await send({}, FAR)).toEqual({ kind: 'unsure', why: 'forgotten' });
    expect(server.items).toHaveLength(1);
  });

  it('and is woken too late says that place and tags are missing', async () => {
    const server = await zotero();
    const { send } = await dying(server, 'updateSession', true);
    server.restart();
    expect(await send({ snapshot: null }, FAR)).toEqual({ kind: 'sent', lacks: ['place-and-tags'] });
  });
});

describe('the stand-in', () => {
  const raw = (server: ZoteroServer, headers: Record<string, string>, body = '{}') =>
    new Promise<number | 'dropped'>((resolve) => {
      const asking = request(
        {
          port: server.port,
          host: '127.0.0.1',
          path: '/connector/getSelectedCollection',
          method: 'POST',
          headers,
        },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        },
      );
      asking.on('error', () => resolve('dropped'));
      asking.end(body);
    });
  const JSON_BODY = { 'content-type': 'application/json', 'content-length': '2' };
  const BROWSER = { 'user-agent': 'Mozilla/5.0', origin: 'chrome-extension://abc' };

  it('is as strict as Zotero', async () => {
    const server = await zotero();
    const version = { 'x-zotero-connector-api-version': '3' };
    expect(await raw(server, { ...JSON_BODY, ...BROWSER, ...version })).toBe(200);
    expect(await raw(server, { ...JSON_BODY, ...BROWSER })).toBe('dropped');
    expect(await raw(server, { ...JSON_BODY, origin: 'https://evil.example' })).toBe('dropped');
    expect(await raw(server, { ...JSON_BODY, host: 'evil.example' })).toBe(400);
    expect(await raw(server, { ...JSON_BODY, host: `localhost:${server.port}` })).toBe(200);
    expect(await raw(server, { 'content-type': 'application/json', 'transfer-encoding': 'chunked' })).toBe(
      400,
    );
    expect(await raw(server, { ...JSON_BODY, 'content-type': 'text/html' })).toBe(400);
    expect(server.dropped).toBe(2);
  });

  it('forgets a session after ten minutes, after one where there are ten', async () => {
    let now = 0;
    const server = await zotero({ now: () => now });
    const ask = connectorAt(server.origin);
    const save = (session: string) => ask('saveItems', JSON.stringify({ sessionID: session, items: [] }));
    const update = async (session: string) => {
      const answer = await ask(
        'updateSession',
        JSON.stringify({ sessionID: session, target: 'L1', tags: '' }),
      );
      return answer.kind === 'reply' ? answer.reply.status : answer.kind;
    };
    await save('a');
    now = 599_000;
    await save('b');
    expect(await update('a')).toBe(200);
    now = 601_000;
    await save('c');
    expect(await update('a')).toBe(400);
    for (let n = 0; n < 9; n += 1) await save(`many-${n}`);
    now += 61_000;
    await save('last');
    expect(await update('many-0')).toBe(400);
  });

  it('lists only libraries that may be written to', async () => {
    const server = await zotero({ selected: 'L3' });
    const state = readState(await connectorAt(server.origin)('getSelectedCollection', '{}'));
    expect(state).toMatchObject({ kind: 'ready', readOnly: 'Read only', selected: 'L1' });
    expect(state.kind === 'ready' && state.targets.map(({ library }) => library)).not.toContain(
      LIBRARIES[2]?.name,
    );
  });
});
