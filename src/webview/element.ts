/** Builds DOM from tags, plain attributes and text nodes; text can never become markup here. */

/** The attributes pages may set: nothing that runs, loads or styles. */
export type AttributeName =
  | 'aria-busy'
  | 'aria-disabled'
  | 'aria-hidden'
  | 'aria-label'
  | 'aria-labelledby'
  | 'class'
  | 'data-vscode-context'
  | 'dir'
  | 'id'
  | 'role'
  | 'tabindex'
  | 'title'
  | 'type';
export type Attributes = Readonly<Partial<Record<AttributeName, string>>>;
/** What stands inside an element; undefined stands for nothing. */
export type Child = Node | string | undefined;

/** An element with its attributes and children; strings become text nodes. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter(child => child !== undefined));
  return made;
}

/** A button that does something when it is clicked, or Enter or Space is pressed on it. */
export function button(
  attributes: Attributes,
  onClick: (event: MouseEvent) => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', onClick);
  return made;
}

/** A link to a web address, which VS Code opens after its own confirmation; text alone where it is no address of the web. */
export function webLink(attributes: Attributes, href: string, text: string): HTMLElement {
  if (!/^https?:\/\//i.test(href)) return element('span', attributes, text);
  const made = element('a', { title: href, ...attributes }, text);
  made.href = href;
  return made;
}

/** A codicon, silent for screen readers: the text beside it says the same. */
export function icon(name: string): HTMLElement {
  return element('span', { class: `codicon codicon-${name}`, 'aria-hidden': 'true' });
}

/** Text whose direction does not reach into its neighbours on the line. */
export function isolated(text: string): HTMLElement {
  return element('bdi', {}, text);
}

/** What context menus (`webview/context`) are told: where they are, and the paper as commands take it. */
export function menuContext(webviewSection: 'paper' | 'related', id: string): string {
  return JSON.stringify({ webviewSection, paper: { id } });
}
