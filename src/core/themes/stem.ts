/** Light stemming: folds the forms of a word that mean the same (`networks`, `network`) and no more. */

/**
 * The stem of a lower-case word. English plurals only (the S-stemmer of Harman 1991): stronger stemmers fold words that
 * name different things (`generation`, `generative`), and names must be made of real words.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies') && word.length > 4 && !/[ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
  if (/(?:us|ss|is|ics|ous)$/.test(word)) return word;
  return word.slice(0, -1);
}
