/** Writing citations as a person does: key by key, with what VS Code shows meanwhile. */
import assert from 'node:assert/strict';
import { aWhile, eventually } from './driver/eventually';
import { Suggestions } from './driver/suggestions';
import { useWorkbench } from './driver/useWorkbench';

const markdown = 'notes/reading-notes.md';
const latex = 'notes/related-work.tex';

/** As fast as people type, in milliseconds. */
const betweenKeys = 60;

/** What is typed on a new line, what is on top of the list then, and the line after Enter. */
const written = [
  {
    note: markdown,
    typed: 'See @visual-pr',
    offered: 'visual-prompt-tuning',
    line: 'See @visual-prompt-tuning',
  },
  { note: markdown, typed: 'See [@waevnet', offered: 'wavenet', line: 'See [@wavenet]' },
  {
    note: markdown,
    typed: 'See [[visual prompt t',
    offered: 'Visual Prompt Tuning',
    line: 'See [[Visual Prompt Tuning]]',
  },
  {
    note: latex,
    typed: 'See \\cite{lora, prompt tun',
    offered: 'visual-prompt-tuning',
    line: 'See \\cite{lora, visual-prompt-tuning}',
  },
] as const;

describe('the list of papers', () => {
  const desk = useWorkbench({ settings: { '[markdown]': { 'editor.wordWrap': 'off' } } });
  let suggestions: Suggestions;

  before(async () => {
    suggestions = new Suggestions(desk().page);
    await desk().openView('Sheaf');
    await desk().tree().rows();
  });

  for (const { note, typed, offered, line } of written) {
    it(`comes while ${typed} is typed, and Enter writes the paper`, async () => {
      await type(note, typed);
      await suggestions.accept(offered);
      await desk().editor.line(line).first().waitFor();
    });
  }

  it('comes with the first sign, and shows the abstract on demand', async () => {
    await type(markdown, 'See @');
    await suggestions.list.waitFor();
    await desk().page.keyboard.type('visual-prompt-t', { delay: betweenKeys });
    await suggestions.rows('visual-prompt-tuning').first().waitFor();
    const abstract = suggestions.details.filter({ hasText: 'Visual Prompt Tuning' });
    await eventually(async () => {
      // The same keys would hide it again.
      if (!(await abstract.isVisible())) await desk().page.keyboard.press('Control+Space');
      await abstract.waitFor({ timeout: aWhile });
    });
    await desk().page.keyboard.press('Escape');
  });

  it('stays away from prose', async () => {
    await type(markdown, 'A list [of things], visual-prompt tuning: ');
    await desk().editor.line('A list [of things], visual-prompt tuning:').first().waitFor();
    await desk().page.waitForTimeout(1500);
    assert.equal(await suggestions.list.count(), 0);
  });

  /** Types a line of its own at the end of a note. */
  async function type(note: string, text: string): Promise<void> {
    await desk().openFile(note);
    await desk().placeCursor(1);
    await desk().page.keyboard.press('Control+End');
    await desk().page.keyboard.press('Enter');
    await desk().page.keyboard.press('Enter');
    await desk().page.keyboard.type(text, { delay: betweenKeys });
  }
});
