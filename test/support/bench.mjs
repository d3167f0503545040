// `npm run bench [-- NAME…]`: builds the benches and runs those named, or all, each in a Node of its own.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { orThrow, run } from './install/command.mjs';
import { installDependencies } from './install/dependencies.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const ending = '.bench.js';

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
  for (const bench of names.length > 0 ? names : benches) {
    console.log(`\n── ${bench} ${'─'.repeat(Math.max(0, 60 - bench.length))}`);
    await orThrow(run(process.execPath, ['--expose-gc', path.join(folder, bench + ending)]), bench);
  }
}

main(process.argv.slice(2)).catch(error => {
  console.error(error.message);
  process.exit(1);
});
