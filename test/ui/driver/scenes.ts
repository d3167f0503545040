/** What pictures show: a note beside a paper, a paper with math, a search. */
import type { Workbench } from './workbench';

/** What most people see first is calm: no minimap, no breadcrumbs, nothing but the note and the papers. */
export const calm = {
  'editor.minimap.enabled': false,
  'breadcrumbs.enabled': false,
  'editor.wordWrap': 'on',
};

/** A note of the example workspace, and a paper that it cites. */
export const note = 'notes/reading-notes.md';
export const title = 'LoRA: Low-Rank Adaptation of Large Language Models';

/** A note and a paper side by side, a theme open beside them. */
export async function openDesk(workbench: Workbench): Promise<void> {
  await workbench.openView('Sheaf');
  await workbench.tree().rows();
  await workbench.openFile(note);
  await search(workbench, title);
  await workbench.page.keyboard.press('Enter');
  await workbench.panel.shows(title);
  await workbench.panel.related.first().waitFor();
  // Shows the paper's theme in the tree.
  await workbench.panel.theme.click();
  await workbench.tree().item(title).waitFor();
  await workbench.tree().item(title).click();
  await workbench.page.mouse.move(600, 780);
  await workbench.page.waitForTimeout(1000);
}

/** The paper with math, whole, from the dump that lists it. */
export async function openMath(workbench: Workbench, dump: string): Promise<void> {
  await workbench.openView('Sheaf');
  await workbench.runCommand('Sheaf: Group by Dump');
  await workbench.tree().expand(dump);
  await workbench.tree().item('Learning Operators').first().click();
  await workbench.panel.abstract.locator('.katex').first().waitFor();
  await workbench.panel.related.first().waitFor();
}

/** A search under way, its results shown. */
export async function search(workbench: Workbench, query: string): Promise<void> {
  await workbench.runCommand('Sheaf: Search Papers');
  await workbench.quickInput.title('Search Papers').waitFor();
  await workbench.quickInput.type(query);
  await workbench.quickInput.row(/./).first().waitFor();
  await workbench.page.waitForTimeout(500);
}
