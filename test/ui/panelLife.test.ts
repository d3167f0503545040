/** The detail panel while the world around it changes: colours, the library, the window itself. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pageCopy, papersAbout } from '../support/listingPage';
import { root } from '../support/testHost';
import { eventually } from './driver/eventually';
import { useWorkbench } from './driver/useWorkbench';
import { type ColorTheme, colorThemes } from './driver/workbench';

const title = 'HiPPO: Recurrent Memory with Optimal Polynomial Projections';
const transparent = 'rgba(0, 0, 0, 0)';

describe('the detail panel, as things change', () => {
  const desk = useWorkbench();

  before(async () => {
    await desk().openView('Sheaf');
    await desk().tree().rows();
    await desk().openFile('notes/ideas.txt');
    await openPaper(title);
  });

  const textColors = new Map<ColorTheme, string>();
  for (const theme of Object.keys(colorThemes) as ColorTheme[]) {
    it(`has no colour but those of ${colorThemes[theme].name}`, async () => {
      await desk().setTheme(theme);
      await eventually(async () => {
        const allowed = await themeColors();
        const used = await pageColors();
        assert.equal(used.text, allowed.get('--vscode-foreground'));
        assert.equal(used.primaryButton, allowed.get('--vscode-button-background') ?? transparent);
        const known = new Set([...allowed.values(), transparent]);
        assert.deepEqual(
          used.all.filter(color => !known.has(color)),
          [],
        );
        textColors.set(theme, used.text);
      });
    });
  }

  it('shows other colours in a light theme than in a dark one', () => {
    assert.notEqual(textColors.get('light'), textColors.get('dark'));
    assert.notEqual(textColors.get('highContrast'), textColors.get('highContrastLight'));
  });

  it('says so when the dump of its paper is deleted, and shows it again when it is back', async () => {
    const [paper] = papersAbout('honey bees', 1);
    assert.ok(paper);
    const file = path.join(desk().workspace ?? assert.fail('a folder is open'), 'papers', 'bees.txt');
    fs.writeFileSync(file, pageCopy(papersAbout('honey bees', 12)));
    await openPaper(paper.title);
    fs.rmSync(file);
    const status = desk().panel.page.getByRole('status');
    await status.getByText('This paper is no longer in any dump of the workspace.').waitFor();
    await status.getByRole('heading', { name: paper.title }).waitFor();
    fs.writeFileSync(file, pageCopy(papersAbout('honey bees', 12)));
    await desk().panel.abstract.getByText(paper.abstract).waitFor();
  });

  it('is there again after the window was reloaded, at the place one had read to', async () => {
    await openPaper(title);
    await desk().panel.related.last().scrollIntoViewIfNeeded();
    const scrolled = await eventually(async () => {
      const position = await scrollPosition();
      assert.ok(position > 0);
      const [, kept] = /"scroll":([\d.]+)/.exec(await desk().kept()) ?? [];
      assert.ok(Math.abs(Number(kept) - position) < 1, `${kept} is kept of ${position}`);
      return position;
    });
    await desk().reload();
    await desk().panel.shows(title);
    await eventually(async () => assert.ok(Math.abs((await scrollPosition()) - scrolled) < 40));
    await desk().panel.action('Insert Citation').waitFor();
  });

  function openPaper(wanted: string): Promise<void> {
    return desk().openPaper(wanted);
  }

  function scrollPosition(): Promise<number> {
    return desk()
      .panel.page.locator('html')
      .evaluate(html => html.scrollTop);
  }

  /** What the workbench makes of every variable that the page's style names and the theme has a value for. */
  async function themeColors(): Promise<ReadonlyMap<string, string>> {
    const style = fs.readFileSync(path.join(root, 'dist/webview/style.css'), 'utf8');
    const names = [...new Set(style.match(/--vscode-[\w-]+/g))];
    const resolve = (workbench: Element, wanted: readonly string[]) => {
      const probe = workbench.appendChild(document.createElement('div'));
      const known = wanted.filter(name => getComputedStyle(workbench).getPropertyValue(name) !== '');
      const colors = known.map(name => {
        probe.style.color = `var(${name})`;
        return [name, getComputedStyle(probe).color] as const;
      });
      probe.remove();
      return colors;
    };
    return new Map(await desk().page.locator('.monaco-workbench').evaluate(resolve, names));
  }

  /** Every colour on the panel's page, as computed. */
  function pageColors() {
    return desk()
      .panel.page.locator('body')
      .evaluate(body => {
        const colorsOf = (element: Element) => {
          const style = getComputedStyle(element);
          return [
            style.color,
            style.backgroundColor,
            ...(style.borderTopWidth === '0px' ? [] : [style.borderTopColor]),
            ...(style.outlineStyle === 'none' ? [] : [style.outlineColor]),
          ];
        };
        const all = new Set([body, ...body.querySelectorAll('*')].flatMap(colorsOf));
        const button = body.querySelector('.primary');
        return {
          all: [...all],
          text: getComputedStyle(body).color,
          primaryButton: button === null ? '' : getComputedStyle(button).backgroundColor,
        };
      });
  }
});
