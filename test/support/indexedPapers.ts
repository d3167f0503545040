/** Papers in the shape in which the indexes take them: as the texts of a dump. */
import type { IndexedDump, IndexedPaper, PaperTexts } from '../../src/core/search/paperTexts';

/** A dump that holds just these papers. */
export function dumpOf(papers: readonly IndexedPaper[]): IndexedDump {
  return { texts: textsOf(papers), ids: papers.map(({ id }) => id) };
}

export function textsOf(papers: readonly Omit<IndexedPaper, 'id'>[]): PaperTexts {
  return {
    length: papers.length,
    title: paper => papers[paper]?.title ?? '',
    abstract: paper => papers[paper]?.abstract ?? '',
  };
}
