/**
 * The integration suites: which tests run in which kind of workspace. A new kind of workspace is a line here. Tests of what
 * platforms do differently (files, storage, workers, hovers) stand in `everywhere`, and run in the web as well.
 */
import { restrictedMode, type Settings } from './userSettings';
import { folder, multiRoot, noFolder, type Workspace } from './workspaces';

export interface Suite {
  /** Names the suite in reports and in `npm test -- integration --suite NAME`. */
  readonly name: string;
  /** The folders below test/integration whose *.test.ts files run here. */
  readonly tests: readonly string[];
  readonly workspace: Workspace;
  /** User settings on top of the quiet ones (userSettings.ts). */
  readonly settings?: Settings;
  /** Restricted Mode; only in the test host, because test-electron always switches workspace trust off. */
  readonly restricted?: true;
}

/** Run in VS Code's Node extension host. */
export const integrationSuites: readonly Suite[] = [
  { name: 'folder', tests: ['everywhere', 'folder'], workspace: folder('example') },
  { name: 'files', tests: ['files'], workspace: folder('example') },
  { name: 'multiRoot', tests: ['multiRoot'], workspace: multiRoot('example', 'secondDesk') },
  { name: 'emptyFolder', tests: ['emptyFolder'], workspace: folder() },
  { name: 'noFolder', tests: ['noFolder'], workspace: noFolder() },
  {
    name: 'restricted',
    tests: ['restricted'],
    workspace: folder('example'),
    settings: restrictedMode,
    restricted: true,
  },
];

export interface WebSuite extends Suite {
  /** No server behind the window, as on vscode.dev: the folder `tmp:/desk` lies in memory, and tests write it. */
  readonly virtual?: true;
}

/**
 * Run in the web worker extension host, with the browser bundle. Their tests may import `vscode` and
 * `node:assert/strict`, nothing else of Node; each folder named here stands in test/integration/web.ts too.
 */
export const webSuites: readonly WebSuite[] = [
  { name: 'web', tests: ['everywhere', 'web'], workspace: folder('example') },
  { name: 'virtual', tests: ['virtual'], workspace: noFolder(), virtual: true },
];
