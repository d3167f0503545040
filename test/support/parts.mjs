// The parts of `npm test`, in the order they begin in: what each needs and what it runs.
import { npm, run } from './install/command.mjs';

/**
 * @typedef {object} Part
 * @property {string} name as in `npm test -- NAME`
 * @property {boolean} tests whether mocha runs in it; then it leaves its statistics in artifacts/results/NAME.json
 * @property {boolean} [onRequest] runs only when named
 * @property {'host' | 'hostOrDesktop'} [needs] the test host (and a browser), or that or a desktop VS Code
 * @property {number} minutes after which it is ended
 * @property {(options: PartOptions) => Promise<number>} run returns the exit code
 */

/**
 * @typedef {object} PartOptions
 * @property {readonly string[]} args what follows the names of the parts, for mocha
 * @property {Record<string, string | undefined>} env
 * @property {number} timeoutMs
 * @property {(text: string) => void} print takes what it prints
 */

const mochaProgram = 'node_modules/mocha/bin/mocha.js';

/**
 * @param {string} files
 * @param {readonly string[]} flags
 */
function mocha(files, ...flags) {
  // It writes into a pipe and cannot see the terminal behind it.
  const color = process.stdout.isTTY ? ['--color'] : [];
  return (/** @type {PartOptions} */ { args, ...options }) =>
    run(
      process.execPath,
      [mochaProgram, files, '--reporter', 'test/support/reporter.mjs', ...color, ...flags, ...args],
      options,
    );
}

/** @param {string} name */
function program(name) {
  return (/** @type {PartOptions} */ options) =>
    run(process.execPath, [`dist/test/support/programs/${name}.js`], options);
}

/** @type {readonly Part[]} */
export const parts = [
  {
    name: 'typecheck',
    tests: false,
    minutes: 3,
    run: options => npm(['run', '--silent', 'typecheck'], options),
  },
  { name: 'lint', tests: false, minutes: 3, run: options => npm(['run', '--silent', 'lint'], options) },
  {
    name: 'build',
    tests: false,
    minutes: 3,
    run: options => run(process.execPath, ['esbuild.js', '--tests'], options),
  },
  // The longest begin first: they run side by side.
  {
    name: 'ui',
    tests: true,
    needs: 'host',
    minutes: 18,
    run: mocha('dist/test/ui/**/*.test.js', '--timeout', '120000'),
  },
  { name: 'integration', tests: true, needs: 'hostOrDesktop', minutes: 14, run: program('integration') },
  { name: 'web', tests: true, needs: 'host', minutes: 10, run: program('web') },
  { name: 'unit', tests: true, minutes: 8, run: mocha('dist/test/unit/**/*.test.js', '--timeout', '60000') },
  {
    name: 'screenshots',
    tests: true,
    onRequest: true,
    needs: 'host',
    minutes: 10,
    run: mocha('dist/test/ui/**/*.script.js', '--timeout', '120000'),
  },
];
