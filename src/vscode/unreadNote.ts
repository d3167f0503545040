/** Says in a line which files were not read. */
import * as vscode from 'vscode';
import type { UnreadFile } from './dumpReader';

/** Undefined where all were. */
export function unreadNote(files: readonly UnreadFile[]): string | undefined {
  const [first, ...others] = files;
  if (!first) return undefined;
  const name = vscode.workspace.asRelativePath(first.uri);
  if (others.length > 0) return vscode.l10n.t('{0} and {1} more files were not read.', name, others.length);
  return first.reason.kind === 'tooLarge'
    ? vscode.l10n.t('{0} is too large and was not read.', name)
    : vscode.l10n.t('{0} could not be read.', name);
}
