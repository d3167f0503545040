// Runs one command as a child process; plain Node, because it runs before any install.
import { spawn } from 'node:child_process';

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{
 *   cwd?: string, env?: Record<string, string | undefined>, quiet?: boolean, timeoutMs?: number,
 *   print?: (text: string) => void,
 * }} [options]
 *   `quiet` keeps the output back and prints it only if the command fails; `print` takes the output, which goes to
 *   this terminal otherwise; past `timeoutMs` the command is asked to end (SIGTERM) and counts as failed.
 * @returns {Promise<number>} its exit code, 1 where it was ended by a signal or could not be started
 */
export function run(command, args, options = {}) {
  return new Promise(resolve => {
    const channel = options.quiet || options.print ? 'pipe' : 'inherit';
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['inherit', channel, channel],
    });
    let output = '';
    const print = options.print ?? (text => (output += text));
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', print);
    const endWithUs = () => child.kill();
    process.on('exit', endWithUs);
    const timer = setTimeout(
      () => {
        console.error(`${command}: no end within ${(options.timeoutMs ?? 0) / 1000} s`);
        child.kill('SIGTERM');
      },
      options.timeoutMs ?? 2 ** 31 - 1,
    );
    const end = (/** @type {number} */ code) => {
      clearTimeout(timer);
      process.off('exit', endWithUs);
      if (code !== 0) process.stderr.write(output);
      resolve(code);
    };
    child.on('error', error => {
      console.error(`${command}: ${error.message}`);
      end(1);
    });
    child.on('close', code => end(code ?? 1));
  });
}

/**
 * Runs npm itself: the very npm that started this script where there is one, so that Windows needs no shell.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? run(process.execPath, [script, ...args], options)
    : run('npm', args, options);
}

/**
 * Like {@link run} and {@link npm}, but a failure is an error with a message.
 * @param {Promise<number>} running
 * @param {string} what what was tried, for the message
 */
export async function orThrow(running, what) {
  const code = await running;
  if (code !== 0) throw new Error(`${what} failed (exit code ${code})`);
}
