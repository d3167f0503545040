/** Opens a page in the machine's browser, headless, that can reach nothing but this machine. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserProgram } from './testHost';

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  /** Device pixels a CSS pixel: 2 makes screenshots sharp on dense displays. */
  readonly scale?: number;
}

export interface BrowserPage {
  readonly browser: Browser;
  readonly page: Page;
}

const launchArguments = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

/** Opens an empty page of 1280 × 800 (or as given) in a browser of its own. */
export async function openPage({
  width = 1280,
  height = 800,
  scale = 1,
}: PageOptions = {}): Promise<BrowserPage> {
  const browser = await chromium.launch({ executablePath: browserProgram(), args: launchArguments });
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // VS Code would otherwise ask its gallery and wait for names that do not resolve.
  await context.route(isOutside, route => route.abort());
  return { browser, page: await context.newPage() };
}

function isOutside(url: URL): boolean {
  return /^https?:$/.test(url.protocol) && !['127.0.0.1', 'localhost'].includes(url.hostname);
}
