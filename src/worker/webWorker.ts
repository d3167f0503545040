/** Entry of the web worker in the browser. */
import { createMessageConnection } from 'vscode-jsonrpc/browser';
import { LocalEngine } from '../core/localEngine';
import { serveEngine } from './engineService';
import { portReader, portWriter, type WorkerPort } from './messagePort';
import { remoteStore } from './remoteStore';

const port: WorkerPort = {
  post: (message, transfer) => self.postMessage(message, { transfer: [...transfer] }),
  listen: listener => self.addEventListener('message', event => listener((event as MessageEvent).data)),
};
const connection = createMessageConnection(portReader(port), portWriter(port));
serveEngine(new LocalEngine(remoteStore(connection)), connection);
