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
    assert.deepEqual(await menuOf(theme.label), ['Rename Theme…', 'Merge Theme into…', 'Hide Theme']);
    await desk().tree().choose('Rename Theme…');
    await answer('Rename Theme', 'My Reading List');
    await desk().tree().item('My Reading List').hover();
    const tooltip = desk().editor.hovers().filter({ hasText: 'My Reading List' });
    await tooltip.getByText(`Renamed by you, from ${theme.label}`).waitFor();
    assert.deepEqual(JSON.parse(fs.readFileSync(file(), 'utf8')), {
      rename: { [theme.id]: 'My Reading List' },
    });
  });

  it('restores it by its context menu', async () => {
    const entries = await menuOf('My Reading List');
    assert.deepEqual(entries, ['Rename Theme…', 'Merge Theme into…', 'Hide Theme', 'Restore Theme']);
    await desk().tree().choose('Restore Theme');
    await desk().tree().item(theme.label).first().waitFor();
    await desk().tree().item('My Reading List').waitFor({ state: 'detached' });
    assert.ok(!fs.existsSync(file()));
  });

  it('hides a theme, and shows it again', async () => {
    await menuOf(theme.label);
    await desk().tree().choose('Hide Theme');
    await eventually(async () => assert.ok(!(await names()).includes(rowOf(theme))));
    await desk().runCommand('Sheaf: Show Hidden Themes…');
    await desk().quickInput.title('Hidden Themes').waitFor();
    await desk().quickInput.accept(theme.label);
    // It is brought into view, and takes the keyboard from whatever comes next before that.
    await desk().tree().focusedRow().filter({ hasText: theme.label }).waitFor();
    assert.ok((await names()).includes(rowOf(theme)));
  });

  it("makes a theme of one's own from a search, counting its papers while it is typed", async () => {
    const { hits: found } = await library.search({ query: 'attention', limit: 100, allWords: true });
    await desk().runCommand('Sheaf: New Theme from Search…');
    await desk().quickInput.title('New Theme from Search').waitFor();
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
    assert.equal(await row.getAttribute('aria-label'), `Reading Club, ${found.length} papers`);
    await menuOf('Reading Club');
    await desk().tree().choose('Restore Theme');
    await desk().tree().item('Reading Club').waitFor({ state: 'detached' });
  });

  it('moves a paper to another theme by its context menu, and back', async () => {
    const other = (await library.themes({})).at(-1) ?? assert.fail();
    const [paper = assert.fail()] = await library.papersOf({ group: { kind: 'theme', theme: theme.id } });
    await desk().tree().expand(theme.label);
    await menuOf(paper.title);
    await desk().tree().choose('Move to Theme…');
    await desk().quickInput.title('Move to Theme').waitFor();
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
    await menuOf('My Reading List');
    await desk().tree().choose('Restore Theme');
    await desk().quickInput.title('Restore Theme').waitFor();
    await desk().quickInput.type('Renamed');
    await desk().quickInput.accept(`Renamed by you, from ${theme.label}`);
    await desk()
      .tree()
      .item(`${theme.label}, ${theme.size + other.size} papers`)
      .waitFor();
    assert.deepEqual(JSON.parse(fs.readFileSync(file(), 'utf8')), { merge: { [other.id]: theme.id } });
    fs.unlinkSync(file());
    await desk().tree().item(rowOf(theme)).waitFor();
  });

  it('says so where all themes are hidden, and offers to show them', async () => {
    const hide = (await library.themes({})).map(({ id, label }) => [id, label]);
    fs.writeFileSync(file(), JSON.stringify({ hide: Object.fromEntries(hide) }));
    await desk().page.getByText('All themes are hidden.').waitFor();
    await desk().page.getByRole('button', { name: 'Show Hidden Themes' }).click();
    await desk().quickInput.title('Hidden Themes').waitFor();
    await desk().quickInput.cancel();
    fs.unlinkSync(file());
    await desk().tree().item(rowOf(theme)).waitFor();
  });

  /** Types into the input of that title and presses Enter. */
  async function answer(title: string, text: string): Promise<void> {
    await desk().quickInput.title(title).waitFor();
    await desk().quickInput.type(text);
    await desk().page.keyboard.press('Enter');
    await desk().quickInput.widget.waitFor({ state: 'hidden' });
  }

  async function menuOf(label: string): Promise<readonly string[]> {
    const entries = await desk().tree().contextMenu(label);
    return (await entries.allInnerTexts()).map(text => text.trim());
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
