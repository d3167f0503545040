/** From the tree of a query to what an index has to do: words that rank, conditions that decide. */
import { parseQuery } from './queryLanguage';
import type { QueryFilter, QueryNode, TextField } from './queryNode';
import { isStopWord } from './terms';
import { type Token, tokenise } from './tokens';

/** Whether a paper passes, by its id. */
export type PaperTest = (id: string) => boolean;

/** Turns a filter into a test. Search knows texts only; who knows themes, dumps and citations says what a filter means. */
export type FilterTests = (filter: QueryFilter) => PaperTest;

/** A word looked for. */
export interface PlannedWord {
  /** The word folded, as typed. */
  readonly word: string;
  /** What it is indexed under. */
  readonly term: string;
  readonly field?: TextField;
  /** It also stands for the longer words that begin so. */
  readonly unfinished: boolean;
  /** Its compounds with the words beside it, which stand for it as well: `selfsupervised`. */
  readonly joined: readonly string[];
}

/** The words of a phrase in order; empty where any word may stand. */
export interface PlannedPhrase {
  readonly terms: readonly string[];
  readonly field?: TextField;
}

export type Condition =
  | { readonly kind: 'word'; readonly word: PlannedWord }
  | { readonly kind: 'phrase'; readonly phrase: PlannedPhrase }
  | { readonly kind: 'filter'; readonly passes: PaperTest }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] };

export interface SearchPlan {
  /** Papers are ranked by these; those with all of them come first. */
  readonly words: readonly PlannedWord[];
  /** Count where they stand and are missed nowhere: the words of conditions, a word of which only a letter or two is typed. */
  readonly extras: readonly PlannedWord[];
  /** Every paper found fulfils all of these. */
  readonly conditions: readonly Condition[];
  /** What to do where this finds nothing. */
  readonly otherwise?: SearchPlan;
}

/** So few letters begin half of all words; such a word is looked for in titles, where it tells most. */
const fewLetters = /^[a-z0-9]{1,2}$/;

/** Plans a query as typed. */
export function planQuery(query: string, filters: FilterTests): SearchPlan {
  const tree = parseQuery(query);
  const top = tree.kind === 'all' ? flat(tree.of) : [tree];
  const plain = top.filter(node => node.kind === 'word' && !node.field);
  const conditions = top
    .filter(node => node.kind !== 'word' || node.field)
    .flatMap(node => conditionOf(node, filters, false) ?? []);
  const { words, extras } = rankingWords(plain);
  const inConditions = conditions.flatMap(wordsOf);
  const plan = { words, extras: distinct([...extras, ...inConditions]), conditions };
  if (words.length > 0 || conditions.length > 0 || extras.length === 0) return plan;
  // Nothing but a letter or two: titles answer, and where they have none, everything.
  const anywhere = extras.map(({ field, ...word }) => word);
  return { words: extras, extras: [], conditions, otherwise: { words: anywhere, extras: [], conditions } };
}

/** The words that a query looks for, whatever its conditions: what to mark in a hit. */
export function queryWords(query: string): PlannedWord[] {
  const { words, extras } = planQuery(query, () => () => true);
  return [...words, ...extras];
}

/** Words in parentheses of their own are words of the query. */
function flat(nodes: readonly QueryNode[]): QueryNode[] {
  return nodes.flatMap(node => (node.kind === 'all' ? flat(node.of) : [node]));
}

function rankingWords(nodes: readonly QueryNode[]): { words: PlannedWord[]; extras: PlannedWord[] } {
  const typed = nodes.flatMap(node => (node.kind === 'word' ? plannedWords(node.text, node.unfinished) : []));
  const all = distinct(typed.map((word, i) => withNeighbours(word, typed[i - 1], typed[i + 1])));
  const last = all.at(-1);
  const rest = all.slice(0, -1);
  if (!last?.unfinished) return { words: all, extras: [] };
  // A function word behind others is most likely just that.
  if (isStopWord(last.word) && rest.length > 0) return { words: rest, extras: [] };
  if (!fewLetters.test(last.word)) return { words: all, extras: [] };
  return { words: rest, extras: [{ ...last, field: 'title' }] };
}

/** The words of a chunk of a query; function words only where they may become others. */
function plannedWords(text: string, unfinished: boolean, field?: TextField): PlannedWord[] {
  const tokens = tokenise(text);
  return tokens.flatMap((token, i) => {
    const typing = unfinished && i === tokens.length - 1 && token.end === text.length;
    if (token.term === '' && !typing) return [];
    return plannedWord(token, typing, field);
  });
}

function plannedWord({ word, term }: Token, unfinished: boolean, field: TextField | undefined): PlannedWord {
  return { word, term: term || word, unfinished, joined: [], ...(field ? { field } : {}) };
}

function withNeighbours(
  word: PlannedWord,
  before: PlannedWord | undefined,
  after: PlannedWord | undefined,
): PlannedWord {
  const joined = [...(before ? [before.word + word.term] : []), ...(after ? [word.word + after.term] : [])];
  return { ...word, joined };
}

function distinct(words: readonly PlannedWord[]): PlannedWord[] {
  const seen = new Set<string>();
  return words.filter(({ term, field, unfinished }) => {
    const name = `${field ?? ''} ${unfinished} ${term}`;
    return !seen.has(name) && seen.add(name);
  });
}

/** The condition that a part of the query sets; undefined where nothing in it can be looked for. */
function conditionOf(node: QueryNode, filters: FilterTests, isExcluded: boolean): Condition | undefined {
  switch (node.kind) {
    case 'filter':
      return { kind: 'filter', passes: filters(node.filter) };
    case 'phrase':
      return phraseOf(node.text, node.field);
    case 'word':
      // A compound is excluded as a whole: `-self-supervised` says nothing about `self`.
      return isExcluded
        ? phraseOf(node.text, node.field)
        : joinedBy('all', plannedWords(node.text, node.unfinished, node.field).map(asCondition));
    case 'not': {
      const of = conditionOf(node.of, filters, !isExcluded);
      return of && { kind: 'not', of };
    }
    default:
      return joinedBy(
        node.kind,
        node.of.flatMap(part => conditionOf(part, filters, isExcluded) ?? []),
      );
  }
}

function asCondition(word: PlannedWord): Condition {
  return { kind: 'word', word };
}

function phraseOf(text: string, field: TextField | undefined): Condition | undefined {
  const terms = tokenise(text).map(({ term }) => term);
  const first = terms.findIndex(Boolean);
  const end = terms.findLastIndex(Boolean) + 1;
  if (first < 0) return undefined;
  return { kind: 'phrase', phrase: { terms: terms.slice(first, end), ...(field ? { field } : {}) } };
}

function joinedBy(kind: 'all' | 'any', of: readonly Condition[]): Condition | undefined {
  const [only] = of;
  return of.length > 1 ? { kind, of } : only;
}

/** The words that a paper can have by fulfilling a condition. */
function wordsOf(condition: Condition): PlannedWord[] {
  switch (condition.kind) {
    case 'word':
      return [condition.word];
    case 'phrase':
      return condition.phrase.terms.filter(Boolean).map(term => ({
        word: term,
        term,
        unfinished: false,
        joined: [],
        ...onlyField(condition.phrase.field),
      }));
    case 'all':
    case 'any':
      return condition.of.flatMap(wordsOf);
    default:
      return [];
  }
}

function onlyField(field: TextField | undefined): { field?: TextField } {
  return field ? { field } : {};
}

/** The words of a text that is no query, all whole. */
export function planWords(text: string): PlannedWord[] {
  return distinct(plannedWords(text, false));
}
