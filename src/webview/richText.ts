/** Turns the pieces of a title or an abstract into DOM; math shows its source until it is set. */
import type { PanelPiece } from '../protocol/paperPanel';
import { element, icon, webLink } from './element';
import { mathElement } from './typesetter';

/** Where code is published, and the codicon for it. */
const codePlaces: Readonly<Record<string, string>> = { 'github.com': 'github', 'gitlab.com': 'code' };

const tags = { emphasis: 'em', strong: 'strong', code: 'code' } as const;

/** The text as nodes: a run of marked pieces with a whole sentence in it is one mark. Ids of links begin with `name`. */
export function richText(pieces: readonly PanelPiece[], name: string): readonly Node[] {
  const nodes: Node[] = [];
  let run: Node[] = [];
  let isSentence = false;
  const endRun = () => {
    nodes.push(...(isSentence ? [element('mark', { class: 'sentence' }, ...run)] : run));
    [run, isSentence] = [[], false];
  };
  for (const [index, piece] of pieces.entries()) {
    if (!piece.mark) endRun();
    run.push(markedView(piece, `${name}-${index}`));
    isSentence ||= piece.mark === 'sentence';
    if (!piece.mark) endRun();
  }
  endRun();
  return nodes;
}

function markedView(piece: PanelPiece, id: string): Node {
  const view = pieceView(piece, id);
  return piece.mark === 'word' ? element('mark', { class: 'word' }, view) : view;
}

function pieceView({ text, look, math, href }: PanelPiece, id: string): Node {
  if (math) return mathElement(text, math.tex, math.display);
  if (href !== undefined) return linkView(text, href, id);
  return look ? element(tags[look], {}, text) : document.createTextNode(text);
}

function linkView(text: string, href: string, id: string): HTMLElement {
  const link = webLink({ id }, href, text);
  const place = /^https?:\/\/(?:www\.)?([^/]+)\//i.exec(href)?.[1]?.toLowerCase() ?? '';
  const glyph = codePlaces[place];
  if (glyph) link.prepend(icon(glyph));
  return link;
}
