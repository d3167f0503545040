/** Templates of literature notes and the names of their files. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are templates of ours, not of the language
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fillTemplate, safeName, safePath } from '../../../src/core/noteTemplate';

describe('the template of a note', () => {
  const fields = { title: 'A ${key} $& $1', key: 'a', abstract: '' };

  const rows: readonly (readonly [template: string, filled: string])[] = [
    ['# ${title}\n[@${key}]', '# A ${key} $& $1\n[@a]'],
    ['${abstract}|${unknown}|${toString}|$key|${ key }', '|${unknown}|${toString}|$key|${ key }'],
    // A line that says nothing is not there, unless the template has it so.
    ['a\n${abstract}\n\n> ${abstract}\nb\n---', 'a\n\nb\n---'],
    ['', ''],
  ];
  for (const [template, filled] of rows) {
    it(JSON.stringify(template), () => assert.equal(fillTemplate(template, fields), filled));
  }
});

describe('the name of a note', () => {
  const names: readonly (readonly [wanted: string, safe: string])[] = [
    ['hippo.md', 'hippo.md'],
    ['HiPPO: Recurrent Memory?.md', 'HiPPO- Recurrent Memory-.md'],
    ['../../etc/passwd', 'etc/passwd'],
    ['C:\\Windows\\x.md', 'C-Windows-x.md'],
    ['a//b/./../c.md', 'a/b/c.md'],
    ['CON.md', '_CON.md'],
    ['.hidden. ', 'hidden'],
    ['\u202egnp.md\u0000', 'gnp.md'],
    ['...', ''],
    ['学习/注意力.md', '学习/注意力.md'],
  ];
  for (const [wanted, safe] of names) {
    it(`${JSON.stringify(wanted)} is ${JSON.stringify(safe)}`, () => assert.equal(safePath(wanted), safe));
  }

  it('is short enough for a file system, with its ending', () => {
    const name = safeName(`${'学'.repeat(500)}.md`);
    assert.ok(new TextEncoder().encode(name).length <= 200 && name.endsWith('学.md'));
  });

  it('never leads out of its folder', () => {
    const unit = fc.constantFrom('.', '/', '\\', ':', 'a', ' ', '\u0000', '~', '\u2028', 'con', '\ud800');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), wanted => {
        const path = safePath(wanted);
        for (const part of path === '' ? [] : path.split('/')) {
          assert.match(part, /^[^.\s/\\:][^/\\:\p{Cc}\p{Cs}]*$/u);
          assert.doesNotMatch(part, /[.\s]$/);
        }
      }),
      { seed: 6, numRuns: 1000 },
    );
  });
});
