/** Starts VS Code's own server on this machine, alone: own process group, own temporary folder, loopback only. */
import { type ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { hostNode, hostVSCode } from './testHost';
import { type Settings, writeUserSettings } from './userSettings';

export interface ServerOptions {
  /** Folders of extensions that are there as if installed; each is linked, so a rebuild needs only a reload. */
  readonly extensions?: readonly string[];
  /** A .vsix file to install before the start. */
  readonly vsix?: string;
  /** User settings on top of the quiet ones. */
  readonly settings?: Settings;
  /** An existing user data folder, settings and all; otherwise a fresh one. */
  readonly userData?: string;
  /** 0 (the default) takes any free port. */
  readonly port?: number;
  /** What the bare address opens. */
  readonly defaultFolder?: string;
  /** Whether folders can be untrusted (Restricted Mode). */
  readonly workspaceTrust?: boolean;
  /** Lets tests run inside the extension host; hides notification toasts. */
  readonly testDriver?: boolean;
  readonly onLog?: (text: string) => void;
}

export interface VSCodeServer {
  /** Host and port, `127.0.0.1:12345`. */
  readonly authority: string;
  readonly userData: string;
  /** Ends the server with all its children and removes its folder. */
  stop(): Promise<void>;
}

const builtinsNotStarted = 'GitHub.copilot-chat,GitHub.copilot,vscode.tunnel-forwarding';

/** Starts a server; resolves once it listens. */
export async function startServer(options: ServerOptions = {}): Promise<VSCodeServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sheaf-'));
  const extensions = path.join(folder, 'extensions');
  const userData = options.userData ?? path.join(folder, 'user');
  if (options.userData === undefined) writeUserSettings(userData, options.settings);
  linkExtensions(extensions, options.extensions ?? []);
  const folders = [
    ...['--user-data-dir', userData],
    ...['--extensions-dir', extensions],
    ...['--server-data-dir', path.join(folder, 'server')],
  ];
  if (options.vsix !== undefined) {
    await ended(launch(folder, ['--install-extension', options.vsix, '--force', ...folders]), options.vsix);
  }
  const server = launch(folder, [...serverArguments(options), ...folders]);
  const release = endWithThisProcess(server, folder);
  const stop = async () => {
    await stopGroup(server);
    removeFolder(folder);
    release();
  };
  try {
    const port = await listening(server, options.onLog);
    return { authority: `127.0.0.1:${port}`, userData, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function serverArguments(options: ServerOptions): readonly string[] {
  return [
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--without-connection-token'],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
    ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
    ...(options.defaultFolder === undefined ? [] : ['--default-folder', options.defaultFolder]),
  ];
}

function launch(folder: string, args: readonly string[]): ChildProcess {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    VSCODE_SKIP_BUILTIN_EXTENSIONS: builtinsNotStarted,
    // No marketplace to ask: nothing here may wait for the network.
    EXTENSIONS_GALLERY: '{}',
    // Sockets of VS Code's processes lie there too, and go with it.
    TMPDIR: folder,
  };
  // A run from inside VS Code's terminal must not talk to that VS Code.
  for (const name of Object.keys(env)) {
    if (/^(VSCODE_IPC_HOOK|VSCODE_PID|VSCODE_CWD|ELECTRON_)/.test(name)) delete env[name];
  }
  const main = path.join(hostVSCode(), 'out', 'server-main.js');
  return spawn(hostNode(), [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
}

function linkExtensions(folder: string, extensions: readonly string[]): void {
  fs.mkdirSync(folder, { recursive: true });
  for (const extension of extensions) {
    const { publisher, name, version } = JSON.parse(
      fs.readFileSync(path.join(extension, 'package.json'), 'utf8'),
    );
    fs.symlinkSync(extension, path.join(folder, `${publisher}.${name}-${version}`), 'dir');
  }
}

/** The port, once the server says that it listens. */
function listening(server: ChildProcess, onLog?: (text: string) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    let log = '';
    const read = (data: Buffer) => {
      log += data;
      onLog?.(String(data));
      const port = /listening on (\d+)/.exec(log)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('error', reject);
    server.on('exit', code => reject(new Error(`VS Code's server ended early (${code})\n${log}`)));
  });
}

function ended(command: ChildProcess, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    command.stdout?.on('data', data => (log += data));
    command.stderr?.on('data', data => (log += data));
    command.on('error', reject);
    command.on('close', code =>
      code === 0 ? resolve() : reject(new Error(`${what}: exit code ${code}\n${log}`)),
    );
  });
}

async function stopGroup(server: ChildProcess): Promise<void> {
  const exited = new Promise(resolve => server.once('exit', resolve));
  if (server.exitCode === null && server.signalCode === null && signalGroup(server, 'SIGTERM')) {
    await Promise.race([exited, new Promise(resolve => setTimeout(resolve, 2000))]);
  }
  signalGroup(server, 'SIGKILL');
}

/** Signals the server with all its children; false where they are gone. */
function signalGroup(server: ChildProcess, signal: NodeJS.Signals): boolean {
  try {
    return server.pid !== undefined && process.kill(-server.pid, signal);
  } catch {
    return false;
  }
}

/**
 * Ties the server's life to this process: it runs in a group of its own, so a signal to us would not reach it.
 * Returns how to untie them.
 */
function endWithThisProcess(server: ChildProcess, folder: string): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const exit = () => process.exit(130);
  const end = () => {
    signalGroup(server, 'SIGKILL');
    removeFolder(folder);
  };
  process.on('exit', end);
  for (const signal of signals) process.on(signal, exit);
  return () => {
    process.off('exit', end);
    for (const signal of signals) process.off(signal, exit);
  };
}

/** Processes that were just killed may still hold files for a moment. */
function removeFolder(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
