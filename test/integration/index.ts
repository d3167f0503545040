/** Runs the suite's tests inside VS Code's extension host with mocha, and writes its statistics for `npm test`. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { markConsole } from '../support/markedConsole';

/** The entry that VS Code calls. Rejects where a test failed. */
export async function run(): Promise<void> {
  markConsole();
  // Only now: mocha keeps the console it finds when it is loaded.
  const { default: Mocha } = await import('mocha');
  const grep = process.env.SHEAF_TEST_GREP;
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 20_000,
    color: false,
    ...(grep === undefined ? {} : { grep }),
  });
  for (const file of testFiles()) mocha.addFile(file);
  const stats = await new Promise<Mocha.Stats | undefined>(resolve => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  const file = process.env.SHEAF_TEST_RESULT;
  if (file !== undefined) fs.writeFileSync(file, JSON.stringify(stats));
  if (stats === undefined || stats.failures > 0) throw new Error(`${stats?.failures} tests failed`);
}

/** The bundled tests of the suite's folders, which lie beside this file's bundle. */
function testFiles(): readonly string[] {
  const folders = (process.env.SHEAF_TEST_FOLDERS ?? 'everywhere,folder').split(',');
  return folders
    .map(folder => path.join(__dirname, folder))
    .filter(folder => fs.existsSync(folder))
    .flatMap(folder => fs.readdirSync(folder).map(name => path.join(folder, name)))
    .filter(file => file.endsWith('.test.js'))
    .sort();
}
