/** Makes citations by key, title link or id links to the entry in its dump. */
import * as vscode from 'vscode';
import type { ResolvedCitation } from '../core/engine';
import { type NoteCitations, rangeIn } from './noteCitations';
import { noteSelector } from './noteLanguages';

/** The forms of running text: a link would underline prose. */
const mentions = new Set(['title', 'name']);
/** What VS Code makes a link of by itself. */
const webLink = /:\/\/|\]\(|\]\[|\]:/;

export function registerCitationLinks(citations: NoteCitations): vscode.Disposable {
  const provider: vscode.DocumentLinkProvider = {
    provideDocumentLinks: async (document, token) => {
      const all = await citations.of(document, token);
      return all?.flatMap(citation => linkOf(document, citation));
    },
  };
  const register = () => vscode.languages.registerDocumentLinkProvider(noteSelector, provider);
  let registered = register();
  // The only way to have VS Code ask again for links is to register their provider anew.
  const follow = citations.onDidChange(() => {
    registered.dispose();
    registered = register();
  });
  return new vscode.Disposable(() => {
    follow.dispose();
    registered.dispose();
  });
}

/** One for each citation of one paper. */
function linkOf(document: vscode.TextDocument, citation: ResolvedCitation): vscode.DocumentLink[] {
  const [paper, ...others] = citation.papers;
  if (!paper || others.length > 0 || mentions.has(citation.form)) return [];
  const range = rangeIn(document, citation.keySpan ?? citation);
  if (citation.form === 'link' && webLink.test(document.getText(range))) return [];
  const [source] = paper.sources;
  if (!source) return [];
  // Where the definition leads, too: VS Code may follow both at one click.
  const entry = vscode.Uri.parse(source.dump, true).with({ fragment: `L${source.line}` });
  const link = new vscode.DocumentLink(range, entry);
  link.tooltip = vscode.l10n.t('Go to Dump');
  return [link];
}
