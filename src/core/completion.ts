/** What can be written where a note expects a paper: by the beginning of its key, by words of its title, typos forgiven. */
import { type CompletionPlace, completionPlace } from './citations/completionPlace';
import { isLinkable } from './citations/formatCitation';
import type { Completion, CompletionRequest, Completions } from './engine';
import type { KeyBeginnings } from './library/keyBeginnings';
import type { Library } from './library/library';
import { foldedWords } from './library/title';
import type { Paper } from './paper';
import { nameTheme } from './summaries';
import type { LibraryThemes } from './themes/libraryThemes';

/** What completions are found with. */
export interface CompletionGround {
  readonly library: Library;
  readonly themes: Pick<LibraryThemes, 'of'>;
  readonly keys: KeyBeginnings;
  /** The best papers for some words, by id. */
  search(words: string, limit: number): readonly string[];
  /** The papers that notes cite, those first that most notes do. */
  mostCited(): readonly string[];
}

/** Of the papers found by key so large a share goes before those found by words; the others follow these. */
const keysFirst = 0.5;

/** So short words are looked for among keys alone, where these are enough. In letters. */
const fewLetters = 2;

/** The papers that fit what is typed, best first; null where the note expects none. */
export function completeCitation(
  { text, languageId, offset, limit }: CompletionRequest,
  ground: CompletionGround,
): Completions | null {
  const place = completionPlace(text, languageId, offset);
  if (!place) return null;
  const papers = candidates(place, limit, ground).flatMap(id => ground.library.get(id) ?? []);
  return {
    start: place.start,
    end: place.end,
    items: papers.slice(0, limit).map(paper => completionOf(paper, place, ground)),
  };
}

/** The ids of papers, each once. */
function candidates(
  { typed, join }: CompletionPlace,
  limit: number,
  ground: CompletionGround,
): readonly string[] {
  const words = foldedWords(typed);
  if (words.length === 0) return [...new Set([...ground.mostCited(), ...ground.keys('', limit)])];
  const byKey = ground.keys(keyLike(typed), limit);
  // In a large library a letter or two begin words of half the titles.
  if (byKey.length === limit && words.every(({ length }) => length <= fewLetters)) return byKey;
  const first = Math.ceil(limit * keysFirst);
  const byWords = ground.search(words.join(' '), limit);
  const found = [...new Set([...byKey.slice(0, first), ...byWords, ...byKey.slice(first)])];
  // Only in a list of keys: elsewhere a word that is no key may be meant as it is.
  return found.length === 0 && join !== undefined ? nearBeginning(typed, limit, ground) : found;
}

/** The papers whose key begins as what is typed does, as far as any does: editors close a list that is empty for good. */
function nearBeginning(typed: string, limit: number, { keys }: CompletionGround): readonly string[] {
  for (let length = typed.length - 1; length > 0; length--) {
    const beginning = keyLike(typed.slice(0, length));
    const found = beginning === '' ? [] : keys(beginning, limit);
    if (found.length > 0) return found;
  }
  return [];
}

/** What is typed as the beginning of a key: `Soft NMS -- imp` as `soft-nms-imp`. */
function keyLike(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-/, '');
}

function completionOf(
  paper: Paper,
  { expects, closing }: CompletionPlace,
  { library, themes }: CompletionGround,
): Completion {
  const { id, title, authors, year } = paper;
  const citeKey = library.citeKey(paper);
  const written =
    expects === 'title' && isLinkable(title) && library.byTitle(title).length === 1 ? title : citeKey;
  return {
    paper: id,
    citeKey,
    title,
    authors,
    ...(year === undefined ? {} : { year }),
    insertText: written + closing,
    ...nameTheme(themes.of(id)),
  };
}
