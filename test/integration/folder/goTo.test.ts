/** Going from citations to papers and back: definition, references, highlights, links. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, deskFile, scratchFolder, write } from '../support/desk';
import { showDump } from '../support/editors';
import { eventually } from '../support/eventually';
import { middleOf, openNote, rangeOf } from '../support/notes';
import { paperTitled, sheaf } from '../support/sheaf';

const run = vscode.commands.executeCommand;
const lora = 'LoRA: Low-Rank Adaptation of Large Language Models';
const bert = 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding';

const cites: readonly (readonly [language: string, text: string, cited: string])[] = [
  ['markdown', 'See [@lora; @bert].', '@lora'],
  ['markdown', 'See [[lora]].', '[[lora]]'],
  ['markdown', `See ${lora}.`, lora],
  ['latex', 'See \\citep[p.~3]{bert, lora}.', 'lora'],
  ['restructuredtext', 'See :cite:p:`lora`.', ':cite:p:`lora`'],
];

describe('going to the definition of a citation', () => {
  before(sheaf);
  afterEach(closeEditors);

  const definitionsAt = async ({ uri }: vscode.TextDocument, position: vscode.Position) =>
    run<vscode.LocationLink[]>('vscode.executeDefinitionProvider', uri, position);

  for (const [language, text, cited] of cites) {
    it(`finds the entry in the dump: ${language}, ${text}`, async () => {
      const { document } = await openNote(language, `${text}\n`);
      const range = rangeOf(document, cited);
      const links = await definitionsAt(document, middleOf(document, range));
      const { sources } = await paperTitled(lora);
      assert.deepEqual(
        links.map(({ targetUri, targetRange }) => [
          targetUri.toString(),
          targetRange.start.line,
          targetRange.end.line,
        ]),
        sources.map(({ dump, line, endLine }) => [dump, line - 1, endLine - 1]),
      );
      for (const { targetUri, targetSelectionRange, originSelectionRange } of links) {
        assert.deepEqual(originSelectionRange, range);
        const dump = await vscode.workspace.openTextDocument(targetUri);
        assert.ok(targetSelectionRange);
        assert.equal(dump.getText(targetSelectionRange).trim(), lora);
      }
    });
  }

  it('finds nothing beside citations, for unknown keys and in dumps', async () => {
    const { document } = await openNote('markdown', 'Plain words, [@nobody2020].\n');
    for (const text of ['Plain', '@nobody2020'])
      assert.deepEqual(await definitionsAt(document, middleOf(document, rangeOf(document, text))), []);
    const dump = await vscode.workspace.openTextDocument(deskFile('papers/language-models.txt'));
    assert.deepEqual(await definitionsAt(dump, rangeOf(dump, lora).start), []);
  });
});

describe('going to the definition of a paper of several dumps', () => {
  const scratch = scratchFolder();

  it('offers every one', async () => {
    await showDump(scratch('a.txt'), 'Brand New Things: A Method Unheard of Before');
    await showDump(scratch('b.txt'), 'Brand New Things: A Method Unheard of Before');
    const { document } = await openNote('latex', '\\cite{brand-new-things}\n');
    const links = await run<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      rangeOf(document, 'brand').start,
    );
    assert.deepEqual(links.map(({ targetUri }) => targetUri.toString()).sort(), [
      scratch('a.txt').toString(),
      scratch('b.txt').toString(),
    ]);
  });
});

describe('finding all references', () => {
  const scratch = scratchFolder();
  const title = 'Brand New Things: A Method Unheard of Before';

  /** Where the paper of a dump of its own stands and is cited, as file and text. */
  async function referencesAt(document: vscode.TextDocument, text: string): Promise<string[]> {
    const found = await run<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      rangeOf(document, text).start,
    );
    const described = found.map(async ({ uri, range }) => {
      const { lineCount } = await vscode.workspace.openTextDocument(uri);
      const name = uri.path.replace(/^.*\//, '');
      return `${name} ${range.start.line + 1}${range.end.line >= lineCount ? '!' : ''}`;
    });
    // VS Code's own Markdown support takes `[@key]` for a link's name.
    return [...new Set(await Promise.all(described))].sort();
  }

  const expected = ['a.md 1', 'a.md 3', 'b.tex 1', 'dump.txt 3'];
  const prepare = async () => {
    await write(scratch('a.md'), `See [@brand-new-things].\n\nAgain: ${title}.\n`);
    await write(scratch('b.tex'), '\\cite{lora,brand-new-things}\n');
    return (await showDump(scratch('dump.txt'), title)).document;
  };

  it('from a citation in a note', async () => {
    await prepare();
    const note = await vscode.workspace.openTextDocument(scratch('a.md'));
    await eventually(async () => assert.deepEqual(await referencesAt(note, 'brand-new'), expected));
    assert.deepEqual(await referencesAt(note, 'Again'), []);
  });

  it('from the entry in a dump, wherever in it', async () => {
    const dump = await prepare();
    await eventually(async () => assert.deepEqual(await referencesAt(dump, 'Brand New'), expected));
    assert.deepEqual(await referencesAt(dump, 'It is invented'), expected);
    assert.deepEqual(await referencesAt(dump, 'Get trending'), []);
  });

  it('counts with what is being written', async () => {
    await prepare();
    const { document } = await openNote('markdown', 'See @brand-new-things.\n');
    const name = document.uri.path.replace(/^.*\//, '');
    await eventually(async () =>
      assert.deepEqual(await referencesAt(document, 'brand-new'), [...expected, `${name} 1`].sort()),
    );
  });
});

describe('the marks on other citations of a paper', () => {
  before(sheaf);
  afterEach(closeEditors);

  const marked = async (language: string, text: string, at: string) => {
    const { document } = await openNote(language, text);
    const marks = await run<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      middleOf(document, rangeOf(document, at)),
    );
    return marks.map(({ range }) => document.getText(range));
  };

  it('are on every form', async () => {
    assert.deepEqual(
      await marked('markdown', `See [@lora], [@bert; @lora, p. 3], [[lora]] and ${lora}.\n`, '[@lora]'),
      ['[@lora]', '@lora', '[[lora]]', lora],
    );
    assert.deepEqual(await marked('latex', '\\cite{bert,lora} \\citet{lora}\n', 'lora'), [
      'lora',
      '\\citet{lora}',
    ]);
  });

  it('are on the same unknown key', async () => {
    const text = '[@nobody2020] [@nobody2021] [@nobody2020, p. 3]\n';
    assert.deepEqual(await marked('markdown', text, '@nobody2020'), ['[@nobody2020]', '@nobody2020']);
  });

  it('leave words to VS Code', async () => {
    assert.deepEqual(await marked('markdown', 'Plain words, Plain [@lora].\n', 'Plain'), ['Plain', 'Plain']);
  });
});

describe('the links of a note', () => {
  before(sheaf);
  afterEach(closeEditors);

  const linked = async (language: string, text: string) => {
    const { document } = await openNote(language, text);
    const links = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    const ours = links.filter(({ target }) => /^L\d+$/.test(target?.fragment ?? ''));
    return ours.map(({ range, target }) => [document.getText(range), target?.toString()]);
  };

  it('lead to the entry of a key, but not that of a title, a name or an address', async () => {
    const entryOf = async (title: string): Promise<string> => {
      const [source = assert.fail()] = (await paperTitled(title)).sources;
      return vscode.Uri.parse(source.dump, true)
        .with({ fragment: `L${source.line}` })
        .toString();
    };
    const entry = await entryOf(lora);
    assert.deepEqual(
      await linked(
        'markdown',
        `[@lora] [@nobody2020] [[${lora}]] arXiv:2106.09685 [x](https://arxiv.org/abs/2106.09685) LoRA, ${lora}, @bert\n`,
      ),
      [
        ['lora', entry],
        [`[[${lora}]]`, entry],
        ['arXiv:2106.09685', entry],
        ['bert', await entryOf(bert)],
      ],
    );
    assert.deepEqual(await linked('latex', '\\citep[p.~3]{lora,nobody}\n'), [['lora', entry]]);
  });

  it('are none in a dump', async () => {
    const links = await run<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      deskFile('papers/language-models.txt'),
    );
    assert.ok(links.every(({ target }) => !/^L\d+$/.test(target?.fragment ?? '')));
  });
});
