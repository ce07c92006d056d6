/**
 * The only module of Dateline that requests anything, and only after a press on "Clip n articles" (scripts/build/no-network.ts refuses
 * every other). Redirects off the granted hosts are refused by the content security policy before any request goes there.
 */
import type { QueueFailure } from '../library/queue/types.ts';
import { isGranted } from '../sites/hosts.ts';
import { retryAfter } from './retry-after.ts';

/** A day's whole file of KCNA is below 1 MB; a page of more is none. */
const MAX_BYTES = 8_000_000;
const TIMEOUT = 30_000;
const REFUSALS = new Set([403, 429, 503]);
const GONE = new Set([404, 410]);

export type PageAnswer =
  | {
      readonly kind: 'page' /** Where it was found in the end. */;
      readonly url: string;
      readonly html: string;
    }
  | { readonly kind: 'refused'; readonly status: number; readonly retryAfter: number | null }
  | { readonly kind: 'failed'; readonly why: QueueFailure; readonly status: number };

export interface PageRequest {
  /** Without the cookies of the person's own visits: for a private window. */
  readonly withoutCookies: boolean;
  /** Ends the request at the person's word. */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970, for `Retry-After` dates. */
  readonly now: () => number;
  readonly timeout?: number;
}

const failed = (why: QueueFailure, status = 0): PageAnswer => ({ kind: 'failed', why, status });

/**
 * Requests one page of a granted host.
 * @throws DOMException `AbortError` where `signal` is aborted; every other failure is an answer.
 */
export async function requestPage(url: string, request: PageRequest): Promise<PageAnswer> {
  if (!isWebPage(url)) return failed('redirected');
  const timeout = AbortSignal.timeout(request.timeout ?? TIMEOUT);
  const violations = watchRedirects();
  try {
    const response = await fetch(url, {
      credentials: request.withoutCookies ? 'omit' : 'include',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      headers: { Accept: 'text/html,application/xhtml+xml' },
      signal: AbortSignal.any([request.signal, timeout]),
    });
    return await answerOf(response, url, request.now());
  } catch (error) {
    if (request.signal.aborted) throw error;
    if (timeout.aborted) return failed('timed-out');
    return failed((await violations.seen()) ? 'redirected' : 'offline');
  } finally {
    violations.stop();
  }
}

const isWebPage = (url: string) => /^https?:\/\//i.test(url) && isGranted(url);

async function answerOf(response: Response, asked: string, now: number): Promise<PageAnswer> {
  const { status } = response;
  const end = async (answer: PageAnswer) => {
    await response.body?.cancel();
    return answer;
  };
  if (REFUSALS.has(status))
    return end({ kind: 'refused', status, retryAfter: retryAfter(response.headers.get('retry-after'), now) });
  if (GONE.has(status)) return end(failed('not-found', status));
  if (!response.ok) return end(failed('server', status));
  const url = response.url || asked;
  if (!isWebPage(url)) return end(failed('redirected', status));
  const type = response.headers.get('content-type') ?? '';
  if (type !== '' && !/html|xml|text\/plain/i.test(type)) return end(failed('not-a-page', status));
  if (Number(response.headers.get('content-length')) > MAX_BYTES) return end(failed('too-large', status));
  const bytes = await readUpTo(response, MAX_BYTES);
  if (bytes === null) return failed('too-large', status);
  return { kind: 'page', url, html: decode(bytes, type) };
}

/** The body, or null where it is larger than `most`; what is beyond is not loaded. */
async function readUpTo(response: Response, most: number): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const CHARSET = /charset\s*=\s*["']?\s*([\w-]+)/i;

/** Decodes by the header's charset, else by the page's own, else as UTF-8. */
function decode(bytes: Uint8Array, type: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const label = CHARSET.exec(type)?.[1] ?? CHARSET.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** The browser tells of a violation a moment after the request has failed. */
const VIOLATION_WITHIN = 250;

/** A redirect to a host that the policy does not allow is told apart from a dead line by the violation that it leaves. */
function watchRedirects(): { seen(): Promise<boolean>; stop(): void } {
  if (typeof document === 'undefined') return { seen: async () => false, stop: () => {} };
  let found = () => {};
  const violated = new Promise<true>((resolve) => {
    found = () => resolve(true);
  });
  const heard = (event: SecurityPolicyViolationEvent) => {
    if (event.effectiveDirective === 'connect-src') found();
  };
  document.addEventListener('securitypolicyviolation', heard);
  return {
    seen: () =>
      Promise.race([
        violated,
        new Promise<false>((resolve) => setTimeout(() => resolve(false), VIOLATION_WITHIN)),
      ]),
    stop: () => document.removeEventListener('securitypolicyviolation', heard),
  };
}
