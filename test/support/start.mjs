// `npm start`: installs what is missing and opens a workspace in VS Code with Sheaf in it, until Ctrl+C.
//   npm start                             a copy of the example workspace
//   npm start -- path/to/folder           a folder of your own
//   npm start -- --port 8080
// It is plain Node, because on a fresh clone it runs before anything is installed.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { orThrow, run } from './install/command.mjs';
import { installDependencies } from './install/dependencies.mjs';
import { hostRunsHere, installHost } from './install/host.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

async function main() {
  const { values, positionals } = parseArgs({
    options: { port: { type: 'string', default: '0' } },
    allowPositionals: true,
  });
  // npm runs scripts in the project's folder and says in INIT_CWD where it was called.
  const [named] = positionals;
  const folder = named === undefined ? undefined : path.resolve(process.env.INIT_CWD ?? '', named);
  if (folder !== undefined && !fs.existsSync(folder)) throw new Error(`No such folder: ${folder}`);
  process.chdir(root);
  await installDependencies(root);
  const env = hostRunsHere() ? { SHEAF_TEST_HOST: await installHost(root) } : {};
  await orThrow(run(process.execPath, ['esbuild.js', '--tests']), 'The build');
  // Ctrl+C reaches the program below as well; this script only waits for it.
  process.on('SIGINT', () => {});
  const program = hostRunsHere() ? 'serve' : 'openDesktop';
  const args = [
    `dist/test/support/programs/${program}.js`,
    values.port,
    ...(folder === undefined ? [] : [folder]),
  ];
  process.exitCode = await run(process.execPath, args, { env });
}

main().catch(error => {
  console.error(error.message);
  process.exit(1);
});
