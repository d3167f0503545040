/** Finds Markdown's indented code: lines four columns in, behind a blank line, outside lists and footnotes. */
import type { HiddenSpan } from './hiddenText';

const line = /([ \t]*)([^\r\n]*)(?:\r\n|\r|\n|$)/y;
/** List items, footnotes and definitions: what stands further in below them is theirs. */
const container = /^(?:[-*+]|\d{1,9}[.)]|\[\^[^\]]{1,100}\]:|:)(?:[ \t]|$)/;
const codeIndent = 4;

/** The lines of indented code, in order. */
export function findIndentedCode(text: string): HiddenSpan[] {
  const spans: HiddenSpan[] = [];
  const lines = new RegExp(line);
  let inContainer = false;
  let mayBegin = true;
  while (lines.lastIndex < text.length) {
    const start = lines.lastIndex;
    const [, indent = '', content = '']: string[] = lines.exec(text) ?? [];
    if (content === '') {
      mayBegin = true;
      continue;
    }
    const columns = indent.replaceAll('\t', '    ').length;
    const isCode: boolean = mayBegin && !inContainer && columns >= codeIndent;
    if (isCode) spans.push({ start, end: lines.lastIndex, part: 'code' });
    else if (container.test(content)) inContainer = true;
    else if (mayBegin && columns === 0) inContainer = false;
    mayBegin = isCode;
  }
  return spans;
}
