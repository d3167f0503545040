/** What the workspace's dumps hold, asked of the engine itself: what the window shows is compared with it. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { PaperEngine } from '../../../src/core/engine';
import { LocalEngine } from '../../../src/core/localEngine';

/** The engine over every text and Markdown file below a folder; dumps are named by their paths in it. */
export async function libraryOf(folder: string): Promise<PaperEngine> {
  const engine = new LocalEngine();
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const changes = files
    .filter(file => /\.(txt|md)$/.test(file))
    .map(file => ({ dump: file, content: fs.readFileSync(path.join(folder, file)) }));
  await engine.update({ changes });
  // Waits for the themes: search results name them.
  await engine.themes({});
  return engine;
}
