/** Text of dumps where VS Code reads Markdown or icons in it: shown as it is, never as markup, links or icons. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', $: '&#36;' };

/**
 * Escapes a text for a MarkdownString; line breaks become blanks. `appendText` would do, were it not for its no-break
 * spaces, which break prose in the middle of words. A dollar sign becomes an entity since VS Code looks for its icons,
 * a dollar sign and a name in parentheses, after Markdown has taken backslashes away.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[!-/:-@[-`{-~]/g, character => entities[character] ?? `\\${character}`);
}

/** Escapes a text for a label in which VS Code draws a dollar sign with a name in parentheses as an icon. */
export function escapeIcons(text: string): string {
  return text.replace(/\$\([\w-]+(?:~\w+)?\)/g, '\\$&');
}
