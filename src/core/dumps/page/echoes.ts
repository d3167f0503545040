/** Finds lines that only say again what stands right before them: pages hold some titles twice. */
import type { PageLine } from './pageLines';
import { longLine } from './writing';

/** The most lines a title may have and still be known when it is said twice. */
const longestEcho = 4;

/** For each line, whether it and its neighbours repeat as many lines before them. */
export function echoesIn(lines: readonly PageLine[]): readonly boolean[] {
  const echoes: boolean[] = new Array(lines.length).fill(false);
  for (let at = 1; at < lines.length; at++) {
    const size = echoes[at] ? 0 : echoAt(lines, at);
    echoes.fill(true, at, at + size);
  }
  return echoes;
}

/** How many lines from `at` on repeat as many lines before it; 0 for none. A title with its abstract is no echo. */
function echoAt(lines: readonly PageLine[], at: number): number {
  for (let size = 1; size <= Math.min(longestEcho, at); size++) {
    let same = 0;
    while (same < size && repeats(lines[at + same], lines[at + same - size], size)) same++;
    if (same === size) return size;
  }
  return 0;
}

function repeats(line: PageLine | undefined, earlier: PageLine | undefined, size: number): boolean {
  if (line === undefined || line.text !== earlier?.text) return false;
  if (line.part !== 'text' && line.part !== 'menuWord') return false;
  return size === 1 || (line.text.length <= longLine && !line.text.endsWith('.'));
}
