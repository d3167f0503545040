/** The terms texts and queries are compared by: folded words without function words and plural endings. */
/** Words that say nothing about a paper; kept short, so that titles made of common words are still found. */
const stopWords = new Set(
  'a an and are as at be by for from has have in is it its of on or that the these this to was we were which with'.split(
    ' ',
  ),
);

/** Singular and plural alike. */
const unchanged = new Set(['series', 'species']);

/** Whether a folded word is a function word, which is not indexed. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** Takes the plural ending off a folded English word and spells `-isation` the American way. */
export function stem(word: string): string {
  const single = singularOf(word);
  return single.endsWith('isation') ? `${single.slice(0, -7)}ization` : single;
}

/**
 * Takes the plural ending off a folded English word: the S-stemmer of Harman, "How effective is suffixing?" (1991), which
 * gains what stemming gains in short texts and conflates nothing a reader would keep apart.
 */
function singularOf(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || unchanged.has(word)) return word;
  if (word.endsWith('ies')) return /[ae]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
  if (word.endsWith('es')) return /[aeo]es$/.test(word) ? word : word.slice(0, -1);
  return /[us]s$/.test(word) ? word : word.slice(0, -1);
}

/** Endings of English inflection and derivation, the longest first. */
const endings =
  'ization isation ational izing ising izer iser ized ised ize ise ation ating ative ator ated ate iveness ity ive ically ical ic al ally ly ness ful ment able ible ability ibility ance ence ant ent ion ing ings ed er or ary y e s'
    .split(' ')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const endingsByLastLetter: ReadonlyMap<string, readonly string[]> = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].map(letter => [
    letter,
    endings.filter(ending => ending.endsWith(letter)),
  ]),
);
/** A root is at least this long: shorter ones mean too much (`gen`, `oper`). */
const shortestRoot = 4;

/**
 * The root that the inflected and derived forms of a word share, for finding `regularizer` by `regularization`. It joins
 * more than means the same (`general`, `generate`), so that what it finds counts less than the word itself.
 */
export function rootOf(term: string): string {
  let root = term;
  for (let ending = endingOf(root); ending !== ''; ending = endingOf(root))
    root = root.slice(0, root.length - ending.length);
  const last = root.length - 1;
  return last >= shortestRoot && root[last] === root[last - 1] ? root.slice(0, last) : root;
}

function endingOf(word: string): string {
  const room = word.length - shortestRoot;
  const fits = (ending: string): boolean => ending.length <= room && word.endsWith(ending);
  return (room > 0 && endingsByLastLetter.get(word.slice(-1))?.find(fits)) || '';
}

/** Nobody writes longer words together; each place to split costs a look. */
const longestCompound = 40;

/** All pairs of terms that a word may be written together from. */
export function splitsOf(word: string): (readonly [string, string])[] {
  if (word.length > longestCompound) return [];
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => [
    stem(word.slice(0, i + 1)),
    stem(word.slice(i + 1)),
  ]);
}
