/** Finds every citation of a paper, from one of them in a note or from the paper's entry in a dump. */
import * as vscode from 'vscode';
import type { PaperEngine } from '../core/engine';
import { unlessCancelled } from './cancellation';
import { citedElsewhere } from './citedElsewhere';
import { paperAt } from './dumpEntries';
import { type NoteCitations, rangeIn } from './noteCitations';
import { noteSelector } from './noteLanguages';
import { placeLocation, sourceLocation } from './paperPlaces';

/** Dumps are written in languages of notes. */
export function registerCitationReferences(engine: PaperEngine, citations: NoteCitations): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(noteSelector, {
    provideReferences: async (document, position, { includeDeclaration }, token) => {
      const papers = citations.isDump(document)
        ? await unlessCancelled(token, async signal => {
            const paper = await paperAt(engine, document, position, signal);
            return paper ? [paper] : [];
          })
        : (await citations.at(document, position, token))?.papers;
      if (!papers || papers.length === 0) return undefined;
      const ids = papers.map(({ id }) => id);
      const elsewhere = await unlessCancelled(token, signal => citedElsewhere(engine, ids, document, signal));
      const here = await placesIn(citations, new Set(ids), document, token);
      if (!elsewhere || !here) return undefined;
      const sources = includeDeclaration ? papers.flatMap(paper => paper.sources.map(sourceLocation)) : [];
      return [...sources, ...here, ...elsewhere.map(placeLocation)];
    },
  });
}

/** The citations in the note itself, as it is while it is being written. */
async function placesIn(
  citations: NoteCitations,
  ids: ReadonlySet<string>,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Location[] | undefined> {
  const found = await citations.of(document, token);
  return found
    ?.filter(citation => citation.papers.some(({ id }) => ids.has(id)))
    .map(citation => new vscode.Location(document.uri, rangeIn(document, citation)));
}
