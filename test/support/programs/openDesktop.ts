/** Opens a workspace in a desktop VS Code with Sheaf under development, where the test host does not run: `openDesktop.js PORT [FOLDER]`. */
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { root } from '../testHost';
import { welcome, writeUserSettings } from '../userSettings';
import { folder as copyOf } from '../workspaces';

async function main(folder: string | undefined): Promise<void> {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'sheaf-start-'));
  process.on('exit', () => fs.rmSync(temporary, { recursive: true, force: true }));
  const userData = path.join(temporary, 'user');
  const opened = folder ?? copyOf('example')(temporary) ?? root;
  writeUserSettings(userData, welcome(opened));
  const program = process.env.VSCODE_EXECUTABLE ?? (await downloadAndUnzipVSCode());
  console.log(`Opening ${opened} in ${program}. Ctrl+C ends it.`);
  const code = spawn(program, [
    opened,
    `--extensionDevelopmentPath=${root}`,
    `--user-data-dir=${userData}`,
    `--extensions-dir=${path.join(temporary, 'extensions')}`,
  ]);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => code.kill());
  await new Promise((resolve, reject) => code.on('close', resolve).on('error', reject));
}

main(process.argv[3]).catch(error => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
