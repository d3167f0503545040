/** Asks VS Code for hovers as the pointer does, and reads what Sheaf's say. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** What Sheaf shows at a position; undefined where it shows nothing. */
export async function hoverAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const ours = hovers.filter(hover => contentOf(hover).value.includes('command:sheaf.'));
  assert.ok(ours.length <= 1, 'more than one hover of Sheaf');
  return ours[0];
}

/** The Markdown of a hover, which is one piece. */
export function contentOf(hover: vscode.Hover): vscode.MarkdownString {
  const [content] = hover.contents;
  return content instanceof vscode.MarkdownString ? content : new vscode.MarkdownString(String(content));
}

/** The title a hover begins with, as a person reads it. */
export function titleOf(hover: vscode.Hover): string {
  const [heading = ''] = contentOf(hover).value.split('\n');
  return /^\*\*(.*)\*\*\s*$/.test(heading) ? rendered(heading.trim().slice(2, -2)) : heading;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', '#36': '$', nbsp: '\u00a0' };

/** Markdown without markup, as a person reads it: escapes and entities taken back. */
export function rendered(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])|&([a-z]+|#36);/g, (whole, escaped, entity) =>
    escaped !== undefined ? escaped : (entities[entity] ?? whole),
  );
}

/** What the links of a hover run: each command with its arguments. */
export function linksOf(hover: vscode.Hover): readonly { command: string; args: unknown }[] {
  const links = contentOf(hover).value.matchAll(/(?<!\\)\]\(command:([^?\s)]+)(?:\?([^\s)]*))?/g);
  return [...links].map(([, command = '', args = '']) => ({
    command,
    args: JSON.parse(decodeURIComponent(args)),
  }));
}
