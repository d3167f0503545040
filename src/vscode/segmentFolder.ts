/** Keeps segments as files in the extension's storage for the workspace. */
import * as vscode from 'vscode';
import type { SegmentStore } from '../core/storage/segmentStore';
import { isMissing, writeWhole } from './storageFile';

/** Writes and deletes one after the other. Nothing rejects: what fails is logged, and the dumps are read instead. */
export class SegmentFolder implements SegmentStore {
  #changes: Promise<void> = Promise.resolve();

  constructor(
    private readonly folder: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  async read(name: string): Promise<Uint8Array | undefined> {
    try {
      return await vscode.workspace.fs.readFile(this.#file(name));
    } catch (error) {
      if (!isMissing(error)) this.log.warn(String(error));
      return undefined;
    }
  }

  write(name: string, bytes: Uint8Array): Promise<void> {
    return this.#change(() => writeWhole(this.folder, name, bytes));
  }

  keep(names: readonly string[]): Promise<void> {
    const kept = new Set(names);
    return this.#change(async () => {
      const { fs } = vscode.workspace;
      const files = await fs.readDirectory(this.folder);
      for (const [name] of files) if (!kept.has(name)) await fs.delete(this.#file(name));
    });
  }

  #file(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, name);
  }

  #change(change: () => Promise<void>): Promise<void> {
    this.#changes = this.#changes.then(change).catch((error: unknown) => {
      if (!isMissing(error)) this.log.warn(String(error));
    });
    return this.#changes;
  }
}
