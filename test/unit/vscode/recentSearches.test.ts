/** The list of recent searches. */
import assert from 'node:assert/strict';
import { withRecent } from '../../../src/vscode/recentSearches';

const ten = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

describe('recent searches', () => {
  for (const { what, before, query, after } of [
    { what: 'begin with the newest', before: ['a'], query: 'b', after: ['b', 'a'] },
    { what: 'hold each once', before: ['a', 'b', 'c'], query: 'b', after: ['b', 'a', 'c'] },
    {
      what: 'hold each once, in whatever case',
      before: ['a', 'LoRA'],
      query: ' lora ',
      after: ['lora', 'a'],
    },
    { what: 'hold no blank one', before: ['a'], query: ' ', after: ['a'] },
    { what: 'are ten', before: ten, query: 'k', after: ['k', ...ten.slice(0, 9)] },
  ]) {
    it(what, () => assert.deepEqual(withRecent(before, query), after));
  }
});
