/** Opens a VS Code window that runs tests in its extension host, and waits for the verdict. */
import * as fs from 'node:fs';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { openPage } from './browserPage';
import { printedResult, unmarked } from './markedConsole';
import { artifact } from './testHost';
import { type ServerOptions, startServer } from './vscodeServer';

export interface TestWindow {
  /** Names the artefacts: `artifacts/logs/<name>.log`, and a screenshot if it fails. */
  readonly name: string;
  readonly server: ServerOptions;
  /** Prepares the page where needed and returns the address to go to. */
  readonly address: (page: Page, authority: string) => Promise<string>;
  readonly timeoutMs: number;
  /** Takes the statistics (JSON) of tests that print them because they cannot write a file. */
  readonly onResult?: (json: string) => void;
}

/** Why a run ended that did not end by itself. */
const exitCodes = { hostDied: 94, pageGone: 95, timeout: 97 } as const;

interface Verdict {
  readonly code: number;
  readonly reason?: string;
}

/**
 * Runs the tests to their end and returns the exit code: 0 passed, 1 failed, 94 the extension host died,
 * 95 the page did, 97 no end in time. Prints what the tests print; everything else goes to the log.
 */
export async function runTestWindow(window: TestWindow): Promise<number> {
  const log = fs.createWriteStream(artifact('logs', `${window.name}.log`));
  const host = watchExtensionHost();
  const server = await startServer({
    ...window.server,
    testDriver: true,
    onLog: text => {
      log.write(text);
      host.read(text);
    },
  });
  const { browser, page } = await openPage();
  try {
    const verdict = Promise.race([watchPage(page, window, log, host), host.death, after(window.timeoutMs)]);
    await page.goto(await window.address(page, server.authority));
    const { code, reason } = await verdict;
    if (reason !== undefined) console.error(`${window.name}: ${reason}`);
    if (code !== 0)
      await page.screenshot({ path: artifact('failures', `${window.name}.png`) }).catch(() => {});
    return code;
  } finally {
    await browser.close();
    await server.stop();
    log.end();
  }
}

interface HostWatch {
  /** Reads the server's log. */
  read(text: string): void;
  /** Settles when the extension host dies; never otherwise. */
  readonly death: Promise<Verdict>;
  /** Settles when the extension host has ended, well or not. */
  readonly ended: Promise<Verdict>;
}

/** VS Code reports success when its extension host dies under the tests; only the server's log has the truth. */
function watchExtensionHost(): HostWatch {
  let settle: (verdict: Verdict) => void = () => {};
  const ended = new Promise<Verdict>(resolve => {
    settle = resolve;
  });
  return {
    read(text) {
      const [, code, signal] =
        /Extension Host Process exited with code: (\S+), signal: (\w+)/.exec(text) ?? [];
      if (code === undefined) return;
      const well = code === '0' && signal === 'null';
      settle(well ? { code: 0 } : died(`code ${code}, signal ${signal}`));
    },
    ended,
    death: new Promise(resolve => void ended.then(verdict => verdict.code !== 0 && resolve(verdict))),
  };
}

function died(how: string): Verdict {
  return { code: exitCodes.hostDied, reason: `the extension host died (${how})` };
}

/** Listens to what VS Code tells a test driver; settles when the tests have ended, or the page has. */
async function watchPage(
  page: Page,
  { onResult }: TestWindow,
  log: fs.WriteStream,
  host: HostWatch,
): Promise<Verdict> {
  let settle: (verdict: Verdict) => void = () => {};
  const verdict = new Promise<Verdict>(resolve => {
    settle = resolve;
  });
  await page.exposeFunction('codeAutomationLog', (kind: string, args: readonly unknown[]) => {
    const text = format(...args);
    const said = unmarked(text);
    const result = said === undefined ? undefined : printedResult(said);
    if (result !== undefined) onResult?.(result);
    else if (said !== undefined) console.log(said);
    else log.write(`[${kind}] ${text}\n`);
    if (/^\[remote-connection\]\[ExtensionHost\].*received socket close event/.test(text)) {
      settle(died('its connection closed'));
    }
  });
  await page.exposeFunction('codeAutomationExit', async (code: number) => {
    // A pass counts only once the host has ended well; where nothing is heard of it, it lives, as in the web.
    const last = code === 0 ? await Promise.race([host.ended, grace()]) : undefined;
    settle(last !== undefined && last.code !== 0 ? last : { code });
  });
  page.on('crash', () => settle({ code: exitCodes.pageGone, reason: 'the page crashed' }));
  page.on('close', () => settle({ code: exitCodes.pageGone, reason: 'the page closed' }));
  return verdict;
}

function grace(): Promise<undefined> {
  return new Promise(resolve => setTimeout(resolve, 3000, undefined));
}

function after(timeoutMs: number): Promise<Verdict> {
  const late = { code: exitCodes.timeout, reason: `no result within ${timeoutMs / 1000} s` };
  return new Promise(resolve => setTimeout(resolve, timeoutMs, late).unref());
}
