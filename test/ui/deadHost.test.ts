/** Tests of the test host itself: a run whose extension host dies must never look like a pass. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { root } from '../support/testHost';

describe('the test host', () => {
  let temporary: string;
  before(() => {
    temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'sheaf-dead-'));
  });
  after(() => fs.rmSync(temporary, { recursive: true, force: true }));

  it('fails a run whose extension host dies, and says so', async () => {
    const { code, output } = await runInHost('exports.run = () => process.kill(process.pid, "SIGKILL");');
    assert.notEqual(code, 0);
    assert.match(output, /the extension host died/);
  });

  /** Runs a test bundle in the stand-in for VS Code. */
  function runInHost(source: string): Promise<{ readonly code: number | null; readonly output: string }> {
    const bundle = path.join(temporary, 'tests.js');
    fs.writeFileSync(bundle, source);
    const standIn = path.join(root, 'dist/test/support/programs/standIn.js');
    const args = [`--extensionDevelopmentPath=${root}`, `--extensionTestsPath=${bundle}`];
    const child = spawn(process.execPath, [standIn, ...args], {
      env: { ...process.env, SHEAF_TEST_SUITE: 'deadHost' },
    });
    let output = '';
    child.stderr.on('data', data => {
      output += data;
    });
    return new Promise(resolve => child.on('close', code => resolve({ code, output })));
  }
});
