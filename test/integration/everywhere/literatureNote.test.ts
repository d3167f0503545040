/** Literature notes and panels side by side, by their commands. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are templates of ours, not of the language
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, deskFile, scratchFolder } from '../support/desk';
import { activeEditorOn, showsPapers } from '../support/editors';
import { paperTitled, sheaf } from '../support/sheaf';
import { userSettings } from '../support/userSettings';

const run = vscode.commands.executeCommand;
const title = 'Segment Anything';

describe('a literature note', () => {
  const set = userSettings();
  const file = scratchFolder();

  async function makeIn(folder: vscode.Uri, fileName: string, template: string): Promise<void> {
    await set('sheaf.literatureNote.folder', vscode.workspace.asRelativePath(folder, false));
    await set('sheaf.literatureNote.fileName', fileName);
    await set('sheaf.literatureNote.template', template);
    await run('sheaf.createLiteratureNote', (await paperTitled(title)).id);
  }

  it('is made from the template, where the settings say', async () => {
    await makeIn(
      file('.'),
      'about/${title}.md',
      '# ${title}\n- ${authors}\n${abstract}\n${citation} ${no}\n',
    );
    const editor = await activeEditorOn(file('about/Segment Anything.md'));
    const { abstract } = await paperTitled(title);
    assert.equal(editor.document.getText(), `# Segment Anything\n${abstract}\n[@segment-anything] \${no}\n`);
  });

  it('is opened and not made anew where it exists', async () => {
    await vscode.workspace.fs.writeFile(file('mine.md'), new TextEncoder().encode('My own words.'));
    await makeIn(file('.'), 'mine.md', 'Other words.');
    const editor = await activeEditorOn(file('mine.md'));
    assert.equal(editor.document.getText(), 'My own words.');
  });

  it('stays below the workspace whatever the settings are', async () => {
    await set('sheaf.literatureNote.folder', `../../${vscode.workspace.asRelativePath(file('.'), false)}`);
    await set('sheaf.literatureNote.fileName', '../../${key}.md');
    await run('sheaf.createLiteratureNote', (await paperTitled(title)).id);
    const editor = await activeEditorOn(file('segment-anything.md'));
    assert.ok(editor.document.uri.path.startsWith(deskFile('.').path.replace(/\.$/, '')));
  });
});

describe('papers side by side', () => {
  before(sheaf);
  afterEach(closeEditors);

  it('opens a paper in a panel of its own, and the next one there', async () => {
    const [first, second, third] = ['Segment Anything', 'Visual Prompt Tuning', 'Graph Attention Networks'];
    await run('sheaf.openPaper', (await paperTitled(first ?? '')).id);
    await showsPapers(first ?? '');
    await run('sheaf.openPaperToSide', (await paperTitled(second ?? '')).id);
    await showsPapers(first ?? '', second ?? '');
    await run('sheaf.openPaper', (await paperTitled(third ?? '')).id);
    await showsPapers(first ?? '', third ?? '');
    await run('sheaf.goBack');
    await showsPapers(first ?? '', second ?? '');
    await run('sheaf.goForward');
    await showsPapers(first ?? '', third ?? '');
  });
});
