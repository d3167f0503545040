/** The commands on a paper: open it, reveal it in its dump, take its title or its citation along. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, deskFile } from '../support/desk';
import { activeEditorOn, paperTabs, showsPapers } from '../support/editors';
import { eventually } from '../support/eventually';
import { openNote } from '../support/notes';
import { paperTitled, sheaf } from '../support/sheaf';

const run = vscode.commands.executeCommand;

describe('opening a paper', () => {
  before(sheaf);
  afterEach(closeEditors);

  it('shows it in a panel of its own, with its title on the tab', async () => {
    const { id } = await paperTitled('Visual Prompt Tuning');
    await run('sheaf.openPaper', id);
    await showsPapers('Visual Prompt Tuning');
  });

  it('uses the same panel for the next paper', async () => {
    for (const title of ['Visual Prompt Tuning', 'Segment Anything', 'Graph Attention Networks']) {
      await run('sheaf.openPaper', (await paperTitled(title)).id);
      await showsPapers(title);
    }
  });

  it('shortens a long title on the tab', async () => {
    const { id, title } = await paperTitled(
      'Transformers are SSMs: Generalized Models and Efficient Algorithms Through Structured State Space Duality',
    );
    await run('sheaf.openPaper', id);
    await showsPapers('Transformers are SSMs: Generalized Mode…');
    assert.ok(title.length > 40);
  });

  it('opens beside the note and takes the focus', async () => {
    const note = await openNote('markdown', 'A note.\n');
    await run('sheaf.openPaper', (await paperTitled('Segment Anything')).id);
    await eventually(() => assert.equal(paperTabs()[0]?.group.isActive, true));
    assert.notEqual(paperTabs()[0]?.group.viewColumn, note.viewColumn);
  });

  it('leaves the focus where it is when the tree asks for that', async () => {
    const note = await openNote('markdown', 'A note.\n');
    await run('sheaf.openPaper', (await paperTitled('Segment Anything')).id, true);
    await showsPapers('Segment Anything');
    assert.equal(vscode.window.activeTextEditor?.document, note.document);
    assert.notEqual(paperTabs()[0]?.group.viewColumn, note.viewColumn);
  });

  it('opens again after it was closed', async () => {
    const { id } = await paperTitled('Segment Anything');
    await run('sheaf.openPaper', id);
    await showsPapers('Segment Anything');
    await vscode.window.tabGroups.close(paperTabs());
    await showsPapers();
    await run('sheaf.openPaper', id);
    await showsPapers('Segment Anything');
  });

  it('takes a node of the tree as well as an id', async () => {
    const paper = await paperTitled('Segment Anything');
    await run('sheaf.openPaper', { kind: 'paper', id: 'whatever', paper });
    await showsPapers('Segment Anything');
  });
});

describe('revealing a paper in its dump', () => {
  before(sheaf);
  afterEach(closeEditors);

  it('opens the dump and selects the entry', async () => {
    const { id, title, abstract, sources } = await paperTitled('WaveNet: A Generative Model for Raw Audio');
    await run('sheaf.revealInDump', id);
    const { document, selection } = await activeEditorOn(deskFile('papers/language-models.txt'));
    assert.equal(document.getText(selection).replaceAll('\r\n', '\n'), `${title}\n${abstract}`);
    assert.equal(selection.start.line + 1, sources[0]?.line);
    assert.equal(selection.end.line + 1, sources[0]?.endLine);
  });

  it('scrolls to the entry', async () => {
    await run('sheaf.revealInDump', (await paperTitled('Denoising Diffusion Implicit Models')).id);
    const editor = await activeEditorOn(deskFile('papers/vision-and-generation.txt'));
    assert.ok(editor.visibleRanges.some(range => range.contains(editor.selection.start)));
  });

  it('goes to the first dump of a paper that stands in several, or to the one it was chosen in', async () => {
    const { id } = await paperTitled('Visual Prompt Tuning');
    await run('sheaf.revealInDump', id);
    await activeEditorOn(deskFile('papers/language-models.txt'));
    const dump = deskFile('papers/vision-and-generation.txt');
    await run('sheaf.revealInDump', { paper: { id }, parent: { dump: { dump: dump.toString() } } });
    await activeEditorOn(dump);
  });

  it('opens a dump by its node of the tree', async () => {
    const dump = deskFile('papers/graphs-and-science.txt');
    await run('sheaf.openDump', { kind: 'dump', dump: { dump: dump.toString() } });
    await activeEditorOn(dump);
  });
});

describe('copying', () => {
  before(sheaf);
  afterEach(closeEditors);
  const copied = async (command: string, title: string) => {
    await vscode.env.clipboard.writeText('');
    await run(command, (await paperTitled(title)).id);
    return vscode.env.clipboard.readText();
  };

  it('asks as what, with the citation first', async () => {
    await vscode.env.clipboard.writeText('');
    let done = false;
    const copying = run('sheaf.copyAs', (await paperTitled('Visual Prompt Tuning')).id).then(() => {
      done = true;
    });
    await eventually(async () => {
      await run('workbench.action.acceptSelectedQuickOpenItem');
      assert.ok(done, 'it is still asking');
    });
    await copying;
    assert.equal(await vscode.env.clipboard.readText(), '[@visual-prompt-tuning]');
  });

  it('takes the whole title', async () => {
    const title = 'Understanding disentangling in $\\beta$-VAE';
    assert.equal(await copied('sheaf.copyTitle', title), title);
  });

  it('takes the citation as in Markdown where no note is open', async () => {
    assert.equal(await copied('sheaf.copyCitation', 'Visual Prompt Tuning'), '[@visual-prompt-tuning]');
  });

  for (const [language, citation] of [
    ['markdown', '[@visual-prompt-tuning]'],
    ['latex', '\\cite{visual-prompt-tuning}'],
    ['tex', '\\cite{visual-prompt-tuning}'],
    ['plaintext', '[@visual-prompt-tuning]'],
    ['restructuredtext', ':cite:p:`visual-prompt-tuning`'],
  ] as const) {
    it(`takes the citation as the open note writes it: ${language}`, async () => {
      await openNote(language, '');
      assert.equal(await copied('sheaf.copyCitation', 'Visual Prompt Tuning'), citation);
    });
  }

  it('takes the citation as the note writes it that a dump covers', async () => {
    await openNote('latex', '');
    await vscode.window.showTextDocument(deskFile('papers/language-models.txt'));
    assert.equal(await copied('sheaf.copyCitation', 'Visual Prompt Tuning'), '\\cite{visual-prompt-tuning}');
  });
});
