/** Starts the engine in a worker thread of Node. */
import { Worker } from 'node:worker_threads';
import { createMessageConnection } from 'vscode-jsonrpc/node';
import { portReader, portWriter, type WorkerPort } from './messagePort';
import type { EngineWorker } from './workerEngine';

/** Runs the bundle at the path `file`. */
export function startNodeWorker(file: string): EngineWorker {
  // Kept from the host's own output, where nobody would know whose they are.
  const worker = new Worker(file, { name: 'sheaf', stdout: true, stderr: true });
  const port: WorkerPort = {
    post: (message, transfer) => worker.postMessage(message, transfer),
    listen: listener => worker.on('message', listener),
  };
  return {
    connection: createMessageConnection(portReader(port), portWriter(port)),
    onDidFail: listener => {
      let failure: Error | undefined;
      worker.on('error', error => {
        failure = error;
      });
      worker.on('exit', code => listener(failure ?? new Error(`the worker ended with code ${code}`)));
    },
    terminate: () => void worker.terminate(),
  };
}
