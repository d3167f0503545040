/** Shows what could not be read in dumps in the Problems panel. */
import * as vscode from 'vscode';
import type { PaperEngine } from '../core/engine';
import type { Problem, ProblemCode } from '../core/paper';
import { DisposableStore } from './disposableStore';
import type { UnreadFile } from './dumpReader';

const megabyte = 1024 * 1024;
/** Larger than any column: a whole line, however long. */
const lineEnd = 2 ** 31 - 1;

/** Follows the engine; `unreadFiles` are asked for at each refresh. */
export class ProblemReporter implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #diagnostics = this.#store.add(vscode.languages.createDiagnosticCollection('sheaf'));
  #latest = 0;
  #shown: readonly string[] = [];

  constructor(
    private readonly engine: PaperEngine,
    private readonly unreadFiles: () => readonly UnreadFile[],
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#store.add({ dispose: engine.onDidChange(() => this.refresh()) });
  }

  /** Shows the problems of now. */
  refresh(): void {
    this.#show().catch((error: unknown) => this.log.error(String(error)));
  }

  dispose(): void {
    this.#latest = Number.POSITIVE_INFINITY;
    this.#store.dispose();
  }

  async #show(): Promise<void> {
    const request = ++this.#latest;
    const problems = await this.engine.problems({});
    if (request !== this.#latest) return;
    const byDump = new Map<string, vscode.Diagnostic[]>();
    for (const problem of problems) {
      const list = byDump.get(problem.dump);
      if (list) list.push(diagnosticOf(problem));
      else byDump.set(problem.dump, [diagnosticOf(problem)]);
    }
    for (const file of this.unreadFiles()) byDump.set(file.uri.toString(), [unread(file)]);
    // Those without a problem any more are set to none, and nothing flickers.
    const shown = new Set([...this.#shown, ...byDump.keys()]);
    this.#diagnostics.set(Array.from(shown, dump => [vscode.Uri.parse(dump, true), byDump.get(dump)]));
    this.#shown = [...byDump.keys()];
  }
}

function diagnosticOf({ line, endLine, code }: Problem): vscode.Diagnostic {
  return information(new vscode.Range(line - 1, 0, endLine - 1, lineEnd), messageOf(code), code);
}

function unread({ reason }: UnreadFile): vscode.Diagnostic {
  const message =
    reason.kind === 'tooLarge'
      ? vscode.l10n.t(
          'Sheaf did not look at this file: it has {0} MB, more than the setting "sheaf.dumps.maxFileSize" allows.',
          Math.ceil(reason.size / megabyte),
        )
      : vscode.l10n.t('Sheaf could not read this file: {0}', reason.message);
  return information(new vscode.Range(0, 0, 0, 0), message, reason.kind);
}

function information(range: vscode.Range, message: string, code: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Information);
  diagnostic.source = 'Sheaf';
  diagnostic.code = code;
  return diagnostic;
}

function messageOf(code: ProblemCode): string {
  switch (code) {
    case 'unreadText':
      return vscode.l10n.t('This text is not part of any paper.');
    case 'titleWithoutAbstract':
      return vscode.l10n.t('This title has no abstract.');
    case 'abstractWithoutTitle':
      return vscode.l10n.t('This abstract has no title.');
    case 'cutOff':
      return vscode.l10n.t('This entry seems to be cut off.');
  }
}
