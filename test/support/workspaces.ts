/** Makes the workspaces that tests open: fresh copies outside the repository, so that a test may write in them. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from './testHost';

/** Puts a workspace into an empty temporary folder; returns what VS Code is to open, undefined for nothing. */
export type Workspace = (temporary: string) => string | undefined;

/** A copy of a folder below test/fixtures (or of any other, by its absolute path); an empty folder without one. */
export function folder(fixture?: string): Workspace {
  return temporary => {
    if (fixture !== undefined) return copy(fixture, temporary);
    const empty = path.join(temporary, 'empty');
    fs.mkdirSync(empty);
    return empty;
  };
}

/** A workspace file over copies of several folders below test/fixtures. */
export function multiRoot(...fixtures: readonly string[]): Workspace {
  return temporary => {
    const folders = fixtures.map(fixture => ({ path: path.basename(copy(fixture, temporary)) }));
    const file = path.join(temporary, 'desk.code-workspace');
    fs.writeFileSync(file, JSON.stringify({ folders }));
    return file;
  };
}

/** A window without a folder. */
export function noFolder(): Workspace {
  return () => undefined;
}

function copy(fixture: string, temporary: string): string {
  const target = path.join(temporary, path.basename(fixture));
  fs.cpSync(path.resolve(root, 'test/fixtures', fixture), target, { recursive: true });
  return target;
}
