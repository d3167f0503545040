/** Reads and writes how many tests a runner ran: files of mocha's own statistics. */
import * as fs from 'node:fs';

/** The part of mocha's statistics that `npm test` reports. */
export interface Result {
  readonly passes: number;
  readonly failures: number;
  readonly pending: number;
}

/** A run that ended without statistics, counted so that no sum over it can look green. */
export const broken: Result = { passes: 0, failures: 1, pending: 0 };

/** The sum over several runs. */
export function sum(results: readonly Result[]): Result {
  return {
    passes: results.reduce((total, { passes }) => total + passes, 0),
    failures: results.reduce((total, { failures }) => total + failures, 0),
    pending: results.reduce((total, { pending }) => total + pending, 0),
  };
}

/** Leaves the result of this part where `npm test` looks for it, and sets the exit code. */
export function report(result: Result): void {
  const file = process.env.SHEAF_TEST_RESULT;
  if (file !== undefined) fs.writeFileSync(file, JSON.stringify(result));
  process.exitCode = result.failures > 0 || result.passes === 0 ? 1 : 0;
}

/** Reads a file that a test run was asked to write; undefined where it wrote none. */
export function readResult(file: string): Result | undefined {
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Result) : undefined;
}
