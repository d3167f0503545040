/** Looks up which papers of the library a citation points at. */
import type { CitationTarget, PaperIdTarget, PaperLookup } from './citation';
import { isDistinctiveName } from './nameSpelling';

/** The papers a target may mean: none, one, or several in the library's order. */
export function resolveTarget(target: CitationTarget, lookup: PaperLookup): readonly string[] {
  switch (target.kind) {
    case 'key':
      return lookup.byKey(target.key);
    case 'title':
      return lookup.byTitle(target.title);
    case 'name':
      return firstKnown(target.names.flatMap(name => [() => lookup.byTitle(name), () => lookup.byKey(name)]));
    case 'id':
      return firstKnown([() => lookup.byId(target.registry, target.id), () => byShown(target, lookup)]);
    case 'shortName':
      return [...new Set(target.titles.flatMap(title => lookup.byTitle(title)))];
  }
}

/** What a link shows may be the paper's title, or a name that stands for it anywhere. */
function byShown({ shown }: PaperIdTarget, lookup: PaperLookup): readonly string[] {
  if (shown === undefined) return [];
  const papers = lookup.byTitle(shown);
  return papers.length === 0 && isDistinctiveName(shown.trim()) ? lookup.byKey(shown.trim()) : papers;
}

function firstKnown(readings: readonly (() => readonly string[])[]): readonly string[] {
  for (const reading of readings) {
    const papers = reading();
    if (papers.length > 0) return papers;
  }
  return [];
}
