/** Work on documents that waits until nobody types in them for a moment. */
import type * as vscode from 'vscode';

/** At most one piece of work waits for each document; what fails is told to the log. */
export class DocumentTimers implements vscode.Disposable {
  readonly #timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();

  /** `rest` in milliseconds. */
  constructor(
    private readonly rest: number,
    private readonly work: (document: vscode.TextDocument) => Promise<void>,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Puts the work off once more. */
  schedule(document: vscode.TextDocument): void {
    this.cancel(document);
    const timer = setTimeout(() => {
      this.#timers.delete(document);
      this.work(document).catch((error: unknown) => this.log.error(String(error)));
    }, this.rest);
    this.#timers.set(document, timer);
  }

  cancel(document: vscode.TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
  }

  cancelAll(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  dispose(): void {
    this.cancelAll();
  }
}
