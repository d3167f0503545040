/** Entry on desktop and remote: the engine runs in a worker thread of Node. */
import * as path from 'node:path';
import type * as vscode from 'vscode';
import { activateSheaf, type SheafApi } from './vscode/sheaf';
import { startNodeWorker } from './worker/startNodeWorker';

export function activate(context: vscode.ExtensionContext): SheafApi {
  return activateSheaf(context, () => startNodeWorker(path.join(context.extensionPath, 'dist', 'worker.js')));
}
