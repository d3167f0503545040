/** Which citations of a note are worth a word. */
import assert from 'node:assert/strict';
import { citationProblems } from '../../../src/core/citationProblems';
import type { CitedPaper, ResolvedCitation } from '../../../src/core/engine';

const paper = (id: string): CitedPaper => ({
  id,
  key: id,
  citeKey: id,
  citedIn: 0,
  title: id,
  abstract: '',
  authors: [],
  ids: {},
  sources: [],
});

/** A citation by key, explicit unless said otherwise. */
function cite(
  name: string,
  papers: readonly string[],
  more: Partial<ResolvedCitation> = {},
): ResolvedCitation {
  const span = { start: 0, end: name.length };
  return { ...span, form: 'pandoc', name, keySpan: span, explicit: true, papers: papers.map(paper), ...more };
}

const { explicit: _, ...vague } = cite('vague', ['a', 'b']);
const { keySpan: __, ...address } = cite('1706.03762', [], { form: 'link' });
const lora = cite('lora', ['lora']);

const rows: readonly (readonly [
  why: string,
  citations: readonly ResolvedCitation[],
  problems: readonly string[],
])[] = [
  ['an unknown key beside a known one', [lora, cite('x', [])], ['x unknownKey']],
  [
    'an unknown key beside a defined one',
    [cite('d', [], { defined: true }), cite('x', [])],
    ['x unknownKey'],
  ],
  ['several papers', [cite('x', ['a', 'b'])], ['x ambiguousCitation']],
  ['both, in order', [cite('y', []), cite('x', ['a', 'b'])], ['y unknownKey', 'x ambiguousCitation']],
  ['nothing', [], []],
  ['known keys', [lora], []],
  ['unknown keys alone', [cite('x', []), cite('y', [])], []],
  ['a title alone', [{ ...address, form: 'title', papers: [paper('a')] }, cite('x', [])], []],
  ['defined keys', [lora, cite('x', [], { defined: true }), cite('y', ['a', 'b'], { defined: true })], []],
  ['what may be no citation', [lora, vague], []],
  ['addresses of papers that the library does not have', [lora, address], []],
];

describe('the problems of citations', () => {
  for (const [why, citations, problems] of rows) {
    it(why, () =>
      assert.deepEqual(
        citationProblems(citations).map(({ code, citation }) => `${citation.name} ${code}`),
        problems,
      ),
    );
  }
});
