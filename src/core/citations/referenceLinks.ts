/** Markdown's reference links: `[shown][name]` where the note defines `[name]: https://arxiv.org/abs/…`. */
import type { CitationSpan } from './citation';
import { findPaperIds, type PaperIdMention } from './paperIds';

const definition = /^ {0,3}\[([^[\]\r\n\0]{1,200})\]:[ \t]*<?([^\s<>\0]{1,500})/gm;
/** Not behind a bracket or backslash, no definition, no inline link. */
const reference =
  /(?<![\]\\!])\[([^[\]\0]{1,1000})\](?:\[([^[\]\r\n\0]{0,200})\])?(?!\(|:\s{0,9}<?[\w.:]{0,60}\/)/g;

/** The reference links of a text to papers, each with the target of its definition. */
export function referenceLinks(text: string): CitationSpan[] {
  const targets = definitions(text);
  if (targets.size === 0) return [];
  return Array.from(text.matchAll(reference)).flatMap(match => {
    const [written, shown = '', name = ''] = match;
    const found = targets.get(nameOf(name.trim() === '' ? shown : name));
    if (!found) return [];
    const { target } = found;
    return {
      start: match.index,
      end: match.index + written.length,
      target: { ...target, shown },
      explicit: true,
    };
  });
}

/** What each name stands for; of several definitions the first counts (spec.commonmark.org, "Link reference definitions"). */
function definitions(text: string): ReadonlyMap<string, PaperIdMention> {
  const targets = new Map<string, PaperIdMention>();
  for (const [, name = '', address = ''] of text.matchAll(definition)) {
    const paper = findPaperIds(address, 'address')[0];
    if (paper?.start === 0 && !targets.has(nameOf(name))) targets.set(nameOf(name), paper);
  }
  return targets;
}

/** Names are compared without regard to case and kind of blank. */
function nameOf(written: string): string {
  return written.trim().replace(/\s+/g, ' ').toLowerCase();
}
