/** The worker's end: answers the requests of a `WorkerEngine` from an engine in this thread. */
import type { CancellationToken, MessageConnection } from 'vscode-jsonrpc';
import type { EngineMethod, PaperEngine } from '../core/engine';

/** Told to the host after each change, with the overview. */
export const didChange = 'didChange';

/** Every method of the engine; the type makes sure that none is missing. */
const methods: Readonly<Record<EngineMethod, true>> = {
  update: true,
  overview: true,
  problems: true,
  overrule: true,
  remember: true,
  foundThemes: true,
  themes: true,
  papersOf: true,
  entriesOf: true,
  paper: true,
  papers: true,
  search: true,
  related: true,
  map: true,
  citations: true,
  nearest: true,
  complete: true,
  updateNotes: true,
  citedIn: true,
  citationCounts: true,
};

export const engineMethods = Object.keys(methods) as readonly EngineMethod[];

/** Serves `engine` over the connection until that closes. */
export function serveEngine(engine: PaperEngine, connection: MessageConnection): void {
  for (const method of engineMethods) {
    connection.onRequest(
      method,
      (params: unknown, token: CancellationToken): Promise<unknown> =>
        // Both ends are built together, and the client's types have checked the parameters.
        engine[method](params as never, signalOf(token)),
    );
  }
  engine.onDidChange(overview => void connection.sendNotification(didChange, overview));
  connection.listen();
}

function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  else token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}
