/** The colours and shapes of the map: those of VS Code's theme, read anew whenever that changes. */

export type Shape = 'circle' | 'square' | 'triangle' | 'diamond';

const shapes: readonly Shape[] = ['circle', 'square', 'triangle', 'diamond'];

/**
 * The theme's own colours for charts, but its orange, which is see-through in VS Code's themes; in its place that of symbols,
 * and those of the terminal that are no shade of one of them.
 */
const themeColors: readonly string[] = [
  '--vscode-charts-blue',
  '--vscode-symbolIcon-classForeground',
  '--vscode-charts-green',
  '--vscode-charts-purple',
  '--vscode-charts-red',
  '--vscode-terminal-ansiCyan',
  '--vscode-charts-yellow',
  '--vscode-terminal-ansiBrightMagenta',
];

/** How papers of one theme look. */
export interface PointStyle {
  readonly color: string;
  readonly shape: Shape;
}

export interface MapColors {
  readonly background: string;
  readonly foreground: string;
  /** Papers in no theme. */
  readonly neutral: string;
  /** What is pointed to. */
  readonly focus: string;
  readonly font: string;
  /** Some see colours badly, and high contrast has few of them: shapes tell themes apart there. */
  readonly highContrast: boolean;
  readonly themes: readonly string[];
}

export function readColors(): MapColors {
  const style = getComputedStyle(document.documentElement);
  const color = (...names: readonly string[]): string =>
    names.map(name => style.getPropertyValue(name).trim()).find(value => value !== '') ?? 'GrayText';
  const { classList } = document.body;
  return {
    background: color('--vscode-editor-background'),
    foreground: color('--vscode-editor-foreground', '--vscode-foreground'),
    neutral: color('--vscode-descriptionForeground', '--vscode-foreground'),
    focus: color('--vscode-contrastActiveBorder', '--vscode-focusBorder', '--vscode-foreground'),
    font: getComputedStyle(document.body).fontFamily,
    highContrast:
      classList.contains('vscode-high-contrast') || classList.contains('vscode-high-contrast-light'),
    themes: themeColors.map(name => color(name, '--vscode-charts-foreground')),
  };
}

/** By the theme's size: the colours one after the other, then the same in another shape. */
export function pointStyle({ themes, neutral, highContrast }: MapColors, theme: number): PointStyle {
  if (theme < 0) return { color: neutral, shape: 'circle' };
  const round = Math.floor(theme / themes.length);
  const shape = shapes[(highContrast ? theme + round : round) % shapes.length] ?? 'circle';
  return { color: themes[theme % themes.length] ?? neutral, shape };
}
