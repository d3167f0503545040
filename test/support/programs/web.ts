/** Runs the web suites: the browser bundle in the web worker extension host of the same VS Code. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { broken, type Result, report, sum } from '../results';
import { type WebSuite, webSuites } from '../suites';
import { root } from '../testHost';
import { runTestWindow } from '../testWindow';
import { addWebExtension, removeServer } from '../webExtension';
import { workbenchUrl } from '../workbenchUrl';

async function main(): Promise<void> {
  const results: Result[] = [];
  for (const suite of webSuites.filter(({ name }) => (process.env.SHEAF_TEST_SUITE ?? name) === name)) {
    console.log(`\n${suite.name}`);
    results.push(await runSuite(suite));
  }
  report(sum(results));
}

async function runSuite(suite: WebSuite): Promise<Result> {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), `sheaf-${suite.name}-`));
  const grep = process.env.SHEAF_TEST_GREP;
  let result: Result | undefined;
  try {
    const workspace = suite.workspace(temporary);
    const code = await runTestWindow({
      name: suite.name,
      server: { ...(suite.settings === undefined ? {} : { settings: suite.settings }) },
      address: async (page, authority) => {
        const run = { folders: suite.tests, grep };
        await addWebExtension(page, authority, { folder: root, tests: 'dist/test/web/index', run });
        if (!suite.virtual) return workbenchUrl(authority, { workspace });
        await removeServer(page);
        return `http://${authority}/`;
      },
      timeoutMs: 420_000,
      onResult: json => {
        result = JSON.parse(json) as Result;
      },
    });
    if (result === undefined) return broken;
    return code !== 0 && result.failures === 0 ? sum([result, broken]) : result;
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
