/** What a hover says, and that nothing a dump says can do more than be read. */
import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { pageCopy, papersAbout } from '../../support/listingPage';
import { abstractOf, closeEditors, dumpOf, scratchFolder, write } from '../support/desk';
import { eventually } from '../support/eventually';
import { contentOf, hoverAt, linksOf, rendered, titleOf } from '../support/hovers';
import { middleOf, openNote, rangeOf } from '../support/notes';
import { holds, paperTitled, sheaf } from '../support/sheaf';

/** How the languages that VS Code knows by itself cite the paper LoRA. */
const languages: readonly (readonly [language: string, text: string, cited: string])[] = [
  ['markdown', 'Take [@lora].', '@lora'],
  ['markdown', 'Take [[lora|this]].', '[[lora|this]]'],
  ['latex', 'Take \\citep[p.~3]{lora}.', 'lora'],
  ['tex', 'Take \\cite{lora}.', 'lora'],
  ['plaintext', 'Take LoRA: Low-Rank Adaptation of Large Language Models.', 'Adaptation'],
  ['plaintext', 'Take https://arxiv.org/abs/2106.09685v2 today.', '2106.09685'],
  ['restructuredtext', 'Take :cite:p:`lora`.', 'lora'],
];

/** Titles that are code in one of the languages between a dump and the screen. */
const hostile = [
  'On <script>alert(1)</script> and <img src=x onerror=alert(1)> in Titles',
  'The Icon $(trash) and the Spinner $(sync~spin) in Titles',
  'Why [Click Here](command:workbench.action.quit) Is a Title',
  'With `backticks`, **stars**, _underscores_ and ~~tildes~~ in Titles',
  'A Table | of # Marks > and \\ Slashes &amp; Entities in Titles',
];

async function hoverOn(language: string, text: string, cited: string): Promise<vscode.Hover> {
  const { document } = await openNote(language, `${text}\n`);
  const hover = await hoverAt(document, middleOf(document, rangeOf(document, cited)));
  assert.ok(hover, `no hover on ${cited}`);
  return hover;
}

describe('the hover of a citation', () => {
  before(sheaf);
  afterEach(closeEditors);

  for (const [language, text, cited] of languages) {
    it(`understands ${language}: ${text}`, async () => {
      const hover = await hoverOn(language, text, cited);
      assert.equal(titleOf(hover), 'LoRA: Low-Rank Adaptation of Large Language Models');
    });
  }

  it('shows title, theme, key and abstract', async () => {
    const paper = await paperTitled('Visual Prompt Tuning');
    assert.ok(paper.theme);
    const text = rendered(contentOf(await hoverOn('markdown', 'Take [@visual-prompt-tuning].', '@')).value);
    const dumps = new Set(paper.sources.map(({ dump }) => dump)).size;
    const places = dumps === 1 ? 'in 1 dump' : `in ${dumps} dumps`;
    for (const part of [paper.title, paper.theme.label, paper.citeKey, places, 'cited in ', paper.abstract]) {
      assert.ok(text.includes(part), part);
    }
  });

  it('links to the paper, to its dump and to a search, each with the id or the query alone', async () => {
    const { id } = await paperTitled('Visual Prompt Tuning');
    assert.deepEqual(linksOf(await hoverOn('latex', '\\cite{visual-prompt-tuning}', 'visual')), [
      { command: 'sheaf.openPaper', args: [id] },
      { command: 'sheaf.revealInDump', args: [id] },
      { command: 'sheaf.search', args: ['visual prompt tuning'] },
    ]);
  });

  it('may run these commands and no other, and no HTML', async () => {
    const content = contentOf(await hoverOn('markdown', 'Take [@lora].', '@lora'));
    assert.deepEqual(content.isTrusted, {
      enabledCommands: ['sheaf.openPaper', 'sheaf.revealInDump', 'sheaf.search'],
    });
    assert.ok(!content.supportHtml);
  });
});

describe('the hover of an unknown key', () => {
  before(sheaf);
  afterEach(closeEditors);

  it('says so, and what is nearest', async () => {
    const { id, title } = await paperTitled('Visual Prompt Tuning');
    const hover = await hoverOn('latex', '\\cite{lora,visual-promt-tuning}', 'visual');
    const text = rendered(contentOf(hover).value);
    assert.ok(text.startsWith('No paper of the library has the key "visual-promt-tuning".'), text);
    assert.ok(text.includes(title), text);
    assert.deepEqual(linksOf(hover), [{ command: 'sheaf.openPaper', args: [id] }]);
  });

  it('is none where a list of references may define it', async () => {
    const text = '\\bibliography{elsewhere}\\cite{lora,visual-promt-tuning}\n';
    const { document } = await openNote('latex', text);
    assert.equal(await hoverAt(document, middleOf(document, rangeOf(document, 'visual'))), undefined);
  });
});

describe('the hover of a paper of a new dump', () => {
  const scratch = scratchFolder();
  const addDump = async (...titles: readonly string[]) => {
    const dump = scratch('dump.txt');
    await write(dump, dumpOf(...titles));
    await holds(dump, ...titles);
  };

  it('comes with the dump', async () => {
    const { document } = await openNote('markdown', 'Unheard of: [@brand-new-things].\n');
    const position = middleOf(document, rangeOf(document, '@brand-new-things'));
    const before = await hoverAt(document, position);
    assert.ok(!before || titleOf(before).startsWith('No paper of the library'));
    await addDump('Brand New Things: A Method Unheard of Before');
    const hover = await hoverAt(document, position);
    assert.equal(hover && titleOf(hover), 'Brand New Things: A Method Unheard of Before');
  });

  for (const title of hostile) {
    it(`shows as it is: ${title}`, async () => {
      // Behind others: a file that begins like a program is no dump.
      const listed = [...papersAbout('kind words', 12), { title, abstract: abstractOf(title) }];
      await write(scratch('dump.txt'), pageCopy(listed));
      const { citeKey, id } = await eventually(() => paperTitled(title));
      const hover = await hoverOn('markdown', `See [@${citeKey}].`, citeKey);
      assert.equal(titleOf(hover), title);
      const { value } = contentOf(hover);
      assert.ok(rendered(value).includes(abstractOf(title)));
      assert.doesNotMatch(value.replaceAll('&#36;', ''), /<|\$\((trash|sync)|(?<!\\)[`~|#]/);
      assert.deepEqual(
        linksOf(hover)
          .slice(0, 2)
          .map(({ args }) => args),
        [[id], [id]],
      );
    });
  }

  it('offers every paper that an ambiguous key may mean', async () => {
    const titles = ['Common Ground: A First Essay about Apples', 'Common Ground: Another Essay about Pears'];
    await addDump(...titles);
    const papers = await Promise.all(titles.map(paperTitled));
    const hover = await hoverOn('markdown', 'See [@common-ground].', '@common-ground');
    const text = rendered(contentOf(hover).value);
    for (const title of titles) assert.ok(text.includes(title), title);
    assert.deepEqual(
      linksOf(hover).map(({ command, args }) => [command, args]),
      papers.map(({ id }) => ['sheaf.openPaper', [id]]),
    );
  });

  it('is for one paper alone where the whole title is the key', async () => {
    const titles = ['Common Ground: A First Essay about Apples', 'Common Ground: Another Essay about Pears'];
    await addDump(...titles);
    for (const title of titles) {
      const { citeKey } = await paperTitled(title);
      assert.notEqual(citeKey, 'common-ground');
      assert.equal(titleOf(await hoverOn('markdown', `See [@${citeKey}].`, citeKey)), title);
    }
  });
});
