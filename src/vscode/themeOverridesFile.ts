/** The workspace's file of what the user says of themes: read, followed, written, and what is wrong in it shown. */
import * as vscode from 'vscode';
import type { PaperEngine } from '../core/engine';
import { isEmpty, noOverrides, type ThemeOverrides } from '../core/themes/overrides';
import { formatOverrides, type ParsedOverrides, parseOverrides } from '../core/themes/overridesFile';
import { DisposableStore } from './disposableStore';
import { overridesDiagnostic } from './overridesDiagnostic';

const folderName = '.sheaf';
const fileName = 'themes.json';
/** Whether there is a theme that could be shown again; menus depend on it. */
const hiddenContext = 'sheaf.hiddenThemes';

/** Keeps the engine told of what the file of the first folder says. Nothing is written but by `change`. */
export class ThemeOverridesFile implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #diagnostics = this.#store.add(vscode.languages.createDiagnosticCollection('sheaf-themes'));
  /** VS Code starts its extension host anew where the first folder becomes another. */
  readonly #file = fileOf(vscode.workspace.workspaceFolders?.[0]);
  #overrides = noOverrides;
  /** Reading and writing, one after the other. */
  #work: Promise<unknown> = Promise.resolve();
  #disposed = false;

  constructor(
    private readonly engine: PaperEngine,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (folder) this.#watch(folder);
    void this.#read();
  }

  /** What the file says. */
  get overrides(): ThemeOverrides {
    return this.#overrides;
  }

  /** Tells the engine again: for one that has lost what it knew. */
  tell(): void {
    if (!isEmpty(this.#overrides)) this.#send();
  }

  /**
   * Writes the file with one thing changed in what it says by then; one that says nothing is deleted. Resolves to whether that
   * was done: where not, the user has been told why.
   */
  change(edit: (overrides: ThemeOverrides) => ThemeOverrides): Promise<boolean> {
    return this.#enqueue(async file => {
      try {
        const parsed = parseOverrides(await readText(file));
        if (parsed.problems.length > 0) {
          this.#adopt(file, parsed);
          void askToMend(file);
          return false;
        }
        const overrides = edit(parsed.overrides);
        await write(file, overrides);
        this.#adopt(file, { overrides, problems: [] });
        return true;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const name = vscode.workspace.asRelativePath(file);
        void vscode.window.showErrorMessage(vscode.l10n.t('Sheaf could not write {0}: {1}', name, reason));
        return false;
      }
    });
  }

  dispose(): void {
    this.#disposed = true;
    this.#store.dispose();
  }

  /** A folder that comes or goes is told of without a word of what is in it. */
  #watch(folder: vscode.WorkspaceFolder): void {
    for (const pattern of [folderName, `${folderName}/${fileName}`]) {
      const relative = new vscode.RelativePattern(folder, pattern);
      const watcher = this.#store.add(vscode.workspace.createFileSystemWatcher(relative));
      for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete])
        this.#store.add(event(() => void this.#read()));
    }
  }

  #read(): Promise<boolean> {
    return this.#enqueue(async file => {
      try {
        this.#adopt(file, parseOverrides(await readText(file)));
        return true;
      } catch (error) {
        this.log.warn(`${file.toString(true)}: ${String(error)}`);
        return false;
      }
    });
  }

  #enqueue(work: (file: vscode.Uri) => Promise<boolean>): Promise<boolean> {
    const file = this.#file;
    const done = this.#work.then(async () => file !== undefined && !this.#disposed && work(file));
    this.#work = done;
    return done;
  }

  #adopt(file: vscode.Uri, { overrides, problems }: ParsedOverrides): void {
    if (this.#disposed) return;
    this.#diagnostics.set(file, problems.map(overridesDiagnostic));
    if (formatOverrides(overrides) === formatOverrides(this.#overrides)) return;
    this.#overrides = overrides;
    void vscode.commands.executeCommand('setContext', hiddenContext, Object.keys(overrides.hide).length > 0);
    this.#send();
  }

  #send(): void {
    this.engine
      .overrule({ overrides: this.#overrides })
      .catch((error: unknown) => this.log.error(String(error)));
  }
}

function fileOf(folder: vscode.WorkspaceFolder | undefined): vscode.Uri | undefined {
  return folder && vscode.Uri.joinPath(folder.uri, folderName, fileName);
}

/** The text of the file; empty where there is none. */
async function readText(file: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return '';
    throw error;
  }
}

async function write(file: vscode.Uri, overrides: ThemeOverrides): Promise<void> {
  const { fs } = vscode.workspace;
  if (fs.isWritableFileSystem(file.scheme) === false)
    throw new Error(vscode.l10n.t('this workspace is read-only.'));
  if (!isEmpty(overrides)) await fs.writeFile(file, new TextEncoder().encode(formatOverrides(overrides)));
  else if ((await readText(file)) !== '') await fs.delete(file);
}

async function askToMend(file: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open File');
  const name = vscode.workspace.asRelativePath(file);
  const message = vscode.l10n.t(
    'Sheaf cannot read all of {0}, and would lose the rest. Mend it first.',
    name,
  );
  if ((await vscode.window.showErrorMessage(message, open)) === open)
    await vscode.commands.executeCommand('vscode.open', file);
}
