/** Entry of the worker thread on desktop and remote. */
import { parentPort } from 'node:worker_threads';
import { createMessageConnection } from 'vscode-jsonrpc/node';
import { LocalEngine } from '../core/localEngine';
import { serveEngine } from './engineService';
import { portReader, portWriter, type WorkerPort } from './messagePort';
import { remoteStore } from './remoteStore';

if (!parentPort) throw new Error('this file runs as a worker thread');
const parent = parentPort;
const port: WorkerPort = {
  post: (message, transfer) => parent.postMessage(message, transfer),
  listen: listener => parent.on('message', listener),
};
const connection = createMessageConnection(portReader(port), portWriter(port));
serveEngine(new LocalEngine(remoteStore(connection)), connection);
