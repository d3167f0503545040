/** What open notes cite, asked of the engine once for each state of note and library, whoever wants to know. */
import * as vscode from 'vscode';
import type { PaperEngine, ResolvedCitation } from '../core/engine';
import type { TextSpan } from '../core/paper';
import { unlessCancelled } from './cancellation';
import { DisposableStore } from './disposableStore';
import { excerptAround } from './noteExcerpt';

type Citations = readonly ResolvedCitation[];

/** One question, which several may be waiting for. */
interface Asked {
  readonly version: number;
  readonly languageId: string;
  readonly state: string;
  readonly answer: Promise<Citations>;
  readonly controller: AbortController;
  waiting: number;
}

/** Nobody writes a longer note; in characters. */
const longestNote = 1 << 21;
/** Dumps cite nothing. An answer that another edit has overtaken is given to nobody. */
export class NoteCitations implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #asked = new WeakMap<vscode.TextDocument, Asked>();
  #state = '';

  /** Citations may stand for other papers than before. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly engine: PaperEngine,
    /** Tells the documents that are no notes. */
    readonly isDump: (document: vscode.TextDocument) => boolean,
  ) {
    this.#store.add({
      dispose: engine.onDidChange(({ revision, themesReady, citationsRevision }) =>
        this.#follow(`${revision} ${themesReady} ${citationsRevision}`),
      ),
    });
  }

  /** All citations of a note in its order, none where it is huge; undefined where the answer is no longer wanted. */
  async of(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<Citations | undefined> {
    if (this.isDump(document) || document.getText().length > longestNote) return [];
    const asked = this.#ask(document);
    const answer = await unlessCancelled(token, signal => share(asked, signal));
    return document.version === asked.version ? answer : undefined;
  }

  /** The citation that holds or touches a position, one of a known paper rather than another. */
  async at(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<ResolvedCitation | undefined> {
    if (this.isDump(document)) return undefined;
    const { version } = document;
    const offset = document.offsetAt(position);
    const found = this.#known(document)
      ? await this.of(document, token)
      : await unlessCancelled(token, signal => this.#around(document, position, signal));
    if (document.version !== version) return undefined;
    const here = (found ?? []).filter(({ start, end }) => start <= offset && offset <= end);
    return here.find(({ papers }) => papers.length > 0) ?? here[0];
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** What has been asked of the note as it is now. */
  #known(document: vscode.TextDocument): Asked | undefined {
    const asked = this.#asked.get(document);
    const isCurrent =
      asked?.version === document.version &&
      asked.languageId === document.languageId &&
      asked.state === this.#state &&
      !asked.controller.signal.aborted;
    return isCurrent ? asked : undefined;
  }

  #ask(document: vscode.TextDocument): Asked {
    const known = this.#known(document);
    if (known) return known;
    const controller = new AbortController();
    const { version, languageId } = document;
    const answer = this.engine.citations({ text: document.getText(), languageId }, controller.signal);
    const asked: Asked = { version, languageId, state: this.#state, answer, controller, waiting: 0 };
    this.#asked.set(document, asked);
    answer.catch(() => {
      if (this.#asked.get(document) === asked) this.#asked.delete(document);
    });
    return asked;
  }

  /** The citations at a position: with the whole text of an ordinary note, with whole lines around it of a huge one. */
  async #around(
    document: vscode.TextDocument,
    position: vscode.Position,
    signal: AbortSignal,
  ): Promise<Citations> {
    const { text, start } = excerptAround(document, position);
    const offset = document.offsetAt(position);
    const { languageId } = document;
    const found = await this.engine.citations({ text, languageId, offset: offset - start }, signal);
    return found.map(citation => ({
      ...citation,
      ...moved(citation, start),
      ...(citation.keySpan ? { keySpan: moved(citation.keySpan, start) } : {}),
    }));
  }

  #follow(state: string): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed.fire();
  }
}

/** Waits for the answer with others; when the last one gives up, so does the engine. */
async function share(asked: Asked, signal: AbortSignal): Promise<Citations> {
  asked.waiting++;
  signal.addEventListener('abort', () => {
    if (--asked.waiting === 0) asked.controller.abort();
  });
  return asked.answer;
}

function moved({ start, end }: TextSpan, by: number): TextSpan {
  return { start: start + by, end: end + by };
}

/** Where a span of a document's text stands. */
export function rangeIn(document: vscode.TextDocument, { start, end }: TextSpan): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
