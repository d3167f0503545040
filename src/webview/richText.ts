/** Turns the pieces of a title or an abstract into DOM; math shows its source until it is set. */
import type { PanelPiece } from '../protocol/paperPanel';
import { element, icon, webLink } from './element';
import { mathElement } from './typesetter';

/** Where code is published, and the codicon for it. */
const codePlaces: Readonly<Record<string, string>> = { 'github.com': 'github', 'gitlab.com': 'code' };

const tags = { emphasis: 'em', strong: 'strong', code: 'code' } as const;

/** The text as nodes: a run of marked pieces with a whole sentence in it is one mark. */
export function richText(pieces: readonly PanelPiece[]): readonly Node[] {
  const nodes: Node[] = [];
  let run: PanelPiece[] = [];
  const endRun = () => {
    if (run.some(({ mark }) => mark === 'sentence')) {
      nodes.push(element('mark', { class: 'sentence' }, ...run.map(markedView)));
    } else nodes.push(...run.map(markedView));
    run = [];
  };
  for (const piece of pieces) {
    if (piece.mark) run.push(piece);
    else {
      endRun();
      nodes.push(pieceView(piece));
    }
  }
  endRun();
  return nodes;
}

function markedView(piece: PanelPiece): Node {
  return piece.mark === 'word' ? element('mark', { class: 'word' }, pieceView(piece)) : pieceView(piece);
}

function pieceView({ text, look, math, href }: PanelPiece): Node {
  if (math) return mathElement(text, math.tex, math.display);
  if (href !== undefined) return linkView(text, href);
  return look ? element(tags[look], {}, text) : document.createTextNode(text);
}

function linkView(text: string, href: string): HTMLElement {
  const link = webLink({}, href, text);
  const place = /^https?:\/\/(?:www\.)?([^/]+)\//i.exec(href)?.[1]?.toLowerCase() ?? '';
  const glyph = codePlaces[place];
  if (glyph) link.prepend(icon(glyph));
  return link;
}
