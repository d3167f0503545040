/** The packaged extension: small, without anything that only development needs, and at work once it is installed. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../support/testHost';
import { eventually } from './driver/eventually';
import { Workbench } from './driver/workbench';

const run = promisify(execFile);

/** What `npm run package` builds into or from elsewhere; the copy links the packages and does without the rest. */
const notCopied = ['node_modules', 'dist', '.git', '.vscode-test', 'artifacts'];

describe('the packaged extension', function () {
  this.timeout(180_000);
  let temporary: string;
  let vsix: string;

  before(async () => {
    temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'sheaf-package-'));
    vsix = await packageIn(path.join(temporary, 'sheaf'));
  });
  after(() => fs.rmSync(temporary, { recursive: true, force: true }));

  it('is smaller than a megabyte', () => {
    assert.ok(fs.statSync(vsix).size < 1_000_000, `${fs.statSync(vsix).size} bytes`);
  });

  it('contains only what it needs', async () => {
    const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
    const { stdout } = await run(process.execPath, [vsce, 'ls', '--no-dependencies'], {
      cwd: path.dirname(path.dirname(vsix)),
    });
    const files = stdout.split('\n').filter(line => line !== '' && !line.startsWith('Detected'));
    const unwanted = files.filter(file => /\.map$|\.ts$|^(src|test|node_modules)\/|cli\.js$/.test(file));
    assert.deepEqual(unwanted, []);
    assert.ok(files.includes('dist/extension.js') && files.includes('dist/web/extension.js'), stdout);
  });

  it('fills the tree where it is installed', async () => {
    const workbench = await Workbench.open({ vsix });
    try {
      await workbench.openView('Sheaf');
      await eventually(async () => {
        const rows = await workbench.tree().rows();
        assert.ok(rows.length > 1, JSON.stringify(rows));
      });
    } finally {
      await workbench.close();
    }
  });
});

/** Packages a copy of the project in a folder of its own: a production build would overwrite the one under test. */
async function packageIn(folder: string): Promise<string> {
  for (const name of fs.readdirSync(root).filter(name => !notCopied.includes(name))) {
    fs.cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  await run('npm', ['run', 'package'], { cwd: folder });
  return path.join(folder, 'dist', 'sheaf.vsix');
}
