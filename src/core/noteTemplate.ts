/** Fills the template of a literature note, and makes names of files that every file system takes. */

/** What a placeholder stands for, by its name. */
export type NoteFields = Readonly<Record<string, string>>;

/**
 * Puts the fields in place of `${name}`; a name that is none stays as it is, and what is put in is not looked at again. A
 * line whose fields are all empty is left out where it says nothing else.
 */
export function fillTemplate(template: string, fields: NoteFields): string {
  return template
    .split('\n')
    .flatMap(line => {
      const filled = fillLine(line, fields);
      return filled !== line && !/[\p{L}\p{N}]/u.test(filled) ? [] : [filled];
    })
    .join('\n');
}

function fillLine(line: string, fields: NoteFields): string {
  return line.replace(/\$\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(fields, name) ? (fields[name] ?? '') : whole,
  );
}

/** File systems take 255 bytes; other names may be built on this one. */
const longestName = 200;
/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A path below a folder from one that somebody has made of a paper's texts: no part of it leads elsewhere or is refused. */
export function safePath(path: string): string {
  return path
    .split('/')
    .map(safeName)
    .filter(name => name !== '')
    .join('/');
}

/** One name of a file or folder. Empty where nothing of it can be one. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[<>:"/\\|?*]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return shortened(devices.test(plain) ? `_${plain}` : plain);
}

/** By bytes of UTF-8, between characters; an ending of a few letters stays. */
function shortened(name: string): string {
  const ending = /\.\w{1,8}$/.exec(name)?.[0] ?? '';
  let bytes = ending.length;
  let kept = '';
  for (const character of name.slice(0, name.length - ending.length)) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > longestName) break;
    kept += character;
  }
  return kept.trimEnd() + ending;
}
