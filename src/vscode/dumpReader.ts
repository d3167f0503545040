/** Reads candidate files as bytes, or as the text of an editor with unsaved edits. */
import * as vscode from 'vscode';
import type { DumpChange } from '../core/engine';

/** What was found at a place: content, the same as last time, something too large to read, or nothing any more. */
export type Candidate =
  | { readonly kind: 'content'; readonly change: DumpChange; readonly stamp: string | undefined }
  | { readonly kind: 'same' }
  | { readonly kind: 'tooLarge'; readonly uri: vscode.Uri; readonly size: number }
  | { readonly kind: 'gone'; readonly change: DumpChange }
  | { readonly kind: 'unreadable'; readonly uri: vscode.Uri; readonly error: unknown };

/**
 * Reads one candidate; never rejects. `stamp` is what the last reading of the file gave: where the file still bears it,
 * its bytes are not read again. The text of an editor has no stamp.
 */
export async function readCandidate(
  uri: vscode.Uri,
  maxFileSize: number,
  stamp: string | undefined,
): Promise<Candidate> {
  const dump = uri.toString();
  const edited = vscode.workspace.textDocuments.find(document => document.uri.toString() === dump);
  if (edited?.isDirty)
    return { kind: 'content', change: { dump, content: edited.getText() }, stamp: undefined };
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    if (size > maxFileSize) return { kind: 'tooLarge', uri, size };
    const now = `${mtime} ${size}`;
    if (now === stamp) return { kind: 'same' };
    const content = await vscode.workspace.fs.readFile(uri);
    return { kind: 'content', change: { dump, content }, stamp: now };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      return { kind: 'gone', change: { dump, content: null } };
    }
    return { kind: 'unreadable', uri, error };
  }
}

/** The files of the workspace that may be dumps, in a stable order. */
export async function findCandidates(
  include: string | undefined,
  exclude: string | undefined,
): Promise<vscode.Uri[]> {
  if (include === undefined) return [];
  const found = await vscode.workspace.findFiles(include, exclude);
  const named = found.map(uri => ({ uri, name: uri.toString() }));
  named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return named.map(({ uri }) => uri);
}

/** Whether a folder is there now; never rejects. */
export async function isFolder(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.Directory) !== 0,
    () => false,
  );
}
