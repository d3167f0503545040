/** Entry in the browser: the engine runs in a web worker. */
import * as vscode from 'vscode';
import { activateSheaf, type SheafApi } from './vscode/sheaf';
import { startWebWorker } from './worker/startWebWorker';

export function activate(context: vscode.ExtensionContext): SheafApi {
  const bundle = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web', 'worker.js');
  return activateSheaf(context, () => startWebWorker(bundle.toString(true)));
}
