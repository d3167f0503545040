/** AsciiDoc's `cite:[a, b(p. 3)]` and `citenp:[key]` (asciidoctor-bibtex) and the cross-reference `<<key,shown>>`. */
import { keyCommandForm } from './keyCommand';

export const asciidocCite = keyCommandForm('asciidoc', 'asciidoc', [
  {
    command: /(?<![\p{L}\p{N}]_?)(?:full|foot)?cite[a-z]{0,8}:\w{0,20}\[([^[\]\0]*)\]/dgu,
    aside: /\([^()]*\)|\+[^+]*\+/g,
    whole: 'always',
    explicit: true,
  },
  {
    command: /<<([^<>,\s\0]{1,200})(?:,[^<>\0]{0,300})?>>/dgu,
    whole: 'always',
    explicit: false,
  },
]);
