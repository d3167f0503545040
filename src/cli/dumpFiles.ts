/** Finds and reads the files a command names. */
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { DumpChange } from '../core/engine';
import { compareText } from '../core/order';

/** In folders only these are looked at: the endings that the editor looks at by default. */
const candidate = /\.(?:txt|text|md|markdown)$/i;
const skippedFolders = new Set(['node_modules', '.git']);

type Report = (message: string) => void;

/** Reads every candidate below the paths, each file once. What cannot be read is reported, and the rest goes on. */
export async function loadDumps(paths: readonly string[], report: Report): Promise<DumpChange[]> {
  const files: string[] = [];
  const seen = new Set<string>();
  for (const given of paths) files.push(...(await filesOf(path.normalize(given), true, seen, report)));
  const changes: DumpChange[] = [];
  for (const file of new Set(files)) {
    const content = await orReport(fs.readFile(file), report);
    if (content) changes.push({ dump: file, content: new Uint8Array(content) });
  }
  return changes;
}

/** The files a path stands for. `named` says that the user meant it, whatever its name; `seen` are the folders looked through. */
async function filesOf(place: string, named: boolean, seen: Set<string>, report: Report): Promise<string[]> {
  // Links are followed, as the editor's search does; one that leads nowhere is reported.
  const stat = await orReport(fs.stat(place), report);
  if (!stat?.isDirectory()) return stat?.isFile() && (named || candidate.test(place)) ? [place] : [];
  const folder = await fs.realpath(place);
  if (seen.has(folder)) return [];
  seen.add(folder);
  const found: string[] = [];
  const entries = (await orReport(fs.readdir(place, { withFileTypes: true }), report)) ?? [];
  for (const { name } of entries.sort((a, b) => compareText(a.name, b.name))) {
    if (!skippedFolders.has(name))
      found.push(...(await filesOf(path.join(place, name), false, seen, report)));
  }
  return found;
}

async function orReport<T>(work: Promise<T>, report: Report): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    report(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
