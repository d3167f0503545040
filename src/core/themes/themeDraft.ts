/** A theme that is being rearranged: papers and parts can come and go until it is finished. */
import type { Ruling, Theme } from './themeModel';

/** A top theme or a part of one. The papers of a theme with parts are those of its parts. */
export class ThemeDraft {
  readonly id: string;
  label: string;
  readonly rulings: Ruling[] = [];
  /** Of a leaf; empty where there are parts. */
  readonly papers: Set<string>;
  parts: ThemeDraft[];
  parent: ThemeDraft | undefined;
  #into: ThemeDraft | undefined;
  readonly #pinned: string[] = [];

  constructor(
    private readonly found: Omit<Theme, 'rulings'>,
    parent?: ThemeDraft,
  ) {
    this.id = found.id;
    this.label = found.label;
    this.parent = parent;
    this.parts = found.subthemes.map(part => new ThemeDraft(part, this));
    this.papers = new Set(this.parts.length > 0 ? [] : found.papers);
  }

  /** Whether it stands for itself: neither a part, nor gone into another theme. */
  get isTop(): boolean {
    return this.parent === undefined && this.#into === undefined;
  }

  /** Where its papers are now: here, or in the theme it went into. */
  get place(): ThemeDraft {
    // A loop: the chains of a file can be longer than the stack is deep.
    let place: ThemeDraft = this;
    while (place.#into) place = place.#into;
    return place;
  }

  get leaves(): readonly ThemeDraft[] {
    return this.parts.length > 0 ? this.parts : [this];
  }

  get size(): number {
    return this.leaves.reduce((sum, leaf) => sum + leaf.papers.size, 0);
  }

  rename(label: string): void {
    if (label !== this.label) this.rulings.push({ kind: 'renamed', from: this.label });
    this.label = label;
  }

  /** A paper, by the id that it was named by, has been put here. */
  addPinned(id: string): void {
    this.#pinned.push(id);
  }

  /** Puts this theme into another: its parts (or itself as one) beside that one's parts, else all its papers to that one's. */
  joinInto(target: ThemeDraft): void {
    target.rulings.push({ kind: 'merged', theme: this.id, label: this.label });
    const { leaves } = this;
    const beside = target.parts.length > 0;
    this.#leave();
    for (const leaf of leaves) {
      if (beside) leaf.#enter(target);
      else leaf.#pourInto(target);
    }
    if (beside && leaves.includes(this)) this.rulings.push({ kind: 'moved' });
    else this.#into = target;
    this.parts = this.parts.filter(part => part.parent === this);
  }

  finish(): Theme {
    const members = new Set(this.leaves.flatMap(leaf => [...leaf.papers]));
    // The most typical first, as they were; then those that have come.
    const typical = this.found.papers.filter(paper => members.has(paper));
    const rulings = [...this.rulings];
    if (this.#pinned.length > 0) rulings.push({ kind: 'pinned', papers: this.#pinned });
    const { id, label } = this;
    const { terms } = this.found;
    const parts = this.parts.filter(({ size }) => size > 0).sort((a, b) => b.size - a.size);
    const theme = { id, label, terms, papers: [...new Set([...typical, ...members])] };
    const subthemes = parts.map(part => part.finish());
    return rulings.length > 0 ? { ...theme, subthemes, rulings } : { ...theme, subthemes };
  }

  #leave(): void {
    if (!this.parent) return;
    this.parent.parts = this.parent.parts.filter(part => part !== this);
    this.parent = undefined;
  }

  #pourInto(target: ThemeDraft): void {
    for (const paper of this.papers) target.papers.add(paper);
    this.papers.clear();
    this.#into = target;
  }

  #enter(target: ThemeDraft): void {
    this.parent = target;
    target.parts.push(this);
  }
}
