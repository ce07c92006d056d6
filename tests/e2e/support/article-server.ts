/** A small site on this machine, for what the hidden page requests: Playwright's routes do not reach an offscreen document. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedRequest {
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly cookie: string | null;
}

export class ArticleServer {
  readonly requests: ServedRequest[] = [];
  underWay = 0;
  mostUnderWay = 0;

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    readonly port: number,
  ) {}

  /** @param answer - writes the answer to a request for `http://<host><path>`. */
  static async start(
    answer: (url: string, response: ServerResponse, visit: number) => void | Promise<void>,
  ): Promise<ArticleServer> {
    const visits = new Map<string, number>();
    let served: ArticleServer | undefined;
    const listener = async (request: IncomingMessage, response: ServerResponse) => {
      const url = `http://${request.headers.host}${request.url}`;
      // The browser's own wish, not the extension's.
      if (request.url === '/favicon.ico') return void response.writeHead(404).end();
      const visit = (visits.get(url) ?? 0) + 1;
      visits.set(url, visit);
      served?.begin(url, request.headers.cookie ?? null);
      response.on('close', () => served?.end());
      await answer(url, response, visit);
    };
    const server = createServer((request, response) => void listener(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    served = new ArticleServer(server, (server.address() as AddressInfo).port);
    return served;
  }

  private begin(url: string, cookie: string | null): void {
    this.requests.push({ url, at: Date.now(), cookie });
    this.underWay += 1;
    this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
  }

  private end(): void {
    this.underWay -= 1;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
