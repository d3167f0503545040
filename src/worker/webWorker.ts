/** Entry of the web worker in the browser. */
import { createMessageConnection } from 'vscode-jsonrpc/browser';
import { LocalEngine } from '../core/localEngine';
import { serveEngine } from './engineService';
import { portReader, portWriter, type WorkerPort } from './messagePort';

const port: WorkerPort = {
  post: (message, transfer) => self.postMessage(message, { transfer: [...transfer] }),
  listen: listener => self.addEventListener('message', event => listener((event as MessageEvent).data)),
};
serveEngine(new LocalEngine(), createMessageConnection(portReader(port), portWriter(port)));
