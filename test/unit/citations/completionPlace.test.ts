/** Where a note expects a key or a title: `‸` is the cursor, `⟦…⟧` what a choice replaces. */
import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { completionPlace, mayExpectPaper } from '../../../src/core/citations/completionPlace';
import { noteLanguages } from '../../../src/core/citations/markup';

type Row = readonly [languageId: string, note: string, form: string, closing: string];

/** With a key expected, unless the form is followed by `title`. */
const places: readonly Row[] = [
  ['markdown', 'As in @⟦‸⟧', 'pandoc', ''],
  ['markdown', 'As in @⟦sof‸⟧ and', 'pandoc', ''],
  ['markdown', 'As in @⟦sof‸t-nms⟧.', 'pandoc', ''],
  ['markdown', '@⟦soft-‸⟧', 'pandoc', ''],
  ['markdown', 'As (@⟦soft_n‸⟧) has it', 'pandoc', ''],
  ['markdown', 'As in -@⟦sof‸⟧', 'pandoc', ''],
  ['markdown', '[@⟦sof‸⟧]', 'pandoc', ''],
  ['markdown', '[@⟦sof‸⟧', 'pandoc', ']'],
  ['markdown', '[-@⟦sof‸⟧]', 'pandoc', ''],
  ['markdown', '[@lora; @⟦‸⟧]', 'pandoc', ''],
  ['markdown', '[see @lora, p. 3; also\n@⟦so‸⟧', 'pandoc', ']'],
  ['markdown', '[see @⟦so‸⟧, p. 3]', 'pandoc', ''],
  ['markdown', 'See @{⟦odd‸⟧}', 'pandoc', ''],
  ['markdown', 'See @{⟦odd‸er⟧} here', 'pandoc', ''],
  ['markdown', 'See @{⟦odd‸⟧ here', 'pandoc', '}'],
  ['markdown', '[[⟦‸⟧]]', 'wiki title', ''],
  ['markdown', 'See [[⟦low rank‸⟧]]', 'wiki title', ''],
  ['markdown', 'See [[⟦low rank‸⟧ and', 'wiki title', ']]'],
  ['markdown', 'See [[⟦low ‸rank⟧|shown]]', 'wiki title', ''],
  ['markdown', 'See [[⟦low ‸rank⟧#part]]', 'wiki title', ''],
  ['markdown', 'See [[@⟦lo‸⟧]]', 'wiki', ''],
  ['markdown', 'As in \\citep[see][p.~3]{lora, ⟦so‸⟧}', 'latex', ''],
  ['markdown', '---\ntitle: a\nnocite: |\n  @lora, @⟦so‸⟧\n---\n\nText\n', 'pandoc', ''],
  ['markdown', '> quoted @⟦so‸⟧', 'pandoc', ''],
  ['markdown', '- an item @⟦so‸⟧', 'pandoc', ''],
  ['markdown', '```\ncode\n```\n\nAs in @⟦so‸⟧', 'pandoc', ''],
  ['markdown', 'Costs $5 and @⟦so‸⟧', 'pandoc', ''],
  ['quarto', 'As in @⟦so‸⟧', 'pandoc', ''],
  ['rmd', '[@⟦so‸⟧]', 'pandoc', ''],
  ['plaintext', 'As in @⟦so‸⟧', 'pandoc', ''],
  ['plaintext', 'See [[⟦so‸⟧]]', 'wiki title', ''],
  ['latex', '\\cite{⟦‸⟧}', 'latex', ''],
  ['latex', '\\cite{⟦so‸⟧', 'latex', '}'],
  ['latex', '\\cite{⟦so‸ft-nms⟧}', 'latex', ''],
  ['latex', '\\cite{⟦so‸ft-nms⟧, lora}', 'latex', ''],
  ['latex', '\\cite{lora,⟦‸⟧}', 'latex', ''],
  ['latex', '\\cite{⟦gentle suppression‸⟧}', 'latex', ''],
  ['latex', '\\citep[see][p.~3]{lora, ⟦so‸⟧}', 'latex', ''],
  ['latex', '\\textcite*{⟦so‸⟧}', 'latex', ''],
  ['latex', '\\autocites[a]{lora}[b]{⟦so‸⟧}', 'latex', ''],
  ['latex', '\\parencite{% the first\n  lora, % and {another}\n  ⟦so‸⟧\n}', 'latex', ''],
  ['latex', '\\nocite{⟦so‸⟧}', 'latex', ''],
  ['latex', '100\\% sure \\cite{⟦so‸⟧}', 'latex', ''],
  ['tex', '\\footcite{⟦so‸⟧}', 'latex', ''],
  ['typst', 'As in @⟦so‸⟧', 'typst', ''],
  ['typst', 'As in @⟦‸⟧', 'typst', ''],
  ['typst', '#cite(<⟦so‸⟧>)', 'typst', ''],
  ['typst', '#cite(<⟦so‸⟧)', 'typst', '>'],
  ['typst', '#cite(label("⟦so‸⟧"))', 'typst', ''],
  ['org', 'As [cite:@⟦so‸⟧]', 'org', ''],
  ['org', 'As [cite/t:see @lora p. 3; @⟦so‸⟧', 'org', ']'],
  ['org', 'As citep:lora,⟦so‸⟧', 'org', ''],
  ['org', 'As cite:&⟦so‸⟧', 'org', ''],
  ['org', 'As [[⟦so‸⟧]]', 'wiki title', ''],
  ['restructuredtext', 'As :cite:t:`⟦so‸⟧`', 'rst', ''],
  ['restructuredtext', 'As :cite:p:`lora, ⟦so‸⟧', 'rst', '`'],
  ['restructuredtext', 'As :cite:p:`{see}⟦so‸⟧`', 'rst', ''],
  ['restructuredtext', 'As [⟦so‸ft⟧]_ has it', 'rst', ''],
  ['asciidoc', 'As cite:[⟦so‸⟧]', 'asciidoc', ''],
  ['asciidoc', 'As citenp:[lora(p. 3), ⟦so‸⟧', 'asciidoc', ']'],
  ['asciidoc', 'As <<⟦so‸⟧', 'asciidoc', '>>'],
  ['asciidoc', 'As <<⟦so‸ft⟧,shown>>', 'asciidoc', ''],
];

const elsewhere: readonly (readonly [languageId: string, note: string])[] = [
  ['markdown', 'Plain prose‸'],
  ['markdown', 'me@‸'],
  ['markdown', 'me@exam‸ple.org'],
  ['markdown', '42%@rar‸'],
  ['markdown', 'escaped \\@so‸'],
  ['markdown', 'As in @soft-nms.‸'],
  ['markdown', 'As in @soft-nms ‸'],
  ['markdown', 'As in @soft-nms, ‸'],
  ['markdown', '[see @soft-nms, p. ‸]'],
  ['markdown', 'inline `@so‸` code'],
  ['markdown', 'inline `a @so‸` code'],
  ['markdown', '```python\n@so‸\n```\n'],
  ['markdown', '~~~\n@so‸'],
  ['markdown', 'Text:\n\n    @so‸\n'],
  ['markdown', '$x @so‸ y$'],
  ['markdown', '$$\n[[so‸\n$$'],
  ['markdown', '<!-- @so‸ -->'],
  ['markdown', '<!-- @so‸'],
  ['markdown', '---\nauthor: @so‸\n---\n'],
  ['markdown', 'https://medium.com/@so‸'],
  ['markdown', 'https://x.org/?a=@so‸'],
  ['markdown', '[shown](notes/[[so‸'],
  ['markdown', '<a title="a @so‸">b</a>'],
  ['markdown', 'See @fig-so‸'],
  ['markdown', '[see @tbl-so‸]'],
  ['markdown', '[[Title|sho‸]]'],
  ['markdown', '[[Title#pa‸]]'],
  ['markdown', '[[Title]]‸'],
  ['markdown', '[so‸]'],
  ['markdown', 'escaped \\[[so‸'],
  ['markdown', '\\emph{so‸}'],
  ['markdown', 'a@{so‸}'],
  ['plaintext', 'me@exam‸'],
  ['plaintext', '```\n@so‸\n```\n'],
  ['latex', 'As in @so‸'],
  ['latex', '[[so‸'],
  ['latex', '\\emph{so‸}'],
  ['latex', '\\citestyle{so‸}'],
  ['latex', '\\cite[so‸]{lora}'],
  ['latex', '\\cite{lora}{so‸}'],
  ['latex', '\\cite{lora} so‸'],
  ['latex', '% \\cite{so‸}'],
  ['latex', 'a % \\cite{so‸'],
  ['latex', '\\begin{verbatim}\n\\cite{so‸}\n\\end{verbatim}'],
  ['latex', '\\verb|\\cite{so‸}|'],
  ['latex', 'A break \\\\cite{so‸}'],
  ['typst', 'me@exam‸'],
  ['typst', '// @so‸'],
  ['typst', '`@so‸`'],
  ['typst', '#cite(so‸)'],
  ['typst', '[[so‸'],
  ['org', 'As @so‸'],
  ['org', '#+begin_src python\n[cite:@so‸]\n#+end_src'],
  ['org', '# [cite:@so‸]'],
  ['org', 'excite:so‸'],
  ['restructuredtext', ':math:`so‸`'],
  ['restructuredtext', 'As [so‸ft] has it'],
  ['restructuredtext', '``:cite:t:`so‸``'],
  ['restructuredtext', '.. code-block:: rst\n\n   :cite:t:`so‸`\n'],
  ['asciidoc', 'image:[so‸]'],
  ['asciidoc', '----\ncite:[so‸]\n----\n'],
  ['asciidoc', 'cite:[lora(p. so‸)]'],
  ['bibtex', '@so‸'],
  ['python', '# [@so‸]'],
];

describe('citations: where a paper is expected', () => {
  for (const [languageId, note, form, closing] of places) {
    it(`${languageId}: ${note.replaceAll('\n', '⏎')}`, () => {
      for (const written of ways(note)) {
        const offset = written.replace(/[⟦⟧]/g, '').indexOf('‸');
        const text = written.replace(/[⟦⟧‸]/g, '');
        assert.ok(mayExpectPaper(text.slice(0, offset), languageId), 'not seen at once');
        const place = completionPlace(text, languageId, offset);
        assert.ok(place, 'no place');
        const { start, end } = place;
        const shown = `${text.slice(0, start)}⟦${text.slice(start, offset)}‸${text.slice(offset, end)}⟧${text.slice(end)}`;
        assert.equal(shown, written);
        assert.equal(place.typed, text.slice(start, offset));
        assert.equal(place.closing, closing);
        assert.equal(place.expects === 'title' ? `${place.form} title` : place.form, form);
      }
    });
  }
});

describe('citations: where no paper is expected', () => {
  for (const [languageId, note] of elsewhere) {
    it(`${languageId}: ${note.replaceAll('\n', '⏎')}`, () => {
      for (const written of ways(note)) {
        assert.equal(completionPlace(written.replace('‸', ''), languageId, written.indexOf('‸')), undefined);
      }
    });
  }
});

describe('citations: places in any text', () => {
  it('hold the cursor, and are seen at once', () => {
    const marks = '@ [ [[ ] { } \\cite \\autocites cite: #cite(< ` :cite:t:` << ; , soft - $ % <!-- 😀';
    const pieces = fc.constantFrom(...marks.split(' '), ' ', '\n', '\0');
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }),
        fc.nat(),
        fc.constantFrom(...noteLanguages),
        (parts, at, language) => {
          const text = parts.join('');
          const offset = at % (text.length + 1);
          const place = completionPlace(text, language, offset);
          if (!place) return;
          assert.ok(mayExpectPaper(text.slice(0, offset), language));
          assert.ok(
            0 <= place.start && place.start <= offset && offset <= place.end && place.end <= text.length,
          );
          assert.equal(place.typed, text.slice(place.start, offset));
          assert.doesNotMatch(text.slice(place.start, place.end), /[\r\n]/);
        },
      ),
      { seed: 11, numRuns: 5000 },
    );
  });
});

/** As it is, with the line ends of Windows, and behind and before other paragraphs. */
function ways(note: string): readonly string[] {
  const around = note.startsWith('---') ? [] : [`A paragraph.\n\n${note}\n\nAnother one.\n`];
  return [note, note.replaceAll('\n', '\r\n'), ...around];
}
