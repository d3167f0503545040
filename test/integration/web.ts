/** Runs the web suite inside the web worker extension host, from one bundle: there is no file system to find tests in. */
import { markConsole, printResult } from '../support/markedConsole';

/** Filled in by the build (esbuild.js): the names of the test files in each folder. */
declare const webTests: Readonly<Record<Folder, readonly string[]>>;

declare global {
  /** What to run; set by the script that serves this bundle (webExtension.ts). */
  var sheafTestRun: { readonly folders: readonly Folder[]; readonly grep?: string };
}

/** The folders of tests in this bundle. A path must begin with text for the build to find its files. */
const folders = {
  everywhere: (name: string) => import(`./everywhere/${name}.test.ts`),
  web: (name: string) => import(`./web/${name}.test.ts`),
  virtual: (name: string) => import(`./virtual/${name}.test.ts`),
};

type Folder = keyof typeof folders;

/** The entry that VS Code calls. Rejects where a test failed. */
export async function run(): Promise<void> {
  markConsole();
  // Only now: mocha keeps the console it finds when it is loaded.
  await import('mocha/mocha.js');
  const wanted = globalThis.sheafTestRun;
  mocha.setup({
    ui: 'bdd',
    timeout: 20_000,
    color: false,
    reporter: 'spec',
    ...(wanted.grep === undefined ? {} : { grep: wanted.grep }),
  });
  for (const folder of wanted.folders) {
    for (const name of webTests[folder]) await folders[folder](name);
  }
  const stats = await new Promise<Mocha.Stats | undefined>(resolve => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  printResult(stats);
  if (stats === undefined || stats.failures > 0) throw new Error(`${stats?.failures} tests failed`);
}
