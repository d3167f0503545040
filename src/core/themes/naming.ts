/** Ranks the terms of a group of papers by how well they would name it. */
import { broadWords } from './fillerWords';
import type { TermSpace } from './termSpace';
import { Worth } from './vocabulary';
import type { WordHolders } from './wordHolders';

/** What the names of all groups are drawn from. */
export interface NamingGround {
  readonly space: TermSpace;
  readonly stems: readonly string[];
  readonly worth: readonly Worth[];
  /** How surely each word is a noun. */
  readonly nounShares: Float32Array;
  readonly holders: WordHolders;
}

/** What a group is to be told from: the papers around it, itself included, and how many of them hold each term. */
export interface Surroundings {
  readonly papers: readonly number[];
  readonly documents: ReadonlyMap<number, number>;
}

export interface TellingTerm {
  readonly term: number;
  readonly score: number;
  /** In how many papers of the group its words stand, together or apart. */
  readonly holding: number;
  /** Whether the term reads as a noun phrase that can stand as a name. */
  readonly nameable: boolean;
}

/** Terms looked at closely, and terms kept. */
const examined = 80;
/** A term says something of a group from this many of its papers on. */
const fewestInside = 2;
/** Below these shares a term is no fit name: it wants another word behind it, or does not end in a noun. */
const leastEndShare = 0.2;
const leastNounShare = 0.6;
/** A phrase that goes on in the same way this often is a fragment (`deep neural`). */
const fragmentShare = 0.6;
/** What begins in the same way lacks less, as it has its head (`machine translation` after `neural`), so more is asked. */
const headlessShare = 0.75;
/** More lift than 2^3 makes a term no better: it is then rarer, not truer. */
const mostLift = 3;
/** A name is to hold for most of its papers: one that holds for half is worth a quarter of one that holds for all. */
const coveragePower = 2;
/** A broad word names a group that holds it so many times as often as the others do, of whom at most such a share holds it. */
const leastBroadLift = 4;
const mostBroadOutside = 1 / 6;
/** What people call a theme stands in titles: what a paper's title weighs beside its text. */
const titleWeight = 0.5;
/** By words in the term: a phrase says more than a word, a long one holds for few. */
const lengthBonus: readonly number[] = [0, 1, 1.4, 1.4, 1.1];
/** The same for words that say little each (`software`, `neural networks`): shorter ones lag behind those that say more. */
const weakBonus: readonly number[] = [0, 0.8, 0.8, 1.4, 1.1];

/** In how many of `papers` each term stands; with `titles` (of the space), in how many of their titles. */
export function countDocuments(
  { starts, terms }: TermSpace,
  papers: readonly number[],
  titles?: Uint8Array,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const paper of papers) {
    for (let i = starts[paper] ?? 0; i < (starts[paper + 1] ?? 0); i++) {
      if (titles && !titles[i]) continue;
      counts.set(terms[i] ?? 0, (counts.get(terms[i] ?? 0) ?? 0) + 1);
    }
  }
  return counts;
}

/** The terms that tell `papers` from their surroundings, most telling first. */
export function tellingTerms(
  ground: NamingGround,
  papers: readonly number[],
  around: Surroundings,
): TellingTerm[] {
  const { space, worth } = ground;
  const fewest = Math.min(fewestInside, papers.length);
  const { lift, isBroadName } = contrastOf(ground, papers, around);
  const candidates = [...countDocuments(space, papers)]
    .filter(([, inside]) => inside >= fewest)
    .filter(([term, inside]) => saysSomething(ground, term) || isBroadName(term, inside))
    .filter(([term]) => !isFragment(space, term))
    .map(([term, inside]) => ({
      term,
      inside,
      score: inside * lift(inside, around.documents.get(term) ?? inside),
    }))
    .sort((a, b) => b.score - a.score || a.term - b.term)
    .slice(0, examined);
  const lists = candidates.map(({ term }) => space.termWords[term] ?? []);
  const holding = ground.holders.count(papers, lists);
  const titles = countDocuments(space, papers, space.titleCounts);
  const holdingAround = ground.holders.count(around.papers, lists);
  const telling = candidates.map(({ term, inside }, i) => {
    const withWords = holding[i] ?? inside;
    const coverage = (inside + withWords + (titles.get(term) ?? 0) * titleWeight) / 2 / papers.length;
    const words = lists[i] ?? [];
    const bonus = words.some(word => worth[word] === Worth.Full) ? lengthBonus : weakBonus;
    const score =
      coverage ** coveragePower *
      lift(withWords, holdingAround[i] ?? withWords) *
      (bonus[words.length] ?? 1) *
      nounShareOf(ground, term);
    return { term, score, holding: withWords, nameable: isNameable(ground, term) };
  });
  return telling.sort((a, b) => b.score - a.score || a.term - b.term);
}

/** How a group that holds a term in `inside` papers stands out by it; `all` counts those around it with it. */
function contrastOf(ground: NamingGround, papers: readonly number[], around: Surroundings) {
  const outside = (inside: number, all: number): number =>
    (all - inside + 0.5) / (around.papers.length - papers.length + 1);
  return {
    /** In powers of two. */
    lift: (inside: number, all: number): number =>
      Math.min(mostLift, Math.max(0, Math.log2(inside / papers.length / outside(inside, all)))),
    /** Whether the term is a single word that says too little in general, but tells this group from the others. */
    isBroadName: (term: number, inside: number): boolean => {
      if (term >= ground.space.wordCount || !broadWords.has(ground.stems[term] ?? '')) return false;
      const share = outside(inside, around.documents.get(term) ?? inside);
      return share <= mostBroadOutside && inside / papers.length >= leastBroadLift * share;
    },
  };
}

/** Whether the term has a word of full worth, or two weak ones that make a phrase (`language models`). */
export function saysSomething({ space, worth }: NamingGround, term: number): boolean {
  const words = space.termWords[term] ?? [];
  if (words.some(word => worth[word] === Worth.Full)) return true;
  return words.filter(word => worth[word] === Worth.Weak).length >= 2;
}

/** Whether the term mostly stands in a longer one, or says a word twice. */
export function isFragment({ continued, preceded, documents, termWords }: TermSpace, term: number): boolean {
  const words = termWords[term] ?? [];
  if (new Set(words).size < words.length) return true;
  const all = documents[term] ?? 1;
  return (
    all > 2 && ((continued[term] ?? 0) >= fragmentShare * all || (preceded[term] ?? 0) >= headlessShare * all)
  );
}

/** How surely the term ends in a noun, 0 to 1. */
export function nounShareOf({ space, nounShares }: NamingGround, term: number): number {
  const words = space.termWords[term] ?? [];
  return nounShares[words[words.length - 1] ?? 0] ?? 0.5;
}

/** Whether the term reads as a noun phrase that can stand by itself. */
export function isNameable(ground: NamingGround, term: number): boolean {
  const { space, stems } = ground;
  const words = space.termWords[term] ?? [];
  if (nounShareOf(ground, term) < leastNounShare) return false;
  if (/ly$/.test(stems[words[0] ?? 0] ?? '')) return false;
  return (space.endShare[term] ?? 0) >= leastEndShare;
}
