/** Org's `[cite:@key]` and `[cite/t:see @a p. 3; @b]`, and org-ref's `cite:a,b` and `citep:&a;&b`. */
import { keyCommandForm } from './keyCommand';

export const orgCite = keyCommandForm('org', 'org', [
  {
    command: /\[cite(?:\/[\w/-]{1,40})?:([^[\]\0]*)\]/dgu,
    key: /(?<![\p{L}\p{N}])@([\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:[:.#$%&\-+?<>~/][\p{L}\p{M}\p{N}_]+)*)/gu,
    whole: 'bare',
    explicit: true,
  },
  {
    command:
      /(?<![\p{L}\p{N}_:/]|(?<!\[)\[)(?:no)?[cC]ite(?:[pt]|alp|alt|author|year|num|title)?\*?:(&?[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:+/,;&-]*[\p{L}\p{M}\p{N}_])/dgu,
    key: /[^,;&]+/gu,
    whole: 'always',
    explicit: true,
  },
]);
