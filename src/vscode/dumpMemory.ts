/** Remembers under which name the engine keeps each dump: a file that has not changed since need not be read again. */
import * as vscode from 'vscode';
import { isMissing, writeWhole } from './storageFile';

const fileName = 'kept.json';

/** What a dump was when it was read last. */
interface Remembered {
  readonly stamp: string;
  readonly kept: string;
}

/** In the extension's storage for the workspace. Nothing rejects: what is not remembered is read. */
export class DumpMemory {
  #dumps = new Map<string, Remembered>();
  #changed = false;

  /** `folder` is undefined where there is no workspace: then nothing is remembered. */
  constructor(
    private readonly folder: vscode.Uri | undefined,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Reads what an earlier session has left. */
  async load(): Promise<void> {
    if (!this.folder) return;
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.folder, fileName));
      this.#dumps = new Map(rememberedIn(JSON.parse(new TextDecoder().decode(bytes))));
    } catch (error) {
      if (!isMissing(error)) this.log.warn(String(error));
    }
  }

  /** The name under which a file with this stamp is kept, if it is. */
  keptAs(dump: string, stamp: string): string | undefined {
    const remembered = this.#dumps.get(dump);
    return remembered?.stamp === stamp ? remembered.kept : undefined;
  }

  remember(dump: string, { stamp, kept }: Remembered): void {
    if (this.keptAs(dump, stamp) === kept) return;
    this.#dumps.set(dump, { stamp, kept });
    this.#changed = true;
  }

  forget(dump: string): void {
    if (this.#dumps.delete(dump)) this.#changed = true;
  }

  /** What went while nobody looked is of no use any more. */
  forgetOthers(dumps: ReadonlySet<string>): void {
    for (const dump of this.#dumps.keys()) if (!dumps.has(dump)) this.forget(dump);
  }

  /** Writes down what has changed. */
  async save(): Promise<void> {
    if (!this.folder || !this.#changed) return;
    this.#changed = false;
    try {
      const text = JSON.stringify(Object.fromEntries(this.#dumps));
      await writeWhole(this.folder, fileName, new TextEncoder().encode(text));
    } catch (error) {
      this.log.warn(String(error));
    }
  }
}

function* rememberedIn(value: unknown): Generator<[string, Remembered]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [dump, remembered] of Object.entries(value)) {
    const { stamp, kept } = (remembered ?? {}) as Partial<Record<keyof Remembered, unknown>>;
    if (typeof stamp === 'string' && typeof kept === 'string') yield [dump, { stamp, kept }];
  }
}
