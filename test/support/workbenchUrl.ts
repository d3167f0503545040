/** Builds the address of a VS Code window: what it opens and, for tests, what it runs. */
import * as path from 'node:path';

export interface WindowOptions {
  /** A folder or a .code-workspace file; without it the window is empty. */
  readonly workspace?: string | undefined;
  /** The extension under development, loaded by the server's extension host. */
  readonly extensionDevelopmentPath?: string | undefined;
  /** A module with `run()`, run in the extension host. */
  readonly extensionTestsPath?: string | undefined;
}

/** The address on the server at `authority` (host and port). */
export function workbenchUrl(authority: string, options: WindowOptions): string {
  const url = new URL(`http://${authority}/`);
  if (options.workspace === undefined) url.searchParams.set('ew', 'true');
  else {
    const kind = options.workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
    url.searchParams.set(kind, path.resolve(options.workspace));
  }
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  for (const name of ['extensionDevelopmentPath', 'extensionTestsPath'] as const) {
    const value = options[name];
    if (value !== undefined) payload.push([name, `vscode-remote://${authority}${path.resolve(value)}`]);
  }
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
