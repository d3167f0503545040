/** The host's end: an engine whose every method is answered by a worker, started at the first request. */
import { CancellationTokenSource, type MessageConnection } from 'vscode-jsonrpc';
import type { EngineMethod, EngineRequests, LibraryOverview, PaperEngine } from '../core/engine';
import type { SegmentStore } from '../core/storage/segmentStore';
import { didChange } from './engineService';
import { serveStore } from './remoteStore';

/** A running worker as one platform starts it. */
export interface EngineWorker {
  readonly connection: MessageConnection;
  /** Called at most once, when the worker ended without being asked to. */
  onDidFail(listener: (error: Error) => void): void;
  terminate(): void;
}

/**
 * Starts the worker lazily and anew after it died. What it knew is lost then: `onDidFail` tells the host, which sends the
 * dumps again. Requests under way are rejected.
 */
export class WorkerEngine implements PaperEngine {
  readonly #changeListeners = new Set<(overview: LibraryOverview) => void>();
  readonly #failListeners = new Set<(error: Error) => void>();
  #worker: EngineWorker | undefined;
  #disposed = false;
  #suspended = false;

  /** `store` keeps what the engine has worked out for its next start. */
  constructor(
    private readonly start: () => EngineWorker,
    private readonly store?: SegmentStore,
  ) {}

  readonly update = this.#request('update');
  readonly overview = this.#request('overview');
  readonly problems = this.#request('problems');
  readonly overrule = this.#request('overrule');
  readonly remember = this.#request('remember');
  readonly foundThemes = this.#request('foundThemes');
  readonly themes = this.#request('themes');
  readonly papersOf = this.#request('papersOf');
  readonly entriesOf = this.#request('entriesOf');
  readonly paper = this.#request('paper');
  readonly papers = this.#request('papers');
  readonly search = this.#request('search');
  readonly related = this.#request('related');
  readonly map = this.#request('map');
  readonly citations = this.#request('citations');
  readonly nearest = this.#request('nearest');
  readonly complete = this.#request('complete');
  readonly updateNotes = this.#request('updateNotes');
  readonly citedIn = this.#request('citedIn');
  readonly citationCounts = this.#request('citationCounts');

  onDidChange(listener: (overview: LibraryOverview) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** Told when the worker died; the next request starts another. */
  onDidFail(listener: (error: Error) => void): () => void {
    this.#failListeners.add(listener);
    return () => this.#failListeners.delete(listener);
  }

  /** Rejects all requests until `resume`: for a worker that dies whenever it is started. */
  suspend(): void {
    this.#suspended = true;
    this.#end();
  }

  resume(): void {
    this.#suspended = false;
  }

  dispose(): void {
    this.#disposed = true;
    this.#changeListeners.clear();
    this.#failListeners.clear();
    this.#end();
  }

  #request<M extends EngineMethod>(method: M): EngineRequests[M] {
    const request = async (params: object, signal?: AbortSignal): Promise<unknown> => {
      signal?.throwIfAborted();
      const cancellation = new CancellationTokenSource();
      const cancel = () => cancellation.cancel();
      signal?.addEventListener('abort', cancel);
      try {
        return await this.#connection().sendRequest(method, params, cancellation.token);
      } finally {
        signal?.removeEventListener('abort', cancel);
        cancellation.dispose();
      }
    };
    // The worker serves the very same interface, so the answer has the method's own type.
    return request as EngineRequests[M];
  }

  #connection(): MessageConnection {
    if (this.#disposed) throw new Error('the engine is disposed');
    if (this.#suspended) throw new Error('the engine is suspended');
    this.#worker ??= this.#startWorker();
    return this.#worker.connection;
  }

  #startWorker(): EngineWorker {
    const worker = this.start();
    worker.onDidFail(error => {
      if (this.#worker !== worker) return;
      this.#end();
      for (const listener of this.#failListeners) listener(error);
    });
    worker.connection.onNotification(didChange, (overview: LibraryOverview) => {
      for (const listener of this.#changeListeners) listener(overview);
    });
    if (this.store) serveStore(this.store, worker.connection);
    worker.connection.listen();
    return worker;
  }

  /** Rejects what is under way and ends the worker. */
  #end(): void {
    this.#worker?.connection.dispose();
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
