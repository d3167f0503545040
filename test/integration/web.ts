/** Runs the web suite inside the web worker extension host, from one bundle: there is no file system to find tests in. */
import { markConsole, printResult } from '../support/markedConsole';

/** Filled in by the build (esbuild.js): the names of the test files in each folder. */
declare const webTests: { readonly everywhere: readonly string[]; readonly web: readonly string[] };

declare global {
  /** Filled in by the script that serves this bundle (webExtensionFiles.ts). */
  var sheafTestGrep: string | undefined;
}

/** The entry that VS Code calls. Rejects where a test failed. */
export async function run(): Promise<void> {
  markConsole();
  // Only now: mocha keeps the console it finds when it is loaded.
  await import('mocha/mocha.js');
  const grep = globalThis.sheafTestGrep;
  mocha.setup({
    ui: 'bdd',
    timeout: 20_000,
    color: false,
    reporter: 'spec',
    ...(grep === undefined ? {} : { grep }),
  });
  for (const name of webTests.everywhere) await import(`./everywhere/${name}.test.ts`);
  for (const name of webTests.web) await import(`./web/${name}.test.ts`);
  const stats = await new Promise<Mocha.Stats | undefined>(resolve => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  printResult(stats);
  if (stats === undefined || stats.failures > 0) throw new Error(`${stats?.failures} tests failed`);
}
