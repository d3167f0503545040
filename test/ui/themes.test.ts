/** The user's word on themes, by mouse: said in the tree's menus, seen in the tree, taken back as easily. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { PaperEngine, ThemeSummary } from '../../src/core/engine';
import { eventually } from './driver/eventually';
import { libraryOf } from './driver/library';
import { useWorkbench } from './driver/useWorkbench';

describe('overruling themes', () => {
  const desk = useWorkbench();
  let library: PaperEngine;
  let theme: ThemeSummary;

  before(async () => {
    library = await libraryOf(workspace());
    [theme = assert.fail()] = await library.themes({});
    await desk().openView('Sheaf');
    await desk().tree().rows();
  });
  afterEach(() => desk().page.mouse.move(700, 600));
  after(() => library.dispose());

  it('renames a theme by its context menu, and says so while the mouse rests on it', async () => {
    await hasMenu(theme.label, ['Rename Theme…', 'Merge Theme into…', 'Hide Theme']);
    await desk().tree().choose('Rename Theme…');
    await answer('Rename Theme', 'My Reading List');
    const tooltip = desk().editor.hovers().filter({ hasText: 'My Reading List' });
    const reason = tooltip.getByText(`Renamed by you, from ${theme.label}`);
    await desk().tree().hoverUntil('My Reading List', reason);
    await isWritten({ rename: { [theme.id]: 'My Reading List' } });
  });

  it('restores it by its context menu', async () => {
    const entries = ['Rename Theme…', 'Merge Theme into…', 'Hide Theme', 'Restore Theme'];
    await hasMenu('My Reading List', entries);
    await desk().tree().choose('Restore Theme');
    await desk().tree().item(theme.label).first().waitFor();
    await desk().tree().item('My Reading List').waitFor({ state: 'detached' });
    await eventually(async () => assert.ok(!fs.existsSync(file())));
  });

  it('hides a theme, and shows it again', async () => {
    await desk().tree().contextMenu(theme.label);
    await desk().tree().choose('Hide Theme');
    await eventually(async () => assert.ok(!(await names()).includes(rowOf(theme))));
    await desk().runCommand('Sheaf: Show Hidden Themes…');
    await desk().quickInput.opens('Hidden Themes');
    await desk().quickInput.accept(theme.label);
    // It is brought into view, and takes the keyboard from whatever comes next before that.
    await desk().tree().focusedRow().filter({ hasText: theme.label }).waitFor();
    await eventually(async () => assert.ok((await names()).includes(rowOf(theme))));
  });

  it("makes a theme of one's own from a search, counting its papers while it is typed", async () => {
    const { hits: found } = await library.search({ query: 'attention', limit: 100, allWords: true });
    await desk().runCommand('Sheaf: New Theme from Search…');
    await desk().quickInput.opens('New Theme from Search');
    await desk().quickInput.type('xyzzy');
    await desk().quickInput.widget.getByText('No paper has all these words.').waitFor();
    await desk().quickInput.type('attention');
    await desk().quickInput.widget.getByText(`${found.length} papers`).waitFor();
    await desk().page.keyboard.press('Enter');
    await desk().quickInput.widget.getByText('The name of the theme').waitFor();
    await answer('New Theme from Search', 'Reading Club');
    // It is brought into view, with the keyboard on it and its papers below.
    const row = desk().tree().focusedRow().filter({ hasText: 'Reading Club' });
    await row.and(desk().page.locator('[aria-expanded="true"]')).waitFor();
    const name = `Reading Club, ${found.length} papers`;
    await eventually(async () => assert.equal(await row.getAttribute('aria-label'), name));
    await desk().tree().contextMenu('Reading Club');
    await desk().tree().choose('Restore Theme');
    await desk().tree().item('Reading Club').waitFor({ state: 'detached' });
  });

  it('moves a paper to another theme by its context menu, and back', async () => {
    const other = (await library.themes({})).at(-1) ?? assert.fail();
    const [paper = assert.fail()] = await library.papersOf({ group: { kind: 'theme', theme: theme.id } });
    await desk().tree().expand(theme.label);
    await desk().tree().contextMenu(paper.title);
    await desk().tree().choose('Move to Theme…');
    await desk().quickInput.opens('Move to Theme');
    await desk().quickInput.type(other.label);
    await desk().quickInput.accept(other.label);
    await desk()
      .tree()
      .item(`${other.label}, ${other.size + 1} papers`)
      .waitFor();
    fs.unlinkSync(file());
    await desk().tree().item(rowOf(other)).waitFor();
  });

  it('asks what to take back where several things were said', async () => {
    const [, other = assert.fail()] = await library.themes({});
    fs.writeFileSync(
      file(),
      JSON.stringify({ merge: { [other.id]: theme.id }, rename: { [theme.id]: 'My Reading List' } }),
    );
    await desk()
      .tree()
      .item(`My Reading List, ${theme.size + other.size} papers`)
      .waitFor();
    await desk().tree().contextMenu('My Reading List');
    await desk().tree().choose('Restore Theme');
    await desk().quickInput.opens('Restore Theme');
    await desk().quickInput.type('Renamed');
    await desk().quickInput.accept(`Renamed by you, from ${theme.label}`);
    await desk()
      .tree()
      .item(`${theme.label}, ${theme.size + other.size} papers`)
      .waitFor();
    await isWritten({ merge: { [other.id]: theme.id } });
    fs.unlinkSync(file());
    await desk().tree().item(rowOf(theme)).waitFor();
  });

  it('says so where all themes are hidden, and offers to show them', async () => {
    const hide = (await library.themes({})).map(({ id, label }) => [id, label]);
    fs.writeFileSync(file(), JSON.stringify({ hide: Object.fromEntries(hide) }));
    await desk().page.getByText('All themes are hidden.').waitFor();
    await desk().page.getByRole('button', { name: 'Show Hidden Themes' }).click();
    await desk().quickInput.opens('Hidden Themes');
    await desk().quickInput.cancel();
    fs.unlinkSync(file());
    await desk().tree().item(rowOf(theme)).waitFor();
  });

  /** Types into the input of that title and presses Enter. */
  async function answer(title: string, text: string): Promise<void> {
    await desk().quickInput.opens(title);
    await desk().quickInput.type(text);
    await desk().page.keyboard.press('Enter');
    await desk().quickInput.widget.waitFor({ state: 'hidden' });
  }

  /** Opens the context menu of a theme and waits until it has these entries. */
  async function hasMenu(label: string, wanted: readonly string[]): Promise<void> {
    const entries = await desk().tree().contextMenu(label);
    await eventually(async () => {
      const texts = await entries.allInnerTexts();
      assert.deepEqual(
        texts.map(text => text.trim()),
        wanted,
      );
    });
  }

  /** Waits until the file says this and nothing else. */
  async function isWritten(rulings: object): Promise<void> {
    await eventually(async () => assert.deepEqual(JSON.parse(fs.readFileSync(file(), 'utf8')), rulings));
  }

  async function names(): Promise<readonly string[]> {
    return (await desk().tree().rows()).map(({ label }) => label);
  }

  function rowOf({ label, size }: ThemeSummary): string {
    return `${label}, ${size} papers`;
  }

  function file(): string {
    return path.join(workspace(), '.sheaf', 'themes.json');
  }

  function workspace(): string {
    return desk().workspace ?? assert.fail('no folder is open');
  }
});
