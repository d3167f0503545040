/** Sheaf as another extension gets hold of it: its exports, its library, its log. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PaperDetail } from '../../../src/core/engine';
import type { SheafApi } from '../../../src/vscode/sheaf';
import { eventually } from './eventually';

export const extensionId = 'sheaf.sheaf';

export function extension(): vscode.Extension<SheafApi> {
  const found = vscode.extensions.getExtension<SheafApi>(extensionId);
  assert.ok(found, `${extensionId} is not installed`);
  return found;
}

/** Sheaf, activated, with every dump of the workspace read. */
export async function sheaf(): Promise<SheafApi> {
  const api = await extension().activate();
  await api.rescan();
  return api;
}

/** The dumps of the library as paths in the workspace, in the library's order. */
export async function dumpPaths(): Promise<readonly string[]> {
  const { engine } = await extension().activate();
  const { dumps } = await engine.overview({});
  return dumps.map(({ dump }) => vscode.workspace.asRelativePath(vscode.Uri.parse(dump, true)));
}

/** The titles that stand in one dump, in its order; none where the library has no such dump. */
export async function titlesIn(dump: vscode.Uri): Promise<readonly string[]> {
  const { engine } = await extension().activate();
  const papers = await engine.papersOf({ group: { kind: 'dump', dump: dump.toString() } });
  return papers.map(({ title }) => title);
}

/** Waits until a dump has exactly these titles; without titles, until it is none. */
export async function holds(dump: vscode.Uri, ...titles: readonly string[]): Promise<void> {
  await eventually(async () => assert.deepEqual(await titlesIn(dump), titles));
}

/** The paper of a title, or a failure. */
export async function paperTitled(title: string): Promise<PaperDetail> {
  const { engine } = await extension().activate();
  const header = (await engine.papers({})).find(paper => paper.title === title);
  assert.ok(header, `no paper is called ${title}`);
  const paper = await engine.paper({ idOrKey: header.id });
  assert.ok(paper);
  return paper;
}

/** Names of the logs an error of Sheaf's would stand in: its own, and that of the extension host on each platform. */
const logs = [`${extensionId}.Sheaf.log`, 'exthost', 'remoteexthost', 'workerexthost'];

/** Whatever the tests of a suite do: when all have run, nothing may have gone wrong unseen. */
export function expectQuietLog(): void {
  after('leave no error in the logs', async () => assert.deepEqual(await loggedErrors(), []));
}

/** What the logs say of errors of Sheaf's, each entry with its stack. */
async function loggedErrors(): Promise<readonly string[]> {
  let texts: readonly string[] = [];
  // A log that VS Code is just writing cannot be opened for a moment.
  await eventually(async () => {
    texts = await Promise.all(logs.map(readLog));
    assert.ok(texts.join('').includes('Extension host'), 'the log of the extension host is missing');
  });
  const entries = texts.flatMap(text => text.split(/^(?=\d{4}-\d\d-\d\d )/m));
  return entries.filter(entry => /^\S+ \S+ \[error\]/.test(entry) && /sheaf/i.test(entry));
}

/** A log as the Output panel shows it; empty where there is none of that name. */
async function readLog(name: string): Promise<string> {
  const uri = vscode.Uri.from({ scheme: 'output', path: name });
  return vscode.workspace.openTextDocument(uri).then(
    document => document.getText(),
    () => '',
  );
}
