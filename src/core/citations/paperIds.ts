/** Finds addresses and ids of papers in a text: arXiv and the sites that go by its ids, DOIs. */
import type { TextSpan } from '../paper';
import type { CitationTarget } from './citation';

export interface PaperIdMention extends TextSpan {
  readonly target: Extract<CitationTarget, { readonly kind: 'arxiv' | 'doi' }>;
  /** Whether it is written so that it can only be a paper's id: as an address or behind the name of its registry. */
  readonly explicit: boolean;
}

const archives =
  'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con';
/** arXiv ids (info.arxiv.org/help/arxiv_identifier): `2410.05434` since 2007, before `hep-th/9901001` and `math.GT/0309136`. */
const newId = String.raw`\d{4}\.\d{4,5}`;
const oldId = String.raw`(?:${archives})(?:\.[A-Za-z]{2})?\/\d{7}`;
const arxivId = String.raw`(${newId}|${oldId})(?:v\d{1,3})?(?!\d)`;
/** What may follow an id in an address; the punctuation of the sentence does not belong to it. */
const addressRest = String.raw`(?:\.pdf\b)?(?:[?#\/][^\s<>"{}|\\^\`\[\]()\0]{0,300}(?<![.,;:!?'*_]))?`;
const scheme = String.raw`(?:https?:\/\/)?(?:www\.)?`;
const arxivSites = [
  String.raw`(?:(?:export|browse|ar5iv\.labs|[a-z]{2})\.)?arxiv\.org\/(?:abs|pdf|html|format|ps|src|e-print)\/`,
  String.raw`ar5iv\.org\/(?:abs|html)\/`,
  String.raw`alphaxiv\.org\/(?:[a-z]{2}\/)?(?:abs|overview|pdf|html)\/`,
  String.raw`(?:huggingface\.co|hf\.co)\/papers\/`,
  String.raw`(?:dx\.)?doi\.org\/10\.48550\/arxiv\.`,
];
const doiId = String.raw`(10\.\d{4,9}(?:\.\d{1,9})?\/[^\s<>"{}|\\^\`\[\]\0]{1,300})`;

interface IdPattern {
  readonly kind: 'arxiv' | 'doi';
  /** One group: the id. */
  readonly pattern: string;
  /** Whether nothing but a paper's id looks like this. */
  readonly explicit: boolean;
}

const patterns: Readonly<Record<'address' | 'id', readonly IdPattern[]>> = {
  address: [
    {
      kind: 'arxiv',
      explicit: true,
      pattern: `${scheme}(?:${arxivSites.join('|')})${arxivId}${addressRest}`,
    },
    { kind: 'doi', explicit: true, pattern: String.raw`${scheme}(?:dx\.)?doi\.org\/(?:doi:)?${doiId}` },
  ],
  id: [
    {
      kind: 'arxiv',
      explicit: true,
      pattern: String.raw`arxiv(?:\s?:\s?|\s(?:e?-?print\s|preprint\s)?)${arxivId}`,
    },
    { kind: 'arxiv', explicit: true, pattern: String.raw`(?:doi\s?:\s?)?10\.48550\/arxiv\.${arxivId}` },
    { kind: 'arxiv', explicit: false, pattern: String.raw`(${oldId})(?:v\d{1,3})?(?!\d)` },
    { kind: 'doi', explicit: true, pattern: String.raw`doi(?:\s?[:=]\s?["{]?|\s)${doiId}` },
    { kind: 'doi', explicit: false, pattern: doiId },
  ],
};

/** The papers' addresses, or their ids, in a text: in order, without overlap. Linear in the text. */
export function findPaperIds(text: string, written: 'address' | 'id'): PaperIdMention[] {
  const rows = patterns[written];
  // What goes on a word or an address to the left is a part of that.
  const search = new RegExp(
    `(?<![A-Za-z0-9.\\/%@-])(?:${rows.map(({ pattern }) => pattern).join('|')})`,
    'gi',
  );
  return Array.from(text.matchAll(search), match => {
    const [whole, ...groups] = match;
    const row = groups.findIndex(group => group !== undefined);
    return mention(match.index, whole, groups[row] ?? '', rows[row]);
  });
}

function mention(start: number, whole: string, id: string, row: IdPattern | undefined): PaperIdMention {
  const explicit = row?.explicit ?? false;
  if (row?.kind === 'arxiv') {
    return { start, end: start + whole.length, target: { kind: 'arxiv', arxiv: plainArxiv(id) }, explicit };
  }
  const doi = trimDoi(id);
  const end = start + whole.length - (id.length - doi.length);
  return { start, end, target: { kind: 'doi', doi: doi.toLowerCase() }, explicit };
}

/** The id as arXiv itself has it: lower case, without the subject class that old ids may carry. */
function plainArxiv(id: string): string {
  return id.toLowerCase().replace(/^([a-z-]+)\.[a-z]{2}\//, '$1/');
}

/** DOIs may hold nearly everything: what ends a sentence, emphasis or a bracket around the DOI is taken off. */
function trimDoi(id: string): string {
  let end = id.length;
  for (; end > 0; end--) {
    const last = id.charAt(end - 1);
    if (/[.,;:!?'*_]/.test(last)) continue;
    if (last !== ')' || isClosed(id.slice(0, end))) break;
  }
  return id.slice(0, end);
}

function isClosed(text: string): boolean {
  return text.split('(').length >= text.split(')').length;
}
