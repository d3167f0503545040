// `npm test`: installs what is missing, runs all parts (or those named), as many at a time as the machine has
// processors, and adds up their tests.
//   npm test                              everything
//   npm test -- unit --grep "wrapped"     one part, some tests
//   npm test -- integration --suite multiRoot
// It is plain Node, because on a fresh clone it runs before anything is installed.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { findOrInstallBrowser } from './install/browser.mjs';
import { installDependencies } from './install/dependencies.mjs';
import { hostRunsHere, installHost } from './install/host.mjs';
import { parts } from './parts.mjs';
import { runSideBySide } from './sideBySide.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const results = path.join(root, 'artifacts', 'results');

/** @typedef {import('./parts.mjs').Part} Part */
/** @typedef {{passes: number, failures: number, pending: number}} Result */

/** @param {readonly string[]} args */
function readArguments(args) {
  const isOption = (/** @type {string} */ arg) => arg.startsWith('-');
  const firstOption = args.findIndex(isOption);
  const names = firstOption < 0 ? args : args.slice(0, firstOption);
  const options = firstOption < 0 ? [] : args.slice(firstOption);
  const unknown = names.filter(name => !parts.some(part => part.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `Unknown part: ${unknown.join(', ')}. Parts: ${parts.map(({ name }) => name).join(', ')}`,
    );
  }
  return { names, options };
}

/**
 * The parts to run: those named, and the build before whatever tests; all but the ones on request by default.
 * @param {readonly string[]} names
 * @returns {readonly Part[]}
 */
function choose(names) {
  if (names.length === 0) return parts.filter(part => !part.onRequest);
  const tested = parts.some(part => part.tests && names.includes(part.name));
  return parts.filter(part => names.includes(part.name) || (tested && part.name === 'build'));
}

/**
 * Takes the value of an option out of the arguments.
 * @param {readonly string[]} options
 * @param {string} name
 */
function optionValue(options, name) {
  const at = options.findIndex(option => option === name || option.startsWith(`${name}=`));
  if (at < 0) return undefined;
  return options[at]?.includes('=') ? options[at].slice(name.length + 1) : options[at + 1];
}

/**
 * Installs what the parts need and returns the environment they run in.
 * @param {readonly Part[]} chosen
 * @param {readonly string[]} options
 */
async function prepare(chosen, options) {
  await installDependencies(root);
  /** @type {Record<string, string | undefined>} */
  const env = {
    SHEAF_TEST_GREP: optionValue(options, '--grep'),
    SHEAF_TEST_SUITE: optionValue(options, '--suite'),
  };
  const hasDesktop = process.env.VSCODE_EXECUTABLE !== undefined;
  const needHost = chosen.some(({ needs }) => needs === 'host' || (needs === 'hostOrDesktop' && !hasDesktop));
  if (hostRunsHere() && needHost) {
    env.SHEAF_TEST_HOST = await installHost(root);
    env.CHROME_PATH = await findOrInstallBrowser();
  }
  return env;
}

/** @typedef {{part: Part, code: number, seconds: number, result: Result | undefined, printed: string}} Outcome */

/** @param {string} title */
function heading(title) {
  return `\n── ${title} ${'─'.repeat(Math.max(0, 60 - title.length))}\n`;
}

/**
 * Runs one part.
 * @param {Part} part
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} env
 * @param {(text: string) => void} print
 * @returns {Promise<Outcome>}
 */
async function runPart(part, args, env, print) {
  print(heading(part.name));
  let printed = '';
  const file = path.join(results, `${part.name}.json`);
  fs.rmSync(file, { force: true });
  const start = Date.now();
  const code = await part.run({
    args,
    env: { ...env, SHEAF_TEST_RESULT: file },
    timeoutMs: part.minutes * 60_000,
    print: text => {
      printed += text;
      print(text);
    },
  });
  const result = part.tests && fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
  return { part, code, seconds: (Date.now() - start) / 1000, result, printed };
}

/**
 * What a part adds to the total. One that failed without a failed test (it broke, or ran none) adds one failure.
 * @param {Outcome} outcome
 * @returns {Result}
 */
function count({ part, code, result }) {
  const counted = result ?? { passes: 0, failures: 0, pending: 0 };
  const ran = !part.tests || counted.passes + counted.failures > 0;
  const broke = counted.failures === 0 && (code !== 0 || !ran);
  return { ...counted, failures: counted.failures + (broke ? 1 : 0) };
}

/** @param {Result} result */
function line({ passes, failures, pending }) {
  return `${passes} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}`;
}

/**
 * Runs what checks and builds, then what tests: after a failed build nothing that follows could mean anything.
 * @param {readonly Part[]} chosen
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} env
 */
async function runParts(chosen, args, env) {
  const run = (/** @type {readonly Part[]} */ some) =>
    runSideBySide(
      some.map(part => (/** @type {(text: string) => void} */ print) => runPart(part, args, env, print)),
      os.availableParallelism(),
    );
  const checks = await run(chosen.filter(({ tests }) => !tests));
  const isBuilt = checks.every(({ part, code }) => part.name !== 'build' || code === 0);
  return isBuilt ? [...checks, ...(await run(chosen.filter(({ tests }) => tests)))] : checks;
}

/**
 * What a part that failed said of it: mocha's lists of failed tests, or all that it printed where there are none.
 * @param {Outcome} outcome
 */
function complaints({ printed }) {
  const text = stripVTControlCharacters(printed);
  const lists = text.match(/^ +\d+ failing\n(?:(?: .*)?\n)*/gm);
  return (lists ?? [text]).join('\n').trimEnd();
}

/**
 * Prints once more what failed, for whoever sees the end of a long log only, a line for each part and the total alone on the last one.
 * @param {readonly Outcome[]} outcomes
 * @returns {Result} the total
 */
function summarise(outcomes) {
  const failed = outcomes.filter(outcome => count(outcome).failures > 0);
  for (const outcome of failed)
    console.log(`${heading(`failed: ${outcome.part.name}`)}${complaints(outcome)}`);
  console.log();
  const total = { passes: 0, failures: 0, pending: 0 };
  for (const outcome of outcomes) {
    const counted = count(outcome);
    total.passes += counted.passes;
    total.failures += counted.failures;
    total.pending += counted.pending;
    const verdict = outcome.part.tests ? line(counted) : outcome.code === 0 ? 'ok' : 'failed';
    console.log(`${outcome.part.name}: ${verdict} (${outcome.seconds.toFixed(1)} s)`);
  }
  console.log(line(total));
  return total;
}

async function main() {
  process.chdir(root);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
  const { names, options } = readArguments(process.argv.slice(2));
  const chosen = choose(names);
  const env = await prepare(chosen, options);
  fs.mkdirSync(results, { recursive: true });

  const canRun = (/** @type {Part} */ part) => part.needs !== 'host' || hostRunsHere();
  const impossible = chosen.filter(part => !canRun(part));
  for (const { name } of impossible) console.log(`${name}: not run, the test host is for Linux on x64 only`);

  const total = summarise(await runParts(chosen.filter(canRun), options, env));
  const wantedInVain = names.length > 0 && impossible.length > 0;
  process.exitCode = total.failures > 0 || wantedInVain ? 1 : 0;
}

main().catch(error => {
  console.error(error.message);
  process.exit(1);
});
