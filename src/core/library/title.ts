/** Titles as they are compared: one spelling for all the ways people and pages write the same title. */

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const plainAscii = /^[\x20-\x7e]*$/;
/** Diacritics, and what compatibility forms such as `⑴` bring along. */
const notWord = /[^\p{L}\p{N}]+/gu;

/** TeX that stands for nothing in a title: accents keep their letter, font commands their text, other commands their name. */
const texAccent = /\\['"`^~=.](?:\s*\{\s*(\p{L})\s*\}|(\p{L}))/gu;
const texFont = /\\(?:text|math)(?:bf|it|rm|sc|tt|sf|cal|bb)\s*|\\(?:emph|em|bf|it|sc|tt|rm)(?![A-Za-z])\s*/g;

const greekNames: Readonly<Record<string, string>> = Object.fromEntries(
  'α alpha β beta γ gamma δ delta ε epsilon ϵ epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho σ sigma ς sigma τ tau υ upsilon φ phi ϕ phi χ chi ψ psi ω omega'
    .split(' ')
    .flatMap((letter, index, all) => (index % 2 === 0 ? [[letter, all[index + 1] ?? letter]] : [])),
);

/**
 * Folds one word: compatibility decomposition (Unicode NFKD), no diacritics, lower case, lone Greek letters by name.
 * `Poincaré` → `poincare`, `ﬁne` → `fine`, `β` → `beta`.
 */
export function foldWord(word: string): string {
  if (plainAscii.test(word)) return word.toLowerCase();
  const folded = word.normalize('NFKD').toLowerCase().normalize('NFKD').replace(notWord, '');
  return greekNames[folded] ?? folded;
}

/** The words of a text (runs of letters and digits), folded, in order. Linear in the text. */
export function foldedWords(text: string): string[] {
  return (text.match(wordPattern) ?? []).map(foldWord).filter(Boolean);
}

/** The folded words of a title, TeX markup taken off first. */
export function titleWords(title: string): string[] {
  const plain = title.includes('\\') ? title.replace(texAccent, '$1$2').replace(texFont, '') : title;
  // Braces only protect capitals: `{T}ransformers` is one word.
  return foldedWords(plain.replace(/[{}]/g, ''));
}

/**
 * The one spelling under which titles are compared. `BlackVIP: Black–Box {V}isual` → `blackvip black box visual`.
 * A title without a letter or digit is compared as it stands, so that no two of them fall together.
 */
export function normaliseTitle(title: string): string {
  return titleWords(title).join(' ') || title.trim();
}
