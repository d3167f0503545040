/** What is wrong in the file of the user's word on themes, as the Problems panel shows it. */
import * as vscode from 'vscode';
import type { OverridesProblem } from '../core/themes/overridesFile';

/** Larger than any column: a whole line, however long. */
const lineEnd = 2 ** 31 - 1;

export function overridesDiagnostic(problem: OverridesProblem): vscode.Diagnostic {
  const line = problem.line - 1;
  const range = new vscode.Range(line, 0, line, lineEnd);
  const diagnostic = new vscode.Diagnostic(range, messageOf(problem), vscode.DiagnosticSeverity.Warning);
  diagnostic.source = 'Sheaf';
  diagnostic.code = problem.code;
  return diagnostic;
}

function messageOf({ code, name }: OverridesProblem): string {
  switch (code) {
    case 'syntax':
      return vscode.l10n.t('This line is not JSON. Sheaf passes over it.');
    case 'section':
      return vscode.l10n.t(
        'Sheaf passes over "{0}": what counts is "define", "hide", "merge", "pin" and "rename", each with entries.',
        name,
      );
    case 'entry':
      return vscode.l10n.t('Sheaf passes over "{0}": it does not have the form of an entry here.', name);
    case 'repeated':
      return vscode.l10n.t('"{0}" stands here again further down, and that is what counts.', name);
    case 'field':
      return vscode.l10n.t('Sheaf passes over "{0}": an entry here has no such field.', name);
    case 'size':
      return vscode.l10n.t('Sheaf does not read this file: it is too long.');
  }
}
