/** A real Firefox with the built extension: pages of kcna.kp (http only) come from a proxy of the test's own, everything else is refused. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FIREFOX_EXTENSION } from '../../../scripts/setup/chromium.mjs';
import { findFirefox } from '../../../scripts/setup/tools.mjs';
import { Marionette } from './marionette.ts';

const ADDON = 'dateline@dateline.example';
/** Ten seconds of them. */
const LOOKS = 100;
const SIDEBAR = 'dateline_dateline_example-sidebar-action';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const preference = (name: string, value: unknown) =>
  `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`;

export class FirefoxReader {
  private constructor(
    private readonly pages: Map<string, string>,
    private readonly folder: string,
    private readonly process: ChildProcess,
    private readonly server: Server,
    readonly marionette: Marionette,
  ) {}

  static async start(): Promise<FirefoxReader> {
    const executable = findFirefox();
    if (!executable) throw new Error('no Firefox: see scripts/setup/tools.mjs');
    const folder = mkdtempSync(join(tmpdir(), 'dateline-firefox-'));
    const pages = new Map<string, string>();
    const server = createServer((request, response) => {
      const body = pages.get(request.url ?? '');
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(body ?? '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port: proxy } = server.address() as AddressInfo;
    const port = await freePort();
    const preferences = {
      'marionette.port': port,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy,
      'dom.security.https_first': false,
      'browser.shell.checkDefaultBrowser': false,
      'browser.startup.page': 0,
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.update.disabledForTesting': true,
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
    };
    writeFileSync(
      join(folder, 'user.js'),
      Object.entries(preferences)
        .map(([name, value]) => preference(name, value))
        .join('\n'),
    );
    const process = spawn(
      executable,
      ['--headless', '--no-remote', '--profile', folder, '--marionette', '--remote-allow-system-access'],
      { stdio: 'ignore' },
    );
    const marionette = await Marionette.connect(port);
    await marionette.send('Addon:Install', { path: FIREFOX_EXTENSION, temporary: true });
    return new FirefoxReader(pages, folder, process, server, marionette);
  }

  /** Serves a page at a real http address. */
  serve(url: string, body: string): void {
    this.pages.set(url, body);
  }

  async visit(url: string): Promise<void> {
    await this.marionette.send('Marionette:SetContext', { value: 'content' });
    await this.marionette.send('WebDriver:Navigate', { url });
  }

  /** Runs a function body in the page in front. */
  async inPage(script: string): Promise<unknown> {
    await this.marionette.send('Marionette:SetContext', { value: 'content' });
    const { value } = (await this.marionette.send('WebDriver:ExecuteScript', { script, args: [] })) as {
      value: unknown;
    };
    return value;
  }

  /** Opens a page of Dateline in a tab of its own. */
  async openOwnPage(path: string): Promise<void> {
    const address = await this.marionette.inBrowser(
      `const address = WebExtensionPolicy.getByID(args[0]).getURL(args[1]);
       gBrowser.selectedTab = gBrowser.addTrustedTab(address);
       return address;`,
      ADDON,
      path,
    );
    await this.marionette.send('Marionette:SetContext', { value: 'content' });
    // The tab is there at once, and empty until its page has begun to load.
    for (let look = 0; look < LOOKS; look++) {
      const handles = (await this.marionette.send('WebDriver:GetWindowHandles')) as readonly string[];
      for (const handle of [...handles].reverse()) {
        await this.marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
        if ((await this.inPage('return document.URL;')) === address) return;
      }
      await pause(100);
    }
    throw new Error(`no tab at ${String(address)}`);
  }

  /** A file that was saved, once it is whole; null before. */
  savedFile(name: string): Buffer | null {
    const path = join(this.folder, name);
    return existsSync(path) && !existsSync(`${path}.part`) && statSync(path).size > 0
      ? readFileSync(path)
      : null;
  }

  /** Presses keys together, Alt and Shift held, as the person does. */
  async pressWithAltShift(letter: string): Promise<void> {
    await this.marionette.send('Marionette:SetContext', { value: 'chrome' });
    const [alt, shift] = ['\uE00A', '\uE008'];
    const actions = [
      ...[alt, shift, letter].map((value) => ({ type: 'keyDown', value })),
      ...[letter, shift, alt].map((value) => ({ type: 'keyUp', value })),
    ];
    await this.marionette.send('WebDriver:PerformActions', {
      actions: [{ type: 'key', id: 'keys', actions }],
    });
  }

  /** Title of the toolbar button over the tab in front. */
  async buttonTitle(): Promise<unknown> {
    return this.marionette.inBrowser(
      `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
       const extension = ExtensionParent.GlobalManager.getExtension(args[0]);
       const { browserActionFor } = ExtensionParent.apiManager.global;
       return browserActionFor(extension).action.getProperty(gBrowser.selectedTab, 'title');`,
      ADDON,
    );
  }

  /** What Dateline says on the page in front. */
  async announcement(): Promise<string> {
    return String(
      await this.inPage(
        "return document.querySelector('dateline-announcement')?.shadowRoot?.textContent ?? '';",
      ),
    );
  }

  /** The key that the browser gave the sidebar. (It answers to real presses; those of WebDriver do not reach it.) */
  async sidebarKey(): Promise<unknown> {
    return this.marionette.inBrowser(
      `const key = document.getElementById('ext-key-id-' + args[0]);
       return key?.getAttribute('modifiers') + ' ' + key?.getAttribute('key');`,
      SIDEBAR,
    );
  }

  async openSidebar(): Promise<void> {
    await this.marionette.inBrowser('await SidebarController.show(args[0]);', SIDEBAR);
  }

  /** Text of the real sidebar; empty while it is closed or loading. */
  async sidebarText(): Promise<string> {
    return String((await this.inSidebar('content.document.body?.innerText ?? ""')) ?? '');
  }

  /** Presses the first element of the sidebar that matches and has these words. @returns whether there is one. */
  async pressInSidebar(selector: string, words: string): Promise<boolean> {
    const found = `[...content.document.querySelectorAll(${JSON.stringify(selector)})].find((one) =>
      ((one.getAttribute('aria-label') ?? '') + one.textContent).includes(${JSON.stringify(words)}))`;
    return (
      (await this.inSidebar(
        `(() => { const one = ${found}; one?.click(); return one !== undefined; })()`,
      )) === true
    );
  }

  /** The value of an expression in the real sidebar; null while it is closed or loading. */
  private inSidebar(expression: string): Promise<unknown> {
    return this.marionette.inBrowser(
      `const panel = document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser');
       if (!panel?.messageManager) return null;
       return new Promise((resolve) => {
         const heard = ({ data }) => {
           panel.messageManager.removeMessageListener('value', heard);
           resolve(data);
         };
         panel.messageManager.addMessageListener('value', heard);
         const script = 'sendAsyncMessage("value", ' + args[0] + ')';
         panel.messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
       });`,
      expression,
    );
  }

  /** Grants what the person may allow, as if they had agreed to the browser's question. */
  async agree(origin: string): Promise<void> {
    await this.marionette.inBrowser(
      `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
       const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
       const extension = ExtensionParent.GlobalManager.getExtension(args[0]);
       await ExtensionPermissions.add(args[0], { permissions: [], origins: [args[1]] }, extension);`,
      ADDON,
      origin,
    );
  }

  async close(): Promise<void> {
    this.marionette.close();
    this.process.kill();
    await new Promise((resolve) => this.process.once('exit', resolve));
    this.server.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
