/** Finds the papers of a segment in which terms stand side by side, by their positions. */
import type { TextField } from './queryNode';
import { mostInAbstract, type Segment, titleShift } from './segment';

/** A term of a phrase and how many words behind the phrase's first term it stands. */
export interface PhraseTerm {
  /** The number of the term in the segment. */
  readonly term: number;
  readonly offset: number;
}

/** The numbers of the papers that hold the phrase, ascending. */
export function papersWithPhrase(
  segment: Segment,
  terms: readonly PhraseTerm[],
  field?: TextField,
): number[] {
  const rarestFirst = [...terms].sort((a, b) => postingsOf(segment, a) - postingsOf(segment, b));
  let begins: Map<number, number[]> | undefined;
  for (const term of rarestFirst) begins = narrowed(segment, term, begins, field);
  return [...(begins ?? [])].flatMap(([paper, places]) => (places.length > 0 ? paper : []));
}

function postingsOf({ postingStarts }: Segment, { term }: PhraseTerm): number {
  return (postingStarts[term + 1] ?? 0) - (postingStarts[term] ?? 0);
}

/** Where the phrase can begin, by paper, as far as this term and those before say. */
function narrowed(
  segment: Segment,
  { term, offset }: PhraseTerm,
  before: ReadonlyMap<number, readonly number[]> | undefined,
  field: TextField | undefined,
): Map<number, number[]> {
  const begins = new Map<number, number[]>();
  walkPositions(segment, term, (paper, positions) => {
    const open = before?.get(paper);
    if (before && !open) return;
    const titleLength = segment.titleLengths[paper] ?? 0;
    const wanted = (place: number): boolean =>
      place >= 0 && (open ? open.includes(place) : !field || (field === 'title') === place < titleLength);
    const places = positions.map(position => position - offset).filter(wanted);
    if (places.length > 0) begins.set(paper, places);
  });
  return begins;
}

/** Calls for each posting of a term with the positions in that paper; the array is the call's own. */
function walkPositions(
  { postingStarts, positionStarts, papers, counts, positions }: Segment,
  term: number,
  visit: (paper: number, positions: number[]) => void,
): void {
  let at = positionStarts[term] ?? 0;
  const end = postingStarts[term + 1] ?? 0;
  for (let posting = postingStarts[term] ?? 0; posting < end; posting++) {
    const packed = counts[posting] ?? 0;
    const count = (packed >> titleShift) + (packed & mostInAbstract);
    const places: number[] = [];
    let position = 0;
    for (let i = 0; i < count; i++) {
      let shift = 0;
      let byte: number;
      do {
        byte = positions[at++] ?? 0;
        position += (byte & 0x7f) << shift;
        shift += 7;
      } while (byte >= 0x80);
      places.push(position);
    }
    visit(papers[posting] ?? 0, places);
  }
}
