/** Keeps the themes from one session to the next, in the extension's storage for the workspace: they are to keep their names. */
import * as vscode from 'vscode';
import type { LibraryOverview, PaperEngine } from '../core/engine';
import { formatThemes, parseThemes } from '../core/themes/rememberedThemes';
import { DisposableStore } from './disposableStore';
import { isMissing, writeWhole } from './storageFile';

const fileName = 'themes.json';
/** Themes that change again within this time, in milliseconds, are not written yet. */
const settle = 1000;

/** Writes what the engine finds, and tells an engine that begins of what was found last. */
export class ThemeMemory implements vscode.Disposable {
  readonly #store = new DisposableStore();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The revision whose themes were written last. */
  #written: number | undefined;

  /** `folder` is undefined where there is no workspace: then nothing is kept. */
  constructor(
    private readonly engine: PaperEngine,
    private readonly folder: vscode.Uri | undefined,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#store.add({ dispose: engine.onDidChange(overview => this.#follow(overview)) });
    this.#store.add({ dispose: () => clearTimeout(this.#timer) });
  }

  /** Tells the engine, before it is told of dumps. Never rejects: without a memory all themes get new names. */
  async tell(): Promise<void> {
    this.#written = undefined;
    if (!this.folder) return;
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.folder, fileName));
      await this.engine.remember({ themes: parseThemes(new TextDecoder().decode(bytes)) });
    } catch (error) {
      if (!isMissing(error)) this.log.warn(String(error));
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  #follow({ themesReady, papers, revision }: LibraryOverview): void {
    clearTimeout(this.#timer);
    if (!this.folder || !themesReady || papers === 0 || revision === this.#written) return;
    const { folder } = this;
    this.#timer = setTimeout(() => {
      this.#written = revision;
      this.#write(folder).catch((error: unknown) => this.log.warn(String(error)));
    }, settle);
  }

  async #write(folder: vscode.Uri): Promise<void> {
    const text = formatThemes(await this.engine.foundThemes({}));
    await writeWhole(folder, fileName, new TextEncoder().encode(text));
  }
}
