/** Dumps as browsers, editors and file systems leave them: line ends, encodings, names. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { abstractOf, dumpOf, scratchFolder, write } from '../support/desk';
import { activeEditorOn, showsPapers } from '../support/editors';
import { holds, paperTitled, sheaf } from '../support/sheaf';

const titles = [
  'On Müsli, Smørrebrød and 寿司',
  'A Second Paper of the Same Dump',
  'A Third Paper to Complete the Dump',
];
const text = dumpOf(...titles);
const utf8 = (written: string) => new TextEncoder().encode(written);

function utf16(written: string): Uint8Array {
  const units = Uint16Array.from(`\ufeff${written}`, (_, index) => `\ufeff${written}`.charCodeAt(index));
  return new Uint8Array(units.buffer);
}

/** The same dump, written in every way that VS Code shows as the same text. */
const writings: Readonly<Record<string, Uint8Array>> = {
  'CRLF line ends': utf8(text.replaceAll('\n', '\r\n')),
  'CR line ends': utf8(text.replaceAll('\n', '\r')),
  'a byte-order mark': utf8(`\ufeff${text}`),
  'a byte-order mark and CRLF': utf8(`\ufeff${text.replaceAll('\n', '\r\n')}`),
  'blanks at the ends of lines': utf8(text.replaceAll('\n', ' \t\n')),
  'no line end at the end': utf8(text.trimEnd()),
};

describe('a dump with', () => {
  const scratch = scratchFolder();

  for (const [what, bytes] of Object.entries(writings)) {
    it(`${what} is read, and every paper found in its lines`, async () => {
      const dump = scratch('dump.txt');
      await write(dump, bytes);
      await holds(dump, ...titles);
      const document = await vscode.workspace.openTextDocument(dump);
      for (const title of titles) {
        const { abstract, sources } = await paperTitled(title);
        assert.equal(abstract, abstractOf(title));
        const [{ line, endLine } = { line: 0, endLine: 0 }] = sources;
        assert.ok(
          document
            .lineAt(line - 1)
            .text.trimEnd()
            .endsWith(title),
        );
        assert.equal(document.lineAt(endLine - 1).text.trim(), abstract);
      }
    });
  }

  it('bytes that are no UTF-8 loses only those', async () => {
    const dump = scratch('dump.txt');
    const bytes = utf8(text);
    const at = utf8(text.slice(0, text.indexOf('invented'))).length;
    bytes.set([0xff, 0xc3], at);
    await write(dump, bytes);
    await holds(dump, ...titles);
    assert.match(
      (await paperTitled(titles[0] ?? '')).abstract,
      /It is \ufffd\ufffdvented from beginning to end/,
    );
  });

  it('UTF-16, as Windows writes it, is read', async () => {
    const dump = scratch('dump.txt');
    await write(dump, utf16(text));
    await holds(dump, ...titles);
  });

  it('zero bytes is a binary file and no dump', async () => {
    const dump = scratch('dump.txt');
    await write(dump, utf8(`\u0000\u0001${text}`));
    await sheaf();
    await holds(dump);
  });
});

describe('the file name', () => {
  const scratch = scratchFolder();

  for (const name of [
    'with blanks in it.txt',
    'number #1.txt',
    '100% of it, 50%25 and %20.txt',
    'Überblick über Schönes.txt',
    '論文一覧.md',
    '{braces} and [brackets].txt',
    'a+b&c=d;e,f@g!.txt',
    "(parens) ~tilde'quote.txt",
    'UPPER.TXT.txt',
    '.hidden.txt',
  ]) {
    it(`${name} is none to stumble over`, async () => {
      const dump = scratch(name);
      const title = 'Learning from Papers in Named Files';
      await write(dump, dumpOf(title));
      await holds(dump, title);
      const { id } = await paperTitled(title);
      await vscode.commands.executeCommand('sheaf.openPaper', id);
      await showsPapers(title);
      await vscode.commands.executeCommand('sheaf.revealInDump', id);
      await activeEditorOn(dump);
      await vscode.workspace.fs.delete(dump);
      await holds(dump);
    });
  }
});
