/** Files in the extension's storage. */
import * as vscode from 'vscode';

/** Writes a file whole or not at all: a session may end at any time. Makes the folder where it is missing. */
export async function writeWhole(folder: vscode.Uri, name: string, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  await fs.createDirectory(folder);
  const draft = vscode.Uri.joinPath(folder, `${name}.new`);
  await fs.writeFile(draft, bytes);
  await fs.rename(draft, vscode.Uri.joinPath(folder, name), { overwrite: true });
}

/** Whether something failed because the file or folder is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
