/** Puts the extension's browser bundle, and its tests, into a window's web worker extension host. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';

export interface WebExtension {
  /** The extension's folder. */
  readonly folder: string;
  /** A bundle with `run()`, relative to the folder, without its ending. */
  readonly tests: string;
  /** What the bundle finds in the global variable `sheafTestRun`: it has no environment to read that from. */
  readonly run: { readonly folders: readonly string[]; readonly grep?: string | undefined };
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
    const content = fs.readFileSync(file);
    const isTests = name === `${extension.tests}.js`;
    const body = isTests
      ? `globalThis.sheafTestRun = ${JSON.stringify(extension.run)};\n${content}`
      : content;
    return route.fulfill({ body, contentType: mediaTypes[path.extname(file)] ?? 'application/octet-stream' });
  });
  const uri = (at: string) => ({ $mid: 1, scheme: 'http', authority, path: `/__extension${at}` });
  await page.addInitScript(changeConfiguration, {
    developmentOptions: { extensions: [uri('')], extensionTestsPath: uri(`/${extension.tests}`) },
  });
}

/** The folder that a window without a server opens: in memory, and empty until a test writes it. */
const virtualFolder = { $mid: 1, scheme: 'tmp', path: '/desk' };

/** What the host's workbench does for its own server, and what VS Code does without one. */
const withoutServer: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/,remoteAuthority:location\.host\}/, ',remoteAuthority:void 0}'],
  [
    /get userRoamingDataHome\(\)\{return (\w+)\((\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)\}/,
    'get userRoamingDataHome(){return $2.file("/User").with({scheme:$3.vscodeUserData})}',
  ],
];

/**
 * Takes the server away from the window, as on vscode.dev: its folder is virtual and only `workspace.fs` reaches it.
 * Throws where the host's workbench is not the one whose script this knows how to change.
 */
export async function removeServer(page: Page): Promise<void> {
  await page.addInitScript(changeConfiguration, { folderUri: virtualFolder });
  await page.context().route('**/out/vs/code/browser/workbench/workbench.js', async route => {
    const response = await route.fetch();
    let script = await response.text();
    for (const [pattern, replacement] of withoutServer) {
      if (!pattern.test(script)) throw new Error(`workbench.js does not contain ${pattern}`);
      script = script.replace(pattern, replacement);
    }
    await route.fulfill({ response, body: script });
  });
}

/** Runs in the page before its own scripts. Changing the document on its way would make Chromium refuse WebSockets. */
function changeConfiguration(changes: object): void {
  if (window !== window.top) return;
  new MutationObserver((_changes, observer) => {
    const meta = document.getElementById('vscode-workbench-web-configuration');
    if (meta === null) return;
    observer.disconnect();
    meta.dataset.settings = JSON.stringify({ ...JSON.parse(meta.dataset.settings ?? '{}'), ...changes });
  }).observe(document, { childList: true, subtree: true });
}
