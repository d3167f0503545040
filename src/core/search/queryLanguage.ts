/** Reads what people type into the search box: words, "phrases", -not, field:value, OR, parentheses. Never an error. */
import { type Lexeme, lex } from './queryLexer';
import type { QueryNode, TextField } from './queryNode';

/** Groups inside groups beyond this are read without the parentheses: no one types them, and they would fill the stack. */
const deepest = 32;
/** More than the longest abstract; what follows is not read. */
const longestQuery = 10_000;

/**
 * Reads a query. Words side by side all count; `OR` stands between its two neighbours (`deep graph OR tree` is `deep` and
 * one of the other two). Whatever makes no sense (`title:`, a lone `-`, a parenthesis without its partner, `year:soon`)
 * is read as plain words.
 */
export function parseQuery(text: string): QueryNode {
  return new Reader(withoutLoneParentheses(lex(text.slice(0, longestQuery)))).group();
}

/** Takes away the parentheses that have no partner, and those too deep. */
function withoutLoneParentheses(lexemes: readonly Lexeme[]): Lexeme[] {
  const open: number[] = [];
  const kept = new Set<number>();
  lexemes.forEach(({ kind }, i) => {
    if (kind === 'open') open.push(i);
    const partner = kind === 'close' ? open.pop() : undefined;
    if (partner !== undefined && open.length < deepest) kept.add(partner).add(i);
  });
  return lexemes.filter(({ kind }, i) => (kind !== 'open' && kind !== 'close') || kept.has(i));
}

class Reader {
  readonly #lexemes: readonly Lexeme[];
  #at = 0;

  constructor(lexemes: readonly Lexeme[]) {
    this.#lexemes = lexemes;
  }

  /** Up to the closing parenthesis or the end. */
  group(field?: TextField): QueryNode {
    const items: QueryNode[] = [];
    while (this.#at < this.#lexemes.length && this.#kind() !== 'close') items.push(this.#item(field));
    this.#at++;
    return oneOr('all', items);
  }

  /** Alternatives with `OR` between them. */
  #item(field: TextField | undefined): QueryNode {
    const alternatives = [this.#unit(field)];
    while (this.#kind() === 'or' && this.#startsUnit(this.#at + 1)) {
      this.#at++;
      alternatives.push(this.#unit(field));
    }
    return oneOr('any', alternatives);
  }

  #unit(field: TextField | undefined): QueryNode {
    const lexeme = this.#lexemes[this.#at++];
    if (!lexeme) return { kind: 'all', of: [] };
    switch (lexeme.kind) {
      case 'not':
        return { kind: 'not', of: this.#unit(field) };
      case 'open':
        return this.group(field);
      case 'field':
        return this.#unit(lexeme.field);
      case 'filter':
        return { kind: 'filter', filter: lexeme.filter };
      case 'phrase':
        return { kind: 'phrase', text: lexeme.text, ...(field ? { field } : {}) };
      default:
        // An `OR` without neighbours is a word like any other; so is what else stands where no unit can begin.
        return {
          kind: 'word',
          text: lexeme.text,
          unfinished: 'unfinished' in lexeme && lexeme.unfinished,
          ...(field ? { field } : {}),
        };
    }
  }

  #kind(): Lexeme['kind'] | undefined {
    return this.#lexemes[this.#at]?.kind;
  }

  #startsUnit(at: number): boolean {
    const kind = this.#lexemes[at]?.kind;
    return kind !== undefined && kind !== 'close' && kind !== 'or';
  }
}

function oneOr(kind: 'all' | 'any', of: readonly QueryNode[]): QueryNode {
  const [only] = of;
  return of.length === 1 && only ? only : { kind, of };
}
