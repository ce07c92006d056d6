/**
 * Zotero's local connector: the server that the program runs on this computer for browsers
 * (https://www.zotero.org/support/dev/client_coding/connector_http_server). Read off Zotero 5 to 8.
 */

/** The one address that is ever asked; Zotero's own default port. */
export const CONNECTOR = 'http://127.0.0.1:23119';

/** What the browser is asked to allow: match patterns know no port. */
export const ZOTERO_MATCH = 'http://127.0.0.1/*';

/** Without this header Zotero drops what a browser sends, silently. */
export const CONNECTOR_API = 3;

export type ConnectorCall = 'getSelectedCollection' | 'saveItems' | 'updateSession' | 'saveSingleFile';

export interface ConnectorReply {
  readonly status: number;
  /** `X-Zotero-Version`; null where it is not Zotero that answers. */
  readonly zotero: string | null;
  /** `X-Zotero-Connector-API-Version` of the answer. */
  readonly api: number | null;
  /** `''` where there is none. */
  readonly body: string;
}

/** What became of one request. `unreachable`: nobody listens, the line broke, or the browser refused. */
export type Exchange =
  | { readonly kind: 'reply'; readonly reply: ConnectorReply }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'too-large' };

/** Why nothing can be, or was, sent. Each has words of its own. */
export type ZoteroTrouble =
  | 'not-allowed'
  | 'not-running'
  | 'not-zotero'
  | 'zotero-too-old'
  | 'dateline-too-old'
  | 'busy'
  | 'timed-out'
  | 'read-only'
  | 'refused';

/** An answer as JSON; undefined where it is none. */
export function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `error` of an answer, `SESSION_NOT_FOUND` say; `''` where it names none. */
export function errorOf(body: string): string {
  const said = jsonOf(body);
  return isRecord(said) && typeof said.error === 'string' ? said.error.slice(0, 100) : '';
}

/** What stands in the way whatever was asked; null where the answer is Zotero's own to this request. */
export function troubleOf(exchange: Exchange): ZoteroTrouble | null {
  if (exchange.kind === 'unreachable') return 'not-running';
  if (exchange.kind === 'timed-out') return 'timed-out';
  if (exchange.kind === 'too-large') return 'not-zotero';
  const { status, zotero, api, body } = exchange.reply;
  if (status === 503 || status === 504) return 'busy';
  if (zotero === null) return 'not-zotero';
  if (api !== null && api < CONNECTOR_API) return 'zotero-too-old';
  if (status === 400 && errorOf(body) === 'CONNECTOR_VERSION_OUTDATED') return 'dateline-too-old';
  // Zotero 4 had no such endpoints.
  if (status === 404 || status === 501) return 'zotero-too-old';
  return null;
}
