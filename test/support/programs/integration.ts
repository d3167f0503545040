/** Runs the integration suites, one VS Code each: in the test host, or in a desktop VS Code where there is none. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { broken, type Result, readResult, report, sum } from '../results';
import { integrationSuites, type Suite } from '../suites';
import { artifact, root } from '../testHost';
import { writeUserSettings } from '../userSettings';

/** Set by `npm test` where the test host is installed; a VS Code of one's own goes before it. */
const inTestHost = process.env.SHEAF_TEST_HOST !== undefined && process.env.VSCODE_EXECUTABLE === undefined;

async function main(): Promise<void> {
  const wanted = integrationSuites.filter(({ name }) => (process.env.SHEAF_TEST_SUITE ?? name) === name);
  const results: Result[] = [];
  for (const suite of wanted) {
    if (suite.restricted && !inTestHost) {
      console.log(`${suite.name}: not run, Restricted Mode can be tested in the test host only`);
      continue;
    }
    console.log(`\n${suite.name}`);
    results.push(await runSuite(suite));
  }
  report(sum(results));
}

/** Runs one suite in a VS Code of its own, with fresh user data, on a fresh copy of its workspace. */
async function runSuite(suite: Suite): Promise<Result> {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), `sheaf-${suite.name}-`));
  const userData = path.join(temporary, 'user');
  const file = resultFile(suite);
  fs.rmSync(file, { force: true });
  try {
    writeUserSettings(userData, suite.settings);
    const workspace = suite.workspace(temporary);
    const passed = await runInHost(suite, [
      ...(workspace === undefined ? [] : [workspace]),
      ...['--disable-extensions', `--user-data-dir=${userData}`],
      `--extensions-dir=${path.join(temporary, 'extensions')}`,
    ]);
    return verdict(suite, passed, readResult(file));
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}

function resultFile(suite: Suite): string {
  return artifact('results', `integration-${suite.name}.json`);
}

async function runInHost(suite: Suite, launchArguments: readonly string[]): Promise<boolean> {
  // The stand-in is a script: the program to start is Node, and the script its first argument.
  const standIn = [path.join(root, 'dist/test/support/programs/standIn.js')];
  try {
    await runTests({
      ...executable(),
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'dist/test/integration/index'),
      launchArgs: [
        ...(inTestHost ? standIn : []),
        ...(suite.restricted ? ['--restricted'] : []),
        ...launchArguments,
      ],
      extensionTestsEnv: {
        SHEAF_TEST_SUITE: suite.name,
        SHEAF_TEST_FOLDERS: suite.tests.join(),
        SHEAF_TEST_RESULT: resultFile(suite),
      },
    });
    return true;
  } catch (error) {
    console.error(`${suite.name}: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

/** The VS Code to run: the test host, the one named by VSCODE_EXECUTABLE, or (undefined) a downloaded one. */
function executable(): { readonly vscodeExecutablePath?: string } {
  const program = inTestHost ? process.execPath : process.env.VSCODE_EXECUTABLE;
  return program === undefined ? {} : { vscodeExecutablePath: program };
}

/** A run without statistics broke; one that failed without a failed test counts as one failure. */
function verdict(suite: Suite, passed: boolean, result: Result | undefined): Result {
  if (result === undefined) {
    console.error(`${suite.name}: ended without a result; see artifacts/logs/${suite.name}.log`);
    return broken;
  }
  const filtered = process.env.SHEAF_TEST_GREP !== undefined;
  const empty = result.passes + result.failures === 0 && !filtered;
  if (empty) console.error(`${suite.name}: ran no test`);
  return result.failures === 0 && (!passed || empty) ? sum([result, broken]) : result;
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
