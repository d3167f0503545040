/** Finds the files of the workspace that may be dumps, or notes. */
import picomatch from 'picomatch/posix';
import * as vscode from 'vscode';
import { compareText } from '../core/order';
import { withoutBraces } from './globs';
import type { FileSettings } from './settings';

/** Where VS Code's own file search works. Elsewhere it waits for ever for a provider that few file systems have. */
const searchable = new Set(['file', 'vscode-remote']);

/** The files that may be dumps, in a stable order. */
export async function findCandidates({ include, exclude }: FileSettings): Promise<vscode.Uri[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (include === undefined) return [];
  const found = await Promise.all(
    folders.map(folder =>
      searchable.has(folder.uri.scheme)
        ? vscode.workspace.findFiles(new vscode.RelativePattern(folder, include), exclude)
        : walk(folder.uri, include, exclude),
    ),
  );
  // A folder of the workspace may lie in another.
  const byName = new Map(found.flat().map(uri => [uri.toString(), uri]));
  return [...byName].sort(([a], [b]) => compareText(a, b)).map(([, uri]) => uri);
}

/** Looks through a folder with `workspace.fs` alone; what cannot be listed is passed over. */
async function walk(root: vscode.Uri, include: string, exclude: string | undefined): Promise<vscode.Uri[]> {
  const isCandidate = picomatch([...withoutBraces(include)], { dot: true });
  const excluded = exclude === undefined ? [] : withoutBraces(exclude);
  const isHidden = picomatch([...hiddenFiles(root), ...excluded], { dot: true });
  const found: vscode.Uri[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await entriesOf(root, folder);
    const shown = entries.filter(({ place }) => !isHidden(place));
    // A link to a folder may lead back to where it stands.
    folders.push(...shown.filter(({ type }) => type === vscode.FileType.Directory).map(({ place }) => place));
    const files = shown.filter(({ place, type }) => type & vscode.FileType.File && isCandidate(place));
    found.push(...files.map(({ place }) => vscode.Uri.joinPath(root, place)));
  }
  return found;
}

/** What stands in a folder, by its place below the root. */
async function entriesOf(
  root: vscode.Uri,
  folder: string,
): Promise<{ place: string; type: vscode.FileType }[]> {
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, folder)).then(
    listed => listed,
    () => [],
  );
  return entries.map(([name, type]) => ({ place: folder === '' ? name : `${folder}/${name}`, type }));
}

/** The globs of `files.exclude`; those with a condition on siblings are left to VS Code's own views. */
function hiddenFiles(root: vscode.Uri): string[] {
  const excludes = vscode.workspace
    .getConfiguration('files', root)
    .get<Record<string, unknown>>('exclude', {});
  return Object.keys(excludes).filter(glob => excludes[glob] === true);
}
