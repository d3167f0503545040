/** Sets the math of the page: loads what sets it when the first formula comes, and leaves the source where it fails. */
import type * as math from './math';

/** What dist/webview/math.js leaves behind. */
declare const sheafMath: typeof math;

/** More formulas than any abstract has; those behind them keep their source. */
const mostFormulas = 400;

/** A formula, which shows its source until it is set. */
export function mathElement(source: string, tex: string, display: boolean): HTMLElement {
  const made = document.createElement('span');
  made.className = display ? 'math display' : 'math';
  made.dataset.tex = tex;
  made.textContent = source;
  return made;
}

export class Typesetter {
  #state: 'away' | 'loading' | 'here' = 'away';
  #waiting: HTMLElement | undefined;

  /** `script` is the page's own: what sets math stands beside it. `onSet` is told when math was set later than asked for. */
  constructor(
    private readonly script: HTMLScriptElement,
    private readonly onSet: () => void,
  ) {}

  /** Sets every formula below `root`: at once, or as soon as it can be done. */
  typeset(root: HTMLElement): void {
    const formulas = Array.from(root.querySelectorAll<HTMLElement>('.math'));
    if (formulas.length === 0) return;
    if (this.#state === 'here') {
      for (const formula of formulas.slice(0, mostFormulas)) setFormula(formula);
      return;
    }
    this.#waiting = root;
    if (this.#state === 'away') void this.#load();
  }

  async #load(): Promise<void> {
    this.#state = 'loading';
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = this.#beside('mathStyle.css');
    const code = document.createElement('script');
    code.nonce = this.script.nonce;
    code.src = this.#beside('math.js');
    try {
      await Promise.all([added(style), added(code)]);
    } catch {
      // The sources stay; the next paper with math tries again.
      this.#state = 'away';
      return;
    }
    this.#state = 'here';
    if (this.#waiting) this.typeset(this.#waiting);
    this.onSet();
  }

  #beside(file: string): string {
    return this.script.src.replace(/[^/]*$/, file);
  }
}

function setFormula(formula: HTMLElement): void {
  const { tex } = formula.dataset;
  const set =
    tex === undefined ? undefined : sheafMath.typesetMath(tex, formula.classList.contains('display'));
  if (set) formula.replaceChildren(set);
}

/** Adds what loads something to the page; resolves when that is there. */
function added(loading: HTMLLinkElement | HTMLScriptElement): Promise<void> {
  return new Promise((resolve, reject) => {
    loading.addEventListener('load', () => resolve());
    loading.addEventListener('error', () => reject(new Error('not loaded')));
    document.head.append(loading);
  });
}
