/** Reads candidate files as bytes, or as the text of an editor with unsaved edits. */
import * as vscode from 'vscode';
import type { DumpChange } from '../core/engine';

/** A file that was not read, and why. */
export interface UnreadFile {
  readonly uri: vscode.Uri;
  readonly reason:
    | { readonly kind: 'tooLarge'; readonly size: number }
    | { readonly kind: 'failed'; readonly message: string };
}

/** What was found at a place. `stamp` tells whether a file has changed since; the text of an editor has none. */
export type Candidate =
  | {
      readonly kind: 'content';
      readonly content: NonNullable<DumpChange['content']>;
      readonly stamp: string | undefined;
    }
  | { readonly kind: 'same' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unread'; readonly file: UnreadFile };

/** A candidate that is there, not read yet. */
export interface FoundFile {
  readonly uri: vscode.Uri;
  /** In bytes; 0 where nothing is to be read. */
  readonly size: number;
  /** Never rejects. */
  read(): Promise<Candidate>;
}

/**
 * Looks at one candidate; never rejects. `stamp` is what the last reading of the file gave: where the file still bears it,
 * its bytes are not read again.
 */
export async function findFile(
  uri: vscode.Uri,
  maxFileSize: number,
  stamp: string | undefined,
): Promise<FoundFile> {
  const known = (candidate: Candidate): FoundFile => ({ uri, size: 0, read: async () => candidate });
  const edited = editedText(uri);
  if (edited !== undefined) return known({ kind: 'content', content: edited, stamp: undefined });
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    if (size > maxFileSize)
      return known({ kind: 'unread', file: { uri, reason: { kind: 'tooLarge', size } } });
    const now = `${mtime} ${size}`;
    return now === stamp ? known({ kind: 'same' }) : { uri, size, read: () => readFile(uri, now) };
  } catch (error) {
    return known(failure(uri, error));
  }
}

async function readFile(uri: vscode.Uri, stamp: string): Promise<Candidate> {
  try {
    return { kind: 'content', content: await vscode.workspace.fs.readFile(uri), stamp };
  } catch (error) {
    return failure(uri, error);
  }
}

function failure(uri: vscode.Uri, error: unknown): Candidate {
  if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { kind: 'gone' };
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'unread', file: { uri, reason: { kind: 'failed', message } } };
}

/** The text of a document with unsaved edits; undefined where the file itself counts. */
export function editedText(uri: vscode.Uri): string | undefined {
  const name = uri.toString();
  const document = vscode.workspace.textDocuments.find(candidate => candidate.uri.toString() === name);
  return document?.isDirty ? document.getText() : undefined;
}
