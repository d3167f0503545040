// Installs the project's own packages where they are missing or older than the lock file.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { npm, orThrow } from './command.mjs';

/**
 * Brings node_modules up to date with package-lock.json (`npm ci`), and does nothing where it already is.
 * @param {string} root the project's folder
 */
export async function installDependencies(root) {
  // npm writes this file last: a half-finished install leaves none.
  const installed = modified(path.join(root, 'node_modules', '.package-lock.json'));
  if (installed >= modified(path.join(root, 'package-lock.json'))) return;
  console.log('Installing the packages (npm ci) …');
  await orThrow(npm(['ci', '--no-audit', '--no-fund'], { cwd: root }), 'npm ci');
}

/**
 * @param {string} file
 * @returns {number} when the file was last written, 0 where it does not exist
 */
function modified(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
