/** The manifest and the code name the same things, and every text a user sees can be translated. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly icon?: string;
    }[];
    readonly keybindings: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly markdownDescription: string; readonly enum?: readonly string[] }>
      >;
    };
  };
}

const read = (file: string): string => fs.readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const texts = JSON.parse(read('package.nls.json')) as Record<string, string>;
const commandIds = manifest.contributes.commands.map(({ command }) => command);
const sources = fs
  .readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => read(path.join('src', name)))
  .join('\n');

describe('manifest', () => {
  it('comes with the licence of every package that is bundled', () => {
    const imported = Object.keys(manifest.devDependencies).filter(name =>
      new RegExp(`from '${name}(?:['/])`).test(sources),
    );
    assert.ok(imported.includes('minisearch'));
    const notices = read('THIRD_PARTY_NOTICES.md');
    assert.deepEqual(
      imported.filter(name => !notices.includes(`## ${name} `)),
      [],
    );
    assert.match(read('.vscodeignore'), /^!THIRD_PARTY_NOTICES\.md$/m);
  });

  it('registers exactly the commands it declares', () => {
    const registered = [...read('src/vscode/commands.ts').matchAll(/^ {4}'(sheaf\.\w+)':/gm)].map(
      match => match[1],
    );
    assert.deepEqual([...registered].sort(), [...commandIds].sort());
  });

  it('uses only declared commands in menus, texts and code', () => {
    const inMenus = Object.values(manifest.contributes.menus).flatMap(items =>
      items.map(item => item.command),
    );
    const inTexts = Object.values(texts).flatMap(text =>
      [...text.matchAll(/command:(sheaf\.\w+)/g)].map(m => m[1]),
    );
    const byKeys = manifest.contributes.keybindings.map(({ command }) => command);
    for (const command of [...inMenus, ...byKeys, ...inTexts])
      assert.ok(commandIds.includes(command ?? ''), `${command}`);
  });

  it('has the views that the code creates', () => {
    const ids = [...sources.matchAll(/ViewId = '([^']+)'/g)].map(match => match[1]).sort();
    const declared = Object.values(manifest.contributes.views).flatMap(views => views.map(view => view.id));
    assert.deepEqual(declared.sort(), ids);
    for (const { view } of manifest.contributes.viewsWelcome) assert.ok(ids.includes(view));
  });

  it('activates for the languages that notes are written in, and for no others', () => {
    const list = /noteLanguages = \[([^\]]*)\]/.exec(sources)?.[1] ?? '';
    const languages = [...list.matchAll(/'([^']+)'/g)].map(match => match[1]);
    const activated = manifest.activationEvents.flatMap(event => /^onLanguage:(.+)$/.exec(event)?.[1] ?? []);
    assert.deepEqual(activated, languages);
  });

  it('restores the panel that the code creates', () => {
    const type = /paperPanelViewType = '([^']+)'/.exec(sources)?.[1];
    assert.ok(manifest.activationEvents.includes(`onWebviewPanel:${type}`));
  });

  it('reads exactly the settings it declares', () => {
    const reading = /(?:settings\.get<unknown>\(|globsIn\(settings, )'([\w.]+)'/g;
    const keys = [...read('src/vscode/settings.ts').matchAll(reading)].map(match => `sheaf.${match[1]}`);
    assert.deepEqual(
      [...new Set(keys)].sort(),
      Object.keys(manifest.contributes.configuration.properties).sort(),
    );
  });

  it('offers exactly the forms of citations that can be written', () => {
    const { enum: forms = [] } = manifest.contributes.configuration.properties['sheaf.citations.form'] ?? {};
    const known = /export type WrittenForm =([^;]*);/.exec(sources)?.[1] ?? '';
    assert.deepEqual(forms, ['auto', ...[...known.matchAll(/'(\w+)'/g)].map(match => match[1])]);
  });

  it('takes every text from package.nls.json, and has no text there that nobody uses', () => {
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(match => match[1] ?? '');
    assert.deepEqual([...new Set(used)].sort(), Object.keys(texts).sort());
    for (const text of Object.values(texts)) assert.ok(text.trim().length > 0);
  });

  it('leaves no title, name or description untranslated', () => {
    const bare = [
      ...read('package.json').matchAll(/"(?:title|contents|markdownDescription|displayName)": "(?!%)[^"]*"/g),
    ];
    assert.deepEqual(
      bare.map(match => match[0]),
      [],
    );
  });

  it('shows only commands in the palette that need no argument', () => {
    const hidden = manifest.contributes.menus.commandPalette?.filter(item => item.when === 'false') ?? [];
    const shown = commandIds.filter(id => !hidden.some(item => item.command === id));
    assert.deepEqual(shown.sort(), [
      'sheaf.copyAs',
      'sheaf.copyReferences',
      'sheaf.createLiteratureNote',
      'sheaf.goBack',
      'sheaf.goForward',
      'sheaf.groupByDump',
      'sheaf.groupByTheme',
      'sheaf.hideTheme',
      'sheaf.insertCitation',
      'sheaf.mergeTheme',
      'sheaf.newTheme',
      'sheaf.nextPaper',
      'sheaf.pinPaper',
      'sheaf.previousPaper',
      'sheaf.renameTheme',
      'sheaf.rescan',
      'sheaf.restoreTheme',
      'sheaf.revealInTree',
      'sheaf.search',
      'sheaf.showHiddenThemes',
      'sheaf.showMap',
      'sheaf.unpinPaper',
    ]);
  });

  it('names only icons that VS Code has', () => {
    const codicons = read('node_modules/@vscode/codicons/dist/codicon.css');
    const named =
      commandIds.length > 0
        ? [...`${read('package.json')}${sources}`.matchAll(/\$\(([\w-]+)\)|ThemeIcon\('([\w-]+)'\)/g)]
        : [];
    assert.ok(named.length > 5);
    for (const match of named) {
      const icon = match[1] ?? match[2];
      assert.ok(codicons.includes(`.codicon-${icon}:`), `no codicon ${icon}`);
    }
  });

  it('sends every text of the extension host through l10n', () => {
    const folder = 'src/vscode';
    const shown =
      /(?:showInformationMessage|showErrorMessage|showWarningMessage|setStatusBarMessage|tooltip:|placeholder =|\.title =)\s*\(?\s*(['"`])/g;
    const found = fs.readdirSync(folder).flatMap(name => {
      const text = read(path.join(folder, name));
      return [...text.matchAll(shown)].map(match => `${name}: ${match[0]}`);
    });
    assert.deepEqual(found, []);
  });
});
