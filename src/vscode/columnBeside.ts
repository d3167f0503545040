/** Where the detail panel goes so that what the user works on stays in sight. */
import * as vscode from 'vscode';

/** A column beside `used`: one that is there already, because a third makes all three narrow, or else a new one. */
export function columnBeside(used: vscode.ViewColumn): vscode.ViewColumn {
  const others = vscode.window.tabGroups.all.filter(({ viewColumn }) => viewColumn !== used);
  const next = others.find(({ viewColumn }) => viewColumn > used) ?? others.at(-1);
  return next?.viewColumn ?? vscode.ViewColumn.Beside;
}
