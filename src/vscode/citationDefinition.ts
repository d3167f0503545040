/** Goes from a citation to the entry of its paper, in every dump that has one. */
import * as vscode from 'vscode';
import { type NoteCitations, rangeIn } from './noteCitations';
import { noteSelector } from './noteLanguages';
import { linesOf, titleLineOf } from './paperPlaces';

export function registerCitationDefinition(citations: NoteCitations): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(noteSelector, {
    provideDefinition: async (document, position, token) => {
      const citation = await citations.at(document, position, token);
      return citation?.papers.flatMap(({ sources }) =>
        sources.map(
          (source): vscode.LocationLink => ({
            originSelectionRange: rangeIn(document, citation),
            targetUri: vscode.Uri.parse(source.dump, true),
            targetRange: linesOf(source),
            targetSelectionRange: titleLineOf(source),
          }),
        ),
      );
    },
  });
}
