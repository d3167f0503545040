/** Reading on in the detail panel: back and forward, through a theme, side by side, with marks, copies and a note. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { type ListedPaper, pageCopy, papersAbout } from '../support/listingPage';
import type { Workspace } from '../support/workspaces';
import { aWhile, eventually } from './driver/eventually';
import { useWorkbench } from './driver/useWorkbench';

const papers = papersAbout('graph search', 8);
const changed = 'We study what nobody else';

/** Two dumps that share a paper, whose abstract begins otherwise in the second. */
const workspace: Workspace = temporary => {
  const folder = path.join(temporary, 'reading');
  const other = { ...paper(0), abstract: paper(0).abstract.replace(/^We study/, changed) };
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'first.txt'), pageCopy(papers));
  fs.writeFileSync(path.join(folder, 'second.txt'), pageCopy([other, ...papersAbout('bird song', 5)]));
  return folder;
};

describe('reading on in the detail panel', () => {
  const desk = useWorkbench({ workspace });

  before(async () => {
    await desk().openView('Sheaf');
    await desk().tree().rows();
    await desk().runCommand('Sheaf: Group by Dump');
    await desk().tree().expand('first.txt');
  });

  it('goes on to the next paper of the theme and back through what was read', async () => {
    await open(paper(6));
    const { page } = desk().panel;
    const next = page.getByRole('navigation').getByRole('button', { name: /^Next/ });
    const name = (await next.getAttribute('title')) ?? '';
    await next.click();
    const second = name.replace(/^[^:]*: /, '');
    await desk().panel.takesFocus(second);
    await travel('[', paper(6).title);
    await travel(']', second);
    await travel('Alt+ArrowLeft', paper(6).title);
    await travel('Alt+ArrowRight', second);
    await titleButton('Go Back to the Paper Before').click();
    await desk().panel.shows(paper(6).title);
  });

  it('goes on reading where one was on the way back, and from the top elsewhere', async () => {
    const size = desk().page.viewportSize();
    await desk().page.setViewportSize({ width: 1280, height: 400 });
    await open(paper(6));
    const html = desk().panel.page.locator('html');
    await desk().panel.related.first().scrollIntoViewIfNeeded();
    const place = await html.evaluate(page => page.scrollTop);
    assert.ok(place > 0, 'the page is longer than the window');
    await desk().panel.related.first().click();
    await eventually(async () => assert.equal(await html.evaluate(page => page.scrollTop), 0));
    await desk().page.keyboard.press('Alt+ArrowLeft');
    await desk().panel.shows(paper(6).title);
    await eventually(async () => assert.equal(await html.evaluate(page => page.scrollTop), place));
    if (size) await desk().page.setViewportSize(size);
  });

  it('leaves its keys to the text that covers the panel', async () => {
    await desk().runCommand('View: Close All Editors');
    await open(paper(6));
    await desk().openFile('second.txt');
    await desk().placeCursor(1, 1);
    await desk().page.keyboard.type('[');
    await desk().editor.line('[Get trending').waitFor();
    await desk().revertFile();
    await desk().runCommand('View: Close All Editors');
  });

  it('says where in the theme one is', async () => {
    await open(paper(2));
    const place = desk().panel.page.getByRole('navigation');
    await eventually(async () => assert.match(await place.innerText(), /^\s*\d+ of \d+\s*$/));
  });

  it('shows on demand what a copy says otherwise', async () => {
    await open(paper(0));
    const { page } = desk().panel;
    const summary = page.getByText('Another abstract');
    await summary.waitFor();
    assert.equal(await page.locator('ins').first().isVisible(), false);
    await summary.click();
    const [added, removed] = [page.locator('ins'), page.locator('del')];
    await eventually(async () => {
      const shown = [...(await added.allInnerTexts()), ...(await removed.allInnerTexts())];
      assert.deepEqual(
        shown.map(text => text.trim()),
        ['what nobody else'],
      );
    });
  });

  it('marks what the reader looks for', async () => {
    await open(paper(3));
    const { abstract } = desk().panel;
    assert.equal(await abstract.locator('mark').count(), 0);
    desk().changeSettings({ 'sheaf.highlights': ['simple objective'] });
    await eventually(async () => {
      const [word, sentence] = [abstract.locator('mark.word'), abstract.locator('mark.sentence')];
      assert.equal(await word.innerText(), 'simple objective');
      assert.match(await sentence.innerText(), /^We propose a simple objective .*\.$/);
    });
    desk().changeSettings({ 'sheaf.highlights': [] });
    await abstract.locator('mark').first().waitFor({ state: 'detached' });
  });

  it('marks the words of the last search', async () => {
    await desk().openSearch();
    await desk().quickInput.type('efficient graph objective');
    await desk().quickInput.accept(paper(1).title);
    await desk().panel.takesFocus(paper(1).title);
    await eventually(async () => {
      const marked = await desk().panel.abstract.locator('mark.word').allInnerTexts();
      assert.ok(marked.includes('objective') && marked.includes('efficient'), marked.join());
    });
  });

  it('says where to look for the paper further', async () => {
    await open(paper(4));
    const links = desk().panel.page.locator('.lookups').getByRole('link');
    const places = ['arXiv', 'Hugging Face', 'Google Scholar', 'Semantic Scholar'];
    await eventually(async () => assert.deepEqual(await links.allInnerTexts(), places));
  });

  it('makes a literature note once, and opens it from then on', async () => {
    await open(paper(5));
    await desk().panel.action('Literature Note').click();
    await desk().editor.line('# Sparse Graph').waitFor();
    const notes = path.join(desk().workspace ?? assert.fail('a folder is open'), 'notes');
    const [name = assert.fail('there is a note')] = fs.readdirSync(notes);
    const file = path.join(notes, name);
    await eventually(async () => {
      const text = fs.readFileSync(file, 'utf8');
      assert.match(text, /^# .*\n\n- .*\n- \[@sparse-graph-search\]\n\n## Abstract\n/);
      assert.ok(text.includes(paper(5).title) && text.includes(paper(5).abstract), text);
    });
    await desk().editor.takesFocus();
    fs.appendFileSync(file, 'My thoughts.\n');
    await desk().editor.line('My thoughts.').waitFor();
    await desk().panel.title.click();
    await desk().panel.takesFocus(paper(5).title);
    await desk().selection().waitFor({ state: 'hidden' });
    await desk().panel.action('Literature Note').click();
    // The note takes the keyboard in VS Code's own time: the cursor shows when it has it.
    await desk().selection().waitFor();
    await desk().editor.takesFocus();
    await desk().editor.line('My thoughts.').waitFor();
    assert.equal(fs.readdirSync(notes).length, 1);
    await desk().closeEditors();
  });

  it('is shown in the tree', async () => {
    await open(paper(6));
    await desk().tree().item(paper(1).title).click();
    await desk().panel.shows(paper(1).title);
    await open(paper(6));
    await desk().runCommand('Sheaf: Reveal in Papers View');
    await desk().tree().item(paper(6).title).and(desk().page.locator('.selected')).waitFor();
  });

  it('keeps to a paper that is pinned, and shows others beside it', async () => {
    await open(paper(1));
    await titleButton('Pin Paper').click();
    await titleButton('Unpin Paper').waitFor();
    await desk().tree().item(paper(7).title).click();
    await eventually(async () => {
      const labels = await tabs().allInnerTexts();
      assert.equal(labels.length, 2);
      assert.ok(labels.some(label => label.startsWith(paper(1).title.slice(0, 20))));
      assert.ok(labels.some(label => label.startsWith(paper(7).title.slice(0, 20))));
    });
  });

  /** By the tree, with the focus in the panel afterwards. */
  async function open({ title }: ListedPaper): Promise<void> {
    await desk().tree().item(title).first().click();
    await desk().panel.shows(title);
    await desk().panel.related.first().waitFor();
    await desk().panel.title.click();
    await desk().panel.takesFocus(title);
  }

  /** Goes to a paper by a key, which counts once VS Code has taken in that the panel has the keyboard. */
  async function travel(key: string, title: string): Promise<void> {
    await eventually(async () => {
      await desk().page.keyboard.press(key);
      await desk().panel.shows(title, aWhile);
    });
    await desk().panel.takesFocus(title);
  }

  function titleButton(name: string) {
    return desk().page.locator('.editor-actions').getByRole('button', { name });
  }

  function tabs() {
    return desk().page.locator('.tab[data-resource-name^="webview-sheaf.paper"]');
  }
});

function paper(index: number): ListedPaper {
  return papers[index] ?? assert.fail();
}
