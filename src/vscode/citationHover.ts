/** Shows the paper behind a citation when the pointer, or the cursor, rests on it. */
import * as vscode from 'vscode';
import type { PaperDetail, PaperEngine, ResolvedCitation } from '../core/engine';
import { unlessCancelled } from './cancellation';

/** The languages notes are written in; the manifest's activation events name the same. */
export const noteLanguages = [
  'markdown',
  'latex',
  'tex',
  'plaintext',
  'typst',
  'restructuredtext',
  'org',
  'asciidoc',
  'quarto',
  'rmd',
] as const;

/** Commands the hover's links run: the paper's id is all they are given. */
const commands = { open: 'sheaf.openPaper', reveal: 'sheaf.revealInDump' } as const;

/** Of a longer text only so many characters around the pointer are looked at, cut at lines. */
const window = 1 << 19;

/** Registers the hover for every note; `isDump` tells the documents that are none. */
export function registerCitationHover(
  engine: PaperEngine,
  isDump: (document: vscode.TextDocument) => boolean,
): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    provideHover: (document, position, token) =>
      isDump(document) ? undefined : hoverAt(engine, document, position, token),
  };
  return vscode.languages.registerHoverProvider(
    noteLanguages.map(language => ({ language })),
    provider,
  );
}

async function hoverAt(
  engine: PaperEngine,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
  const { text, start } = surroundings(document, position);
  const offset = document.offsetAt(position) - start;
  const found = await unlessCancelled(token, signal =>
    engine.citations({ text, languageId: document.languageId, offset }, signal),
  );
  const citation = found?.find(({ papers }) => papers.length > 0);
  if (!citation) return undefined;
  const range = new vscode.Range(
    document.positionAt(start + citation.start),
    document.positionAt(start + citation.end),
  );
  return new vscode.Hover(contentOf(citation), range);
}

/** The whole text of an ordinary note, whole lines around the position of a huge one. */
function surroundings(
  document: vscode.TextDocument,
  position: vscode.Position,
): { text: string; start: number } {
  const text = document.getText();
  if (text.length <= window) return { text, start: 0 };
  const offset = document.offsetAt(position);
  const start = text.lastIndexOf('\n', Math.max(0, offset - window / 2)) + 1;
  const end = text.indexOf('\n', offset + window / 2);
  return { text: text.slice(start, end < 0 ? text.length : end), start };
}

function contentOf({ papers }: ResolvedCitation): vscode.MarkdownString {
  const [paper] = papers;
  return papers.length === 1 && paper ? paperContent(paper) : candidatesContent(papers);
}

function paperContent(paper: PaperDetail): vscode.MarkdownString {
  const content = trustedContent();
  appendTitle(content, paper);
  content.appendMarkdown('\n\n');
  if (paper.theme) {
    content.appendMarkdown('$(tag) ').appendText(paper.theme.label);
    content.appendMarkdown('&nbsp;&nbsp;·&nbsp;&nbsp;');
  }
  content.appendMarkdown('$(key) ').appendText(paper.citeKey).appendMarkdown('\n\n');
  content.appendText(paper.abstract || vscode.l10n.t('The dump has no abstract of this paper.'));
  content.appendMarkdown('\n\n---\n\n');
  content.appendMarkdown(link(commands.open, paper.id, 'book', vscode.l10n.t('Open Paper')));
  content.appendMarkdown('&nbsp;&nbsp;&nbsp;');
  content.appendMarkdown(link(commands.reveal, paper.id, 'go-to-file', vscode.l10n.t('Reveal in Dump')));
  return content;
}

function candidatesContent(papers: readonly PaperDetail[]): vscode.MarkdownString {
  const content = trustedContent();
  content.appendText(vscode.l10n.t('This citation may mean {0} papers:', papers.length));
  for (const paper of papers) {
    content.appendMarkdown('\n\n- ');
    appendTitle(content, paper);
    content.appendMarkdown(` ${link(commands.open, paper.id, 'book', vscode.l10n.t('Open Paper'))}`);
  }
  return content;
}

/** Titles and abstracts are anybody's text: they are only ever appended as text, and only two commands can be run. */
function trustedContent(): vscode.MarkdownString {
  const content = new vscode.MarkdownString('', true);
  content.isTrusted = { enabledCommands: Object.values(commands) };
  return content;
}

function appendTitle(content: vscode.MarkdownString, { title, authors, year }: PaperDetail): void {
  content.appendMarkdown('**').appendText(title).appendMarkdown('**');
  const known = [
    ...authors.slice(0, 3),
    ...(authors.length > 3 ? ['…'] : []),
    ...(year ? [String(year)] : []),
  ];
  if (known.length > 0) content.appendMarkdown('  \n').appendText(known.join(', '));
}

function link(command: string, paperId: string, icon: string, label: string): string {
  const argument = encodeURIComponent(JSON.stringify([paperId]));
  return `[$(${icon}) ${label}](command:${command}?${argument} "${label}")`;
}
