/** Finds every citation of a paper, from one of them in a note or from the paper's entry in a dump. */
import * as vscode from 'vscode';
import type { CitedPaper, PaperEngine } from '../core/engine';
import { unlessCancelled } from './cancellation';
import { entryAt } from './dumpEntries';
import { type NoteCitations, rangeIn } from './noteCitations';
import { noteSelector } from './noteLanguages';
import { placeLocation, sourceLocation } from './paperPlaces';

type CitedWork = Pick<CitedPaper, 'id' | 'sources'>;

/** Dumps are written in languages of notes. */
export function registerCitationReferences(engine: PaperEngine, citations: NoteCitations): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(noteSelector, {
    provideReferences: async (document, position, { includeDeclaration }, token) => {
      const papers = citations.isDump(document)
        ? await unlessCancelled(token, signal => paperOfEntry(engine, document, position, signal))
        : (await citations.at(document, position, token))?.papers;
      if (!papers || papers.length === 0) return undefined;
      const elsewhere = await unlessCancelled(token, signal => placesOf(engine, papers, document, signal));
      const here = await placesIn(citations, papers, document, token);
      if (!elsewhere || !here) return undefined;
      const sources = includeDeclaration ? papers.flatMap(paper => paper.sources.map(sourceLocation)) : [];
      return [...sources, ...here, ...elsewhere];
    },
  });
}

async function paperOfEntry(
  engine: PaperEngine,
  document: vscode.TextDocument,
  position: vscode.Position,
  signal: AbortSignal,
): Promise<readonly CitedWork[]> {
  const entry = await entryAt(engine, document, position, signal);
  const paper = entry && (await engine.paper({ idOrKey: entry.paper }, signal));
  return paper ? [paper] : [];
}

/** The citations in other notes. A citation that may mean several of the papers is one place. */
async function placesOf(
  engine: PaperEngine,
  papers: readonly CitedWork[],
  { uri }: vscode.TextDocument,
  signal: AbortSignal,
): Promise<readonly vscode.Location[]> {
  const places = await Promise.all(papers.map(({ id }) => engine.citedIn({ paper: id }, signal)));
  const others = places.flat().filter(({ note }) => note !== uri.toString());
  const byPlace = new Map(others.map(place => [`${place.note} ${place.start}`, placeLocation(place)]));
  return [...byPlace.values()];
}

/** The citations in the note itself, as it is while it is being written. */
async function placesIn(
  citations: NoteCitations,
  papers: readonly CitedWork[],
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Location[] | undefined> {
  const ids = new Set(papers.map(({ id }) => id));
  const found = await citations.of(document, token);
  return found
    ?.filter(citation => citation.papers.some(({ id }) => ids.has(id)))
    .map(citation => new vscode.Location(document.uri, rangeIn(document, citation)));
}
