/** Puts the extension's browser bundle, and its tests, into a window's web worker extension host. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';

export interface WebExtension {
  /** The extension's folder. */
  readonly folder: string;
  /** A bundle with `run()`, relative to the folder, without its ending. */
  readonly tests: string;
  /** Runs only tests whose title matches. */
  readonly grep?: string | undefined;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Serves the extension's files on the workbench's own origin, which its Content-Security-Policy lets through, and
 * names them in the configuration the page carries. The address (workbenchUrl) can name extensions of the server's
 * extension host only.
 */
export async function addWebExtension(page: Page, authority: string, extension: WebExtension): Promise<void> {
  await page.context().route(`http://${authority}/__extension/**`, route => {
    const name = decodeURIComponent(new URL(route.request().url()).pathname).slice('/__extension/'.length);
    const file = path.join(extension.folder, name);
    if (!fs.existsSync(file) || !fs.statSync(file).isFile()) return route.fulfill({ status: 404 });
    const body = fs.readFileSync(file);
    const contentType = mediaTypes[path.extname(file)] ?? 'application/octet-stream';
    return route.fulfill({
      body: name === `${extension.tests}.js` ? withGrep(body, extension.grep) : body,
      contentType,
    });
  });
  const uri = (at: string) => ({ $mid: 1, scheme: 'http', authority, path: `/__extension${at}` });
  await page.addInitScript(addDevelopmentOptions, {
    extensions: [uri('')],
    extensionTestsPath: uri(`/${extension.tests}`),
  });
}

/** The tests have no environment to read the wanted titles from: they find them in a global variable. */
function withGrep(bundle: Buffer, grep: string | undefined): string | Buffer {
  return grep === undefined ? bundle : `globalThis.sheafTestGrep = ${JSON.stringify(grep)};\n${bundle}`;
}

/** Runs in the page before its own scripts. Changing the document on its way would make Chromium refuse WebSockets. */
function addDevelopmentOptions(options: object): void {
  if (window !== window.top) return;
  new MutationObserver((_changes, observer) => {
    const meta = document.getElementById('vscode-workbench-web-configuration');
    if (meta === null) return;
    observer.disconnect();
    const configuration = JSON.parse(meta.dataset.settings ?? '{}');
    configuration.developmentOptions = { ...configuration.developmentOptions, ...options };
    meta.dataset.settings = JSON.stringify(configuration);
  }).observe(document, { childList: true, subtree: true });
}
