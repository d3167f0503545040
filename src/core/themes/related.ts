/** Answers which papers are nearest to one, and which terms they share. */
import { isFragment, isNameable, type NamingGround, nounShareOf, saysSomething } from './naming';
import { listNeighbours } from './neighbourLists';
import { invert, SimilaritySearch } from './similarity';
import type { Speller } from './spelling';
import { StrangerVectors } from './strangerVector';
import type { FoundModel, ThemedPaper } from './themeModel';
import { Worth } from './vocabulary';
import { type Row, rowOf, type Vectors, type Weighting } from './weighting';

const termsShown = 4;
/** Fewer are filled up with phrases of which it is not sure that they are nouns. */
const fewestTelling = 2;
/** More than what is assumed of any word: some sentence must show that it is a noun. */
const leastWordShare = 0.65;
/** By words in the term: phrases weigh less each, but say more than the words they hold. */
const lengthBonus: readonly number[] = [0, 1, 3, 4, 4];

interface SharedTerm {
  readonly term: number;
  readonly words: readonly number[];
  readonly weight: number;
}

export interface RelatedGround {
  readonly papers: readonly ThemedPaper[];
  /** What tells words that say something by themselves. */
  readonly naming: NamingGround;
  readonly speller: Speller;
  /** One vector a paper, in the order of `papers`. */
  readonly vectors: Vectors;
  /** What the vectors' terms weigh, and which terms of the space they are. */
  readonly weighting: Weighting;
}

/** What a model answers about neighbours: the same similarity as the themes', asked of the index, so the limit is free. */
export function relatedPapers(ground: RelatedGround): Pick<FoundModel, 'near' | 'related' | 'neighbours'> {
  const { papers, vectors, speller, naming, weighting } = ground;
  const places = new Map(papers.map(({ id }, i) => [id, i]));
  const search = new SimilaritySearch(vectors, invert(vectors));
  let strangers: StrangerVectors | undefined;
  const rowFor = (paper: ThemedPaper): Row => {
    const place = places.get(paper.id);
    if (place !== undefined) return rowOf(vectors, place);
    strangers ??= new StrangerVectors(naming.stems, weighting);
    return strangers.vectorOf(paper);
  };
  const nearest = (row: Row, { id }: ThemedPaper, limit: number) =>
    search.nearestTo(row, Math.max(0, limit), places.get(id)).flatMap(({ paper: place, score }) => {
      const other = papers[place];
      return other ? { other, place, score: Math.min(1, score) } : [];
    });
  return {
    near: (paper, limit) =>
      nearest(rowFor(paper), paper, limit).map(({ other, score }) => ({ id: other.id, score })),
    related: (paper, limit) => {
      const row = rowFor(paper);
      return nearest(row, paper, limit).map(({ other, place, score }) => {
        const terms = sharedTerms(ground, row, rowOf(vectors, place));
        return { id: other.id, score, terms: speller.spell(terms, [paper, other]).filter(Boolean) };
      });
    },
    neighbours: limit => listNeighbours([...places.keys()], vectors, search, limit),
  };
}

/** The terms, as stems, that make most of two papers' similarity and read well by themselves. */
function sharedTerms(ground: RelatedGround, a: Row, b: Row): string[][] {
  const { naming } = ground;
  const shared = withoutVague(
    naming,
    sharedOf(ground, a, b).filter(({ term }) => saysSomething(naming, term)),
  );
  const telling = withoutRepeats(shared.filter(isTelling(naming)));
  // Few papers, few sentences that show what is a noun: phrases are the next best thing.
  const phrases = shared.filter(({ words }) => words.length > 1);
  const enough = telling.length >= fewestTelling ? telling : withoutRepeats([...telling, ...phrases]);
  const chosen = enough.length > 0 ? enough : withoutRepeats(shared);
  return chosen.slice(0, termsShown).map(({ words }) => words.map(word => naming.stems[word] ?? ''));
}

/** A noun phrase that can stand by itself; of a single word more is asked (`frozen`). */
function isTelling(naming: NamingGround): (shared: SharedTerm) => boolean {
  return ({ term, words }) =>
    isNameable(naming, term) && (words.length > 1 || nounShareOf(naming, term) >= leastWordShare);
}

/** What both papers hold, what makes most of their similarity first. */
function sharedOf({ naming, weighting }: RelatedGround, a: Row, b: Row): SharedTerm[] {
  const others = weightsOf(b);
  const shared = [...weightsOf(a)].map(([place, weight]) => {
    const term = weighting.termOf[place] ?? 0;
    const words = naming.space.termWords[term] ?? [];
    const worth = (lengthBonus[words.length] ?? 1) * nounShareOf(naming, term);
    return { term, words, weight: weight * (others.get(place) ?? 0) * worth };
  });
  return shared.filter(({ weight }) => weight > 0).sort((x, y) => y.weight - x.weight || x.term - y.term);
}

function weightsOf({ terms, weights }: Row): Map<number, number> {
  return new Map(Array.from(terms, (term, i) => [term, weights[i] ?? 0]));
}

/** `full fine-tuning` says no more than `fine-tuning`, where that is there. */
function withoutVague({ space, worth }: NamingGround, shared: readonly SharedTerm[]): SharedTerm[] {
  const telling = (words: readonly number[]) => words.filter(word => worth[word] !== Worth.Vague);
  const whole = new Set(
    shared.filter(({ term }) => !isFragment(space, term)).map(({ words }) => words.join(' ')),
  );
  return shared.filter(({ words }) => {
    const rest = telling(words);
    return rest.length === words.length || !whole.has(rest.join(' '));
  });
}

/** Of terms that share a word the phrase that holds the other stands, or else the first. */
function withoutRepeats(ranked: readonly SharedTerm[]): SharedTerm[] {
  const kept: SharedTerm[] = [];
  for (const shared of ranked) {
    const fuller = ranked.some(
      ({ words }) => words.length > shared.words.length && shared.words.every(word => words.includes(word)),
    );
    const repeats = kept.some(({ words }) => words.some(word => shared.words.includes(word)));
    if (!fuller && !repeats) kept.push(shared);
  }
  return kept;
}
