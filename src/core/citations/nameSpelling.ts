/** Which short names of papers are distinctive enough to stand for their paper in running text. */
import { generalNames, joiningWords, prefixes } from './generalNames';

/** Shorter ones (`LoRA`, `MoCA`, `R2R`) are abbreviations of several things. */
const shortestCoinage = 5;
const innerCapital = /\p{Ll}\p{Lu}/u;
/** `VTBench`, `EEGFormer`; but plurals (`GANs`) and `XYNet`, as hundreds are called, are none. */
const capitalsAndWord = /^(?!\p{Lu}{1,3}Net$)(?=.{6})\p{Lu}{2,}\p{Ll}{2,}/u;
/** Capitals that no one can read as a word (`FRCRN`): words in capitals (`PRISM`) name a dozen works each. */
const unspeakable = /^(?=\p{Lu}{5})\p{Lu}*[^\P{Lu}AEIOUY]{4}/u;
const letter = /\p{L}/u;
const threeLetters = /(?:\p{L}.*){3}/u;
const mixed = /\p{L}\p{N}|\p{N}\p{L}/u;
const acronym = /^\p{Lu}{3,}s?$/u;

/**
 * Whether a name stands for a work wherever it is written just so. Measured on 100,000 arXiv papers, of which a third
 * have a short name: of names with a capital or digit inside a word (`BlackVIP`, `YOLOv10`) one in sixty is that of several
 * papers, of compounds with an acronym (`Soft-NMS`) one in two hundred, but of names in capitals (`PRISM`) one in seven, and
 * most of what other papers mean by those is something else. Names in general use (`ChatGPT`) are kept in a table.
 */
export function isDistinctiveName(name: string): boolean {
  const words = name.split(/\s+/);
  return words.length === 1 ? isDistinctiveWord(name) : words.some(isCoined);
}

function isDistinctiveWord(word: string): boolean {
  if (isGeneral(word)) return false;
  const parts = word.split(/\p{Pd}/u);
  if (parts.length === 1) return isCoined(word);
  const telling = parts.filter(part => !prefixes.has(part.toLowerCase()));
  if (telling.some(isCoined)) return true;
  if (telling.some(part => joiningWords.has(part))) return false;
  // What is left of `Multi-GPU`, `GPT-4` and `C-RAN` are letters that many things have.
  const spelled = telling.filter(part => part.length > 1 && letter.test(part));
  return (
    spelled.length > 1 &&
    spelled.join('').length > shortestCoinage &&
    spelled.some(part => isAbbreviated(part) && !isGeneral(part))
  );
}

/** A word that someone made up. */
function isCoined(word: string): boolean {
  if (word.length < shortestCoinage || isGeneral(word)) return false;
  if (innerCapital.test(word) || capitalsAndWord.test(word) || unspeakable.test(word)) return true;
  return mixed.test(word) && threeLetters.test(word);
}

function isAbbreviated(part: string): boolean {
  return innerCapital.test(part) || mixed.test(part) || acronym.test(part);
}

function isGeneral(name: string): boolean {
  return generalNames.has(name) || generalNames.has(name.replace(/s$/, ''));
}
