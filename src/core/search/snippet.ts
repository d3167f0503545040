/** The part of an abstract worth showing under a hit. */
import { wordSpans } from '../library/title';
import { indexTerm } from './terms';

/** Characters of a snippet: about two lines of the palette. */
const snippetLength = 160;
const contextBefore = 40;

/**
 * One line of the abstract around the first word that the search met (`terms` are indexed terms), else its beginning.
 * Cut at words, with an ellipsis where something is left out.
 */
export function snippetOf(abstract: string, terms: readonly string[]): string {
  const wanted = new Set(terms);
  const hit = wordSpans(abstract).find(({ word }) => wanted.has(indexTerm(word) ?? ''));
  const start = hit && hit.start > contextBefore ? wordStart(abstract, hit.start - contextBefore) : 0;
  const end =
    start + snippetLength >= abstract.length ? abstract.length : wordEnd(abstract, start + snippetLength);
  return `${start > 0 ? '…' : ''}${abstract.slice(start, end).trim()}${end < abstract.length ? '…' : ''}`;
}

function wordStart(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space > from + contextBefore ? from : space + 1;
}

function wordEnd(text: string, from: number): number {
  const space = text.lastIndexOf(' ', from);
  return space < from - contextBefore ? from : space;
}
