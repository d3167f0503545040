/** Reads candidate files as bytes, or as the text of an editor with unsaved edits. */
import * as vscode from 'vscode';
import type { DumpChange, KeptContent } from '../core/engine';

/** Bytes in memory at a time; a larger file is read by itself. */
const bytesAtOnce = 32 * 1024 * 1024;

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

/** What is known of a file from earlier readings. */
export interface EarlierReading {
  /** What the last reading in this session gave: where the file still bears it there is nothing new. */
  readonly stamp: string | undefined;
  /** The name under which the engine keeps a file of this stamp, if it does. */
  keptAs(stamp: string): string | undefined;
}

/** Looks at one candidate; never rejects. Bytes are read only where they are not known. */
export async function findFile(
  uri: vscode.Uri,
  maxFileSize: number,
  { stamp, keptAs }: EarlierReading,
): Promise<FoundFile> {
  const known = (candidate: Candidate): FoundFile => ({ uri, size: 0, read: async () => candidate });
  const edited = editedText(uri);
  if (edited !== undefined) return known({ kind: 'content', content: edited, stamp: undefined });
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    if (size > maxFileSize)
      return known({ kind: 'unread', file: { uri, reason: { kind: 'tooLarge', size } } });
    const now = `${mtime} ${size}`;
    if (now === stamp) return known({ kind: 'same' });
    const kept = keptAs(now);
    if (kept !== undefined) return known({ kind: 'content', content: { kept }, stamp: now });
    return { uri, size, read: () => readFile(uri, now) };
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

/** Groups of files that fit into memory together; one that does not stands alone. */
export function bySize(files: readonly FoundFile[]): FoundFile[][] {
  const groups: FoundFile[][] = [];
  let room = 0;
  for (const file of files) {
    if (groups.length === 0 || file.size > room) {
      groups.push([]);
      room = bytesAtOnce;
    }
    groups.at(-1)?.push(file);
    room -= file.size;
  }
  return groups;
}

/** Whether this is the name of what the engine has kept, in place of a text. */
export function isKept(content: DumpChange['content']): content is KeptContent {
  return typeof content === 'object' && content !== null && 'kept' in content;
}
