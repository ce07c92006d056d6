/**
 * The one module that speaks to another program: Zotero on this computer, at one fixed address, after a press on "Send to Zotero"
 * (scripts/build/no-network.ts refuses every other). From the background alone: what a page asks, Zotero drops.
 */
import {
  CONNECTOR,
  CONNECTOR_API,
  type ConnectorCall,
  type ConnectorReply,
  type Exchange,
} from '../handoff/zotero/connector.ts';

/** A list of ten thousand collections is below 1 MB. */
const MAX_BYTES = 4_000_000;
/** Below the 30 seconds after which Chrome ends a worker that waits for an answer. */
const TIMEOUT = 25_000;

/** Asks Zotero. Every failure is an answer. */
export type AskZotero = (call: ConnectorCall, body: string) => Promise<Exchange>;

/** @param origin, timeout - for tests alone. */
export function connectorAt(origin: string = CONNECTOR, timeout: number = TIMEOUT): AskZotero {
  return async (call, body) => {
    const expired = AbortSignal.timeout(timeout);
    try {
      const response = await fetch(`${origin}/connector/${call}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-Zotero-Connector-API-Version': String(CONNECTOR_API),
        },
        // With its length known the browser sends `Content-Length`, which Zotero asks for.
        body,
        credentials: 'omit',
        cache: 'no-store',
        // Zotero leads nowhere else.
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: expired,
      });
      const text = await readUpTo(response, MAX_BYTES);
      return text === null ? { kind: 'too-large' } : { kind: 'reply', reply: replyOf(response, text) };
    } catch {
      return { kind: expired.aborted ? 'timed-out' : 'unreachable' };
    }
  };
}

function replyOf({ status, headers }: Response, body: string): ConnectorReply {
  const api = Number(headers.get('x-zotero-connector-api-version') ?? Number.NaN);
  return { status, zotero: headers.get('x-zotero-version'), api: Number.isFinite(api) ? api : null, body };
}

/** The body; null where it is larger than `most`, and then no more of it is read. */
async function readUpTo(response: Response, most: number): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
