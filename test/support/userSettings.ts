/** The user settings every VS Code of the tests starts with: nothing that moves, asks, phones home or updates. */
import * as fs from 'node:fs';
import * as path from 'node:path';

export type Settings = Readonly<Record<string, unknown>>;

const quiet: Settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.experimentalOnboarding': false,
};

/** Settings under which VS Code opens the workspace in Restricted Mode without asking first. */
export const restrictedMode: Settings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/** Settings under which VS Code greets with the folder's README where it has one, and with nothing otherwise. */
export function welcome(folder: string): Settings {
  const greeting = fs.existsSync(path.join(folder, 'README.md')) ? 'readme' : 'none';
  return { 'workbench.startupEditor': greeting };
}

/**
 * Writes a user's settings.json: the quiet ones, with `settings` on top. VS Code reads it when it starts.
 * @param userData the folder given to VS Code as --user-data-dir
 */
export function writeUserSettings(userData: string, settings: Settings = {}): void {
  writeSettings(userData, 'User', { ...quiet, ...settings });
}

/**
 * Writes the settings of the machine that VS Code's server runs on. They go before a user's, and a running window
 * takes them up at once, which it does with a user's file only when it changes that itself.
 */
export function writeMachineSettings(userData: string, settings: Settings): void {
  writeSettings(userData, 'Machine', settings);
}

function writeSettings(userData: string, level: string, settings: Settings): void {
  const file = path.join(userData, level, 'settings.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(settings, undefined, 2));
}
