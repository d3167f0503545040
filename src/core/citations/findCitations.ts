/** Finds the citations of a note: all forms, resolved, and where forms find the same words the one that is meant. */
import type { TextSpan } from '../paper';
import type { Citation, CitationSpan, CitationTarget, NoteText, PaperLookup, TitleMatcher } from './citation';
import { citationForms } from './forms';
import { readNear, readNote } from './noteText';
import { resolveTarget } from './resolveTarget';

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
  if (offset === undefined) return citationsIn(whole, lookup).citations;
  const near = citationsIn(readNear(whole, offset), lookup);
  const here = citationsAt(near.citations, offset);
  const matters = (name: TextSpan) =>
    touches(name, offset) || here.some(({ start, end }) => start < name.end && name.start < end);
  // What the rest of the note says decides on an ordinary word.
  return near.open.some(matters) ? citationsAt(citationsIn(whole, lookup).citations, offset) : here;
}

/** Those of a note's citations that hold or touch an offset. */
export function citationsAt(citations: readonly Citation[], offset: number): readonly Citation[] {
  return citations.filter(citation => touches(citation, offset));
}

function touches({ start, end }: TextSpan, offset: number): boolean {
  return start <= offset && offset <= end;
}

interface Findings {
  readonly citations: readonly Citation[];
  /** Names that mean a paper or not by what stands elsewhere in the note. */
  readonly open: readonly TextSpan[];
}

function citationsIn(note: NoteText, lookup: PaperLookup): Findings {
  const found = citationForms
    .filter(form => form.markups.has(note.markup))
    .map(form => form.find(note).map(span => resolve(span, form.id, lookup)));
  const cited = new Set(found.flat().flatMap(({ target, papers }) => (inFull(target) ? papers : [])));
  return {
    citations: mostMeant(found.map(citations => citations.map(citation => decideName(citation, cited)))),
    open: found.flat().filter(isOpen),
  };
}

/** A name that is the title of a paper is no key. */
function resolve({ keySpan, ...span }: CitationSpan, form: string, lookup: PaperLookup): Citation {
  const { target } = span;
  const isTitle = target.kind === 'name' && target.names.some(name => lookup.byTitle(name).length > 0);
  const papers = resolveTarget(target, lookup);
  return { ...span, form, papers, ...(keySpan && !isTitle ? { keySpan } : {}) };
}

const inFull = ({ kind }: CitationTarget): boolean => kind !== 'shortName';

/** A name that is an ordinary word, or that several papers have. */
function isOpen({ target, papers }: Citation): boolean {
  return target.kind === 'shortName' && papers.length > 0 && !(target.distinctive && papers.length === 1);
}

/** Such a name means the paper that the note cites in full, if that is one. */
function decideName(citation: Citation, cited: ReadonlySet<string>): Citation {
  if (!isOpen(citation)) return citation;
  const papers = citation.papers.filter(paper => cited.has(paper));
  return { ...citation, papers: papers.length === 1 ? papers : [] };
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
