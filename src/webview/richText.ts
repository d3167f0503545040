/** Turns the pieces of a title or an abstract into DOM; math shows its source until it is set. */
import type { PanelPiece } from '../protocol/paperPanel';
import { element, icon, webLink } from './element';
import { mathElement } from './typesetter';

/** Where code is published, and the codicon for it. */
const codePlaces: Readonly<Record<string, string>> = { 'github.com': 'github', 'gitlab.com': 'code' };

const tags = { emphasis: 'em', strong: 'strong', code: 'code' } as const;

/** One node for each piece. */
export function richText(pieces: readonly PanelPiece[]): readonly Node[] {
  return pieces.map(pieceView);
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
