/** A VS Code window as a person sees it: opened on a fresh copy of a folder, driven by mouse and keyboard. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { type BrowserPage, openPage, type PageOptions } from '../../support/browserPage';
import { artifact, root } from '../../support/testHost';
import { type Settings, writeMachineSettings } from '../../support/userSettings';
import { startServer, type VSCodeServer } from '../../support/vscodeServer';
import { workbenchUrl } from '../../support/workbenchUrl';
import { folder, type Workspace } from '../../support/workspaces';
import { Editor } from './editor';
import { aWhile, eventually } from './eventually';
import { readKeptState } from './keptState';
import { PaperPanel } from './paperPanel';
import { QuickInput } from './quickInput';
import { Tree } from './tree';

/** VS Code's own themes, one of each kind, with the class each gives the workbench and what pages are told of the kind. */
export const colorThemes = {
  light: { name: 'Default Light Modern', cssClass: 'vs', kind: 'vscode-light' },
  dark: { name: 'Default Dark Modern', cssClass: 'vs-dark', kind: 'vscode-dark' },
  highContrast: { name: 'Default High Contrast', cssClass: 'hc-black', kind: 'vscode-high-contrast' },
  highContrastLight: {
    name: 'Default High Contrast Light',
    cssClass: 'hc-light',
    kind: 'vscode-high-contrast-light',
  },
} as const;

export type ColorTheme = keyof typeof colorThemes;

export interface WorkbenchOptions extends PageOptions {
  /** What the window opens; a copy of test/fixtures/example by default. */
  readonly workspace?: Workspace;
  /** User settings on top of the quiet ones (test/support/userSettings.ts). */
  readonly settings?: Settings;
  /** `dark` by default, as in VS Code. */
  readonly theme?: ColorTheme;
  /** Folders of extensions; the built one by default. */
  readonly extensions?: readonly string[];
  /** A .vsix to install instead. */
  readonly vsix?: string;
  /** Opens the folder in Restricted Mode (with the settings of `restrictedMode`). */
  readonly restricted?: boolean;
}

export class Workbench {
  readonly quickInput: QuickInput;
  readonly editor: Editor;
  readonly panel: PaperPanel;
  private changedSettings: Settings = {};

  private constructor(
    /** For whatever this class has no word for. */
    readonly page: Page,
    /** The workspace's folder (or .code-workspace file) on disk; undefined for an empty window. */
    readonly workspace: string | undefined,
    private readonly parts: { browser: BrowserPage['browser']; server: VSCodeServer; temporary: string },
  ) {
    this.quickInput = new QuickInput(page);
    this.editor = new Editor(page);
    this.panel = new PaperPanel(this.webview());
  }

  /** Starts a server and a browser of their own (about 5 s) and waits until the workbench stands. */
  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'sheaf-ui-'));
    const workspace = (options.workspace ?? folder('example'))(temporary);
    const settings = { ...options.settings, ...themeSettings(options.theme ?? 'dark') };
    const [server, { browser, page }] = await Promise.all([
      startServer({
        ...(options.vsix === undefined
          ? { extensions: options.extensions ?? [root] }
          : { vsix: options.vsix }),
        settings,
        workspaceTrust: options.restricted ?? false,
      }),
      openPage(options),
    ]);
    const workbench = new Workbench(page, workspace, { browser, server, temporary });
    try {
      await page.goto(workbenchUrl(server.authority, { workspace }));
      await page.locator('.monaco-workbench .activitybar').waitFor();
      return workbench;
    } catch (error) {
      await workbench.close();
      throw error;
    }
  }

  /** Loads the window again. What is to be there again must be kept by then: see `kept`. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.runCommand('Developer: Reload Window');
    await loaded;
    await this.page.locator('.monaco-workbench .activitybar').waitFor();
  }

  /**
   * What VS Code has kept of the window for the next time, as JSON without the backslashes of JSON within JSON. It writes
   * what editors want to keep every few seconds; what it writes while a window is left may come too late.
   */
  async kept(): Promise<string> {
    const values = await this.page.evaluate(readKeptState);
    return values.join('\n').replaceAll('\\', '');
  }

  /** Ends server and browser and removes the copied workspace. */
  async close(): Promise<void> {
    await this.parts.browser.close();
    await this.parts.server.stop();
    fs.rmSync(this.parts.temporary, { recursive: true, force: true });
  }

  /** Runs a command from the palette by its whole title: `Sheaf: Search Papers`. */
  async runCommand(title: string): Promise<void> {
    await this.quickInput.choose('F1', `>${title}`, title);
  }

  /** Searches for a paper by its title and opens it; its panel has the keyboard then. */
  async openPaper(title: string): Promise<void> {
    const open = async () => {
      await this.runCommand('Sheaf: Search Papers');
      await this.quickInput.opens('Search Papers');
    };
    await this.quickInput.ask(open, title, title);
    await this.panel.takesFocus(title);
  }

  /** Opens the search; the keyboard is in it then. Begins anew where something took the focus, which closes it. */
  async openSearch(): Promise<void> {
    await eventually(async () => {
      await this.runCommand('Sheaf: Search Papers');
      await this.quickInput.opens('Search Papers');
    });
  }

  /** Closes all editors and waits until they are gone. */
  async closeEditors(): Promise<void> {
    await eventually(async () => {
      await this.runCommand('View: Close All Editors');
      await this.page.locator('.tabs-container .tab').first().waitFor({ state: 'detached', timeout: aWhile });
    });
  }

  /** Takes back what was written in the file in front: an editor that is closed unsaved would ask. */
  async revertFile(): Promise<void> {
    await this.runCommand('File: Revert File');
    await this.page.locator('.tabs-container .tab.dirty').first().waitFor({ state: 'detached' });
  }

  /** Opens a file of the workspace by its path in it, through quick open. */
  async openFile(file: string): Promise<void> {
    await this.quickInput.choose('ControlOrMeta+P', file, path.posix.basename(file));
    await this.editor.tab(path.posix.basename(file)).first().waitFor();
  }

  /** Puts the cursor of the editor there, and the keyboard with it; both count from 1. */
  async placeCursor(line: number, column = 1): Promise<void> {
    // Enter does nothing before VS Code offers the line.
    await this.quickInput.choose('Control+G', `:${line},${column}`, String(line));
    await this.quickInput.widget.waitFor({ state: 'hidden' });
    await this.selection()
      .filter({ hasText: `Ln ${line},` })
      .waitFor();
    await this.editor.takesFocus();
  }

  /** What the status bar says about cursor and selection: `Ln 3, Col 1 (12 selected)`. */
  selection(): Locator {
    return this.page.locator('[id="status.editor.selection"]');
  }

  /** What was copied last. */
  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Presses a button in the header of a view, which shows while the mouse is there. */
  async pressViewButton(view: string, name: string): Promise<void> {
    const header = this.page.locator('.sidebar .pane-header', { hasText: view });
    await eventually(async () => {
      await header.hover({ timeout: aWhile });
      await header.getByRole('button', { name }).click({ timeout: aWhile });
    });
  }

  /** The icon of a view container in the activity bar. */
  activityIcon(title: string): Locator {
    return this.page
      .locator('.activitybar .action-item')
      .filter({ has: this.page.locator(`a[aria-label^="${title}"]`) });
  }

  /** Shows a view container of the activity bar; does nothing where it is shown already. */
  async openView(title: string): Promise<void> {
    const icon = this.activityIcon(title);
    const checked = icon.and(this.page.locator('.checked'));
    await icon.waitFor();
    // While a window is loaded its views come late; the click on one that is shown by then hides it.
    await eventually(async () => {
      if (await checked.isVisible()) return;
      await icon.click({ timeout: aWhile });
      await checked.waitFor({ timeout: aWhile });
    });
  }

  /** A tree view in the sidebar by its accessible name; the only one shown without. */
  tree(name?: string): Tree {
    return new Tree(this.page, name);
  }

  /** The page inside the webview that is shown: VS Code nests it in two frames. Of several the one that came first or last. */
  webview(which?: 'first' | 'last'): FrameLocator {
    const frames = this.page.frameLocator('iframe.webview.ready');
    const frame = which === undefined ? frames : frames[which]();
    return frame.frameLocator('iframe#active-frame');
  }

  /** The notification toasts that are shown. */
  notifications(): Locator {
    return this.page.locator('.notifications-toasts .notification-toast');
  }

  /** Changes settings while VS Code runs; the window takes them up within about a second. */
  changeSettings(settings: Settings): void {
    this.changedSettings = { ...this.changedSettings, ...settings };
    writeMachineSettings(this.parts.server.userData, this.changedSettings);
  }

  /** Changes the colour theme and waits until it shows. */
  async setTheme(theme: ColorTheme): Promise<void> {
    this.changeSettings(themeSettings(theme));
    await this.page.locator(`.monaco-workbench.${colorThemes[theme].cssClass}`).waitFor();
  }

  /** Writes artifacts/screenshots/<name>.png, of the whole window or of a part of it. Returns the file. */
  async screenshot(name: string, part: Page | Locator = this.page): Promise<string> {
    const file = artifact('screenshots', `${name}.png`);
    await part.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    return file;
  }
}

function themeSettings(theme: ColorTheme): Settings {
  return { 'workbench.colorTheme': colorThemes[theme].name };
}
