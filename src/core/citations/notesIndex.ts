/** All notes of a workspace and what they cite, brought up to date note by note. */

import { compareText } from '../order';
import type { TextSpan } from '../paper';
import type { Pause } from '../pause';
import type { Citation } from './citation';
import { type PlaceRange, positionsIn, type Quotation, quote, rangeOf } from './notePlace';

/** A note as it is now; a note without text is gone. */
export interface ChangedNote {
  readonly note: string;
  readonly languageId: string;
  readonly text: string | undefined;
}

/** A key where it stands in a note. */
export interface KeyPlace extends PlaceRange {
  readonly key: string;
}

/** A citation in a note of the workspace, with the sentence around it. */
export interface CitationPlace extends PlaceRange, TextSpan {
  readonly note: string;
  readonly form: string;
  /** The key in it, where it cites by one. */
  readonly key?: KeyPlace;
  readonly sentence: Quotation;
}

interface KnownNote {
  readonly text: string;
  readonly languageId: string;
  /** Undefined until it is read with the library as it is now. */
  citations: readonly Citation[] | undefined;
}

/** Finds the citations of a note with the library as it is now. */
export type CitationFinder = (note: {
  readonly text: string;
  readonly languageId: string;
}) => readonly Citation[];

/** Texts are kept: when the library changes they are read again without the host. */
export class NotesIndex {
  readonly #notes = new Map<string, KnownNote>();
  /** The notes that cite a paper, by its id. */
  readonly #citing = new Map<string, Set<string>>();
  readonly #unread = new Set<string>();

  get isEmpty(): boolean {
    return this.#notes.size === 0;
  }

  /** Takes in what has changed; what it cites is known after the next `read`. Returns whether anything has. */
  update(notes: readonly ChangedNote[]): boolean {
    const changed = notes.filter(({ note, languageId, text }) => {
      const before = this.#notes.get(note);
      return before?.text !== text || (before && before.languageId !== languageId);
    });
    for (const { note, languageId, text } of changed) {
      this.#forget(note);
      this.#notes.delete(note);
      this.#unread.delete(note);
      if (text === undefined) continue;
      this.#notes.set(note, { text, languageId, citations: undefined });
      this.#unread.add(note);
    }
    return changed.length > 0;
  }

  /** The library is another one: every note is to be read again. */
  renew(): void {
    for (const note of this.#notes.keys()) this.#unread.add(note);
  }

  /** Reads the notes that are not read yet. Until a note is read anew, what it cited before counts. */
  async read(find: CitationFinder, pause: Pause): Promise<void> {
    for (const note of this.#unread) {
      await pause();
      const known = this.#notes.get(note);
      this.#unread.delete(note);
      if (known) this.#enter(note, known, foundIn(known, find));
    }
  }

  /** How many notes cite each paper that one cites, by id. */
  counts(): { readonly paper: string; readonly notes: number }[] {
    const counts = [...this.#citing].map(([paper, notes]) => ({ paper, notes: notes.size }));
    return counts.sort((a, b) => compareText(a.paper, b.paper));
  }

  countOf(paper: string): number {
    return this.#citing.get(paper)?.size ?? 0;
  }

  /** Every citation that stands for the paper, or may, by note and place. */
  placesOf(paper: string): readonly CitationPlace[] {
    const notes = [...(this.#citing.get(paper) ?? [])].sort(compareText);
    return notes.flatMap(note => {
      const known = this.#notes.get(note);
      return known ? placesIn(note, known, paper) : [];
    });
  }

  #enter(note: string, known: KnownNote, citations: readonly Citation[]): void {
    this.#forget(note);
    known.citations = citations;
    for (const paper of citedBy(citations)) {
      const notes = this.#citing.get(paper);
      if (notes) notes.add(note);
      else this.#citing.set(paper, new Set([note]));
    }
  }

  #forget(note: string): void {
    for (const paper of citedBy(this.#notes.get(note)?.citations ?? [])) {
      const notes = this.#citing.get(paper);
      notes?.delete(note);
      if (notes?.size === 0) this.#citing.delete(paper);
    }
  }
}

function citedBy(citations: readonly Citation[]): ReadonlySet<string> {
  return new Set(citations.flatMap(({ papers }) => papers));
}

function placesIn(note: string, { text, citations = [] }: KnownNote, paper: string): CitationPlace[] {
  const positionOf = positionsIn(text);
  return citations
    .filter(({ papers }) => papers.includes(paper))
    .map(({ start, end, form, keySpan }) => ({
      note,
      start,
      end,
      ...rangeOf({ start, end }, positionOf),
      form,
      ...(keySpan
        ? { key: { key: text.slice(keySpan.start, keySpan.end), ...rangeOf(keySpan, positionOf) } }
        : {}),
      sentence: quote(text, { start, end }),
    }));
}

/** One note that cannot be read is not to keep the others from being read: it cites nothing. */
function foundIn(note: KnownNote, find: CitationFinder): readonly Citation[] {
  try {
    return find(note);
  } catch {
    return [];
  }
}
