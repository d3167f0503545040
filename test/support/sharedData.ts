/** Finds the real data beside the checkout. Tests that need it say so where it is absent, and fail in CI. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Context } from 'mocha';

const folder = path.resolve(process.env.SHEAF_SHARED ?? path.join(process.cwd(), '..', 'shared'));

/**
 * The path of a file of the shared data, or a visible skip of the running test (hook) where there is none.
 * With `CI` set its absence is an error: a green run there means the data was read.
 */
export function sharedFile(test: Context, ...segments: readonly string[]): string {
  const file = path.join(folder, ...segments);
  if (fs.existsSync(file)) return file;
  if (process.env.CI) throw new Error(`shared data is missing: ${file}`);
  console.log(`      skipped: needs the shared data (${file})`);
  return test.skip();
}
