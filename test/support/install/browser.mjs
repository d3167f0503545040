// Finds a Chrome, Chromium or Edge on this machine, and installs Chromium where that is possible without asking.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { run } from './command.mjs';

/** A browser named here wins over any that is found. */
const variables = ['CHROME_PATH', 'CHROMIUM_PATH'];

/** Names of the programs as they stand in a folder of the PATH. */
const programs = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/**
 * The usual places that are not on the PATH.
 * @type {Partial<Record<NodeJS.Platform, string[]>>}
 */
const places = {
  linux: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(variable =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(file =>
      path.join(process.env[variable] ?? '', file),
    ),
  ),
};

/**
 * The browser to drive.
 * @returns {Promise<string>} the path of its program
 * @throws where there is none and none can be installed; the message says what to do
 */
export async function findOrInstallBrowser() {
  const browser = findBrowser() ?? (await installChromium());
  if (browser !== undefined) return browser;
  throw new Error(
    'No Chrome, Chromium or Edge found. Install one (on Debian and Ubuntu: apt-get install chromium), ' +
      `or name its program in the variable ${variables[0]}.`,
  );
}

/** @returns {string | undefined} */
export function findBrowser() {
  for (const variable of variables) {
    const named = process.env[variable];
    if (named === undefined || named === '') continue;
    if (fs.existsSync(named)) return named;
    throw new Error(`${variable} names no program: ${named}`);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = programs.flatMap(program => folders.map(folder => path.join(folder, program)));
  return [...onPath, ...(places[process.platform] ?? [])].find(file => fs.existsSync(file));
}

/** Debian and Ubuntu as root only: nowhere else may a test run install system packages unasked. */
async function installChromium() {
  if (process.getuid?.() !== 0 || !fs.existsSync('/etc/debian_version')) return undefined;
  console.log('Installing Chromium (apt-get install chromium) …');
  const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const updated = await run('apt-get', ['update'], options);
  if (updated === 0) await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  return findBrowser();
}
