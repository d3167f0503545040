/** Shows the paper behind a citation when the pointer, or the cursor, rests on it. */
import * as vscode from 'vscode';
import { problemOf } from '../core/citationProblems';
import type { CitedPaper, PaperEngine, ResolvedCitation } from '../core/engine';
import { foldedWords } from '../core/library/title';
import { readableText } from '../core/readableText';
import { unlessCancelled } from './cancellation';
import { citedInNotes } from './citationPlace';
import { escapeMarkdown } from './markdownText';
import { type NoteCitations, rangeIn } from './noteCitations';
import { noteSelector } from './noteLanguages';
import { authorsAndYear } from './paperText';

/** Commands the hover's links run, with a paper's id or a query alone. */
const commands = {
  open: 'sheaf.openPaper',
  reveal: 'sheaf.revealInDump',
  search: 'sheaf.search',
} as const;

/** So many papers are named for an unknown key. */
const mostNearest = 3;
/** So many words of a title make a search for papers like it; shorter ones say little. */
const mostWords = 8;
const shortestWord = 4;

/** Registers the hover for every note. */
export function registerCitationHover(engine: PaperEngine, citations: NoteCitations): vscode.Disposable {
  return vscode.languages.registerHoverProvider(noteSelector, {
    provideHover: async (document, position, token) => {
      const citation = await citations.at(document, position, token);
      const content =
        citation && (await unlessCancelled(token, signal => contentOf(engine, citation, signal)));
      return content && new vscode.Hover(content, rangeIn(document, citation));
    },
  });
}

async function contentOf(
  engine: PaperEngine,
  citation: ResolvedCitation,
  signal: AbortSignal,
): Promise<vscode.MarkdownString | undefined> {
  const { papers, name } = citation;
  const [paper, ...others] = papers;
  if (paper && others.length === 0) return paperContent(paper);
  if (paper)
    return candidatesContent(vscode.l10n.t('This citation may mean {0} papers:', papers.length), papers);
  if (problemOf(citation).length === 0) return undefined;
  const nearest = await engine.nearest({ name, limit: mostNearest }, signal);
  const unknown = vscode.l10n.t('No paper of the library has the key "{0}".', name);
  return candidatesContent(
    nearest.length > 0 ? `${unknown} ${vscode.l10n.t('Did you mean:')}` : unknown,
    nearest,
  );
}

/** The links stand above the abstract: a hover is not high, and what is below a long text is out of sight. */
function paperContent(paper: CitedPaper): vscode.MarkdownString {
  const facts = [
    ...(paper.theme ? [`$(tag) ${escapeMarkdown(paper.theme.label)}`] : []),
    `$(key) ${escapeMarkdown(paper.citeKey)}`,
    escapeMarkdown(inDumps(new Set(paper.sources.map(({ dump }) => dump)).size)),
    ...(paper.citedIn > 0 ? [escapeMarkdown(citedInNotes(paper.citedIn))] : []),
  ];
  const links = [
    link(commands.open, paper.id, 'book', vscode.l10n.t('Open Paper')),
    link(commands.reveal, paper.id, 'go-to-file', vscode.l10n.t('Reveal in Dump')),
    link(commands.search, similarTo(paper), 'search', vscode.l10n.t('Search Similar')),
  ];
  const abstract = readableText(paper.abstract) || vscode.l10n.t('The dump has no abstract for this paper.');
  const lines = [facts, links].map(parts => parts.join('&nbsp;&nbsp;·&nbsp;&nbsp;'));
  const heading = titleLine(paper, authorsAndYear(paper));
  return trusted([heading, lines.join('  \n'), escapeMarkdown(abstract)].join('\n\n'));
}

function candidatesContent(
  heading: string,
  papers: readonly Pick<CitedPaper, 'id' | 'title' | 'citeKey'>[],
): vscode.MarkdownString {
  const candidates = papers.map(
    paper =>
      `- ${titleLine(paper, [paper.citeKey])} ${link(commands.open, paper.id, 'book', vscode.l10n.t('Open Paper'))}`,
  );
  return trusted([escapeMarkdown(heading), ...candidates].join('\n\n'));
}

function inDumps(dumps: number): string {
  return dumps === 1 ? vscode.l10n.t('in 1 dump') : vscode.l10n.t('in {0} dumps', dumps);
}

/** The telling words of the title as a query: the search widens it where few papers have them all. */
function similarTo({ title }: CitedPaper): string {
  const words = foldedWords(title);
  const telling = words.filter(({ length }) => length >= shortestWord);
  return (telling.length > 0 ? telling : words).slice(0, mostWords).join(' ');
}

/** Titles and abstracts are anybody's text: they come here escaped, and only these commands can be run. */
function trusted(markdown: string): vscode.MarkdownString {
  const content = new vscode.MarkdownString(markdown, true);
  content.isTrusted = { enabledCommands: Object.values(commands) };
  return content;
}

function titleLine({ title }: Pick<CitedPaper, 'title'>, facts: readonly string[]): string {
  const line = `**${escapeMarkdown(title.trim())}**`;
  return facts.length > 0 ? `${line}  \n${escapeMarkdown(facts.join(', '))}` : line;
}

function link(command: string, argument: string, icon: string, label: string): string {
  // A bracket would end the link.
  const encoded = encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, mark =>
    mark === '(' ? '%28' : '%29',
  );
  return `[$(${icon}) ${label}](command:${command}?${encoded} "${label}")`;
}
