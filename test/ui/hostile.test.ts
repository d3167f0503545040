/** A dump that wants more than to be read: markup, scripts, commands, icons, overrides and sheer size show as text. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Locator } from 'playwright-core';
import type { Paper } from '../../src/core/paper';
import { type ListedPaper, pageCopy, papersAbout } from '../support/listingPage';
import type { Workspace } from '../support/workspaces';
import { aWhile, eventually } from './driver/eventually';
import { libraryOf } from './driver/library';
import { LibraryMap } from './driver/libraryMap';
import { useWorkbench } from './driver/useWorkbench';

const script = '<script>globalThis.sheafHacked = 1</script>';
const image = '<img src="x" onerror="globalThis.sheafHacked = 1">';
const link = '[this](javascript:alert(1)) or <a href="command:workbench.action.quit">that</a>';

/** What stands in a title and in its abstract, by the first words of the title. */
const tricks: Readonly<Record<string, string>> = {
  'Scripts Such as': script,
  'Images Such as': image,
  'Links Such as': link,
  'Icons Such as': '$(trash) and $(sync~spin)',
  'Markup Such as': '**bold**, `code`, &lt;entities&gt; and # Headings',
  'Overrides Such as': '\u202etfel ot thgir\u202c and \u2067unclosed isolates',
};

const papers: readonly ListedPaper[] = Object.entries(tricks).map(([words, trick]) => ({
  title: `${words} ${trick} in Titles`,
  abstract: `We study what happens when ${trick} stands in an abstract. It needs a fraction of the memory that earlier methods need, and a short proof explains why the method converges. Extensive experiments on five benchmarks confirm the analysis.`,
}));

/** Math that wants more than to be shown, or is none: its source is shown. */
const formulas: Readonly<Record<string, string>> = {
  'Linking Formulas': '$\\href{javascript:alert(1)}{x}$',
  'Commanding Formulas': '$\\url{command:workbench.action.quit}$',
  'Picturing Formulas': '$\\includegraphics{https://x.invalid/a.png}$',
  'Styling Formulas': '$\\htmlStyle{position:fixed;inset:0}{y}$',
  'Naming Formulas': '$\\htmlId{title}{y} \\htmlData{tex=a}{b}$',
  'Exploding Formulas': '$\\def\\a{\\a\\a}\\a$',
  'Growing Formulas': '$\\gdef\\b#1{#1#1#1#1}\\b{\\b{\\b{\\b{\\b{x}}}}}\\unknown$',
  'Unclosed Formulas': '$\\frac{1}{\\sqrt{x}$',
};
const listedFormulas: readonly ListedPaper[] = Object.entries(formulas).map(([words, formula]) => ({
  title: `${words} and What Becomes of Them`,
  abstract: `We study what happens when ${formula} stands in an abstract. It needs a fraction of the memory that earlier methods need, and a short proof explains why the method converges. Extensive experiments on five benchmarks confirm the analysis.`,
}));

const endless = `Endless ${'titles and '.repeat(10_000)}no end`;
const manyDollars = `Paying ${'$a$ and '.repeat(50_000)}no end`;
const someDollars = `Spending ${'$a$ and $\\frac{1}{2}$ '.repeat(3_000)}no end`;
const megabyte = `We say ${'words and words and '.repeat(50_000)}nothing.`;

/** A page copy that keeps the address below each title: there is no doubt what is a title, however long. The addresses are of a month. */
function pageCopyWithAddresses(month: string, listed: readonly ListedPaper[]): string {
  const entries = listed.map(
    ({ title, abstract }, index) =>
      `${title}\n\nhttps://huggingface.co/papers/${month}.0543${index}\n\n${abstract}\n\n`,
  );
  return `Get trending papers in your email inbox!\n\nSubscribe\n\n${entries.join('')}`;
}

const workspace: Workspace = temporary => {
  const folder = path.join(temporary, 'hostile');
  const ordinary = papersAbout('kind words', 4);
  const long = { title: endless, abstract: ordinary[2]?.abstract ?? '' };
  const dumps = {
    'tricks.txt': pageCopy([...papers, ...ordinary]),
    'endless.txt': pageCopyWithAddresses('2410', [...ordinary.slice(0, 2), long, ...ordinary.slice(2)]),
    // A paper or a problem, as its reader likes: the window has to live with it.
    'megabyte.txt': pageCopy([...ordinary, { title: 'Saying Nothing at Length', abstract: megabyte }]),
    'formulas.txt': pageCopy([...listedFormulas, ...ordinary]),
    'dollars.txt': pageCopyWithAddresses('2411', [
      ...papersAbout('fair prices', 2),
      { title: manyDollars, abstract: ordinary[2]?.abstract ?? '' },
      { title: someDollars, abstract: ordinary[3]?.abstract ?? '' },
    ]),
  };
  fs.mkdirSync(folder);
  for (const [name, text] of Object.entries(dumps)) fs.writeFileSync(path.join(folder, name), text);
  return folder;
};

describe('a hostile dump', () => {
  const desk = useWorkbench({ workspace });
  /** What the browser asks or complains of where an attack works, or nearly does. */
  const incidents: string[] = [];
  let read: readonly Paper[];

  before(async () => {
    const { page } = desk();
    page.on('dialog', dialog => incidents.push(dialog.message()));
    page.on('console', message => {
      if (/Content.Security.Policy/i.test(message.text())) incidents.push(message.text());
    });
    const library = await libraryOf(folder());
    read = await library.papers({});
    library.dispose();
    const note = Object.keys(tricks).map(words => `See [@${paper(words).key}].\n\n`);
    fs.writeFileSync(path.join(folder(), 'note.md'), note.join(''));
    await desk().openView('Sheaf');
    await desk().runCommand('Sheaf: Group by Dump');
    await desk().tree().expand('tricks.txt');
  });
  afterEach(async () => {
    await desk().page.mouse.move(700, 700);
    if (await desk().quickInput.widget.isVisible()) await desk().quickInput.cancel();
  });

  for (const words of Object.keys(tricks)) {
    it(`gets nowhere with "${words} …"`, async () => {
      const { title, abstract, key } = paper(words);
      const row = desk().tree().root.locator('.monaco-list-row').filter({ hasText: words });
      await isText(row.locator('.monaco-icon-label-container'), title);
      const tooltip = desk().editor.hovers().filter({ hasText: words });
      await eventually(async () => {
        await desk().tree().hoverUntil(words, tooltip);
        await expectText(tooltip, abstract);
      });

      await desk().openSearch();
      await desk().quickInput.type(words);
      const hit = desk().quickInput.row(words).first();
      await isText(hit.locator('.label-name').first(), title);
      await isText(hit.locator('.quick-input-list-label-meta'), abstract.slice(0, 40));
      await desk().quickInput.accept(words);

      await desk().panel.takesFocus(words);
      await isText(desk().panel.title, title);
      await isText(desk().panel.abstract, abstract);

      await desk().closeEditors();
      await desk().openFile('note.md');
      await eventually(async () => {
        const hover = await desk().editor.hover(`@${key}`, words);
        await expectText(hover.locator('p').first(), title);
        await expectText(hover.locator('p').last(), abstract);
      });
    });
  }

  it('is shown with a title of a hundred thousand characters', async () => {
    await desk().tree().expand('endless.txt');
    await desk().tree().item('Endless titles').click();
    await desk().panel.title.filter({ hasText: 'Endless titles' }).waitFor();
    await eventually(async () => {
      assert.equal(await desk().panel.title.innerText(), endless);
      const height = await desk().panel.title.evaluate(heading => heading.clientHeight);
      assert.ok(height < 800, 'the abstract is not pushed out of the world');
      const width = await desk()
        .panel.page.locator('html')
        .evaluate(html => html.scrollWidth - html.clientWidth);
      assert.equal(width, 0, 'nothing is scrolled sideways');
    });
  });

  it('is shown with a hundred thousand dollars, as they stand', async () => {
    await desk().tree().expand('dollars.txt');
    await desk().tree().item('Paying').first().click();
    await desk().panel.title.filter({ hasText: 'Paying' }).waitFor();
    await eventually(async () => assert.equal(await desk().panel.title.innerText(), manyDollars));
  });

  it('has as many formulas set as anybody writes, and the others stand', async () => {
    await desk().tree().item('Spending').first().click();
    const { title } = desk().panel;
    await title.filter({ hasText: 'Spending' }).waitFor();
    await eventually(async () => {
      assert.equal(await title.locator('.katex').count(), 400);
      assert.ok((await title.innerText()).endsWith('$a$ and $\\frac{1}{2}$ no end'));
    });
  });

  for (const [words, formula] of Object.entries(formulas)) {
    it(`has the source shown of "${words}"`, async () => {
      await desk().tree().expand('formulas.txt');
      await desk().tree().item(words).click();
      await desk().panel.title.filter({ hasText: words }).waitFor();
      const { abstract, page } = desk().panel;
      await isText(abstract, formula);
      await page.locator('link[href$="mathStyle.css"]').first().waitFor({ state: 'attached' });
      await isText(abstract, formula);
      await eventually(async () =>
        assert.equal(await abstract.locator('.katex, [style], [id], svg').count(), 0),
      );
    });
  }

  it('is shown with an abstract of a megabyte, where one came through', async () => {
    const { page, title, abstract } = desk().panel;
    await desk()
      .tree()
      .item(/^Spending/)
      .click();
    await title.filter({ hasText: 'Spending' }).waitFor();
    // Dumps have no such abstracts: their reader calls them a problem. The page has to live with one all the same.
    await page.locator('html').evaluate((_, text) => {
      addEventListener('message', ({ data }) => {
        if (data.state?.paper?.abstract[0]?.text === text) return;
        window.postMessage({
          ...data,
          state: { ...data.state, paper: { ...data.state.paper, abstract: [{ text }] } },
        });
      });
    }, megabyte);
    await desk()
      .tree()
      .item(/^Unclosed/)
      .click();
    await title.filter({ hasText: 'Unclosed' }).waitFor();
    await eventually(async () => assert.ok((await abstract.innerText()).includes(megabyte)));
    await desk().runCommand('View: Close All Editors');
  });

  it('gets nowhere on the map, as a picture and as a list', async () => {
    await desk().runCommand('Sheaf: Show Map of Papers');
    const map = new LibraryMap(desk().webview());
    await map.shows(read.length);
    for (const words of [...Object.keys(tricks), 'Endless titles']) {
      await map.search.fill(`"${words}"`);
      await map.map.focus();
      // It goes to the paper found, once that is found.
      await eventually(async () => {
        await desk().page.keyboard.press('PageDown');
        assert.ok((await map.card.innerText()).startsWith(words));
      });
      await isText(map.card, paper(words).title);
      const height = await map.card.evaluate(card => card.clientHeight);
      assert.ok(height < 300, `a card ${height} high`);
      await map.button('Show as List').click();
      await isText(map.rows.first().locator('.name'), paper(words).title);
      await map.button('Show as List').click();
    }
  });

  it('never ran a script of its own, asked anything or tried to load anything', async () => {
    const { page } = desk();
    for (const frame of page.frames()) {
      assert.equal(await frame.evaluate(() => 'sheafHacked' in globalThis), false, frame.url());
    }
    assert.deepEqual(incidents, []);
  });

  function folder(): string {
    return desk().workspace ?? assert.fail('a folder is open');
  }

  function paper(words: string): Paper {
    return read.find(({ title }) => title.startsWith(words)) ?? assert.fail(`${words} was not read`);
  }

  /** Waits until the text is there as it is, and nothing was made of it: what is shown comes in parts. */
  async function isText(part: Locator, text: string): Promise<void> {
    await eventually(() => expectText(part, text));
  }

  /** Fails unless that is so now. */
  async function expectText(part: Locator, text: string): Promise<void> {
    const shown = (await part.innerText({ timeout: aWhile })).replaceAll('\u00a0', ' ');
    assert.ok(shown.includes(text), `${JSON.stringify(shown.slice(0, 500))} has no ${JSON.stringify(text)}`);
    assert.equal(
      await part.locator('script, img, a[href], a[data-href], code, strong strong, h2').count(),
      0,
    );
    assert.equal(await part.locator('.codicon-trash, .codicon-sync').count(), 0);
  }
});
