/** Drives the built extension in a real Chromium: real popup, real side panel, real worker, pages on their real host names. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { CHROME_EXTENSION, chromiumArguments } from '../setup/chromium.mjs';
import { findChromium } from '../setup/tools.mjs';

export interface ServedPage {
  /** What the address answers at its nth visit, from 1. */
  body(visit: number): string;
  contentType?: string;
}

export interface ReaderOptions {
  colorScheme?: 'light' | 'dark';
  /** A window to look at, with the network as usual; else headless and cut off from it. */
  headed?: boolean;
  /** Match patterns that the person has once agreed to: the browser does not ask again when Dateline does. */
  agreed?: readonly string[];
  /** A port of this machine that stands for the hosts of {@link LOCAL_HOSTS}, for requests that no route reaches (the hidden page's). */
  serverPort?: number;
}

/** The id of an extension that lies unpacked in a folder, as Chromium derives it from the path. */
const idOf = (extension: string) =>
  [...createHash('sha256').update(extension).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

/** A profile in which the person has agreed to `patterns` before: headless Chromium has no hand that presses its question. */
function writeAgreement(folder: string, patterns: readonly string[]): void {
  const nothing = { api: [], manifest_permissions: [], scriptable_host: [] };
  const agreed = { runtime_granted_permissions: { ...nothing, explicit_host: patterns } };
  mkdirSync(join(folder, 'Default'));
  writeFileSync(
    join(folder, 'Default', 'Preferences'),
    JSON.stringify({ extensions: { settings: { [idOf(CHROME_EXTENSION)]: agreed } } }),
  );
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Over http (kcnawatch.org is one that Chromium opens over https alone); the last is a host that nobody granted. */
const LOCAL_HOSTS = ['kcnawatch.xyz', 'www.kcnawatch.xyz', 'www.kcna.kp', 'elsewhere.example'];

const hostRules = (port: number | undefined) =>
  [
    ...(port === undefined ? [] : LOCAL_HOSTS.map((host) => `MAP ${host}:80 127.0.0.1:${port}`)),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ].join(', ');

/** A person's browser with Dateline in it. */
export class Reader {
  private readonly connections: Browser[] = [];

  private constructor(
    readonly context: BrowserContext,
    private readonly folder: string,
    private readonly endpoint: string,
    private readonly session: CDPSession,
    readonly extensionId: string,
  ) {}

  static async start(options: ReaderOptions = {}): Promise<Reader> {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('no Chromium: see scripts/setup/tools.mjs');
    const folder = mkdtempSync(join(tmpdir(), 'dateline-e2e-'));
    if (options.agreed) writeAgreement(folder, options.agreed);
    const context = await chromium.launchPersistentContext(folder, {
      executablePath,
      headless: !options.headed,
      viewport: options.headed ? null : { width: 1280, height: 800 },
      ...(options.headed ? {} : { colorScheme: options.colorScheme ?? 'light' }),
      permissions: ['clipboard-read', 'clipboard-write'],
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        ...chromiumArguments(CHROME_EXTENSION),
        ...(options.headed ? [] : [`--host-resolver-rules=${hostRules(options.serverPort)}`]),
      ],
    });
    if (!options.headed) await context.route(/^https?:/, (route) => route.abort());
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const port = readFileSync(join(folder, 'DevToolsActivePort'), 'utf8').split('\n')[0];
    const endpoint = `http://127.0.0.1:${port}`;
    const browser = await chromium.connectOverCDP(endpoint);
    const session = await browser.newBrowserCDPSession();
    const reader = new Reader(context, folder, endpoint, session, new URL(worker.url()).host);
    reader.connections.push(browser);
    return reader;
  }

  async close(): Promise<void> {
    for (const connection of this.connections) await connection.close();
    await this.context.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Serves a page at a real address. */
  async serve(url: string, page: ServedPage): Promise<void> {
    let visit = 0;
    await this.context.route(url, (route) => {
      visit += 1;
      return route.fulfill({
        contentType: page.contentType ?? 'text/html; charset=utf-8',
        body: page.body(visit),
      });
    });
  }

  async visit(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  private async workerTarget() {
    const { targetInfos } = await this.session.send('Target.getTargets');
    return targetInfos.find((info) => info.type === 'service_worker' && info.url.includes(this.extensionId));
  }

  /**
   * Ends the background worker as the browser does when it is idle; whatever it held in variables is gone. The browser answers once it is
   * dead, so that a slow machine is waited for. Another may live when this returns: a message that the dead one did not answer is sent again.
   */
  async killWorker(): Promise<void> {
    const [page = await this.context.newPage()] = this.context.pages();
    const session = await this.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  /**
   * A popup or panel that has just opened. A connection lists only those that were there when it was made, so each is looked for through
   * a new one.
   */
  private async extensionPage(name: string): Promise<Page> {
    const prefix = `chrome-extension://${this.extensionId}/${name}`;
    for (let tries = 0; tries < 100; tries += 1) {
      const { targetInfos } = await this.session.send('Target.getTargets');
      if (targetInfos.some((info) => info.type === 'page' && info.url.startsWith(prefix))) {
        const connection = await chromium.connectOverCDP(this.endpoint);
        this.connections.push(connection);
        const pages = connection.contexts().flatMap((context) => context.pages());
        const page = pages.find((candidate) => candidate.url().startsWith(prefix));
        if (page) return page;
      }
      await pause(50);
    }
    throw new Error(`${name} did not open`);
  }

  /** A real click on the toolbar button over `page`. */
  async openPopup(page: Page): Promise<Page> {
    await page.bringToFront();
    // A click on the toolbar falls on a tab, which is a target of its own above the page.
    const filter = [{ type: 'tab' }];
    const { targetInfos } = await this.session.send('Target.getTargets', { filter });
    const tab = targetInfos.find((info) => info.url === page.url());
    if (!tab) throw new Error(`no tab at ${page.url()}`);
    const click = { id: this.extensionId, targetId: tab.targetId };
    // Newer than the protocol's types in Playwright.
    await this.session.send('Extensions.triggerAction' as 'Target.activateTarget', click);
    return this.extensionPage('popup.html');
  }

  /** The side panel, opened as a person does: from the popup. */
  async openPanel(page: Page): Promise<Page> {
    const popup = await this.openPopup(page);
    // The popup closes itself at the press: a click whose answer came too late has still been done.
    await popup
      .getByRole('button', { name: 'Open panel' })
      .click()
      .catch((error: unknown) => {
        if (!popup.isClosed()) throw error;
      });
    return this.openedPanel();
  }

  /** The side panel that a press has just opened. */
  openedPanel(): Promise<Page> {
    return this.extensionPage('sidepanel.html');
  }

  /** An extension page in a tab. */
  async openTab(path: string): Promise<Page> {
    return this.visit(`chrome-extension://${this.extensionId}/${path}`);
  }

  /**
   * Presses the key that clips: headless Chromium dispatches no commands, so the event is fired in the worker.
   * @returns the time of the press, in milliseconds since 1970.
   */
  async pressClipKey(page: Page): Promise<number> {
    return this.pressClipKeyOn(page, { active: true, lastFocusedWindow: true });
  }

  /** Presses the key on every tab at an address at the same moment, as two windows may. */
  async pressClipKeyEverywhere(page: Page, url: string): Promise<void> {
    await this.pressClipKeyOn(page, { url: `${url}*` });
  }

  private async pressClipKeyOn(page: Page, tabs: chrome.tabs.QueryInfo): Promise<number> {
    await page.bringToFront();
    const worker = await this.awakeWorker(page);
    return worker.evaluate(async (query) => {
      const command = chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void };
      const found = await chrome.tabs.query(query);
      const pressed = Date.now();
      for (const tab of found) command.dispatch('clip-page', tab);
      return pressed;
    }, tabs);
  }

  /** Chooses an entry of the context menu over `page`. */
  async chooseFromMenu(page: Page, menuItemId: string): Promise<void> {
    await page.bringToFront();
    const worker = await this.awakeWorker(page);
    await worker.evaluate(async (id) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      (chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void }).dispatch(
        { menuItemId: id },
        tab,
      );
    }, menuItemId);
  }

  /**
   * The worker, woken where it was killed: a key press or menu choice does so in a real browser. Playwright keeps one object for all lives
   * of a worker, whose calls hang while it is dead.
   */
  private async awakeWorker(page: Page) {
    if (!(await this.workerTarget())) {
      const waker = await this.openTab('offscreen.html');
      await waker.evaluate(() => chrome.runtime.sendMessage({ type: 'wake' }).catch(() => {}));
      await waker.close();
      await page.bringToFront();
    }
    return this.runningWorker();
  }

  private async runningWorker() {
    const [worker] = this.context.serviceWorkers();
    return worker ?? this.context.waitForEvent('serviceworker');
  }

  /**
   * Fills the disk for the worker of this moment: every write fails as on a full one. (`unlimitedStorage` lifts the quota that the browser
   * could be told to enforce.) A new worker has room again.
   */
  async fillDisk(page: Page): Promise<void> {
    const worker = await this.awakeWorker(page);
    await worker.evaluate(() => {
      const full = () => {
        throw new DOMException('Encountered full disk', 'QuotaExceededError');
      };
      IDBObjectStore.prototype.put = full;
      IDBObjectStore.prototype.add = full;
    });
  }

  /** The state on the toolbar button over `page`, read from its title. */
  async iconTitle(page: Page): Promise<string> {
    await page.bringToFront();
    const worker = await this.awakeWorker(page);
    return worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getTitle({ tabId: tab?.id as number });
    });
  }
}
