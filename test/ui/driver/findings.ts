/** What axe-core finds on a page. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type axe from 'axe-core';
import type { FrameLocator } from 'playwright-core';
import { root } from '../../support/testHost';

const source = fs.readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** One line a finding. It runs by the debugger: the page's policy lets no other script in. */
export async function findingsOn(page: FrameLocator): Promise<readonly string[]> {
  const html = page.locator('html');
  const frame = await (await html.elementHandle())?.ownerFrame();
  await frame?.evaluate(source);
  return html.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations } = await runner.run(document);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ html: where, failureSummary }) => `${id}: ${help}: ${where.slice(0, 150)}: ${failureSummary}`,
      ),
    );
  });
}
