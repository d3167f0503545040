/** The hover on citations: what it shows, where it shows, and where its links lead. */
import assert from 'node:assert/strict';
import * as path from 'node:path';
import type { PaperEngine } from '../../src/core/engine';
import { aWhile, eventually } from './driver/eventually';
import { libraryOf } from './driver/library';
import { useWorkbench } from './driver/useWorkbench';

const markdown = 'notes/reading-notes.md';
const latex = 'notes/related-work.tex';
const plain = 'notes/ideas.txt';

/** Where the mouse rests, what it then means, and whose abstract comes up. */
const hovers = [
  { note: markdown, line: 9, at: '@bert', citation: '[@bert]', title: 'BERT: Pre-training of Deep' },
  { note: markdown, line: 28, at: '@qlora', citation: '@qlora', title: 'QLoRA: Efficient Finetuning' },
  {
    note: markdown,
    line: 7,
    at: 'Attention Is All',
    citation: '[[Attention Is All You Need]]',
    title: 'Attention Is All You Need',
  },
  {
    note: markdown,
    line: 31,
    at: 'low-rank one',
    citation: '[low-rank one](https://huggingface.co/papers/2106.09685)',
    title: 'LoRA: Low-Rank Adaptation',
  },
  {
    note: markdown,
    line: 40,
    at: 'Probabilistic Models',
    citation: 'Denoising Diffusion\nProbabilistic Models',
    title: 'Denoising Diffusion Probabilistic Models',
  },
  { note: latex, line: 18, at: 'hippo', citation: '\\textcite{hippo}', title: 'HiPPO: Recurrent Memory' },
  { note: latex, line: 21, at: 'mamba', citation: 'mamba', title: 'Mamba: Linear-Time Sequence' },
  {
    note: latex,
    line: 50,
    at: 'Neural Ordinary',
    citation: 'Neural Ordinary\nDifferential Equations',
    title: 'Neural Ordinary Differential Equations',
  },
  {
    note: plain,
    line: 6,
    at: 'Reinforcement Learning via',
    citation: 'Decision Transformer:\n   Reinforcement Learning via Sequence Modeling',
    title: 'Decision Transformer: Reinforcement Learning',
  },
  {
    note: plain,
    line: 10,
    at: 'MASTERING',
    citation: 'MASTERING DIVERSE DOMAINS THROUGH WORLD MODELS',
    title: 'Mastering Diverse Domains',
  },
  { note: plain, line: 12, at: 'arXiv:1911', citation: 'arXiv:1911.08265v2', title: 'Mastering Atari, Go' },
] as const;

/** What looks like a citation, or is none at all. */
const noHovers = [
  { note: markdown, line: 8, at: 'little of it', what: 'prose' },
  { note: markdown, line: 3, at: 'group@example', what: 'an address' },
  { note: markdown, line: 81, at: '@mamba', what: 'a code block' },
  { note: markdown, line: 89, at: '@bert', what: 'code between backticks' },
  { note: latex, line: 24, at: 'citet{vision', what: 'a comment' },
  { note: plain, line: 28, at: '1706.03', what: 'a number' },
] as const;

describe('the hover', () => {
  // Unwrapped lines, so that what stands on one line in the note does so on the screen.
  const desk = useWorkbench({ settings: { '[markdown]': { 'editor.wordWrap': 'off' } } });
  let library: PaperEngine;

  before(async () => {
    library = await libraryOf(desk().workspace ?? assert.fail('a folder is open'));
    await desk().openView('Sheaf');
    await desk().tree().rows();
  });
  afterEach(() => desk().page.mouse.move(0, 0));
  after(() => library.dispose());

  for (const { note, line, at, citation, title } of hovers) {
    it(`explains ${JSON.stringify(citation)} in ${path.basename(note)}`, async () => {
      await open(note, line);
      await eventually(async () => {
        const hover = await desk().editor.hover(at, title);
        assert.match(await hover.innerText({ timeout: aWhile }), /Open Paper/);
        assert.equal(await desk().editor.highlighted(), citation);
      });
    });
  }

  for (const { note, line, at, what } of noHovers) {
    it(`stays away from ${what} in ${path.basename(note)}`, async () => {
      await open(note, line);
      await staysAway(at);
    });
  }

  it('stays away from the dumps themselves', async () => {
    await open('papers/vision-and-generation.txt', 11);
    await staysAway('Segment Anything');
  });

  it('shows title, theme, key and the whole abstract', async () => {
    const paper = (await library.paper({ idOrKey: 'hippo' })) ?? assert.fail();
    await open(latex, 18);
    await eventually(async () => {
      const hover = await desk().editor.hover('hippo', paper.title);
      const words = (await hover.innerText({ timeout: aWhile })).replaceAll('\u00a0', ' ');
      for (const text of [paper.title, paper.theme?.label ?? '', 'hippo', paper.abstract]) {
        assert.ok(words.includes(text), text);
      }
    });
  });

  it('opens the paper by its link', async () => {
    await open(latex, 18);
    await clickInHover('Open Paper');
    await desk()
      .panel.title.filter({ hasText: /^HiPPO/ })
      .waitFor();
  });

  it('reveals the paper in its dump by its link', async () => {
    const { dump, endLine } = (await library.paper({ idOrKey: 'hippo' }))?.sources[0] ?? assert.fail();
    await open(latex, 18);
    await clickInHover('Reveal in Dump');
    await desk().editor.tab(path.basename(dump)).waitFor();
    await desk()
      .selection()
      .filter({ hasText: `Ln ${endLine}` })
      .waitFor();
  });

  /** A hover that came before, elsewhere, may still be on its way out. */
  async function staysAway(text: string): Promise<void> {
    const hovers = await desk().editor.hoverNothing(text);
    await eventually(async () => assert.equal(await hovers.count(), 0));
  }

  /** Follows a link of the hover on HiPPO; a hover that is drawn anew may be gone before the mouse is there. */
  async function clickInHover(link: string): Promise<void> {
    await eventually(async () => {
      const hover = await desk().editor.hover('hippo', 'HiPPO');
      await hover.getByText(link).click({ timeout: aWhile });
    });
  }

  async function open(note: string, line: number): Promise<void> {
    await desk().openFile(note);
    await desk().placeCursor(line);
  }
});
