/** reStructuredText's `:cite:t:` roles (sphinxcontrib-bibtex) and plain `[key]_`, which refers to footnotes too. */
import { keyCommandForm } from './keyCommand';

export const rstCite = keyCommandForm('rst', 'rst', [
  {
    command: /:(?:foot)?cite(?::[a-z]{1,20})*:`([^`\0]*)`/dgu,
    aside: /\{[^{}]*\}/g,
    whole: 'always',
    explicit: true,
  },
  {
    command: /(?<![\p{L}\p{N}_`\]])\[([\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:+-]*)\]_(?![\p{L}\p{N}])/dgu,
    whole: 'always',
    explicit: false,
  },
]);
