/** Serves a workspace in VS Code for the browser, with Sheaf as if installed: `serve.js PORT [FOLDER]`. */
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { root } from '../testHost';
import { welcome } from '../userSettings';
import { startServer } from '../vscodeServer';
import { folder as copyOf } from '../workspaces';

async function main(port: number, folder: string | undefined): Promise<void> {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'sheaf-start-'));
  process.on('exit', () => fs.rmSync(temporary, { recursive: true, force: true }));
  // Play must not change the repository: the example is opened as a copy.
  const opened = folder ?? copyOf('example')(temporary) ?? root;
  const server = await startServer({
    extensions: [root],
    port,
    settings: welcome(opened),
    defaultFolder: opened,
  });
  const address = `http://${server.authority}/`;
  console.log(`\nSheaf runs in VS Code at ${address}`);
  console.log(`Workspace: ${opened}${folder === undefined ? ' (a copy of the example)' : ''}`);
  console.log('After a change: npm run build, then reload the page. Ctrl+C ends it.');
  openOnDesktop(address);
}

/** Opens the address where there is a desktop to open it on; it has been printed in any case. */
function openOnDesktop(address: string): void {
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  spawn('xdg-open', [address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

const [port = '0', folder] = process.argv.slice(2);
main(Number(port), folder).catch(error => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
