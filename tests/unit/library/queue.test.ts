/** Random lives of the queue: whatever the order of failures, stops, deaths and presses, its promises hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListWorker, workThroughQueue } from '../../../lib/actions/clip-list-run.ts';
import { normaliseAddress } from '../../../lib/article/address.ts';
import { type Library, openLibrary } from '../../../lib/library/library.ts';
import { MOST_A_PRESS, type QueueResult } from '../../../lib/library/queue/transitions.ts';
import type { QueueChoice } from '../../../lib/library/queue/types.ts';
import { freshName } from './sample.ts';

const choice = (n: number): QueueChoice => ({
  url: `https://kcnawatch.org/newstream/1794300001-${100000 + n}/sample-${n}/`,
  headline: `Sample ${n}`,
  listed: null,
});
const choices = (count: number, from = 0) => Array.from({ length: count }, (_, n) => choice(from + n));
const OPEN = { withoutCookies: false };
const CLIPPED: QueueResult = { kind: 'clipped', outcome: 'saved' };

class Death extends Error {}

/** A site and a clock that moves only when somebody waits. */
class World {
  now = Date.parse('2026-04-18T08:00:00Z');
  readonly requests: { readonly url: string; readonly at: number }[] = [];
  underWay = 0;
  mostUnderWay = 0;
  interval = 1000;
  /** What the site answers next; `CLIPPED` where nothing is planned. */
  plan: (QueueResult | 'death' | 'stop')[] = [];
  library: Library | null = null;

  constructor(readonly name = freshName()) {}

  async open(): Promise<Library> {
    this.library ??= await openLibrary({ name: this.name, now: () => new Date(this.now) });
    return this.library;
  }

  async worker(): Promise<ListWorker> {
    const { queue } = await this.open();
    return {
      queue,
      interval: async () => this.interval,
      pause: async (milliseconds) => {
        this.now += Math.max(1, milliseconds);
      },
      stopSignal: () => ({ signal: new AbortController().signal, done: () => {} }),
      clip: async ({ url }) => {
        this.requests.push({ url, at: this.now });
        this.underWay += 1;
        this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
        await Promise.resolve();
        this.underWay -= 1;
        this.now += 137;
        const planned = this.plan.shift() ?? CLIPPED;
        if (planned === 'death') throw new Death();
        if (planned === 'stop') await queue.stop();
        return planned === 'stop' ? CLIPPED : planned;
      },
    };
  }

  /** Works until it ends by itself or dies. */
  async work(): Promise<void> {
    await workThroughQueue(await this.worker()).catch((error: unknown) => {
      if (!(error instanceof Death)) throw error;
    });
  }

  async standings(): Promise<string[]> {
    return (await (await this.open()).queue.state()).items.map(({ standing }) => standing.kind);
  }
}

const refusal = (retryAfter: number | null, status = 429): QueueResult => ({
  kind: 'refused',
  status,
  retryAfter,
});
const failure = (why: 'not-found' | 'offline' | 'timed-out' | 'disk-full'): QueueResult => ({
  kind: 'failed',
  why,
  status: 0,
});

describe('the queue', () => {
  it('keeps every promise whatever happens', async () => {
    const answer = fc.oneof(
      { weight: 6, arbitrary: fc.constant(CLIPPED) },
      { weight: 2, arbitrary: fc.constantFrom(failure('not-found'), failure('timed-out')) },
      { weight: 1, arbitrary: fc.constantFrom(failure('offline'), failure('disk-full')) },
      { weight: 2, arbitrary: fc.constantFrom(refusal(null), refusal(7000), refusal(null, 403)) },
      { weight: 1, arbitrary: fc.constantFrom('death' as const, 'stop' as const) },
    );
    const press = fc.oneof(
      fc.record({
        do: fc.constant('add' as const),
        from: fc.nat(20),
        count: fc.integer({ min: 1, max: 12 }),
      }),
      fc.record({
        do: fc.constantFrom('resume' as const, 'retry' as const, 'stop' as const, 'reopen' as const),
      }),
    );
    const life = fc.record({
      plan: fc.array(answer, { maxLength: 40 }),
      presses: fc.array(press, { minLength: 1, maxLength: 8 }),
      interval: fc.constantFrom(1000, 2000, 5000),
    });
    await fc.assert(
      fc.asyncProperty(life, async ({ plan, presses, interval }) => {
        const world = new World();
        world.plan = [...plan];
        world.interval = interval;
        const wanted = new Set<string>();
        for (const one of [{ do: 'add' as const, from: 0, count: 5 }, ...presses]) {
          const { queue } = await world.open();
          if (one.do === 'add') {
            const fresh = (await queue.state()).items.every(({ standing }) => standing.kind !== 'waiting');
            if (fresh) wanted.clear();
            const chosen = choices(one.count, one.from);
            await queue.add(chosen, OPEN);
            for (const { url } of chosen) wanted.add(normaliseAddress(url) ?? '');
          } else if (one.do === 'retry') await queue.retry(null);
          else if (one.do === 'resume') await queue.resume();
          else if (one.do === 'stop') await queue.stop();
          else {
            await world.library?.close();
            world.library = null;
          }
          if (one.do !== 'stop') await world.work();
          const { items, run } = await (await world.open()).queue.state();
          // Every chosen address is there once, and has a standing; failures have a reason.
          expect(new Set(items.map(({ address }) => address))).toEqual(wanted);
          expect(items.length).toBe(wanted.size);
          const halted = run.halt !== null || world.plan.length < plan.length;
          if (!halted) expect(items.some(({ standing }) => standing.kind === 'waiting')).toBe(false);
        }
        expect(world.mostUnderWay).toBeLessThanOrEqual(1);
        for (const [index, { at }] of world.requests.entries()) {
          const before = world.requests[index - 1];
          if (before) expect(at - before.at).toBeGreaterThanOrEqual(interval);
        }
        // Nothing is stuck: with a site that answers, everything ends.
        world.plan = [];
        const { queue } = await world.open();
        await queue.retry(null);
        await world.work();
        expect(new Set(await world.standings())).toEqual(new Set(['clipped']));
        await world.library?.close();
      }),
      { numRuns: 60 },
    );
  });

  it('takes at most 200 a press, and the rest in the next', async () => {
    const world = new World();
    const { queue } = await world.open();
    expect(await queue.add(choices(230), OPEN)).toBe(MOST_A_PRESS);
    expect(await queue.add(choices(10, 220), OPEN)).toBe(0);
    await world.work();
    expect(world.requests).toHaveLength(MOST_A_PRESS);
    expect(await queue.add(choices(30, 200), OPEN)).toBe(30);
  });

  it('takes an address once, however it is written, and nothing that is no web address', async () => {
    const { queue } = await new World().open();
    const one = choice(1);
    const same = { ...one, url: one.url.replace('https://', 'http://www.') };
    const bad = [
      { ...one, url: 'javascript:alert(1)' },
      { ...one, url: 'x' },
      { ...choice(2), headline: 'x'.repeat(9999) },
      { ...choice(3), listed: { raw: 'x', iso: 'yesterday' } },
    ];
    expect(await queue.add([one, same, ...bad], OPEN)).toBe(1);
  });

  it('waits as long as the site asks, then tries again', async () => {
    const world = new World();
    await (await world.open()).queue.add(choices(2), OPEN);
    world.plan = [refusal(90_000)];
    await world.work();
    const [first, second, third] = world.requests;
    expect(Number(second?.at) - Number(first?.at)).toBeGreaterThanOrEqual(90_000);
    expect(third?.url).toBe(first?.url);
    expect(await world.standings()).toEqual(['clipped', 'clipped']);
  });

  it('stops after three refusals in a row, and keeps the wait when resumed', async () => {
    const world = new World();
    const { queue } = await world.open();
    await queue.add(choices(5), OPEN);
    world.plan = [refusal(null, 403), refusal(null), refusal(600_000)];
    await world.work();
    expect(world.requests).toHaveLength(3);
    expect((await queue.state()).run.halt).toBe('refusals');
    expect(await world.standings()).toEqual(Array.from({ length: 5 }, () => 'waiting'));
    await queue.resume();
    await world.work();
    expect(Number(world.requests[3]?.at) - Number(world.requests[2]?.at)).toBeGreaterThanOrEqual(600_000);
    expect(await world.standings()).toEqual(Array.from({ length: 5 }, () => 'clipped'));
  });

  it('gives up an article that is refused twice while others are not', async () => {
    const world = new World();
    const { queue } = await world.open();
    await queue.add(choices(2), OPEN);
    world.plan = [refusal(null, 403), CLIPPED, refusal(null, 403)];
    await world.work();
    const [first] = (await queue.state()).items;
    expect(first?.standing).toEqual({ kind: 'failed', why: 'refused', status: 403 });
  });

  it('stops after three requests in a row that found no server, and where the disk is full', async () => {
    const world = new World();
    const { queue } = await world.open();
    await queue.add(choices(5), OPEN);
    world.plan = [failure('offline'), failure('offline'), failure('offline')];
    await world.work();
    expect((await queue.state()).run.halt).toBe('offline');
    expect(await world.standings()).toEqual(['failed', 'failed', 'failed', 'waiting', 'waiting']);
    await queue.retry(null);
    world.plan = [failure('disk-full')];
    await world.work();
    expect((await queue.state()).run.halt).toBe('disk-full');
    await queue.resume();
    await queue.retry(null);
    await world.work();
    expect(await world.standings()).toEqual(Array.from({ length: 5 }, () => 'clipped'));
  });

  it('does not wait for ever where the clock was set back or a site asks for a year', async () => {
    const world = new World();
    const { queue } = await world.open();
    await queue.add(choices(2), OPEN);
    world.plan = [refusal(365 * 86_400_000)];
    const begun = world.now;
    await world.work();
    expect(world.now - begun).toBeLessThan(2 * 86_400_000);
    await queue.add(choices(2, 5), OPEN);
    world.now -= 30 * 86_400_000;
    const back = world.now;
    await world.work();
    expect(world.now - back).toBeLessThan(2 * 86_400_000);
  });

  it('forgets on request, and what is under way with it', async () => {
    const world = new World();
    const { queue } = await world.open();
    await queue.add(choices(3), OPEN);
    await queue.clear();
    await queue.settle(normaliseAddress(choice(0).url) ?? '', CLIPPED);
    await world.work();
    expect(world.requests).toEqual([]);
    expect((await queue.state()).items).toEqual([]);
  });

  it('tells every window after each step', async () => {
    const store = await openLibrary({ name: freshName() });
    const heard: string[] = [];
    store.onChange(({ kind }) => heard.push(kind));
    await store.queue.add(choices(1), OPEN);
    await store.queue.stop();
    expect(heard).toEqual(['queue', 'queue']);
  });
});

describe('the pace', () => {
  it('is one a second until the person chooses another', async () => {
    const library = await new World().open();
    expect(await library.clipInterval()).toBe(1);
    await library.setClipInterval(5);
    expect(await library.clipInterval()).toBe(5);
  });
});
