/** What the user can say of themes: ask where something is missing, then write it into the workspace's file. */
import * as vscode from 'vscode';
import type { PaperDetail, PaperEngine, ThemeSummary } from '../core/engine';
import {
  overrule,
  ownThemeId,
  restoreTheme,
  type ThemeOverrides,
  takeBack,
  takeBackRuling,
  themeIdsIn,
} from '../core/themes/overrides';
import { escapeIcons } from './markdownText';
import { isOverruled } from './rulings';
import type { ThemeOverridesFile } from './themeOverridesFile';
import { pickRuling, pickTheme, type ThemeItem, themeItems } from './themePicker';

/** Acts on themes and papers by id; without one, as from the palette, the user is asked which theme. */
export class ThemeActions {
  constructor(
    private readonly engine: PaperEngine,
    private readonly file: ThemeOverridesFile,
    /** Brings a theme of the tree into view. */
    private readonly reveal: (themeId: string) => Promise<void>,
  ) {}

  async rename(themeId: string | undefined): Promise<void> {
    const title = vscode.l10n.t('Rename Theme');
    const theme = await this.#theme(title, themeId);
    const label = theme && (await askName(title, theme.label));
    if (!label || label === theme.label) return;
    const { id } = theme;
    const renamed = theme.rulings?.find(ruling => ruling.kind === 'renamed');
    await this.file.change(overrides => {
      if (label === renamed?.from) return takeBack(overrides, 'rename', id);
      const own = ownTheme(overrides, id);
      return own
        ? overrule(takeBack(overrides, 'rename', id), 'define', id, { ...own, label })
        : overrule(overrides, 'rename', id, label);
    });
  }

  async merge(themeId: string | undefined): Promise<void> {
    const title = vscode.l10n.t('Merge Theme');
    const theme = await this.#theme(title, themeId);
    if (!theme) return;
    const themes = await this.engine.themes({});
    const parent = themes.find(({ subthemes }) => subthemes.some(({ id }) => id === theme.id));
    const relatives = new Set([theme.id, parent?.id, ...theme.subthemes.map(({ id }) => id)]);
    const others = themeItems(themes).filter(item => !relatives.has(item.themeId));
    const question = vscode.l10n.t('Choose the theme that takes the papers of {0}', theme.label);
    const target = await pickTheme(title, others, question);
    if (target) await this.file.change(overrides => overrule(overrides, 'merge', theme.id, target.themeId));
  }

  async hide(themeId: string | undefined): Promise<void> {
    const theme = await this.#theme(vscode.l10n.t('Hide Theme'), themeId);
    if (theme) await this.file.change(overrides => overrule(overrides, 'hide', theme.id, theme.label));
  }

  /** Takes back what was said of a theme: the one thing, or one of several, or all. */
  async restore(themeId: string | undefined): Promise<void> {
    const title = vscode.l10n.t('Restore Theme');
    const theme = await this.#theme(title, themeId, isOverruled);
    if (!theme) return;
    const back = await pickRuling(title, theme);
    if (!back) return;
    await this.file.change(overrides =>
      back === 'all'
        ? restoreTheme(overrides, theme.id)
        : takeBackRuling(overrides, back.themeId, back.ruling),
    );
  }

  /** Asks for the theme that a paper is to be in from now on. */
  async move(paperId: string): Promise<void> {
    const paper = await this.engine.paper({ idOrKey: paperId });
    if (!paper) return;
    const pins = await this.#pinsOf(paper);
    const unpin = (overrides: ThemeOverrides) =>
      pins.reduce((rest, id) => takeBack(rest, 'pin', id), overrides);
    const back = { label: vscode.l10n.t('$(discard) Back to Where Sheaf Finds It'), themeId: undefined };
    const items: (ThemeItem | typeof back)[] = themeItems(await this.engine.themes({}));
    if (pins.length > 0) items.unshift(back);
    const question = vscode.l10n.t('Choose a theme for {0}', paper.title);
    const chosen = await pickTheme(vscode.l10n.t('Move to Theme'), items, question);
    if (!chosen) return;
    const { themeId: theme } = chosen;
    const { id, title } = paper;
    await this.file.change(overrides => {
      const free = unpin(overrides);
      return theme === undefined ? free : overrule(free, 'pin', id, { theme, title });
    });
  }

  /** Makes a theme of the papers that hold all words of a query. */
  async create(): Promise<void> {
    const title = vscode.l10n.t('New Theme from Search');
    const typed = await vscode.window.showInputBox({
      title,
      prompt: vscode.l10n.t('The theme takes the papers in which all these words stand, now and later.'),
      validateInput: value => this.#count(value),
    });
    const query = typed?.trim();
    if (!query) return;
    const label = await askName(title, query);
    if (!label) return;
    const themes = await this.engine.themes({});
    const found = themes.flatMap(theme => [theme, ...theme.subthemes]).map(({ id }) => id);
    const id = ownThemeId(label, new Set([...found, ...themeIdsIn(this.file.overrides)]));
    const own = { label, query };
    if (await this.file.change(overrides => overrule(overrides, 'define', id, own))) await this.reveal(id);
  }

  /** Asks which hidden theme is to be shown again. */
  async showHidden(): Promise<void> {
    const hidden = Object.entries(this.file.overrides.hide);
    if (hidden.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No theme is hidden.'));
      return;
    }
    const items = hidden.map(([themeId, label]) => ({ themeId, label: escapeIcons(label) }));
    const question = vscode.l10n.t('Choose a theme to show again');
    const chosen = await pickTheme(vscode.l10n.t('Hidden Themes'), items, question);
    if (chosen) await this.#unhide(chosen.themeId);
  }

  /** Brings a theme into view; where it is hidden, once the user wants it back. */
  async show(themeId: string): Promise<void> {
    if (!Object.hasOwn(this.file.overrides.hide, themeId)) return this.reveal(themeId);
    const answer = vscode.l10n.t('Show Theme');
    const message = vscode.l10n.t('This theme is hidden.');
    if ((await vscode.window.showInformationMessage(message, answer)) === answer) await this.#unhide(themeId);
  }

  async #unhide(themeId: string): Promise<void> {
    if (await this.file.change(overrides => takeBack(overrides, 'hide', themeId))) await this.reveal(themeId);
  }

  /** The theme or part of a theme that is meant; asks where no id is given. */
  async #theme(
    title: string,
    themeId: string | undefined,
    concerns: (theme: ThemeSummary) => boolean = () => true,
  ): Promise<ThemeSummary | undefined> {
    const themes = await this.engine.themes({});
    const all = new Map(themes.flatMap(top => [top, ...top.subthemes]).map(theme => [theme.id, theme]));
    if (themeId !== undefined) return all.get(themeId);
    const items = themeItems(themes).filter(item => {
      const theme = all.get(item.themeId);
      return theme !== undefined && concerns(theme);
    });
    if (items.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no such theme.'));
      return undefined;
    }
    const chosen = await pickTheme(title, items);
    return chosen && all.get(chosen.themeId);
  }

  /** The ids under which a paper is pinned: it may have had another id before. */
  async #pinsOf({ id, title }: PaperDetail): Promise<string[]> {
    const { pin } = this.file.overrides;
    // Another id of the same paper comes from its title.
    const pinned = Object.keys(pin).filter(other => other === id || pin[other]?.title === title);
    const papers = await Promise.all(pinned.map(idOrKey => this.engine.paper({ idOrKey })));
    return pinned.filter((_, place) => papers[place]?.id === id);
  }

  async #count(query: string): Promise<vscode.InputBoxValidationMessage | undefined> {
    if (query.trim() === '') return undefined;
    const { matched } = await this.engine.search({ query, limit: 0, allWords: true });
    if (matched === 0) {
      const message = vscode.l10n.t('No paper has all these words.');
      return { message, severity: vscode.InputBoxValidationSeverity.Error };
    }
    const message = matched === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', matched);
    return { message, severity: vscode.InputBoxValidationSeverity.Info };
  }
}

/** A name without blanks around it; undefined where the user changed their mind. */
async function askName(title: string, value: string): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title,
    value,
    prompt: vscode.l10n.t('The name of the theme'),
    validateInput: typed => (typed.trim() === '' ? vscode.l10n.t('A theme needs a name.') : undefined),
  });
  return name?.trim();
}

function ownTheme({ define }: ThemeOverrides, id: string) {
  return Object.hasOwn(define, id) ? define[id] : undefined;
}
