/** Reads what the addresses on a listing page point at. */

/** An arXiv id of either kind, without its version. */
const arxivId = String.raw`(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?`;
const places = [
  String.raw`(?:https?://)?(?:www\.)?(?:huggingface\.co|hf\.co)/papers/`,
  '/papers/',
  String.raw`(?:https?://)?(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/`,
  String.raw`(?:https?://)?(?:www\.)?alphaxiv\.org/abs/`,
];
const paperAddress = new RegExp(`^(?:${places.join('|')})${arxivId}(?:\\.pdf)?/?([?#].*)?$`);
const ownAddress = /^(?:https?:\/\/)?(?:www\.|cdn-avatars\.)?(?:huggingface\.co|hf\.co)(?:[/?#]|$)|^\//;
const profileAddress = /^(?:(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co))?\/[\w.-]+\/?$/;
/** How pages and notes name a paper by its id alone. */
const paperMark = new RegExp(`^(?:arXiv: ?|Paper [·•] )${arxivId}(?: .*)?$`, 'i');

export type LinkTarget =
  /** A paper's own page, here or on arXiv. */
  | { readonly kind: 'paper'; readonly arxiv: string }
  /** A user or organisation. */
  | { readonly kind: 'profile' }
  /** Any other page of the site: navigation, log-in, comments. */
  | { readonly kind: 'site' }
  | { readonly kind: 'elsewhere' };

/** What the address of a link points at; addresses without a host are the site's own. */
export function linkTarget(address: string): LinkTarget {
  const paper = paperAddress.exec(address);
  if (paper?.[1] !== undefined) {
    return paper[2]?.startsWith('#') ? { kind: 'site' } : { kind: 'paper', arxiv: paper[1] };
  }
  if (profileAddress.test(address)) return { kind: 'profile' };
  return ownAddress.test(address) ? { kind: 'site' } : { kind: 'elsewhere' };
}

/** The arXiv id a line names a paper by without an address, such as `arXiv:2410.05434`. */
export function markedArxivId(line: string): string | undefined {
  return line.length <= 120 ? paperMark.exec(line)?.[1] : undefined;
}
