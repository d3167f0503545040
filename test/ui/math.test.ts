/** Math in the detail panel: set by KaTeX under the page's strict policy, loaded only for papers that have some. */
import assert from 'node:assert/strict';
import { mathWorkspace } from '../support/mathPapers';
import { eventually } from './driver/eventually';
import { useWorkbench } from './driver/useWorkbench';

describe('math in the detail panel', () => {
  const desk = useWorkbench({ workspace: mathWorkspace });
  const complaints: string[] = [];

  before(async () => {
    desk().page.on('console', message => {
      if (/Content.Security.Policy/i.test(message.text())) complaints.push(message.text());
    });
    await desk().openView('Sheaf');
    await desk().runCommand('Sheaf: Group by Dump');
    await desk().tree().expand('math.txt');
  });

  it('is not loaded for a paper without any', async () => {
    await open('function spaces', /function spaces/i);
    assert.equal(await desk().panel.page.locator('script[src$="math.js"]').count(), 0);
  });

  it('is set where a title or an abstract has it', async () => {
    await open('Learning Operators', /Learning Operators/);
    const { title, abstract } = desk().panel;
    await eventually(async () => {
      assert.equal(await title.locator('.katex').count(), 2);
      const sources = await abstract.locator('annotation').allTextContents();
      assert.deepEqual(
        sources.filter(source => source.length < 40),
        ['L^2', 'H^s', '\\hat f_n', '\\mathcal{O}(n \\log n)', 'n', '\\lambda > 0', '\\ell_1'],
      );
      assert.equal(await abstract.locator('.katex-display').count(), 1);
      assert.equal(await abstract.locator('em').innerText(), 'minimax optimal');
      assert.equal(await abstract.locator('strong').innerText(), 'constants');
    });
  });

  it('leaves money, names and broken formulas as they are', async () => {
    await eventually(async () => {
      const text = await desk().panel.abstract.innerText();
      assert.match(text, /Poincaré inequalities/);
      assert.match(text, /1920×1080 pixels/);
      assert.match(text, /3× faster and costs from \$5 to \$10 a day/);
      assert.match(text, /The formula \$\\frac\{1\}\{\$ is broken/);
    });
  });

  it('is drawn in its own fonts and not wider than the page', async () => {
    await eventually(async () => {
      const fonts = await desk()
        .panel.page.locator('body')
        .evaluate(() =>
          Array.from(document.fonts)
            .filter(({ status, family }) => status === 'loaded' && family.startsWith('KaTeX'))
            .map(({ family }) => family),
        );
      assert.ok(fonts.includes('KaTeX_Main') && fonts.includes('KaTeX_Math'), fonts.join());
      const excess = await desk()
        .panel.page.locator('html')
        .evaluate(html => html.scrollWidth - html.clientWidth);
      assert.equal(excess, 0);
    });
  });

  it('lets the code of a paper be seen for what it is', async () => {
    const link = desk().panel.abstract.getByRole('link');
    await eventually(async () => {
      assert.equal(await link.getAttribute('href'), 'https://github.com/example/sobolev');
      assert.equal(await link.locator('.codicon-github').count(), 1);
    });
  });

  it('breaks no rule of the page', () => assert.deepEqual(complaints, []));

  async function open(row: string, title: RegExp): Promise<void> {
    await desk().tree().item(row).first().click();
    await desk().panel.title.filter({ hasText: title }).waitFor();
  }
});
