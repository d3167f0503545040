/** Where panels and texts go so that what the user works on stays in sight. */
import * as vscode from 'vscode';

/** A column beside `used`: one that is there already, because a third makes all three narrow, or else a new one. */
export function columnBeside(used: vscode.ViewColumn): vscode.ViewColumn {
  const others = vscode.window.tabGroups.all.filter(({ viewColumn }) => viewColumn !== used);
  const next = others.find(({ viewColumn }) => viewColumn > used) ?? others.at(-1);
  return next?.viewColumn ?? vscode.ViewColumn.Beside;
}

/** Where a text does not cover the page that it was asked for on. */
export function freeColumn(): vscode.ViewColumn {
  const page = pageColumn();
  return page === undefined ? vscode.window.tabGroups.activeTabGroup.viewColumn : columnBeside(page);
}

/** The column of the text that is being written, or of the page that is being used; undefined where there is neither. */
export function columnInUse(): vscode.ViewColumn | undefined {
  return pageColumn() ?? vscode.window.activeTextEditor?.viewColumn;
}

function pageColumn(): vscode.ViewColumn | undefined {
  const { activeTab, viewColumn } = vscode.window.tabGroups.activeTabGroup;
  return activeTab?.input instanceof vscode.TabInputWebview ? viewColumn : undefined;
}
