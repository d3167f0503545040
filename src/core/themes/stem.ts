/** Light stemming: folds the forms of a word that mean the same (`networks`, `network`) and no more. */

/** Plurals and spellings no rule reaches, by word. */
const irregular: ReadonlyMap<string, string> = new Map([
  ['analyses', 'analysis'],
  ['biases', 'bias'],
  ['bias', 'bias'],
  ['bases', 'basis'],
  ['behaviours', 'behavior'],
  ['behaviour', 'behavior'],
  ['colours', 'color'],
  ['colour', 'color'],
  ['cookies', 'cookie'],
  ['criteria', 'criterion'],
  ['gas', 'gas'],
  ['gases', 'gas'],
  ['hypotheses', 'hypothesis'],
  ['indices', 'index'],
  ['lens', 'lens'],
  ['lenses', 'lens'],
  ['matrices', 'matrix'],
  ['neighbours', 'neighbor'],
  ['neighbour', 'neighbor'],
  ['movies', 'movie'],
  ['news', 'news'],
  ['phenomena', 'phenomenon'],
  ['series', 'series'],
  ['species', 'species'],
  ['syntheses', 'synthesis'],
  ['theses', 'thesis'],
  ['tumour', 'tumor'],
  ['tumours', 'tumor'],
  ['vertices', 'vertex'],
]);

/**
 * The stem of a lower-case word: English plurals (the S-stemmer of Harman 1991) and the commonest British spellings.
 * Stronger stemmers were measured: they make the themes no better, fold words that name different things (`generation`,
 * `generative`), and names must be made of real words.
 */
export function stemOf(word: string): string {
  if (word.length < 4) return word;
  const known = irregular.get(word);
  if (known !== undefined) return known;
  const single = singularOf(word);
  return single
    .replace(/isation$/, 'ization')
    .replace(/([aeiou][bcdgklmnprt])ogue$/, '$1og')
    .replace(/elling$/, 'eling');
}

function singularOf(word: string): string {
  if (!word.endsWith('s') || /(?:us|ss|is|ics|ous)$/.test(word)) return word;
  if (/[^ae]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
