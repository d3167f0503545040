/** The search box as a place to look around in: counts, recent searches, filters, results that are kept. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { SearchHit } from '../../src/core/engine';
import { pageCopy, papersAbout } from '../support/listingPage';
import { aWhile, eventually } from './driver/eventually';
import { query, useSearchBox } from './driver/searchBox';

const kept = `Search: ${query}`;

describe('the search box', () => {
  const { desk, box, library, hits, titleAt } = useSearchBox();

  it('says how many papers there are', async () => {
    await box.ask(query);
    await desk().quickInput.title(`Search Papers – ${hits().length} papers`).waitFor();
    await desk().quickInput.type('barlow');
    await desk().quickInput.title('Search Papers – 1 paper').waitFor();
    const { matched } = await library().search({ query: 'models', limit: 1 });
    assert.ok(matched > 50);
    await desk().quickInput.type('models');
    await desk().quickInput.title(`Search Papers – 50 of ${matched} papers`).waitFor();
    await desk().quickInput.type('');
    await desk().quickInput.title('Search Papers').waitFor();
  });

  it('marks in title, theme and snippet what was typed', async () => {
    await box.ask('latent diffusion');
    await desk().quickInput.row('High-Resolution Image').waitFor();
    const marked = desk().quickInput.row('High-Resolution Image').locator('.label-name .highlight');
    const snippets = desk().quickInput.rows.locator('.quick-input-list-label-meta .highlight');
    await eventually(async () => {
      assert.equal((await marked.first().innerText()).replaceAll('\u00a0', ' '), 'Latent Diffusion');
      assert.match((await snippets.first().innerText()).replaceAll('\u00a0', ' '), /^latent diffusion$/i);
    });
  });

  it('has snippets also in the rows that were out of sight', async () => {
    const { hits: all } = await library().search({ query: 'models', limit: 50 });
    const last = desk().quickInput.widget.locator('.monaco-list-row.focused[aria-posinset="50"]');
    await desk().openSearch();
    // Snippets of rows out of sight come after the rows: the key may come just while VS Code takes them in, and be lost.
    await eventually(async () => {
      await desk().quickInput.type('');
      await desk().quickInput.type('models');
      await box.firstRow(all[0]?.title ?? assert.fail('there are hits'));
      await box.press('ArrowUp');
      await last.locator('.quick-input-list-label-meta', { hasText: /\w/ }).waitFor({ timeout: aWhile });
    });
  });

  describe('with nothing typed', () => {
    it('offers the searches that led to a paper, newest first, each once', async () => {
      for (const [typed, title] of Object.entries({ hippo: /HiPPO/, mamba: /Mamba/, HIPPO: /HiPPO/ })) {
        await box.ask(typed);
        await desk().quickInput.accept(title);
        // What opens late would take the keyboard from the next search.
        await desk().panel.takesFocus(title);
      }
      await box.ask('speech');
      await desk().quickInput.cancel();
      await desk().openSearch();
      await eventually(async () =>
        assert.deepEqual((await desk().quickInput.labels()).slice(0, 2), ['HIPPO', 'mamba']),
      );
      await desk().quickInput.widget.getByRole('option', { name: 'HIPPO, recent searches' }).waitFor();
    });

    it('searches again for the one chosen', async () => {
      await desk().openSearch();
      await box.firstRow('HIPPO');
      await box.press('ArrowDown');
      await desk().quickInput.accept('mamba');
      await desk()
        .quickInput.row(/^Mamba/)
        .waitFor();
      await box.hasQuery('mamba');
    });

    it('forgets one by its button', async () => {
      await desk().openSearch();
      const row = desk().quickInput.widget.getByRole('option', { name: 'mamba', exact: true });
      await desk().quickInput.pressButton(row, 'Remove from Recent Searches');
      await eventually(async () => assert.ok(!(await desk().quickInput.labels()).includes('mamba')));
    });
  });

  describe('has filters', () => {
    it('only this theme: that of the row in front, written into the query', async () => {
      await box.ask('networks');
      const { hits: all } = await library().search({ query: 'networks', limit: 1 });
      const theme = hitTheme(all);
      await box.firstRow(all[0]?.title ?? '');
      await box.pressFilter('Only This Theme', `theme:"${theme}" networks`);
      const { hits: filtered } = await library().search({ query: `theme:"${theme}" networks`, limit: 50 });
      await eventually(async () => {
        assert.equal((await desk().quickInput.labels())[0], filtered[0]?.title);
        const size = await desk().quickInput.rows.first().getAttribute('aria-setsize');
        assert.equal(size, String(filtered.length));
      });
      assert.ok(filtered.every(hit => hit.theme?.label === theme));
      await desk().page.keyboard.type(' graph');
      await box.hasQuery(`theme:"${theme}" networks graph`);
      await box.pressFilter('All Themes', 'networks graph');
    });

    it('cited in this note, where a note is open', async () => {
      await box.ask('learning');
      await desk().quickInput.rows.first().waitFor();
      assert.equal(await box.filter('Cited in This Note').count(), 0);
      await desk().quickInput.cancel();
      await desk().openFile('notes/related-work.tex');
      await box.ask('learning');
      await desk().quickInput.rows.first().waitFor();
      await box.pressFilter('Cited in This Note', 'cited:yes learning');
      const note = fs.readFileSync(path.join(desk().workspace ?? '', 'notes/related-work.tex'), 'utf8');
      const citations = await library().citations({ text: note, languageId: 'latex' });
      const cited = citations.flatMap(({ papers }) => papers.map(({ id }) => id));
      const answer = await library().search({ query: 'cited:yes learning', limit: 50, cited });
      assert.ok(answer.matched > 0);
      await eventually(async () => {
        const labels = await desk().quickInput.labels();
        const titles = answer.hits.map(({ title }) => title);
        assert.deepEqual(labels, titles.slice(0, Math.max(labels.length, 1)));
      });
    });
  });

  it('keeps the row one has gone to when the library changes', async () => {
    const file = path.join(desk().workspace ?? '', 'papers', 'bees.txt');
    await box.ask(query);
    await box.firstRow(titleAt(0));
    await box.press('ArrowDown');
    await box.press('ArrowDown');
    await box.focusedRow(titleAt(2));
    fs.writeFileSync(file, pageCopy(papersAbout(query, 5)));
    await desk()
      .quickInput.title(`Search Papers – ${hits().length + 5} papers`)
      .waitFor();
    await box.focusedRow(titleAt(2));
    fs.rmSync(file);
    await desk().quickInput.title(`Search Papers – ${hits().length} papers`).waitFor();
    await desk().quickInput.accept(titleAt(2));
    await desk().panel.shows(titleAt(2));
  });

  describe('keeps results in the tree', () => {
    it('by Shift+Enter, best first, on top', async () => {
      await box.ask(query);
      await box.firstRow(titleAt(0));
      await box.press('Shift+Enter');
      await desk().tree().item(titleAt(0)).waitFor();
      await eventually(async () => {
        const [group, ...rows] = await desk().tree().rows();
        assert.equal(group?.label, `${kept}, ${hits().length} papers`);
        assert.deepEqual(
          rows
            .slice(0, hits().length)
            .map(({ label }) => label.replace(/( cited in \d+ notes?)?(, has actions)?$/, '')),
          hits().map(({ title }) => title),
        );
      });
      await desk().tree().focusedRow().filter({ hasText: kept }).waitFor();
    });

    it('and follows the library', async () => {
      const file = path.join(desk().workspace ?? '', 'papers', 'bees.txt');
      fs.writeFileSync(file, pageCopy(papersAbout(query, 5)));
      await desk()
        .tree()
        .item(`${kept}, ${hits().length + 5} papers`)
        .waitFor();
      fs.rmSync(file);
      await desk().tree().item(`${kept}, ${hits().length} papers`).waitFor();
    });

    it('several, by the button, also by dump', async () => {
      await box.ask('speech');
      await desk().quickInput.rows.first().waitFor();
      await desk().quickInput.widget.getByRole('button', { name: 'Keep Results in the Tree' }).click();
      await desk().tree().item('Search: speech').waitFor();
      await desk().runCommand('Sheaf: Group by Dump');
      await desk().tree().item('graphs-and-science.txt').waitFor();
      await eventually(async () => {
        const rows = await desk().tree().rows();
        const groups = rows.filter(({ level }) => level === 1).map(({ label }) => label.replace(/, .*/, ''));
        assert.deepEqual(groups.slice(0, 2), ['Search: speech', kept]);
      });
      await desk().runCommand('Sheaf: Group by Theme');
    });

    it('also when the window is opened again', async () => {
      await eventually(async () =>
        assert.match(await desk().kept(), /"sheaf\.keptSearches":\[\{"query":"speech"/),
      );
      await desk().reload();
      await desk().openView('Sheaf');
      await desk().tree().item('Search: speech').waitFor();
      await desk().tree().item(`${kept}, ${hits().length} papers`).waitFor();
    });

    it('until they are removed', async () => {
      for (const name of ['Search: speech', kept]) {
        await desk().tree().pressButton(name, 'Remove Search');
        await desk().tree().item(name).waitFor({ state: 'detached' });
      }
    });
  });

  function hitTheme([hit]: readonly SearchHit[]): string {
    return hit?.theme?.label ?? assert.fail('the hit has a theme');
  }
});
