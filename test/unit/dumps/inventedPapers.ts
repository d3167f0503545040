/** The invented papers of the fixtures. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { SourcePaper } from './renderPage';

export function inventedPapers(): readonly SourcePaper[] {
  const file = path.join('test', 'fixtures', 'dumps', 'inventedPapers.json');
  return JSON.parse(fs.readFileSync(file, 'utf8')) as readonly SourcePaper[];
}
