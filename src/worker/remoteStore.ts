/** The store of segments over the connection: the host keeps them, the worker asks for them. */
import type { MessageConnection } from 'vscode-jsonrpc';
import type { SegmentStore } from '../core/storage/segmentStore';

const methods = { read: 'segments/read', write: 'segments/write', keep: 'segments/keep' } as const;

/** The worker's end. A host that keeps nothing answers nothing. */
export function remoteStore(connection: MessageConnection): SegmentStore {
  const ask = (method: string, ...params: unknown[]): Promise<unknown> =>
    connection.sendRequest(method, ...params).catch(() => undefined);
  return {
    read: async name => {
      const bytes = await ask(methods.read, name);
      return bytes instanceof Uint8Array ? bytes : undefined;
    },
    write: async (name, bytes) => void (await ask(methods.write, name, bytes)),
    keep: async names => void (await ask(methods.keep, names)),
  };
}

/** The host's end. */
export function serveStore(store: SegmentStore, connection: MessageConnection): void {
  connection.onRequest(methods.read, async (name: string): Promise<unknown> => store.read(name));
  connection.onRequest(methods.write, (name: string, bytes: Uint8Array) => store.write(name, bytes));
  connection.onRequest(methods.keep, (names: readonly string[]) => store.keep(names));
}
