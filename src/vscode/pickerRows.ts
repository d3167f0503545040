/** Replaces the rows of a quick pick without moving the user, and tells the user's moves from those VS Code makes. */
import * as vscode from 'vscode';
import { DisposableStore } from './disposableStore';

export interface PickerRow extends vscode.QuickPickItem {
  /** The same for the same thing whenever the rows are replaced. */
  readonly rowId: string;
}

/** Follows the active row of a picker. Its rows are set here only. */
export class PickerRows<T extends PickerRow> implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #moved = this.#store.add(new vscode.EventEmitter<T>());
  /** The row that is active as far as is known. */
  #active: T | undefined;
  /** The row that VS Code will tell of once it has taken in the rows set last. */
  #awaited: string | undefined;
  #hasMoved = false;

  /** The user has gone to another row. */
  readonly onDidMove = this.#moved.event;

  constructor(private readonly picker: vscode.QuickPick<T>) {
    this.#store.add(picker.onDidChangeActive(([active]) => this.#follow(active)));
  }

  get active(): T | undefined {
    return this.#active;
  }

  /** Whether the user has chosen the active row since `restart`. */
  get hasMoved(): boolean {
    return this.#hasMoved;
  }

  /** The row that Enter or a click means, given the one VS Code tells: that may be of rows that are no longer there. */
  meant(selected: T | undefined): T | undefined {
    return this.#awaited === undefined ? selected : this.#active;
  }

  /** The rows to come answer something new: the first of them is to be active. */
  restart(): void {
    this.#hasMoved = false;
  }

  /** Shows other rows. A row that the user has gone to stays active and in its place, as long as it is among them. */
  replace(rows: readonly T[]): void {
    const before = this.#active?.rowId;
    const kept = this.#hasMoved ? rows.find(({ rowId }) => rowId === before) : undefined;
    const { items } = this.picker;
    const isSame = rows.length === items.length && rows.every(({ rowId }, at) => items[at]?.rowId === rowId);
    this.picker.keepScrollPosition = kept !== undefined || isSame;
    this.picker.items = rows;
    if (kept) this.picker.activeItems = [kept];
    this.#hasMoved = kept !== undefined;
    this.#active = kept ?? rows.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
    this.#awaited = this.#active?.rowId;
  }

  dispose(): void {
    this.#store.dispose();
  }

  #follow(active: T | undefined): void {
    if (!active) return;
    if (this.#awaited !== undefined) {
      // VS Code goes to the first row of a new list before it goes to the one it was told.
      if (active.rowId === this.#awaited) this.#awaited = undefined;
      return;
    }
    if (active.rowId === this.#active?.rowId) return;
    this.#active = active;
    this.#hasMoved = true;
    this.#moved.fire(active);
  }
}
