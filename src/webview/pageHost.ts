/** What VS Code gives to the pages of webviews. */

/** Takes messages `M` for the host, and keeps a state `S` across reloads. */
export interface PageHost<M, S> {
  postMessage(message: M): void;
  getState(): unknown;
  setState(state: S): void;
}

declare function acquireVsCodeApi(): PageHost<unknown, unknown>;

/** To be called once a page: VS Code refuses a second time. */
export function acquireHost<M, S>(): PageHost<M, S> {
  return acquireVsCodeApi();
}
