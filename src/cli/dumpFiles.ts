/** Finds and reads the files a command names. */
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { DumpChange } from '../core/engine';

/** In folders only these are looked at, as in the editor; a file named outright is read whatever its name. */
const candidate = /\.(?:txt|text|md|markdown|mdx?)$/i;
const skippedFolders = new Set(['node_modules', '.git']);

/** Reads every candidate below the paths, sorted by name. What cannot be read is reported, and the rest goes on. */
export async function loadDumps(
  paths: readonly string[],
  report: (message: string) => void,
): Promise<DumpChange[]> {
  const changes: DumpChange[] = [];
  for (const given of paths) {
    try {
      for (const file of await filesOf(given)) {
        changes.push({ dump: file, content: new Uint8Array(await fs.readFile(file)) });
      }
    } catch (error) {
      report(error instanceof Error ? error.message : String(error));
    }
  }
  return changes;
}

async function filesOf(given: string): Promise<string[]> {
  if (!(await fs.stat(given)).isDirectory()) return [given];
  const found: string[] = [];
  const entries = await fs.readdir(given, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const full = path.join(given, entry.name);
    if (entry.isDirectory() && !skippedFolders.has(entry.name)) found.push(...(await filesOf(full)));
    else if (entry.isFile() && candidate.test(entry.name)) found.push(full);
  }
  return found;
}
