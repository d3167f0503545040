/** Starts the engine in a web worker. */
import { createMessageConnection } from 'vscode-jsonrpc/browser';
import { portReader, portWriter, type WorkerPort } from './messagePort';
import type { EngineWorker } from './workerEngine';

/** Runs the bundle at `url`. */
export function startWebWorker(url: string): EngineWorker {
  const worker = new Worker(url, { name: 'sheaf' });
  const port: WorkerPort = {
    post: (message, transfer) => worker.postMessage(message, [...transfer]),
    listen: listener => worker.addEventListener('message', event => listener(event.data)),
  };
  return {
    connection: createMessageConnection(portReader(port), portWriter(port)),
    onDidFail: listener =>
      worker.addEventListener('error', event => listener(new Error(event.message)), { once: true }),
    terminate: () => worker.terminate(),
  };
}
