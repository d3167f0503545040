/** Changes settings of the running window for one test. */
import * as vscode from 'vscode';

/** Gives a suite a way to set the user's settings; they are taken back after each test. */
export function userSettings(): (name: string, value: unknown) => Promise<void> {
  const changed = new Set<string>();
  const set = async (name: string, value: unknown) =>
    vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
  afterEach(async () => {
    for (const name of changed) await set(name, undefined);
    changed.clear();
  });
  return async (name, value) => {
    changed.add(name);
    await set(name, value);
  };
}
