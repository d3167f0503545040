/** Where other notes cite papers that one is asked about. */
import type * as vscode from 'vscode';
import type { CitationPlace } from '../core/citations/notesIndex';
import type { PaperEngine } from '../core/engine';

/** The citations in other documents, by paper, note and place. One that may mean several of the papers is one place. */
export async function citedElsewhere(
  engine: PaperEngine,
  papers: readonly string[],
  { uri }: vscode.TextDocument,
  signal: AbortSignal,
): Promise<readonly CitationPlace[]> {
  const places = await Promise.all(papers.map(paper => engine.citedIn({ paper }, signal)));
  const others = places.flat().filter(({ note }) => note !== uri.toString());
  return [...new Map(others.map(place => [`${place.note} ${place.start}`, place])).values()];
}
