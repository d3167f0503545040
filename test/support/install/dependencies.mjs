// Installs the project's own packages where they are missing or belong to another lock file.
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { npm, orThrow } from './command.mjs';

/**
 * Brings node_modules to package-lock.json (`npm ci`), and does nothing where it already is there.
 * @param {string} root the project's folder
 */
export async function installDependencies(root) {
  const marker = path.join(root, 'node_modules', '.sheaf-lock');
  // The lock file's content, not its time: a checkout touches files that did not change.
  const lock = createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (fs.existsSync(marker) && fs.readFileSync(marker, 'utf8') === lock) return;
  console.log('Installing the packages (npm ci) …');
  await orThrow(npm(['ci', '--no-audit', '--no-fund'], { cwd: root }), 'npm ci');
  // Written last: a half-finished install leaves none.
  fs.writeFileSync(marker, lock);
}
