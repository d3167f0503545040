/** Cuts a text into words with their places, and says where a phrase may run on from one word to the next. */

/** One word of a text: its offsets, and whether only a blank or a hyphen parts it from the word before. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Whether a phrase may run from the word before into this one. */
  readonly joined: boolean;
  /** Whether a hyphen joins it to the word before. */
  readonly hyphened: boolean;
}

/** Kinds of characters: part of a word, a word by itself, a blank, a hyphen, an apostrophe, anything else. */
enum Kind {
  Unknown,
  Other,
  Letter,
  Single,
  Blank,
  Hyphen,
  Apostrophe,
}

/** Scripts written without blanks: each character is a word of its own, and phrases of characters are its words. */
const single = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]/u;

const kinds: readonly (readonly [pattern: RegExp, kind: Kind])[] = [
  [single, Kind.Single],
  [/[\p{L}\p{N}\p{M}]/u, Kind.Letter],
  [/\s/u, Kind.Blank],
  [/[-\u2010\u2011]/u, Kind.Hyphen],
  [/['\u2019]/u, Kind.Apostrophe],
];

/** Finds words. Holds what it has learnt of characters, since asking Unicode's tables is slow. */
export class WordFinder {
  private readonly kinds = new Uint8Array(0x10000);

  /** The words of `text` in order; linear in its length. */
  find(text: string): Word[] {
    const found: Word[] = [];
    let end = -1;
    for (let at = 0; at < text.length; ) {
      const kind = this.kindAt(text, at);
      if (kind !== Kind.Letter && kind !== Kind.Single) {
        at += this.widthAt(text, at);
        continue;
      }
      const start = at;
      at = kind === Kind.Single ? at + this.widthAt(text, at) : this.wordEnd(text, at);
      const hyphened = end >= 0 && start - end === 1 && this.kindAt(text, end) === Kind.Hyphen;
      found.push({
        start,
        end: at,
        hyphened,
        joined: hyphened || (end >= 0 && this.blankBetween(text, end, start)),
      });
      end = at;
    }
    return found;
  }

  /** The end of the word that begins at `at`, a possessive or contraction included. */
  private wordEnd(text: string, from: number): number {
    let at = from;
    while (at < text.length && this.kindAt(text, at) === Kind.Letter) at += this.widthAt(text, at);
    if (this.kindAt(text, at) !== Kind.Apostrophe || this.kindAt(text, at + 1) !== Kind.Letter) return at;
    at++;
    while (at < text.length && this.kindAt(text, at) === Kind.Letter) at += this.widthAt(text, at);
    return at;
  }

  /** Whether nothing or some blanks stand between; more than a few begin something new. */
  private blankBetween(text: string, from: number, to: number): boolean {
    if (to - from > 4) return false;
    for (let at = from; at < to; at++) if (this.kindAt(text, at) !== Kind.Blank) return false;
    return true;
  }

  private widthAt(text: string, at: number): number {
    return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }

  private kindAt(text: string, at: number): Kind {
    const code = text.codePointAt(at) ?? 0x20;
    if (code > 0xffff) return kindOf(code);
    const known = this.kinds[code] as Kind;
    if (known !== Kind.Unknown) return known;
    const kind = kindOf(code);
    this.kinds[code] = kind;
    return kind;
  }
}

function kindOf(code: number): Kind {
  const character = String.fromCodePoint(code);
  return kinds.find(([pattern]) => pattern.test(character))?.[1] ?? Kind.Other;
}
