/** The arrows of the house: who may import whom. Reads the imports of every source file. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';

const root = path.join(process.cwd(), 'src');

/** Folder or file → what it may import besides itself; the longest match of a path counts. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'extension.ts': ['vscode/', 'worker/'],
  'extension.web.ts': ['vscode/', 'worker/'],
  'vscode/': ['worker/', 'protocol/', 'core/'],
  'webview/': ['protocol/'],
  'protocol/': [],
  'worker/': ['core/'],
  'cli/': ['core/'],
  'core/': [],
  'core/dumps/': ['core/paper', 'core/order', 'core/dumps/'],
  'core/library/': ['core/paper', 'core/order', 'core/pause', 'core/dumps/', 'core/library/'],
  'core/themes/': ['core/paper', 'core/order', 'core/pause', 'core/library/', 'core/themes/'],
  'core/citations/': ['core/paper', 'core/order', 'core/pause', 'core/library/', 'core/citations/'],
  'core/search/': ['core/paper', 'core/order', 'core/pause', 'core/library/', 'core/search/'],
};

/** The only packages of the product, by the part that may use them. */
const packages: Readonly<Record<string, readonly string[]>> = {
  'extension.ts': ['vscode', 'node:path'],
  'extension.web.ts': ['vscode'],
  'vscode/': ['vscode', 'diff', 'picomatch/posix'],
  'webview/': ['d3-selection', 'd3-zoom', 'katex'],
  'protocol/': [],
  'worker/': ['vscode-jsonrpc', 'vscode-jsonrpc/node', 'vscode-jsonrpc/browser', 'node:worker_threads'],
  'cli/': ['node:fs/promises', 'node:path', 'node:util'],
  'core/': [],
  'core/search/': ['minisearch'],
};

/** The features of vscode/ by their files; every other file there is what features share. */
const features: Readonly<Record<string, readonly string[]>> = {
  reading: ['dumpSync', 'noteSync', 'fileQueue', 'fileWatcher', 'candidates'],
  view: ['papersView', 'papersTree', 'treeNodes', 'treeItems', 'keptSearches'],
  search: ['paperSearch', 'searchPicker', 'searchRows', 'searchButtons', 'pickerRows', 'recentSearches'],
  hover: ['citationHover'],
  definition: ['citationDefinition'],
  references: ['citationReferences'],
  highlights: ['citationHighlights'],
  links: ['citationLinks'],
  rename: ['keyRename'],
  checks: ['citationChecks'],
  fixes: ['citationFixes'],
  lens: ['dumpLens'],
  cited: ['citedHere', 'citedItems'],
  names: ['citedNames'],
  completion: ['citationCompletion'],
  outline: ['dumpOutline'],
  symbols: ['paperSymbols'],
  panel: ['paperPanel', 'paperPanels', 'paperPanelState', 'paperPreview', 'paperAnswer', 'paperHistory'],
  map: ['libraryMap', 'libraryMaps', 'libraryMapState'],
  literature: ['literatureNotes'],
  problems: ['problemReporter'],
  overruling: ['themeActions', 'themeOverridesFile', 'overridesDiagnostic', 'themePicker'],
  commands: ['commands'],
};

function featureOf(file: string): string | undefined {
  return Object.keys(features).find(name => features[name]?.includes(file));
}

function sourceFiles(): string[] {
  const names = fs.readdirSync(root, { recursive: true, encoding: 'utf8' });
  return names.map(name => name.replaceAll('\\', '/')).filter(name => /\.ts$/.test(name));
}

function importsOf(file: string): string[] {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map(match => match[1] ?? match[2] ?? '');
}

function ruleFor<T>(rules: Readonly<Record<string, T>>, file: string): { place: string; rule: T } {
  const place = Object.keys(rules)
    .filter(name => file.startsWith(name))
    .sort((a, b) => b.length - a.length)[0];
  const rule = place === undefined ? undefined : rules[place];
  assert.ok(place !== undefined && rule !== undefined, `src/${file} is in no room of the house`);
  return { place, rule };
}

function violations(file: string): string[] {
  return importsOf(file).flatMap(name => {
    if (!name.startsWith('.')) {
      const { rule } = ruleFor(packages, file);
      return rule.includes(name) ? [] : [`src/${file} imports the package ${name}`];
    }
    const target = path.posix.join(path.posix.dirname(file), name);
    const { place, rule } = ruleFor(allowed, file);
    const own = place.endsWith('/') && place.split('/').length === 2 && target.startsWith(place);
    return own || rule.some(other => target.startsWith(other)) ? [] : [`src/${file} imports src/${target}`];
  });
}

describe('layers of the house', () => {
  it('finds the source files and their imports', () => {
    assert.ok(sourceFiles().length > 40);
    assert.ok(importsOf('core/localEngine.ts').includes('./library/library'));
  });

  it('has no forbidden arrow', () => {
    assert.deepEqual(sourceFiles().flatMap(violations), []);
  });

  it('lets only vscode/ and the two entries import vscode', () => {
    const using = sourceFiles().filter(file => importsOf(file).includes('vscode'));
    const elsewhere = using.filter(file => !/^(?:vscode\/|extension(?:\.web)?\.ts$)/.test(file));
    assert.deepEqual(elsewhere, []);
  });

  it('lets features of vscode/ meet in the composition root only', () => {
    const meetings = sourceFiles()
      .filter(file => file.startsWith('vscode/') && file !== 'vscode/sheaf.ts')
      .flatMap(file => {
        const own = featureOf(path.posix.basename(file, '.ts'));
        const others = importsOf(file)
          .filter(name => name.startsWith('./'))
          .map(name => featureOf(name.slice(2)))
          .filter(feature => feature !== undefined && feature !== own);
        return others.map(other => `src/${file} imports the feature ${other}`);
      });
    assert.deepEqual(meetings, []);
  });

  it('would notice a forbidden arrow', () => {
    const { rule } = ruleFor(allowed, 'core/themes/anything.ts');
    assert.ok(!rule.some(other => 'core/search/terms'.startsWith(other)));
    assert.ok(!ruleFor(packages, 'core/engine.ts').rule.includes('vscode'));
  });

  it('keeps every source file at 300 lines or fewer', () => {
    const long = sourceFiles().filter(
      file => fs.readFileSync(path.join(root, file), 'utf8').split('\n').length > 301,
    );
    assert.deepEqual(long, []);
  });

  it('opens every source file with a sentence on its job', () => {
    const silent = sourceFiles().filter(
      file => !/^\/\*\*? ?[\s\S]{20,}?\*\//.test(fs.readFileSync(path.join(root, file), 'utf8')),
    );
    assert.deepEqual(silent, []);
  });
});
