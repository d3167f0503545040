/** The settings of Sheaf, and VS Code's own excludes, count as soon as they are changed. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pageCopy } from '../../support/listingPage';
import { abstractOf, dumpOf, scratchFolder, write } from '../support/desk';
import { eventually } from '../support/eventually';
import { dumpPaths, holds, sheaf } from '../support/sheaf';
import { userSettings } from '../support/userSettings';

const graphs = 'papers/graphs-and-science.txt';
const language = 'papers/language-models.txt';
const vision = 'papers/vision-and-generation.txt';

const dumpsAre = (...paths: readonly string[]) =>
  eventually(async () => assert.deepEqual(await dumpPaths(), paths));

describe('which files are looked at', () => {
  const set = userSettings();
  before(sheaf);
  afterEach(() => dumpsAre(graphs, language, vision));

  for (const [name, value, ...left] of [
    ['sheaf.dumps.exclude', ['**/vision-*'], graphs, language],
    ['sheaf.dumps.exclude', ['**/vision-*', '**/{language,graphs}-*'], ...[]],
    ['files.exclude', { '**/graphs-*': true }, language, vision],
    ['files.exclude', { papers: true }, ...[]],
    ['sheaf.dumps.include', ['**/language-*.txt'], language],
    ['sheaf.dumps.include', ['**/*.md', '**/{graphs,vision}-*.{txt,text}'], graphs, vision],
    ['sheaf.dumps.include', [], ...[]],
    ['sheaf.dumps.include', ['', '  '], ...[]],
  ] as const) {
    it(`follows ${name} ${JSON.stringify(value)}`, async () => {
      await set(name, value);
      await dumpsAre(...left);
    });
  }

  for (const [name, value, ...left] of [
    ['sheaf.dumps.include', 42, graphs, language, vision],
    ['sheaf.dumps.include', { glob: '**/*.txt' }, graphs, language, vision],
    ['sheaf.dumps.include', '**/language-*', language],
    ['sheaf.dumps.include', ['**/vision-*', 42, null], vision],
    ['sheaf.dumps.include', [42, null], ...[]],
    ['sheaf.dumps.exclude', true, graphs, language, vision],
    ['sheaf.dumps.maxFileSize', 'large', graphs, language, vision],
    ['sheaf.dumps.maxFileSize', null, graphs, language, vision],
  ] as const) {
    it(`makes the best of ${name} ${JSON.stringify(value)}`, async () => {
      await set(name, value);
      await sheaf();
      await dumpsAre(...left);
    });
  }
});

describe('files that are looked at by a setting', () => {
  const set = userSettings();
  const scratch = scratchFolder();

  it('are watched too', async () => {
    const dump = scratch('export.dump');
    await write(dump, dumpOf('Learning from Papers in Unusual Files'));
    await sheaf();
    await holds(dump);
    await set('sheaf.dumps.include', ['**/*.txt', '**/*.dump']);
    await holds(dump, 'Learning from Papers in Unusual Files');
    await write(dump, dumpOf('More Learning from Papers in Unusual Files'));
    await holds(dump, 'More Learning from Papers in Unusual Files');
    await set('sheaf.dumps.include', undefined);
    await holds(dump);
  });

  it('are read anew when they are no longer excluded', async () => {
    const dump = scratch('hidden.txt');
    await write(dump, dumpOf('Learning from the Text of Yesterday'));
    await holds(dump, 'Learning from the Text of Yesterday');
    await set('sheaf.dumps.exclude', ['**/hidden.*']);
    await holds(dump);
    await write(dump, dumpOf('Learning from the Text of Today'));
    await sheaf();
    await holds(dump);
    await set('sheaf.dumps.exclude', undefined);
    await holds(dump, 'Learning from the Text of Today');
  });

  it('are no dumps below node_modules and .git', async () => {
    for (const folder of ['node_modules/some-package', '.git/logs']) {
      await write(scratch(`${folder}/list.txt`), dumpOf('Learning from Papers in the Wrong Place'));
    }
    await write(scratch('list.txt'), dumpOf('Learning from Papers in the Right Place'));
    const { engine } = await sheaf();
    const found = (await engine.papers({})).filter(({ title }) =>
      title.startsWith('Learning from Papers in the'),
    );
    assert.deepEqual(
      found.map(({ title }) => title),
      ['Learning from Papers in the Right Place'],
    );
  });
});

describe('a file larger than the setting allows', () => {
  const set = userSettings();
  const scratch = scratchFolder();
  const titles = Array.from({ length: 300 }, (_, number) => `The Long Story Number ${number} of Many`);
  const problems = (file: vscode.Uri) =>
    vscode.languages.getDiagnostics(file).filter(({ source }) => source === 'Sheaf');
  /** Sets the size in megabytes; what is written from then on is heard of as it comes. */
  const allow = async (size: number) => {
    await set('sheaf.dumps.maxFileSize', size);
    await sheaf();
  };
  /** More than one megabyte, less than two. */
  const large = pageCopy(
    titles.map(title => ({
      title,
      abstract: `${abstractOf(title)}${' It was a long story and is told at length.'.repeat(90)}`,
    })),
  );

  it('is not read, and named in the Problems panel', async () => {
    const dump = scratch('large.txt');
    await write(dump, large);
    await holds(dump, ...titles);
    await allow(1);
    await holds(dump);
    const [problem] = await eventually(() => {
      assert.equal(problems(dump).length, 1);
      return problems(dump);
    });
    assert.equal(problem?.code, 'tooLarge');
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Information);
    assert.match(problem?.message ?? '', /2 MB.*sheaf\.dumps\.maxFileSize/);
    assert.deepEqual(problem?.range, new vscode.Range(0, 0, 0, 0));
  });

  it('is read as soon as the setting allows', async () => {
    const dump = scratch('large.txt');
    await allow(1);
    await write(dump, large);
    await eventually(() => assert.equal(problems(dump).length, 1));
    await allow(2);
    await holds(dump, ...titles);
    await eventually(() => assert.deepEqual(problems(dump), []));
  });

  it('is read when it becomes smaller', async () => {
    const dump = scratch('large.txt');
    await allow(1);
    await write(dump, large);
    await eventually(() => assert.equal(problems(dump).length, 1));
    await write(dump, dumpOf('A Short Story Is Enough for Learning'));
    await holds(dump, 'A Short Story Is Enough for Learning');
    await eventually(() => assert.deepEqual(problems(dump), []));
  });

  it('is no longer named when it is deleted', async () => {
    const dump = scratch('large.txt');
    await allow(1);
    await write(dump, large);
    await eventually(() => assert.equal(problems(dump).length, 1));
    await vscode.workspace.fs.delete(dump);
    await eventually(() => assert.deepEqual(problems(dump), []));
  });
});
