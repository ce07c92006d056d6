/** Requests of one page, against a fetch that answers as a site may. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type PageAnswer, requestPage } from '../../../lib/actions/clip-list-request.ts';
import { retryAfter } from '../../../lib/actions/retry-after.ts';

const URL_ = 'https://kcnawatch.org/newstream/1794300001-100001/sample/';
const NOW = Date.parse('2026-04-18T08:00:00Z');

afterEach(() => vi.unstubAllGlobals());

const asked: { url: string; init: RequestInit }[] = [];
function ask(answer: (init: RequestInit) => Promise<Response>, url = URL_, more = {}): Promise<PageAnswer> {
  asked.length = 0;
  vi.stubGlobal('fetch', (to: string, init: RequestInit) => {
    asked.push({ url: to, init });
    return answer(init);
  });
  return requestPage(url, {
    withoutCookies: false,
    signal: new AbortController().signal,
    now: () => NOW,
    ...more,
  });
}

const html = (body: BodyInit, headers: Record<string, string> = { 'content-type': 'text/html' }) =>
  Promise.resolve(new Response(body, { headers }));
const status = (code: number, headers: Record<string, string> = {}) =>
  Promise.resolve(new Response('', { status: code, headers }));
const hanging = (init: RequestInit) =>
  new Promise<Response>((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });

describe('requesting a page', () => {
  it('hands over the page with its address', async () => {
    expect(await ask(() => html('<p>Text'))).toEqual({ kind: 'page', url: URL_, html: '<p>Text' });
    expect(asked[0]?.init).toMatchObject({ credentials: 'include', referrerPolicy: 'no-referrer' });
  });

  it('sends no cookies for a private window', async () => {
    await ask(() => html(''), URL_, { withoutCookies: true });
    expect(asked[0]?.init.credentials).toBe('omit');
  });

  it('decodes by header, by the page’s own word, else as UTF-8', async () => {
    const korean = new Uint8Array([0xc1, 0xb6, 0xbc, 0xb1]);
    const type = { 'content-type': 'text/html; charset=euc-kr' };
    expect(await ask(() => html(korean, type))).toMatchObject({ html: '조선' });
    const own = new Uint8Array([...new TextEncoder().encode('<meta charset="euc-kr">'), ...korean]);
    expect(await ask(() => html(own))).toMatchObject({ html: '<meta charset="euc-kr">조선' });
    expect(await ask(() => html('조선', { 'content-type': 'text/html; charset=nonsense' }))).toMatchObject({
      html: '조선',
    });
  });

  it('requests nothing off the granted hosts, by their whole names, or off the web', async () => {
    for (const url of [
      'https://notkcnawatch.org/newstream/1794300001-1/x/',
      'https://kcnawatch.org.example/',
      'file:///etc/passwd',
      'javascript:alert(1)',
    ]) {
      expect(await ask(() => html('x'), url)).toMatchObject({ kind: 'failed', why: 'redirected' });
      expect(asked).toEqual([]);
    }
  });

  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [500, 'server'],
  ])('tells %i as %s', async (code, why) => {
    expect(await ask(() => status(code))).toEqual({ kind: 'failed', why, status: code });
  });

  it.each([403, 429, 503])('tells %i as a refusal, with the wait that is asked for', async (code) => {
    expect(await ask(() => status(code, { 'retry-after': '120' }))).toEqual({
      kind: 'refused',
      status: code,
      retryAfter: 120_000,
    });
    expect(await ask(() => status(code))).toMatchObject({ retryAfter: null });
  });

  it('does not read an answer that ended on another host', async () => {
    const response = new Response('<p>Elsewhere', { headers: { 'content-type': 'text/html' } });
    Object.defineProperty(response, 'url', { value: 'https://elsewhere.example/' });
    expect(await ask(async () => response)).toMatchObject({ why: 'redirected' });
  });

  it('reads no film and no more than a page can hold', async () => {
    expect(await ask(() => html('x', { 'content-type': 'video/mp4' }))).toMatchObject({ why: 'not-a-page' });
    const announced = { 'content-type': 'text/html', 'content-length': '90000000' };
    expect(await ask(() => html('x', announced))).toMatchObject({ why: 'too-large' });
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    expect(await ask(() => html(endless))).toMatchObject({ why: 'too-large' });
    expect(sent).toBeLessThan(12_000_000);
  });

  it('tells a dead line and a late answer apart', async () => {
    expect(await ask(() => Promise.reject(new TypeError('Failed to fetch')))).toMatchObject({
      why: 'offline',
    });
    expect(await ask(hanging, URL_, { timeout: 5 })).toMatchObject({ why: 'timed-out' });
  });

  it('ends at the person’s word', async () => {
    const stop = new AbortController();
    const asking = ask(hanging, URL_, { signal: stop.signal });
    stop.abort();
    await expect(asking).rejects.toThrow();
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Sat, 18 Apr 2026 08:02:00 GMT', 120_000],
    ['Sat, 18 Apr 2026 07:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    ['1.5', null],
    ['', null],
    [null, null],
  ])('%s', (header, wait) => {
    expect(retryAfter(header, NOW)).toBe(wait);
  });
});
