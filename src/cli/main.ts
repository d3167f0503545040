/** Entry of the `sheaf` command: the same engine without an editor. Writes JSON Lines; DESIGN fixes the fields. */
import * as path from 'node:path';
import { LocalEngine } from '../core/localEngine';
import { parseCommand, usage, WrongUsage } from './command';
import { loadDumps } from './dumpFiles';
import { verbs } from './verbs';

/** Runs one command and resolves to its exit code: 0, 1 where something could not be read, 2 for wrong usage. */
async function main(words: readonly string[]): Promise<number> {
  if (words.length === 0 || words.includes('--help') || words.includes('-h')) {
    console.log(usage);
    return words.length === 0 ? 2 : 0;
  }
  const command = parseCommand(words);
  const engine = new LocalEngine();
  try {
    let failed = false;
    const report = (message: string): void => {
      failed = true;
      console.error(`sheaf: ${message}`);
    };
    const changes = await loadDumps(command.paths, report);
    const { dumps } = await engine.update({ changes });
    const read = new Set(dumps.map(({ dump }) => dump));
    // In a folder other files are expected; one that was named outright was meant.
    const named = new Set(command.paths.map(given => path.normalize(given)));
    const refused = changes.filter(({ dump }) => named.has(dump) && !read.has(dump));
    for (const { dump } of refused) report(`${dump}: not recognised as a paper dump`);
    for await (const line of verbs[command.verb](engine, command, report)) print(line);
    return failed ? 1 : 0;
  } finally {
    engine.dispose();
  }
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

// `sheaf papers … | head` closes the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`sheaf: ${error instanceof Error ? error.message : String(error)}`);
    if (error instanceof WrongUsage) console.error(usage);
    process.exitCode = error instanceof WrongUsage ? 2 : 1;
  },
);
