/** Reads a JSON object of objects of texts with the lines its entries stand on, and reads on behind what is no JSON. */

/** `value` is a text, an object's entries, or undefined for anything else (numbers, lists, deeper objects). */
export interface JsonEntry {
  readonly key: string;
  /** From 1. */
  readonly line: number;
  readonly value: string | readonly JsonEntry[] | undefined;
}

export interface ReadEntries {
  readonly entries: readonly JsonEntry[];
  /** The lines that are no JSON, from 1, ascending. */
  readonly badLines: readonly number[];
}

/** Objects within objects that are read; deeper ones are passed over. */
const deepest = 3;
/** A text that is not closed goes to the end of its line: looking for its end again from each quote in it would take long. */
const tokenPattern = /"(?:[^"\\\n]|\\.)*"?|[{}[\]:,]|[^\s"{}[\]:,]+/g;

interface Token {
  readonly text: string;
  readonly line: number;
}

/**
 * Reads the entries of an object. `JSON.parse` tells neither lines nor, in every browser, the place of an error, and gives up
 * at the first one. Of a line that is no JSON the rest is passed over. Linear in the text; never throws.
 */
export function readEntries(text: string): ReadEntries {
  return new EntriesReader(text).read();
}

class EntriesReader {
  readonly #tokens: readonly Token[];
  readonly #badLines = new Set<number>();
  #next = 0;

  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  read(): ReadEntries {
    let entries: JsonEntry[] = [];
    if (this.#token?.text === '{') {
      this.#next++;
      entries = this.#readObject(1);
    }
    // Behind the object, or instead of one.
    for (; this.#token; this.#next++) this.#badLines.add(this.#token.line);
    return { entries, badLines: [...this.#badLines].sort((a, b) => a - b) };
  }

  get #token(): Token | undefined {
    return this.#tokens[this.#next];
  }

  /** The entries up to the brace that closes the object, which is passed. Commas are where they are. */
  #readObject(depth: number): JsonEntry[] {
    const entries: JsonEntry[] = [];
    for (let token = this.#token; token; token = this.#token) {
      this.#next++;
      if (token.text === '}') return entries;
      if (token.text === ',') continue;
      const key = textOf(token);
      if (key === undefined || this.#token?.text !== ':') this.#passLine(token);
      else {
        this.#next++;
        entries.push({ key, line: token.line, value: this.#readValue(depth) });
      }
    }
    this.#badLines.add(this.#tokens.at(-1)?.line ?? 1);
    return entries;
  }

  #readValue(depth: number): JsonEntry['value'] {
    const token = this.#token;
    if (!token || /^[}\]:,]$/.test(token.text)) {
      this.#badLines.add((token ?? this.#tokens.at(-1))?.line ?? 1);
      return undefined;
    }
    this.#next++;
    if (token.text === '{' && depth < deepest) return this.#readObject(depth + 1);
    if (token.text === '{' || token.text === '[') this.#passNested();
    return textOf(token);
  }

  /** Passes what is inside a bracket just passed, and the bracket that closes it. */
  #passNested(): void {
    for (let open = 1; open > 0 && this.#token; this.#next++) {
      if (/^[{[]$/.test(this.#token.text)) open++;
      else if (/^[}\]]$/.test(this.#token.text)) open--;
    }
  }

  #passLine({ line }: Token): void {
    this.#badLines.add(line);
    while (this.#token?.line === line) this.#next++;
  }
}

function tokensOf(text: string): Token[] {
  let line = 1;
  let counted = 0;
  return [...text.matchAll(tokenPattern)].map(({ 0: token, index }) => {
    for (; counted < index; counted++) if (text[counted] === '\n') line++;
    return { text: token, line };
  });
}

/** The text a token spells; undefined where it is none. */
function textOf({ text }: Token): string | undefined {
  if (!text.startsWith('"')) return undefined;
  try {
    return String(JSON.parse(text));
  } catch {
    return undefined;
  }
}
