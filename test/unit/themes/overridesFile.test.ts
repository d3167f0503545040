/** The file of the user's word: what it looks like, and what is made of a file that others have written. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { noOverrides, type ThemeOverrides } from '../../../src/core/themes/overrides';
import { formatOverrides, parseOverrides } from '../../../src/core/themes/overridesFile';

const overrides: ThemeOverrides = {
  define: { 'long-context': { label: 'Long context', query: 'long context' } },
  hide: { unsorted: 'Unsorted' },
  merge: { 'score-matching': 'diffusion-models' },
  pin: { 'arxiv:2106.09685': { theme: 'language-models', title: 'LoRA: "Low-Rank"' } },
  rename: { speech: 'Speech and audio', 'diffusion-models': 'Generative diffusion' },
};

const written = `{
  "define": {
    "long-context": { "label": "Long context", "query": "long context" }
  },
  "hide": {
    "unsorted": "Unsorted"
  },
  "merge": {
    "score-matching": "diffusion-models"
  },
  "pin": {
    "arxiv:2106.09685": { "theme": "language-models", "title": "LoRA: \\"Low-Rank\\"" }
  },
  "rename": {
    "diffusion-models": "Generative diffusion",
    "speech": "Speech and audio"
  }
}
`;

const said = (part: Partial<ThemeOverrides>): ThemeOverrides => ({ ...noOverrides, ...part });

describe('the file of overrides', () => {
  it('has sorted keys and one entry a line', () => {
    assert.equal(formatOverrides(overrides), written);
    assert.equal(formatOverrides(noOverrides), '{}\n');
  });

  it('is JSON, and is read back as it was written', () => {
    const text = fc.string({ unit: 'binary' }).filter(value => value.trim() !== '');
    const key = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', '7', ''));
    const any: fc.Arbitrary<ThemeOverrides> = fc.record({
      define: fc.dictionary(key, fc.record({ label: text, query: text })),
      hide: fc.dictionary(key, text),
      merge: fc.dictionary(key, text),
      pin: fc.dictionary(key, fc.record({ theme: text, title: text })),
      rename: fc.dictionary(key, text),
    });
    fc.assert(
      fc.property(any, value => {
        const file = formatOverrides(value);
        JSON.parse(file);
        const { overrides: read, problems } = parseOverrides(file);
        assert.deepEqual(problems, []);
        assert.equal(formatOverrides(read), file);
      }),
      { seed: 3 },
    );
    assert.deepEqual(parseOverrides(written), { overrides, problems: [] });
  });

  it('never throws, whatever stands in it', () => {
    const bits = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '"rename"',
      '"a"',
      '\n',
      ' ',
      '7',
      '\\',
      'null',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(bits).map(all => all.join('')),
        ),
        text => {
          const { problems } = parseOverrides(text);
          const lines = text.split('\n').length;
          assert.ok(problems.every(({ line }) => line >= 1 && line <= lines));
          if (text.trim() === '') return;
          try {
            JSON.parse(text);
          } catch {
            return;
          }
          assert.ok(!problems.some(({ code }) => code === 'syntax') || !text.trim().startsWith('{'));
        },
      ),
      { numRuns: 1000, seed: 3 },
    );
  });

  // Without a time of their own: what is not linear in the text would not end before mocha's patience does.
  for (const [what, text] of [
    ['objects in objects', '{"a":'.repeat(200_000)],
    ['lists in lists', '['.repeat(200_000)],
    ['quotes in a text that is not closed', `{"${'\\"'.repeat(200_000)}`],
    ['the same section again and again', `{${'"hide":{"a":"A"},'.repeat(50_000)}}`],
    ['entries without number', `{"hide":{${Array.from({ length: 50_000 }, (_, i) => `"${i}":"A"`).join()}}}`],
  ] as const) {
    it(`reads ${what}, however many`, () => {
      parseOverrides(text);
    });
  }

  const cases: readonly [
    what: string,
    lines: readonly string[],
    read: Partial<ThemeOverrides>,
    problems: readonly string[],
  ][] = [
    ['nothing at all', [''], {}, []],
    ['written by hand on one line', ['{"rename":{"a":"A","b":"B"}}'], { rename: { a: 'A', b: 'B' } }, []],
    ['a comma too many', ['{', '"rename": {', '"a": "A",', '},', '}'], { rename: { a: 'A' } }, []],
    ['a mark of the encoding', ['\ufeff{"hide": {"a": "A"}}'], { hide: { a: 'A' } }, []],
    [
      'half a merge: both sides count',
      ['{', '"rename": {', '<<<<<<< HEAD', '"a": "A"', '=======', '"b": "B"', '>>>>>>> side', '}', '}'],
      { rename: { a: 'A', b: 'B' } },
      ['3 syntax ', '5 syntax ', '7 syntax '],
    ],
    ['cut off', ['{', '"rename": {', '"a": "A"'], { rename: { a: 'A' } }, ['3 syntax ']],
    ['a list', ['[', ']'], {}, ['1 syntax ', '2 syntax ']],
    ['an unknown section', ['{', '"colour": {', '"a": "red" } }'], {}, ['2 section colour']],
    [
      'a section of the wrong kind',
      ['{ "rename": [1, {"a": 2}], "hide": {"a": "A"} }'],
      { hide: { a: 'A' } },
      ['1 section rename'],
    ],
    [
      'entries of the wrong kind',
      ['{', '"rename": {', '"a": 7,', '"b": "",', '"c": "C",', '"d": { "label": "D" }', '} }'],
      { rename: { c: 'C' } },
      ['3 entry a', '4 entry b', '6 entry d'],
    ],
    [
      'fields that are missing, and more than there should be',
      [
        '{ "pin": {',
        '"p": { "theme": "t" },',
        '"q": { "theme": "t", "title": "T", "why": ["x", {"y": 1}] },',
        '"r": "t"',
        '} }',
      ],
      { pin: { q: { theme: 't', title: 'T' } } },
      ['2 entry p', '3 field why', '4 entry r'],
    ],
    [
      'an entry that stands twice: the last one counts',
      ['{ "rename": {', '"a": "A",', '"b": "B",', '"a": "C"', '} }'],
      { rename: { a: 'C', b: 'B' } },
      ['2 repeated a'],
    ],
    ['a file that is too long', [`{ "rename": { "a": "${'A'.repeat(2 ** 20)}" } }`], {}, ['1 size ']],
    [
      'a value that is missing',
      ['{ "rename": {', '"a": ,', '"b": "B" } }'],
      { rename: { b: 'B' } },
      ['2 syntax ', '2 entry a'],
    ],
  ];
  for (const [what, lines, read, problems] of cases) {
    it(`reads ${what}`, () => {
      const result = parseOverrides(lines.join('\n'));
      assert.deepEqual(result.overrides, said(read));
      assert.deepEqual(
        result.problems.map(({ line, code, name }) => `${line} ${code} ${name}`),
        problems,
      );
    });
  }
});
