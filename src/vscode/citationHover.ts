/** Shows the paper behind a citation when the pointer, or the cursor, rests on it. */
import * as vscode from 'vscode';
import type { CitedPaper, PaperEngine, ResolvedCitation } from '../core/engine';
import { unlessCancelled } from './cancellation';
import { escapeMarkdown } from './markdownText';

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
const mostCharacters = 1 << 19;

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
  if (text.length <= mostCharacters) return { text, start: 0 };
  const offset = document.offsetAt(position);
  const start = text.lastIndexOf('\n', Math.max(0, offset - mostCharacters / 2)) + 1;
  const end = text.indexOf('\n', offset + mostCharacters / 2);
  return { text: text.slice(start, end < 0 ? text.length : end), start };
}

function contentOf({ papers }: ResolvedCitation): vscode.MarkdownString {
  const [paper] = papers;
  return papers.length === 1 && paper ? paperContent(paper) : candidatesContent(papers);
}

/** The links stand above the abstract: a hover is not high, and what is below a long text is out of sight. */
function paperContent(paper: CitedPaper): vscode.MarkdownString {
  const facts = [
    ...(paper.theme ? [`$(tag) ${escapeMarkdown(paper.theme.label)}`] : []),
    `$(key) ${escapeMarkdown(paper.citeKey)}`,
  ];
  const links = [
    link(commands.open, paper.id, 'book', vscode.l10n.t('Open Paper')),
    link(commands.reveal, paper.id, 'go-to-file', vscode.l10n.t('Reveal in Dump')),
  ];
  const abstract = paper.abstract || vscode.l10n.t('The dump has no abstract for this paper.');
  const lines = [facts, links].map(parts => parts.join('&nbsp;&nbsp;·&nbsp;&nbsp;'));
  return trusted([titleLine(paper), lines.join('  \n'), escapeMarkdown(abstract)].join('\n\n'));
}

function candidatesContent(papers: readonly CitedPaper[]): vscode.MarkdownString {
  const heading = escapeMarkdown(vscode.l10n.t('This citation may mean {0} papers:', papers.length));
  const candidates = papers.map(
    paper => `- ${titleLine(paper)} ${link(commands.open, paper.id, 'book', vscode.l10n.t('Open Paper'))}`,
  );
  return trusted([heading, ...candidates].join('\n\n'));
}

/** Titles and abstracts are anybody's text: they come here escaped, and only two commands can be run. */
function trusted(markdown: string): vscode.MarkdownString {
  const content = new vscode.MarkdownString(markdown, true);
  content.isTrusted = { enabledCommands: Object.values(commands) };
  return content;
}

function titleLine({ title, authors, year }: CitedPaper): string {
  const known = [
    ...authors.slice(0, 3),
    ...(authors.length > 3 ? ['…'] : []),
    ...(year ? [String(year)] : []),
  ];
  const line = `**${escapeMarkdown(title.trim())}**`;
  return known.length > 0 ? `${line}  \n${escapeMarkdown(known.join(', '))}` : line;
}

function link(command: string, paperId: string, icon: string, label: string): string {
  const argument = encodeURIComponent(JSON.stringify([paperId]));
  return `[$(${icon}) ${label}](command:${command}?${argument} "${label}")`;
}
