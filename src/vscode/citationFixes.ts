/** Quick fixes for keys that no paper has, and for those that several share. */
import * as vscode from 'vscode';
import { type CitationProblem, citationProblems } from '../core/citationProblems';
import type { NearPaper, PaperEngine } from '../core/engine';
import { unlessCancelled } from './cancellation';
import { type NoteCitations, rangeIn } from './noteCitations';
import { noteSelector } from './noteLanguages';
import { citationSettings } from './settings';

/** So many papers are offered for an unknown key. */
const mostNearest = 3;
/** The longest title in a quick fix, in characters. */
const longestTitle = 60;

type Candidate = Pick<NearPaper, 'title' | 'citeKey'>;

export function registerCitationFixes(engine: PaperEngine, citations: NoteCitations): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: async (document, range, { diagnostics }, token) => {
      if (!citationSettings(document).diagnostics) return undefined;
      const found = await citations.of(document, token);
      const here = citationProblems(found ?? []).filter(({ keySpan }) =>
        rangeIn(document, keySpan).intersection(range),
      );
      const fixes = await unlessCancelled(token, signal =>
        Promise.all(
          here.map(async problem => {
            const candidates = await candidatesFor(engine, problem, signal);
            return candidates.map(candidate =>
              fixOf(document, problem, candidate, diagnostics, candidates.length === 1),
            );
          }),
        ),
      );
      return fixes?.flat();
    },
  };
  const metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  return vscode.languages.registerCodeActionsProvider(noteSelector, provider, metadata);
}

async function candidatesFor(
  engine: PaperEngine,
  { code, citation }: CitationProblem,
  signal: AbortSignal,
): Promise<readonly Candidate[]> {
  if (code === 'ambiguousCitation') return citation.papers;
  return engine.nearest({ name: citation.name, limit: mostNearest }, signal);
}

function fixOf(
  document: vscode.TextDocument,
  { code, keySpan }: CitationProblem,
  { title, citeKey }: Candidate,
  diagnostics: readonly vscode.Diagnostic[],
  isPreferred: boolean,
): vscode.CodeAction {
  const label = vscode.l10n.t('Change to "{0}": {1}', citeKey, shortened(title));
  const action = new vscode.CodeAction(label, vscode.CodeActionKind.QuickFix);
  const range = rangeIn(document, keySpan);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, range, citeKey);
  action.diagnostics = diagnostics.filter(
    diagnostic => diagnostic.code === code && diagnostic.range.isEqual(range),
  );
  action.isPreferred = isPreferred;
  return action;
}

function shortened(title: string): string {
  const characters = Array.from(title.trim());
  return characters.length <= longestTitle ? title.trim() : `${characters.slice(0, longestTitle).join('')}…`;
}
