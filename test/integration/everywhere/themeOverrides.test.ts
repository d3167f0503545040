/** What the user says of themes: by command or by hand, in a file that is there only when it says something. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ThemeSummary } from '../../../src/core/engine';
import { deskFile, write } from '../support/desk';
import { clearMessages } from '../support/editors';
import { eventually } from '../support/eventually';
import { paperTitled, sheaf } from '../support/sheaf';

const run = vscode.commands.executeCommand;
const file = () => deskFile('.sheaf/themes.json');

async function themes(): Promise<readonly ThemeSummary[]> {
  const { engine } = await sheaf();
  return engine.themes({});
}

async function text(): Promise<string | undefined> {
  return vscode.workspace.fs.readFile(file()).then(
    bytes => new TextDecoder().decode(bytes),
    () => undefined,
  );
}

/** Runs a command and takes the first row of whatever it asks. */
async function accepting(command: string, argument: unknown): Promise<void> {
  let done = false;
  const work = run(command, argument).then(() => {
    done = true;
  });
  await eventually(async () => {
    await run('workbench.action.acceptSelectedQuickOpenItem');
    assert.ok(done, `${command} is still asking`);
  });
  await work;
}

describe("the user's word on themes", () => {
  let found: readonly ThemeSummary[];
  let first: ThemeSummary;
  let second: ThemeSummary;

  before(async () => {
    found = await themes();
    const [one, other] = found;
    assert.ok(one && other);
    [first, second] = [one, other];
  });

  afterEach(async () => {
    if ((await text()) !== undefined) await vscode.workspace.fs.delete(file());
    await eventually(async () => assert.deepEqual(await themes(), found));
    await clearMessages();
  });

  it('is written down nowhere before the user says something', async () => {
    await assert.rejects(async () => vscode.workspace.fs.stat(deskFile('.sheaf')));
  });

  it('hides a theme and shows it again', async () => {
    await run('sheaf.hideTheme', { kind: 'theme', theme: first });
    assert.equal(
      await text(),
      `{\n  "hide": {\n    ${JSON.stringify(first.id)}: ${JSON.stringify(first.label)}\n  }\n}\n`,
    );
    const hidden = (await themes()).find(({ id }) => id === first.id);
    assert.deepEqual(hidden, { ...first, rulings: [{ kind: 'hidden' }] });
    await accepting('sheaf.showHiddenThemes', undefined);
    assert.equal(await text(), undefined);
    assert.deepEqual(await themes(), found);
  });

  it('puts one theme into another, and takes it out again', async () => {
    await accepting('sheaf.mergeTheme', second.id);
    const [merged] = await themes();
    assert.equal(merged?.id, first.id);
    assert.equal(merged?.size, first.size + second.size);
    assert.equal((await themes()).length, found.length - 1);
    await run('sheaf.restoreTheme', { kind: 'theme', theme: merged });
    assert.equal(await text(), undefined);
    assert.deepEqual(await themes(), found);
  });

  it('moves a paper to a theme, and back', async () => {
    const { engine } = await sheaf();
    const [paper] = await engine.papersOf({ group: { kind: 'theme', theme: second.id } });
    assert.ok(paper);
    await accepting('sheaf.moveToTheme', { kind: 'paper', paper });
    const { theme } = await paperTitled(paper.title);
    assert.equal(theme?.id, first.id);
    assert.deepEqual(JSON.parse((await text()) ?? ''), {
      pin: { [paper.id]: { theme: theme?.id, title: paper.title } },
    });
    // The way back is the first row now.
    await accepting('sheaf.moveToTheme', { kind: 'paper', paper });
    assert.equal(await text(), undefined);
    assert.equal((await paperTitled(paper.title)).theme?.id, second.id);
  });

  it('is followed where the file is written by hand, changed, and deleted', async () => {
    const renamed = async (label: string) =>
      eventually(async () => assert.equal((await themes()).find(({ id }) => id === first.id)?.label, label));
    await write(file(), JSON.stringify({ rename: { [first.id]: 'By Hand' } }));
    await renamed('By Hand');
    await write(file(), JSON.stringify({ rename: { [first.id]: 'By Another Hand' } }));
    await renamed('By Another Hand');
    await vscode.workspace.fs.delete(file());
    await renamed(first.label);
  });

  it("makes a theme of one's own of what a query finds", async () => {
    const define = { mine: { label: 'Mine', query: 'diffusion' } };
    await write(file(), JSON.stringify({ define }));
    await eventually(async () => {
      const mine = (await themes()).find(({ id }) => id === 'mine');
      assert.deepEqual(mine?.rulings, [{ kind: 'defined', query: 'diffusion' }]);
    });
    const { engine } = await sheaf();
    const held = await engine.papersOf({ group: { kind: 'theme', theme: 'mine' } });
    const { hits: met } = await engine.search({ query: 'diffusion', limit: 100, allWords: true });
    assert.deepEqual(held.map(({ id }) => id).sort(), met.map(({ id }) => id).sort());
    await run('sheaf.restoreTheme', 'mine');
    assert.equal(await text(), undefined);
  });

  it('says what is wrong in the file, and does not write over it', async () => {
    const broken = `{\n  "rename": {\n<<<<<<< HEAD\n    ${JSON.stringify(first.id)}: "Kept",\n    "x": 7\n  }\n}\n`;
    await write(file(), broken);
    await eventually(async () => {
      const problems = vscode.languages.getDiagnostics(file()).filter(({ source }) => source === 'Sheaf');
      assert.deepEqual(
        problems.map(({ code, range }) => [code, range.start.line + 1]),
        [
          ['syntax', 3],
          ['entry', 5],
        ],
      );
      assert.equal((await themes()).find(({ id }) => id === first.id)?.label, 'Kept');
    });
    await run('sheaf.hideTheme', first.id);
    assert.equal(await text(), broken);
    await write(file(), '{}');
    await eventually(() =>
      assert.deepEqual(
        vscode.languages.getDiagnostics(file()).filter(({ source }) => source === 'Sheaf'),
        [],
      ),
    );
  });

  it('is given up without harm where nothing can be written', async () => {
    await vscode.workspace.fs.delete(deskFile('.sheaf'), { recursive: true });
    await write(deskFile('.sheaf'), 'no folder');
    await run('sheaf.hideTheme', first.id);
    assert.deepEqual(await themes(), found);
    await vscode.workspace.fs.delete(deskFile('.sheaf'));
  });

  it('is nothing where no such theme or paper is there', async () => {
    for (const stranger of ['__proto__', 'constructor', 'no/theme']) {
      for (const command of ['renameTheme', 'mergeTheme', 'hideTheme', 'restoreTheme', 'moveToTheme'])
        await run(`sheaf.${command}`, stranger);
    }
    assert.equal(await text(), undefined);
  });
});
