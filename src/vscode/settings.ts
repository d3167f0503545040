/** The user's settings, typed and with the manifest's defaults. */
import * as vscode from 'vscode';

const section = 'sheaf';
const bytesPerMegabyte = 1024 * 1024;

export interface DumpSettings {
  /** One glob for all files that may be dumps; undefined where the user lists none. */
  readonly include: string | undefined;
  /** One glob for files never looked at, besides what `files.exclude` hides. */
  readonly exclude: string | undefined;
  /** In bytes. */
  readonly maxFileSize: number;
}

export function dumpSettings(): DumpSettings {
  const settings = vscode.workspace.getConfiguration(section);
  return {
    include: oneGlob(settings.get<readonly string[]>('dumps.include', [])),
    exclude: oneGlob(settings.get<readonly string[]>('dumps.exclude', [])),
    maxFileSize: settings.get<number>('dumps.maxFileSize', 64) * bytesPerMegabyte,
  };
}

/** Whether a change of configuration touches which dumps are read. */
export function changesDumps(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${section}.dumps`) || event.affectsConfiguration('files.exclude');
}

/** Globs may hold braces of their own, which VS Code nests. */
function oneGlob(globs: readonly string[]): string | undefined {
  const written = globs.filter(glob => typeof glob === 'string' && glob.trim() !== '');
  return written.length > 1 ? `{${written.join(',')}}` : written[0];
}
