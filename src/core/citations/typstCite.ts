/** Typst's `#cite(<key>)` and `@key`; the latter refers to figures too, so only the library's keys count there. */
import { keyCommandForm } from './keyCommand';

export const typstCite = keyCommandForm('typst', 'typst', [
  {
    command: /#?\bcite\(\s{0,50}(<[^<>\s\0]{1,200}>|label\("[^"\s\0]{1,200}"\))[^()\0]{0,300}\)/dgu,
    key: /(?<=[<"])[^<>"]+(?=[>"])/gu,
    whole: 'always',
    explicit: true,
  },
  {
    command: /(?<![\p{L}\p{N}]_?|[@./\\-])@([\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.:-]*[\p{L}\p{M}\p{N}_])?)/dgu,
    whole: 'always',
    explicit: false,
  },
]);
