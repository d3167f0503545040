/** The texts that are indexed, as a dump holds them. */
import type { PaperText } from '../paper';

/** What is indexed of a paper. */
export type IndexedPaper = Pick<PaperText, 'title' | 'abstract'> & { readonly id: string };

/** The texts of the papers of one dump, numbered from 0. They never change: a dump that does has other texts. */
export interface PaperTexts {
  readonly length: number;
  title(paper: number): string;
  abstract(paper: number): string;
}

/** The papers of one dump as they count in a library. */
export interface IndexedDump {
  readonly texts: PaperTexts;
  /** By number the id of the paper; undefined where another copy gives that paper its texts. No id stands twice in a library. */
  readonly ids: readonly (string | undefined)[];
}

/** How many papers of these dumps count. */
export function countPapers(dumps: readonly IndexedDump[]): number {
  return dumps.reduce((sum, { ids }) => sum + ids.filter(id => id !== undefined).length, 0);
}
