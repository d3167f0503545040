/** Tells which files of the workspace may have changed, come or gone: from the disk, and from editors. */
import * as vscode from 'vscode';
import { DisposableStore } from './disposableStore';

/** What is made of the news. */
export interface FileNews {
  /** A file, or all that was below a folder, may have changed or gone. */
  changed(uri: vscode.Uri): void;
  /** A file has come, or is told of as changed. */
  written(uri: vscode.Uri): void;
  /** Something has come that may be a folder: one that is moved here brings its files without a word of them. */
  appeared(uri: vscode.Uri): void;
  /** The text of an editor changed, or an editor was closed. */
  edited(document: vscode.TextDocument): void;
  /** What files there are must be found out anew. */
  moved(): void;
}

/** Watches the files that `include` matches, and the coming and going of folders, until disposed of. */
export function watchFiles(include: string | undefined, news: FileNews): vscode.Disposable {
  const store = new DisposableStore();
  const { workspace } = vscode;
  store.add(workspace.onDidChangeWorkspaceFolders(() => news.moved()));
  store.add(workspace.onDidRenameFiles(() => news.moved()));
  store.add(workspace.onDidChangeTextDocument(({ document }) => news.edited(document)));
  store.add(workspace.onDidCloseTextDocument(document => news.edited(document)));
  if (include === undefined) return store;
  const candidates = store.add(workspace.createFileSystemWatcher(include));
  store.add(candidates.onDidCreate(uri => news.written(uri)));
  store.add(candidates.onDidChange(uri => news.written(uri)));
  const anything = store.add(workspace.createFileSystemWatcher('**', false, true, false));
  store.add(anything.onDidCreate(uri => news.appeared(uri)));
  store.add(anything.onDidDelete(uri => news.changed(uri)));
  return store;
}

/** Whether one of these is a folder now. Looked at one by one up to the first: a build writes thousands of files. */
export async function holdsFolder(uris: Iterable<vscode.Uri>): Promise<boolean> {
  for (const uri of uris) if (await isFolder(uri)) return true;
  return false;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.Directory) !== 0,
    () => false,
  );
}
