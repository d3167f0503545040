/** What the engine knows about a paper at one time, asked for the detail panel. */
import type { CitationPlace } from '../core/citations/notesIndex';
import type { PaperDetail, PaperEngine, PaperHeader, RelatedHeader } from '../core/engine';

/** The papers around a paper in the list of its theme. */
export interface Neighbours {
  /** Its place, from 1. */
  readonly place: number;
  readonly count: number;
  readonly previous: PaperHeader | undefined;
  readonly next: PaperHeader | undefined;
}

export interface PaperAnswer {
  readonly paper: PaperDetail;
  readonly related: readonly RelatedHeader[];
  readonly neighbours: Neighbours | undefined;
  /** Where the notes cite it, as far as they are read. */
  readonly citations: readonly CitationPlace[];
  /** Whether the themes, and with them the related papers, belong to this state of the library. */
  readonly themesReady: boolean;
  /** The state of the library that it was given for, as the overview counts them. */
  readonly revision: number;
}

/** The most related papers shown. */
const relatedLimit = 10;

/** Asks for a paper by id or key. `seen` is the last answer, of which stays what is not known anew yet. */
export async function askPaper(
  engine: PaperEngine,
  asked: string,
  seen: PaperAnswer | undefined,
  signal: AbortSignal,
): Promise<PaperAnswer | undefined> {
  const [paper, { themesReady, revision }] = await Promise.all([
    engine.paper({ idOrKey: asked }, signal),
    engine.overview({}, signal),
  ]);
  if (!paper) return undefined;
  const before = seen?.paper.id === paper.id ? seen : undefined;
  // What needs the themes waits for them, the page does not: the engine tells when they are ready.
  // It also tells of every pause in writing a note, which changes neither.
  const isSame = before?.themesReady && before.revision === revision;
  const [related, neighbours] =
    themesReady && !isSame
      ? await Promise.all([
          engine.related({ paper: paper.id, limit: relatedLimit }, signal),
          neighboursOf(engine, paper, signal),
        ])
      : [before?.related ?? [], before?.neighbours];
  return { paper, related, neighbours, citations: before?.citations ?? [], themesReady, revision };
}

/** In the part of the theme that the paper is in, where there are parts: what the tree shows together. */
async function neighboursOf(
  engine: PaperEngine,
  { id, theme }: PaperDetail,
  signal: AbortSignal,
): Promise<Neighbours | undefined> {
  if (!theme) return undefined;
  const group = { kind: 'theme', theme: (theme.subtheme ?? theme).id } as const;
  const papers = await engine.papersOf({ group }, signal);
  const at = papers.findIndex(paper => paper.id === id);
  // Where a paper is alone there is no way on.
  if (at < 0 || papers.length < 2) return undefined;
  return { place: at + 1, count: papers.length, previous: papers[at - 1], next: papers[at + 1] };
}
