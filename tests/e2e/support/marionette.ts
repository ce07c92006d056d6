/** A small client of Firefox's Marionette protocol: what WebDriver BiDi cannot reach, such as the sidebar, is driven through it. */
import { connect, type Socket } from 'node:net';

type Reply = [type: 1, id: number, error: { error: string; message: string } | null, result: unknown];

export class Marionette {
  private buffer = Buffer.alloc(0);
  private nextId = 0;
  private readonly waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => {
      this.buffer = Buffer.concat([this.buffer, chunk]);
      this.read();
    });
  }

  /** Connects, trying for a while: Firefox listens a moment after its start. */
  static async connect(port: number): Promise<Marionette> {
    for (let tries = 0; tries < 100; tries += 1) {
      try {
        const socket = await new Promise<Socket>((resolve, reject) => {
          const made = connect(port, '127.0.0.1', () => resolve(made));
          made.on('error', reject);
        });
        const client = new Marionette(socket);
        await client.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
        return client;
      } catch (error) {
        if (tries === 99) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    throw new Error('Marionette did not answer');
  }

  /** Packets are `<length>:<json>`; the first, a greeting, is no array and is passed over. */
  private read(): void {
    for (;;) {
      const colon = this.buffer.indexOf(0x3a);
      if (colon < 0) return;
      const length = Number(this.buffer.subarray(0, colon).toString());
      if (this.buffer.length < colon + 1 + length) return;
      const packet: unknown = JSON.parse(this.buffer.subarray(colon + 1, colon + 1 + length).toString());
      this.buffer = this.buffer.subarray(colon + 1 + length);
      if (!Array.isArray(packet)) continue;
      const [, id, error, result] = packet as Reply;
      const waiter = this.waiting.get(id);
      this.waiting.delete(id);
      if (error) waiter?.reject(new Error(`${error.error}: ${error.message}`));
      else waiter?.resolve(result);
    }
  }

  send(command: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
    const id = this.nextId++;
    const message = JSON.stringify([0, id, command, parameters]);
    this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  /** Runs an async function body in Firefox's own window. */
  async inBrowser(body: string, ...args: unknown[]): Promise<unknown> {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    const script = `const done = arguments[arguments.length - 1]; const args = [...arguments];
      (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value } = (await this.send('WebDriver:ExecuteAsyncScript', { script, args })) as {
      value: { value?: unknown; error?: string };
    };
    if (value.error) throw new Error(value.error);
    return value.value;
  }

  close(): void {
    this.socket.destroy();
  }
}
