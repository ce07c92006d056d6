/**
 * A stand-in for Zotero's connector server, as strict as the real one. Its rules are those of Zotero 7 and 8 (xpcom/server: server.js,
 * server_connector.js, saveSession.js; read for what they do): a request of a browser without the version header is dropped without a word;
 * a `Host` that is not this machine is refused, as is a body of unknown length; a session has one name, once, and is forgotten.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

interface Library {
  readonly id: number;
  readonly name: string;
  readonly editable: boolean;
  readonly filesEditable: boolean;
  readonly collections: readonly { readonly id: number; readonly name: string; readonly level: number }[];
}

/** What the person keeps in this Zotero unless a test says otherwise. */
export const LIBRARIES: readonly Library[] = [
  {
    id: 1,
    name: 'My Library',
    editable: true,
    filesEditable: true,
    collections: [
      { id: 11, name: 'North Korea', level: 0 },
      { id: 12, name: 'KCNA', level: 1 },
    ],
  },
  { id: 2, name: 'Shared texts', editable: true, filesEditable: false, collections: [] },
  { id: 3, name: 'Read only', editable: false, filesEditable: false, collections: [] },
];

export interface KeptItem {
  readonly fields: Readonly<Record<string, unknown>>;
  target: string;
  /** Those of the person; an item's own become automatic. */
  tags: readonly string[];
  readonly automaticTags: readonly unknown[];
  readonly snapshots: { readonly url: string; readonly title: string; readonly html: string }[];
}

interface Session {
  readonly created: number;
  /** By the name that the sender gave each. */
  readonly items: Map<string, KeptItem>;
  target: string;
  tags: readonly string[];
}

/**
 * What goes wrong with a request: the line breaks before or after Zotero has done it; it never answers; it answers something of its own.
 */
export type Fault =
  | 'cut-before'
  | 'cut-after'
  | 'silent'
  | { readonly status: number; readonly body?: string; readonly plain?: true };

export interface ZoteroRequest {
  readonly call: string;
  readonly headers: IncomingMessage['headers'];
  readonly data: unknown;
}

export interface ZoteroOptions {
  readonly port?: number;
  readonly libraries?: readonly Library[];
  /** `L1`, `C12`: what is open in Zotero. */
  readonly selected?: string;
  readonly version?: string;
  readonly api?: number;
  /** Another program at that port. */
  readonly notZotero?: boolean;
  readonly now?: () => number;
}

const FIELDS = new Set(
  'id itemType title creators abstractNote publicationTitle place edition date section pages language shortTitle ISSN url accessDate archive archiveLocation libraryCatalog callNumber rights extra tags notes attachments seeAlso'.split(
    ' ',
  ),
);

type Answer = readonly [status: number, type?: string, body?: string | undefined];

const json = (status: number, value: unknown): Answer => [status, 'application/json', JSON.stringify(value)];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export class ZoteroServer {
  /** What it keeps, in the order it came. */
  readonly items: KeptItem[] = [];
  /** What it heard and did not drop. */
  readonly requests: ZoteroRequest[] = [];
  dropped = 0;
  selected: string;
  /** Called with each request, before it is done. */
  fault: (call: string, nth: number) => Fault | null | Promise<Fault | null> = () => null;
  private readonly sessions = new Map<string, Session>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
    private readonly options: ZoteroOptions,
  ) {
    this.selected = options.selected ?? 'C12';
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  static async start(options: ZoteroOptions = {}): Promise<ZoteroServer> {
    let zotero: ZoteroServer | undefined;
    const server = createServer((request) => void zotero?.hear(request));
    // Node would answer malformed requests itself.
    server.on('clientError', (_error, socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
    zotero = new ZoteroServer(server, (server.address() as AddressInfo).port, options);
    return zotero;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** How often a call was heard. */
  count(call: string): number {
    return this.requests.filter((request) => request.call === call).length;
  }

  private async hear(request: IncomingMessage): Promise<void> {
    const { socket, headers, method = '' } = request;
    const answer = (given: Answer) => this.write(socket, given);
    const host = headers.host ?? '';
    // Mozilla's httpd knows its own names and no other: a page that rebinds its name to this machine gets nothing.
    if (host !== `127.0.0.1:${this.port}` && host !== `localhost:${this.port}`)
      return void socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    if (this.options.notZotero)
      return void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi');
    const path = new URL(request.url ?? '/', this.origin).pathname;
    const call = path.replace('/connector/', '');
    const endpoint = this.endpoints[call];
    if (!path.startsWith('/connector/') || !endpoint)
      return answer([404, 'text/plain', 'No endpoint found\n']);
    if (method === 'OPTIONS' || method === 'HEAD') return answer([200]);
    if (method !== 'POST') return answer([400, 'text/plain', 'Endpoint does not support method\n']);
    if (!/^\d+$/.test(headers['content-length'] ?? ''))
      return answer([400, 'text/plain', 'Content-length not provided\n']);
    const body = await bodyOf(request);
    const isBrowser = headers['user-agent']?.startsWith('Mozilla/') || headers.origin !== undefined;
    if (isBrowser && headers['x-zotero-connector-api-version'] === undefined) {
      this.dropped += 1;
      return void socket.end();
    }
    if (headers['content-type']?.split(/\s*;/)[0] !== 'application/json')
      return answer([400, 'text/plain', 'Endpoint does not support content-type\n']);
    let data: unknown;
    try {
      data = JSON.parse(body);
    } catch {
      return answer([400, 'text/plain', 'Invalid JSON provided\n']);
    }
    this.requests.push({ call, headers, data });
    const fault = await this.fault(call, this.count(call));
    if (fault === 'silent') return;
    if (fault === 'cut-before') return void socket.destroy();
    if (isRecord(fault)) return this.write(socket, [fault.status, 'text/plain', fault.body], fault.plain);
    const done = this.doing(() => endpoint(isRecord(data) ? data : {}, headers));
    if (fault === 'cut-after') return void socket.destroy();
    answer(done);
  }

  /** What throws in Zotero is answered with 500. */
  private doing(work: () => Answer): Answer {
    try {
      return work();
    } catch {
      return [500];
    }
  }

  /** HTTP/1.0, without a length where there is a body, as Zotero writes it. */
  private write(socket: Socket, [status, type, body = '']: Answer, plain = false): void {
    const { version = '7.0.15', api = 3 } = this.options;
    const own = plain ? '' : `X-Zotero-Version: ${version}\r\nX-Zotero-Connector-API-Version: ${api}\r\n`;
    const head = `HTTP/1.0 ${status} Status\r\n${own}${type ? `Content-Type: ${type}\r\n` : ''}`;
    socket.end(body === '' ? `${head}Content-Length: 0\r\n\r\n` : `${head}\r\n${body}`);
  }

  private get libraries(): readonly Library[] {
    return this.options.libraries ?? LIBRARIES;
  }

  private libraryOf(target: string): Library {
    const id = Number(target.slice(1));
    const library = this.libraries.find((one) =>
      target.startsWith('L') ? one.id === id : one.collections.some((collection) => collection.id === id),
    );
    if (!library) throw new Error(`no target ${target}`);
    return library;
  }

  /** Where a new item goes: where Zotero is open, or into My Library where that is read-only. */
  private saveTarget(): string {
    const open = this.libraryOf(this.selected);
    const mine = this.libraries.find(({ id }) => id === 1);
    if (!open.editable && mine?.editable) this.selected = 'L1';
    return this.selected;
  }

  private readonly endpoints: Record<
    string,
    (data: Record<string, unknown>, headers: IncomingMessage['headers']) => Answer
  > = {
    ping: () => json(200, { prefs: {} }),
    getSelectedCollection: () => {
      const library = this.libraryOf(this.selected);
      const collection = library.collections.find(({ id }) => `C${id}` === this.selected);
      return json(200, {
        libraryID: library.id,
        libraryName: library.name,
        libraryEditable: library.editable,
        filesEditable: library.filesEditable,
        editable: library.editable,
        id: collection?.id ?? null,
        name: collection?.name ?? library.name,
        targets: this.libraries
          .filter(({ editable }) => editable)
          .flatMap(({ id, name, filesEditable, collections }) => [
            { id: `L${id}`, name, filesEditable, level: 0 },
            ...collections.map((one) => ({
              id: `C${one.id}`,
              name: one.name,
              filesEditable,
              level: one.level + 1,
            })),
          ]),
      });
    },
    saveItems: (data, headers) => {
      if (Number(headers['x-zotero-connector-api-version']) < (this.options.api ?? 3))
        return json(400, { error: 'CONNECTOR_VERSION_OUTDATED' });
      const target = this.saveTarget();
      const id = String(data.sessionID);
      if (this.sessions.has(id)) return json(409, { error: 'SESSION_EXISTS' });
      const session: Session = { created: this.now(), items: new Map(), target, tags: [] };
      this.sessions.set(id, session);
      this.forget();
      if (!this.libraryOf(target).editable) return json(500, { libraryEditable: false });
      for (const given of data.items as readonly Record<string, unknown>[]) this.keep(session, given);
      return [201, 'application/json'];
    },
    updateSession: this.inSession((session, data) => {
      const target = data.target as string;
      if (target.startsWith('C')) {
        const known = this.libraries.some(({ collections }) =>
          collections.some(({ id }) => `C${id}` === target),
        );
        if (!known) return json(400, { error: 'COLLECTION_NOT_FOUND' });
      }
      this.libraryOf(target);
      const { tags } = data;
      // Versions before 8 take a text and throw at a list.
      session.tags = (tags as string)
        .split(',')
        .map((tag) => tag.trim())
        .filter((tag) => tag !== '');
      session.target = target;
      this.selected = target;
      for (const item of session.items.values()) {
        item.target = target;
        item.tags = session.tags;
      }
      return json(200, {});
    }),
    saveSingleFile: this.inSession((session, data) => {
      if (!this.libraryOf(this.saveTarget()).filesEditable)
        return [200, 'text/plain', 'Library files are not editable.'];
      const [first] = data.items as readonly { id: string }[];
      const item = session.items.get(first?.id ?? '');
      if (!item || typeof data.snapshotContent !== 'string') throw new Error('no item of that name');
      item.snapshots.push({
        url: String(data.url),
        title: String(data.title),
        html: data.snapshotContent,
      });
      return [201];
    }),
  };

  private keep(session: Session, given: Record<string, unknown>): void {
    if (given.itemType !== 'newspaperArticle') throw new Error(`unknown type ${given.itemType}`);
    const unknown = Object.keys(given).filter((field) => !FIELDS.has(field));
    // Zotero would drop it; here it is a fault of the sender.
    if (unknown.length > 0) throw new Error(`unknown fields ${unknown}`);
    const item: KeptItem = {
      fields: given,
      target: session.target,
      tags: [],
      automaticTags: (given.tags as readonly unknown[] | undefined) ?? [],
      snapshots: [],
    };
    session.items.set(String(given.id), item);
    this.items.push(item);
  }

  private inSession(work: (session: Session, data: Record<string, unknown>) => Answer) {
    return (data: Record<string, unknown>): Answer => {
      if (!data.sessionID) return json(400, { error: 'SESSION_ID_NOT_PROVIDED' });
      const session = this.sessions.get(String(data.sessionID));
      return session ? work(session, data) : json(400, { error: 'SESSION_NOT_FOUND' });
    };
  }

  /** Ten minutes, or one where there are ten sessions: whenever one is made. */
  private forget(): void {
    const lasts = this.sessions.size >= 10 ? 60_000 : 600_000;
    for (const [id, { created }] of this.sessions) if (created < this.now() - lasts) this.sessions.delete(id);
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }

  /** Zotero is closed and opened again: what it keeps stays, its sessions are gone. */
  restart(): void {
    this.sessions.clear();
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
