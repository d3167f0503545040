/** The search box as a place to look around in: counts, recent searches, filters, previews, results that are kept. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { PaperEngine, SearchHit } from '../../src/core/engine';
import { pageCopy, papersAbout } from '../support/listingPage';
import { eventually } from './driver/eventually';
import { libraryOf } from './driver/library';
import { useWorkbench } from './driver/useWorkbench';

const query = 'diffusion models';
const kept = `Search: ${query}`;

describe('the search box', () => {
  const desk = useWorkbench();
  let library: PaperEngine;
  let hits: readonly SearchHit[];
  const titleAt = (place: number): string => hits[place]?.title ?? assert.fail('there are more hits');

  before(async () => {
    library = await libraryOf(desk().workspace ?? assert.fail('a folder is open'));
    ({ hits } = await library.search({ query, limit: 50 }));
    await desk().openView('Sheaf');
    await desk().tree().rows();
  });
  afterEach(async () => {
    if (await desk().quickInput.widget.isVisible()) await desk().quickInput.cancel();
    await desk().runCommand('View: Close All Editors');
  });
  after(() => library.dispose());

  it('says how many papers there are', async () => {
    await ask(query);
    await desk().quickInput.title(`Search Papers – ${hits.length} papers`).waitFor();
    await desk().quickInput.type('barlow');
    await desk().quickInput.title('Search Papers – 1 paper').waitFor();
    const { matched } = await library.search({ query: 'models', limit: 1 });
    assert.ok(matched > 50);
    await desk().quickInput.type('models');
    await desk().quickInput.title(`Search Papers – 50 of ${matched} papers`).waitFor();
    await desk().quickInput.type('');
    await desk().quickInput.title('Search Papers').waitFor();
  });

  it('marks in title, theme and snippet what was typed', async () => {
    await ask('latent diffusion');
    await desk().quickInput.row('High-Resolution Image').waitFor();
    const marked = desk().quickInput.row('High-Resolution Image').locator('.label-name .highlight');
    assert.equal((await marked.first().innerText()).replaceAll('\u00a0', ' '), 'Latent Diffusion');
    const snippets = desk().quickInput.rows.locator('.quick-input-list-label-meta .highlight');
    assert.match((await snippets.first().innerText()).replaceAll('\u00a0', ' '), /^latent diffusion$/i);
  });

  it('has snippets also in the rows that were out of sight', async () => {
    await ask('models');
    await desk().quickInput.row(/./).first().waitFor();
    await desk().page.keyboard.press('ArrowUp');
    const last = desk().quickInput.widget.locator('.monaco-list-row.focused[aria-posinset="50"]');
    await last.locator('.quick-input-list-label-meta', { hasText: /\w/ }).waitFor();
  });

  describe('with nothing typed', () => {
    it('offers the searches that led to a paper, newest first, each once', async () => {
      for (const [typed, title] of Object.entries({ hippo: /HiPPO/, mamba: /Mamba/, HIPPO: /HiPPO/ })) {
        await ask(typed);
        await desk().quickInput.accept(title);
        // What opens late would take the keyboard from the next search.
        await desk().panel.takesFocus(title);
      }
      await ask('speech');
      await desk().quickInput.cancel();
      await open();
      await eventually(async () =>
        assert.deepEqual((await desk().quickInput.labels()).slice(0, 2), ['HIPPO', 'mamba']),
      );
      await desk().quickInput.widget.getByRole('option', { name: 'HIPPO, recent searches' }).waitFor();
    });

    it('searches again for the one chosen', async () => {
      await open();
      await press('ArrowDown');
      await desk().quickInput.accept('mamba');
      await desk()
        .quickInput.row(/^Mamba/)
        .waitFor();
      assert.equal(await desk().quickInput.input.inputValue(), 'mamba');
    });

    it('forgets one by its button', async () => {
      await open();
      const row = desk().quickInput.widget.getByRole('option', { name: 'mamba', exact: true });
      await desk().quickInput.pressButton(row, 'Remove from Recent Searches');
      await eventually(async () => assert.ok(!(await desk().quickInput.labels()).includes('mamba')));
    });
  });

  describe('has filters', () => {
    it('only this theme: that of the row in front, written into the query', async () => {
      await ask('networks');
      const theme = hitTheme((await library.search({ query: 'networks', limit: 1 })).hits);
      await pressFilter('Only This Theme');
      await hasQuery(`theme:"${theme}" networks`);
      const { hits: filtered } = await library.search({ query: `theme:"${theme}" networks`, limit: 50 });
      await eventually(async () => {
        assert.equal((await desk().quickInput.labels())[0], filtered[0]?.title);
        const size = await desk().quickInput.rows.first().getAttribute('aria-setsize');
        assert.equal(size, String(filtered.length));
      });
      assert.ok(filtered.every(hit => hit.theme?.label === theme));
      await desk().page.keyboard.type(' graph');
      await hasQuery(`theme:"${theme}" networks graph`);
      await pressFilter('All Themes');
      await hasQuery('networks graph');
    });

    it('cited in this note, where a note is open', async () => {
      await ask('learning');
      await desk().quickInput.rows.first().waitFor();
      assert.equal(await filter('Cited in This Note').count(), 0);
      await desk().quickInput.cancel();
      await desk().openFile('notes/related-work.tex');
      await ask('learning');
      await pressFilter('Cited in This Note');
      await hasQuery('cited:yes learning');
      const note = fs.readFileSync(path.join(desk().workspace ?? '', 'notes/related-work.tex'), 'utf8');
      const citations = await library.citations({ text: note, languageId: 'latex' });
      const cited = citations.flatMap(({ papers }) => papers.map(({ id }) => id));
      const answer = await library.search({ query: 'cited:yes learning', limit: 50, cited });
      assert.ok(answer.matched > 0);
      await eventually(async () =>
        assert.deepEqual(
          await desk().quickInput.labels(),
          answer.hits.map(({ title }) => title).slice(0, (await desk().quickInput.labels()).length),
        ),
      );
    });
  });

  describe('shows the paper that one moves to', () => {
    it('and not before one moves; Escape closes it again', async () => {
      await desk().openFile('notes/ideas.txt');
      await ask(query);
      await firstRow(titleAt(0));
      await desk().page.waitForTimeout(500);
      assert.deepEqual(await tabs(), ['ideas.txt']);
      await press('ArrowDown');
      await desk().panel.shows(titleAt(1));
      await press('ArrowDown');
      await press('ArrowDown');
      await desk().panel.shows(titleAt(3));
      assert.ok(await hasFocus());
      await desk().quickInput.cancel();
      await eventually(async () => assert.deepEqual(await tabs(), ['ideas.txt']));
      await desk().page.keyboard.type('Here.');
      await desk()
        .editor.line(/^Here\./)
        .waitFor();
      await desk().runCommand('File: Revert File');
    });

    it('and brings back the paper that was open before', async () => {
      await desk().openFile('notes/ideas.txt');
      await ask('hippo');
      await desk().quickInput.accept(/^HiPPO/);
      await desk().panel.title.filter({ hasText: 'HiPPO' }).waitFor();
      await press('Control+1');
      await ask(query);
      await firstRow(titleAt(0));
      await press('ArrowDown');
      await desk().panel.shows(titleAt(1));
      await desk().quickInput.cancel();
      await desk().panel.title.filter({ hasText: 'HiPPO' }).waitFor();
      assert.equal((await tabs()).length, 2);
    });

    it('and closes it with Escape where nothing else is open', async () => {
      await ask(query);
      await firstRow(titleAt(0));
      await press('ArrowDown');
      await desk().panel.shows(titleAt(1));
      await desk().quickInput.cancel();
      await eventually(async () => assert.deepEqual(await tabs(), []));
    });

    it('behind the tab that covered it, too', async () => {
      await ask('hippo');
      await desk().quickInput.accept(/^HiPPO/);
      await desk().panel.title.filter({ hasText: 'HiPPO' }).waitFor();
      await desk().openFile('notes/ideas.txt');
      await ask(query);
      await firstRow(titleAt(0));
      await press('ArrowDown');
      await desk().panel.shows(titleAt(1));
      await desk().quickInput.cancel();
      await eventually(async () => assert.deepEqual(await activeTabs(), ['ideas.txt']));
      assert.equal(await desk().page.locator('.editor-group-container').count(), 1);
    });

    it('and leaves it there when it is chosen', async () => {
      await ask(query);
      await firstRow(titleAt(0));
      await press('ArrowDown');
      await desk().panel.shows(titleAt(1));
      await desk().quickInput.accept(titleAt(1));
      await desk().quickInput.widget.waitFor({ state: 'hidden' });
      await desk().page.waitForTimeout(500);
      await desk().panel.shows(titleAt(1));
      assert.equal((await tabs()).length, 1);
    });

    it('and leaves it there when one clicks into it', async () => {
      await ask(query);
      await firstRow(titleAt(0));
      await press('ArrowDown');
      await desk().panel.shows(titleAt(1));
      await desk().panel.page.getByRole('heading', { name: 'Sources' }).click();
      await desk().quickInput.widget.waitFor({ state: 'hidden' });
      await desk().page.waitForTimeout(500);
      await desk().panel.shows(titleAt(1));
    });
  });

  describe('acts by keys', () => {
    it('Alt+Enter reveals the paper in its dump', async () => {
      await ask(query);
      await firstRow(titleAt(0));
      await press('ArrowDown');
      await desk()
        .quickInput.focusedRow()
        .filter({ hasText: titleAt(1) })
        .waitFor();
      await press('Alt+Enter');
      await desk()
        .selection()
        .filter({ hasText: `Ln ${hits[1]?.firstSource.endLine}` })
        .waitFor();
      assert.deepEqual(await tabs(), [path.basename(hits[1]?.firstSource.dump ?? '')]);
    });

    it('Ctrl+Enter cites it in the note', async () => {
      await desk().openFile('notes/ideas.txt');
      await desk().placeCursor(3);
      await ask('barlow');
      await firstRow('Barlow Twins');
      await press('Control+Enter');
      await desk().editor.line('[@barlow-twins]').waitFor();
      await desk().runCommand('File: Revert File');
    });

    it('Tab leads to the buttons of the row', async () => {
      await ask(query);
      await firstRow(titleAt(0));
      const reveal = desk().quickInput.focusedRow().locator('.action-label[aria-label^="Reveal in Dump"]');
      for (let stop = 0; stop < 4; stop++) {
        await press('Tab');
        if (await reveal.evaluate(button => button === document.activeElement)) break;
      }
      assert.ok(await reveal.evaluate(button => button === document.activeElement));
      await press('Enter');
      await desk()
        .selection()
        .filter({ hasText: `Ln ${hits[0]?.firstSource.endLine}` })
        .waitFor();
    });
  });

  it('opens what was typed, however fast Enter follows', async () => {
    for (const typed of ['segment anything', 'barlow twins', 'segment anything']) {
      await open();
      await desk().page.keyboard.insertText(typed);
      await press('Enter');
      await desk().quickInput.widget.waitFor({ state: 'hidden' });
      await desk().panel.takesFocus(new RegExp(typed, 'i'));
    }
  });

  it('keeps the row one has gone to when the library changes', async () => {
    const file = path.join(desk().workspace ?? '', 'papers', 'bees.txt');
    await ask(query);
    await firstRow(titleAt(0));
    await press('ArrowDown');
    await press('ArrowDown');
    await desk()
      .quickInput.focusedRow()
      .filter({ hasText: titleAt(2) })
      .waitFor();
    fs.writeFileSync(file, pageCopy(papersAbout(query, 5)));
    await desk()
      .quickInput.title(`Search Papers – ${hits.length + 5} papers`)
      .waitFor();
    await desk()
      .quickInput.focusedRow()
      .filter({ hasText: titleAt(2) })
      .waitFor();
    fs.rmSync(file);
    await desk().quickInput.title(`Search Papers – ${hits.length} papers`).waitFor();
    await desk().quickInput.accept(titleAt(2));
    await desk().panel.shows(titleAt(2));
  });

  describe('keeps results in the tree', () => {
    it('by Shift+Enter, best first, on top', async () => {
      await ask(query);
      await firstRow(titleAt(0));
      await press('Shift+Enter');
      await desk().tree().item(titleAt(0)).waitFor();
      const [group, ...rows] = await desk().tree().rows();
      assert.equal(group?.label, `${kept}, ${hits.length} papers`);
      assert.deepEqual(
        rows
          .slice(0, hits.length)
          .map(({ label }) => label.replace(/( cited in \d+ notes?)?(, has actions)?$/, '')),
        hits.map(({ title }) => title),
      );
      await desk().tree().focusedRow().filter({ hasText: kept }).waitFor();
    });

    it('and follows the library', async () => {
      const file = path.join(desk().workspace ?? '', 'papers', 'bees.txt');
      fs.writeFileSync(file, pageCopy(papersAbout(query, 5)));
      await desk()
        .tree()
        .item(`${kept}, ${hits.length + 5} papers`)
        .waitFor();
      fs.rmSync(file);
      await desk().tree().item(`${kept}, ${hits.length} papers`).waitFor();
    });

    it('several, by the button, also by dump', async () => {
      await ask('speech');
      await desk().quickInput.rows.first().waitFor();
      await desk().quickInput.widget.getByRole('button', { name: 'Keep Results in the Tree' }).click();
      await desk().tree().item('Search: speech').waitFor();
      await desk().runCommand('Sheaf: Group by Dump');
      await desk().tree().item('graphs-and-science.txt').waitFor();
      const rows = await desk().tree().rows();
      const groups = rows.filter(({ level }) => level === 1).map(({ label }) => label.replace(/, .*/, ''));
      assert.deepEqual(groups.slice(0, 2), ['Search: speech', kept]);
      await desk().runCommand('Sheaf: Group by Theme');
    });

    it('also when the window is opened again', async () => {
      const loaded = desk().page.waitForEvent('load');
      await desk().runCommand('Developer: Reload Window');
      await loaded;
      await desk().openView('Sheaf');
      await desk().tree().item('Search: speech').waitFor();
      await desk().tree().item(`${kept}, ${hits.length} papers`).waitFor();
    });

    it('until they are removed', async () => {
      for (const name of ['Search: speech', kept]) {
        await desk().tree().pressButton(name, 'Remove Search');
        await desk().tree().item(name).waitFor({ state: 'detached' });
      }
    });
  });

  async function press(key: string): Promise<void> {
    await desk().page.keyboard.press(key);
  }

  async function open(): Promise<void> {
    await desk().runCommand('Sheaf: Search Papers');
    await desk().quickInput.title('Search Papers').waitFor();
  }

  async function ask(typed: string): Promise<void> {
    await open();
    await desk().page.keyboard.insertText(typed);
  }

  async function firstRow(text: string): Promise<void> {
    await desk().quickInput.rows.first().filter({ hasText: text }).waitFor();
    await desk().quickInput.focusedRow().filter({ hasText: text }).waitFor();
  }

  function filter(name: string) {
    return desk().quickInput.widget.getByRole('button', { name });
  }

  async function pressFilter(name: string): Promise<void> {
    await filter(name).click();
    await eventually(async () => assert.ok(await hasFocus()));
    await desk().page.mouse.move(600, 780);
  }

  async function hasQuery(text: string): Promise<void> {
    await eventually(async () => assert.equal(await desk().quickInput.input.inputValue(), text));
  }

  function hasFocus(): Promise<boolean> {
    return desk().quickInput.input.evaluate(input => input === document.activeElement);
  }

  function tabs(): Promise<readonly string[]> {
    return labels('.tabs-container .tab');
  }

  function activeTabs(): Promise<readonly string[]> {
    return labels('.tabs-container .tab.active');
  }

  function labels(selector: string): Promise<readonly string[]> {
    return desk()
      .page.locator(selector)
      .evaluateAll(tabs => tabs.map(tab => tab.getAttribute('data-resource-name') ?? ''));
  }

  function hitTheme([hit]: readonly SearchHit[]): string {
    return hit?.theme?.label ?? assert.fail('the hit has a theme');
  }
});
