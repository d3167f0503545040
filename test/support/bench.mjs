// `npm run bench [-- NAME…]`: builds the benches and runs those named, or all, each in a Node of its own.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrInstallBrowser } from './install/browser.mjs';
import { orThrow, run } from './install/command.mjs';
import { installDependencies } from './install/dependencies.mjs';
import { hostRunsHere, installHost } from './install/host.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const ending = '.bench.js';
/** Those that open pages or windows. */
const inBrowser = ['panel'];

/** @param {readonly string[]} names */
async function main(names) {
  process.chdir(root);
  await installDependencies(root);
  await orThrow(run(process.execPath, ['esbuild.js', '--tests']), 'The build');
  const folder = path.join('dist', 'test', 'bench');
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter(file => file.endsWith(ending)) : [];
  const benches = files.map(file => file.slice(0, -ending.length)).sort();
  const unknown = names.filter(name => !benches.includes(name));
  if (unknown.length > 0) throw new Error(`No bench ${unknown.join(', ')}. Benches: ${benches.join(', ')}`);
  const chosen = names.length > 0 ? names : benches;
  const env = chosen.some(name => inBrowser.includes(name)) ? await installHostAndBrowser() : {};
  for (const bench of chosen) {
    console.log(`\n── ${bench} ${'─'.repeat(Math.max(0, 60 - bench.length))}`);
    await orThrow(run(process.execPath, ['--expose-gc', path.join(folder, bench + ending)], { env }), bench);
  }
}

async function installHostAndBrowser() {
  if (!hostRunsHere()) throw new Error(`The benches ${inBrowser.join(', ')} run on Linux on x64 only`);
  return { SHEAF_TEST_HOST: await installHost(root), CHROME_PATH: await findOrInstallBrowser() };
}

main(process.argv.slice(2)).catch(error => {
  console.error(error.message);
  process.exit(1);
});
