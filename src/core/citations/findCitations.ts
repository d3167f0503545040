/** Finds the citations of a note: all forms, resolved, and where forms find the same words the one that is meant. */
import type { Citation, CitationTarget, PaperLookup, TitleMatcher } from './citation';
import { citationForms } from './forms';
import { readNear, readNote } from './noteText';

/**
 * The citations of a note in its order, without overlap; with `offset` only those that hold or touch it. None where the
 * language is none that notes are written in. A citation of no known paper is kept where its syntax leaves no doubt.
 */
export function findCitations(
  note: { readonly text: string; readonly languageId: string },
  titles: TitleMatcher,
  lookup: PaperLookup,
  offset?: number,
): readonly Citation[] {
  const whole = readNote(note.text, note.languageId, titles);
  if (!whole) return [];
  const read = offset === undefined ? whole : readNear(whole, offset);
  const found = citationForms
    .filter(form => form.markups.has(read.markup))
    .map(form =>
      form.find(read).map(span => ({ ...span, form: form.id, papers: resolve(span.target, lookup) })),
    );
  return mostMeant(found).filter(
    ({ start, end }) => offset === undefined || (start <= offset && offset <= end),
  );
}

/**
 * Of citations that overlap, those of a known paper win over others, and of them those of the stronger form, which
 * comes first. Unknown ones that are not explicit are none.
 */
function mostMeant(byForm: readonly (readonly Citation[])[]): readonly Citation[] {
  const known = byForm.map(found => found.filter(({ papers }) => papers.length > 0));
  const unknown = byForm.map(found =>
    found.filter(({ papers, explicit }) => papers.length === 0 && explicit),
  );
  return [...known, ...unknown].reduce(fillIn, []);
}

/** Adds to citations in order those of others in order that overlap none of them. */
function fillIn(kept: readonly Citation[], others: readonly Citation[]): readonly Citation[] {
  const filled: Citation[] = [];
  let next = 0;
  for (const other of others) {
    for (let stands = kept[next]; stands && stands.end <= other.start; stands = kept[++next])
      filled.push(stands);
    if ((kept[next]?.start ?? Number.POSITIVE_INFINITY) >= other.end) filled.push(other);
  }
  return filled.concat(kept.slice(next));
}

/** The papers a target may mean: none, one, or several in the library's order. */
function resolve(target: CitationTarget, lookup: PaperLookup): readonly string[] {
  switch (target.kind) {
    case 'key':
      return lookup.byKey(target.key);
    case 'title':
      return lookup.byTitle(target.title);
    case 'name':
      return firstKnown(target.names.flatMap(name => [() => lookup.byTitle(name), () => lookup.byKey(name)]));
    case 'id':
      return firstKnown([() => lookup.byId(target.registry, target.id), () => byShownTitle(target, lookup)]);
  }
}

function byShownTitle({ shown }: { readonly shown?: string }, lookup: PaperLookup): readonly string[] {
  return shown === undefined ? [] : lookup.byTitle(shown);
}

function firstKnown(readings: readonly (() => readonly string[])[]): readonly string[] {
  for (const reading of readings) {
    const papers = reading();
    if (papers.length > 0) return papers;
  }
  return [];
}
