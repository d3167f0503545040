/** Keys: the short handles notes cite papers by, made from the title alone and therefore the same for ever. */
import { hashText } from './hash';
import { titleWords } from './title';

const namedTitle = /^([^:]{1,40}?)(?::\s|\s+[-–—]{1,3}\s+)/;
const longestShortName = 3;
/** Titles this short are called by their whole words: `attention-is-all-you-need`. */
const wholeTitle = 5;
const shortestPhrase = 3;
const longestKey = 4;
const longestFullKey = 160;

const functionWords = new Set(
  'a an the of for in on at to from by with without via using and or as is are be into over under through towards toward between its their your our we you do does can how what when why which that this it'.split(
    ' ',
  ),
);

/**
 * The key of a paper: its short name (`BlackVIP: …` → `blackvip`, `Soft-NMS -- …` → `soft-nms`), a short title whole
 * (`deeply-supervised-nets`), else the title's first telling words up to a preposition (`spectral-motion-alignment`).
 * Papers may share a key; `fullKeyOf` tells them apart.
 */
export function keyOf(title: string): string {
  const name = shortNameOf(title);
  if (name !== undefined) return keyWords(name).join('-');
  const words = keyWords(title);
  if (words.length === 0) return `untitled-${hashText(title)}`;
  return cutKey(words.length <= wholeTitle ? words : tellingWords(words), 60);
}

/** How people call the paper: the name in `Name: what it is about` and `Name -- what it is about`, of up to three words. */
export function shortNameOf(title: string): string | undefined {
  const name = namedTitle.exec(title)?.[1];
  const words = name ? keyWords(name).length : 0;
  return words > 0 && words <= longestShortName ? name : undefined;
}

/** The key that belongs to one title only: all its words (very long titles cut, with a hash of the whole). */
export function fullKeyOf(title: string): string {
  const words = keyWords(title);
  return words.length === 0 ? keyOf(title) : cutKey(words, longestFullKey);
}

/** The words of a title for a key: `Didn't` stays one word, `didnt`. */
function keyWords(title: string): string[] {
  return titleWords(title.replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, ''));
}

/** The first phrase of telling words: at least three of them, and no further than the function word that ends it. */
function tellingWords(words: readonly string[]): readonly string[] {
  const telling: string[] = [];
  for (const word of words) {
    if (!functionWords.has(word)) telling.push(word);
    else if (telling.length >= shortestPhrase) break;
    if (telling.length === longestKey) break;
  }
  return telling.length > 0 ? telling : words.slice(0, longestKey);
}

/** Joins words to a key; what would be longer than `limit` characters is cut and told apart by a hash. */
function cutKey(words: readonly string[], limit: number): string {
  const key = words.join('-');
  return key.length <= limit
    ? key
    : `${Array.from(key)
        .slice(0, limit - 9)
        .join('')}-${hashText(key).slice(0, 8)}`;
}
