/** The keys that the workspace's own lists of references define. */
import { bibKeys } from './bibKeys';

/** Follows the lists one by one. */
export class Bibliographies {
  readonly #keys = new Map<string, ReadonlySet<string>>();

  /** Adds or replaces a list; without text it is gone. Returns whether other keys may be defined now. */
  update(list: string, text: string | undefined): boolean {
    if (text === undefined) return this.#keys.delete(list);
    this.#keys.set(list, new Set(bibKeys(text)));
    return true;
  }

  defines(key: string): boolean {
    for (const keys of this.#keys.values()) if (keys.has(key)) return true;
    return false;
  }

  /** Whether there is a list with this file's name, wherever it lies: where names begin depends on the tool that reads them. */
  has(file: string): boolean {
    const wanted = fileName(file);
    return [...this.#keys.keys()].some(list => fileName(list) === wanted);
  }
}

/** What stands behind the last slash; hosts may name files by their addresses. */
function fileName(path: string): string {
  const name = path.replace(/^.*[/\\]/s, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
