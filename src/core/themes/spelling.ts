/** Finds how authors write a term: singular or plural, hyphens, acronyms; small letters unless the word wants capitals. */
import { fillerWords } from './fillerWords';
import { isActivity } from './nounEvidence';
import { stemOf } from './stem';
import type { ThemedPaper } from './themeModel';
import { findTokens, type Token } from './tokens';
import { foldSpelling } from './vocabulary';
import { WordFinder } from './words';

/** An occurrence that ends a noun phrase shows the number people say (`agents`, not the `agent` of `agent systems`). */
const endingVotes = 4;
/** A capitalised word that stands small this often is an ordinary word in somebody's Title Case. */
const ordinaryShare = 0.2;

/** Votes for the spellings of something. */
type Votes = Map<string, number>;

const vote = (votes: Votes, spelling: string, count = 1): void => {
  votes.set(spelling, (votes.get(spelling) ?? 0) + count);
};

const winner = (votes: Votes): string | undefined =>
  [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : a > b ? 1 : 0))[0]?.[0];

/** Spells terms by a few papers that hold them. */
export class Speller {
  private readonly finder = new WordFinder();
  private readonly stems = new Map<string, string>();

  /** The spelling of each term (given as its stems) in sentence case; empty where no paper holds it. */
  spell(terms: readonly (readonly string[])[], papers: readonly ThemedPaper[]): string[] {
    const shapes: Votes[] = terms.map(() => new Map());
    const cases = new Map<string, Votes>();
    const byFirst = new Map<string, number[]>();
    terms.forEach(([first = ''], i) => {
      byFirst.set(first, [...(byFirst.get(first) ?? []), i]);
    });
    for (const { title, abstract } of papers) {
      for (const [text, isTitle] of [
        [title, true],
        [abstract, false],
      ] as const) {
        const tokens = findTokens(text, this.finder);
        voteCases(text, tokens, isTitle, cases);
        voteShapes(
          text,
          tokens,
          tokens.map(({ spelling }) => this.stemOf(spelling)),
          terms,
          byFirst,
          shapes,
        );
      }
    }
    return shapes.map(votes => sentenceCase(withCases(pluralOr(winner(votes) ?? '', votes), cases)));
  }

  private stemOf(spelling: string): string {
    const known = this.stems.get(spelling);
    if (known !== undefined) return known;
    const stem = stemOf(foldSpelling(spelling));
    this.stems.set(spelling, stem);
    return stem;
  }
}

/** Things that can be counted are named in the plural: `knowledge graphs`, where some papers write so. */
const pluralShare = 0.3;

function pluralOr(shape: string, votes: Votes): string {
  if (shape === '' || isActivity(shape)) return shape;
  const plurals = [`${shape}s`, `${shape}es`, shape.replace(/y$/, 'ies')].filter(plural => plural !== shape);
  const found = plurals.find(plural => (votes.get(plural) ?? 0) >= pluralShare * (votes.get(shape) ?? 0));
  return found ?? shape;
}

/** The first letter large unless the word has capitals of its own. */
function sentenceCase(text: string): string {
  const [first = ''] = text;
  const [word = ''] = text.split(/[\s-]/u);
  return /\p{Lu}/u.test(word) ? text : first.toUpperCase() + text.slice(first.length);
}

function voteShapes(
  text: string,
  tokens: readonly Token[],
  stems: readonly string[],
  terms: readonly (readonly string[])[],
  byFirst: ReadonlyMap<string, readonly number[]>,
  shapes: readonly Votes[],
): void {
  tokens.forEach((_, i) => {
    for (const term of byFirst.get(stems[i] ?? '') ?? []) {
      const words = terms[term] ?? [];
      const matches = words.every((word, j) => stems[i + j] === word && (j === 0 || tokens[i + j]?.joined));
      const votes = shapes[term];
      if (!matches || !votes) continue;
      const next = tokens[i + words.length];
      const ends = !next?.joined || fillerWords.has(next.spelling.toLowerCase());
      vote(votes, shapeOf(text, tokens.slice(i, i + words.length)), ends ? endingVotes : 1);
    }
  });
}

/** The words in small letters with what stands between them: a blank, a hyphen, or nothing. */
function shapeOf(text: string, tokens: readonly Token[]): string {
  let shape = '';
  tokens.forEach(({ start, spelling }, i) => {
    const between = i === 0 ? '' : text.slice(tokens[i - 1]?.end, start);
    shape += (between.trim() || between.slice(0, 1).replace(/\s/u, ' ')) + foldSpelling(spelling);
  });
  return shape;
}

/** Whether the token's capital may be its place's: a sentence's first, a title's, or of a name spelled out for its acronym. */
const capitalByPlace = /(?:^|[.!?:]["'”’)]?\s+)$/u;
const isCapitalised = (spelling: string): boolean => /^\p{Lu}[^\p{Lu}]+$/u.test(spelling);

function voteCases(
  text: string,
  tokens: readonly Token[],
  isTitle: boolean,
  cases: Map<string, Votes>,
): void {
  tokens.forEach(({ start, end, spelling }) => {
    const part = spelling.replace(/['\u2019].*$/u, '');
    if (isCapitalised(part)) {
      if (isTitle || capitalByPlace.test(text.slice(Math.max(0, start - 4), start))) return;
      if (start === 0 || spelledOut.test(text.slice(end, end + 60))) return;
    }
    const folded = foldSpelling(spelling);
    const votes = cases.get(folded) ?? new Map<string, number>();
    cases.set(folded, votes);
    vote(votes, part);
  });
}

/** What follows a word inside `Generative Adversarial Networks (GANs)`. */
const spelledOut = /^(?:[\s-]+\p{Lu}[^\s()]*)*\s*\(\p{Lu}/u;

function withCases(shape: string, cases: ReadonlyMap<string, Votes>): string {
  return shape.replace(/[^\s-]+/gu, word => {
    const votes = cases.get(word);
    if (!votes) return word;
    const all = [...votes.values()].reduce((sum, count) => sum + count, 0);
    if ((votes.get(word) ?? 0) >= ordinaryShare * all) return word;
    return winner(votes) ?? word;
  });
}
