/** Reads what the addresses on a listing page point at. */

/** An arXiv id of either kind, without its version. */
const arxivId = String.raw`(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?`;
const paperAddress = new RegExp(
  String.raw`^(?:https?://)?(?:www\.|export\.)?(?:huggingface\.co/papers|hf\.co/papers|arxiv\.org/(?:abs|pdf|html)|alphaxiv\.org/abs)/${arxivId}(?:\.pdf)?/?([?#].*)?$`,
);
const ownAddress =
  /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co|cdn-avatars\.huggingface\.co)(?:[/?#]|$)/;
const profileAddress = /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\/[\w.-]+\/?$/;

export type LinkTarget =
  /** A paper's own page, here or on arXiv. */
  | { readonly kind: 'paper'; readonly arxiv: string }
  /** A user or organisation. */
  | { readonly kind: 'profile' }
  /** Any other page of the site: navigation, log-in, comments. */
  | { readonly kind: 'site' }
  | { readonly kind: 'elsewhere' };

/** What the address of a link points at. */
export function linkTarget(address: string): LinkTarget {
  const paper = paperAddress.exec(address);
  if (paper?.[1] !== undefined) {
    return paper[2]?.startsWith('#') ? { kind: 'site' } : { kind: 'paper', arxiv: paper[1] };
  }
  if (profileAddress.test(address)) return { kind: 'profile' };
  return ownAddress.test(address) ? { kind: 'site' } : { kind: 'elsewhere' };
}
