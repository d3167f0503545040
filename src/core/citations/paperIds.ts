/** Finds addresses and ids of papers in a text: arXiv and the sites that go by its ids, DOIs, and other registries. */
import type { Registry, TextSpan } from '../paper';
import type { PaperIdTarget } from './citation';

export interface PaperIdMention extends TextSpan {
  readonly target: PaperIdTarget;
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
const queryRest = String.raw`(?:[?#&\/][^\s<>"{}|\\^\`\[\]()\0]{0,300}(?<![.,;:!?'*_]))?`;
const addressRest = String.raw`(?:\.(?:pdf|bib|xml)\b)?${queryRest}`;
const scheme = String.raw`(?:https?:\/\/)?(?:www\.)?`;
const arxivSites = [
  String.raw`(?:(?:export|browse|ar5iv\.labs|[a-z]{2})\.)?arxiv\.org\/(?:abs|pdf|html|format|ps|src|e-print)\/`,
  String.raw`ar5iv\.org\/(?:abs|html)\/`,
  String.raw`alphaxiv\.org\/(?:[a-z]{2}\/)?(?:abs|overview|pdf|html)\/`,
  String.raw`(?:huggingface\.co|hf\.co)\/papers\/`,
  String.raw`(?:scirate\.com\/arxiv|arxiv-vanity\.com\/papers|semanticscholar\.org\/arxiv)\/`,
  String.raw`(?:dx\.)?doi\.org\/10\.48550\/arxiv\.`,
];
/** `2020.acl-main.485`, and before 2020 `N19-1423` (aclanthology.org/info/ids). */
const aclId = String.raw`([A-Z]\d{2}-\d{4}|\d{4}\.[a-z0-9_]{2,40}-[a-z0-9_]{1,40}\.\d{1,4})(?:v\d{1,2})?(?![\dA-Za-z])`;
const aclSite = String.raw`aclanthology\.(?:org|info)|(?:www\.)?aclweb\.org\/anthology`;
const semanticSite = String.raw`(?:(?:www|api)\.)?semanticscholar\.org\/`;
const doiId = String.raw`(10\.\d{4,9}(?:\.\d{1,9})?\/[^\s<>"{}|\\^\`\[\]\0]{1,300})`;

interface IdPattern {
  readonly registry: Registry;
  /** One group: the id. */
  readonly pattern: string;
  /** Whether nothing but a paper's id looks like this. */
  readonly explicit: boolean;
}

const patterns: Readonly<Record<'address' | 'id', readonly IdPattern[]>> = {
  address: [
    {
      registry: 'arxiv',
      explicit: true,
      pattern: `${scheme}(?:${arxivSites.join('|')})${arxivId}${addressRest}`,
    },
    {
      registry: 'doi',
      explicit: true,
      pattern: String.raw`${scheme}(?:dx\.)?doi\.org\/(?:doi:)?${doiId}`,
    },
    {
      registry: 'openreview',
      explicit: true,
      pattern: String.raw`${scheme}(?:api2?\.)?openreview\.net\/(?:forum|(?:references\/)?pdf|attachment|revisions)\?(?:[\w=%.~-]{1,100}&){0,5}id=([\w-]{6,40})(?![\w-])${queryRest}`,
    },
    {
      registry: 'acl',
      explicit: true,
      pattern: String.raw`${scheme}(?:${aclSite})\/(?:papers\/)?(?:[A-Z]\/)?(?:[A-Z]\d\d\/)?${aclId}${addressRest}`,
    },
    {
      registry: 'semanticScholar',
      explicit: true,
      pattern: String.raw`${scheme}${semanticSite}(?:(?:graph\/)?v1\/)?(?:paper|reader)\/(?:[^\s\/<>"{}|\\^\`\[\]\0]{1,300}\/)?([0-9a-f]{40})(?![0-9a-z])${queryRest}`,
    },
    {
      registry: 'semanticScholar',
      explicit: true,
      pattern: String.raw`${scheme}${semanticSite}(?:(?:(?:graph\/)?v1\/)?(?:paper\/)?CorpusID:|p\/)(\d{3,12})(?!\d)${queryRest}`,
    },
  ],
  id: [
    {
      registry: 'arxiv',
      explicit: true,
      pattern: String.raw`arxiv(?:\s?:\s?|\s(?:e?-?print\s|preprint\s)?)${arxivId}`,
    },
    { registry: 'arxiv', explicit: true, pattern: String.raw`(?:doi\s?:\s?)?10\.48550\/arxiv\.${arxivId}` },
    {
      registry: 'arxiv',
      explicit: true,
      pattern: String.raw`(?<=\b(?:e-?print|arxiv(?:id)?)\s{0,20}=?\s{0,20}["{])${arxivId}`,
    },
    { registry: 'arxiv', explicit: false, pattern: String.raw`(${oldId})(?:v\d{1,3})?(?!\d)` },
    { registry: 'doi', explicit: true, pattern: String.raw`doi(?:\s?:\s?|\s)${doiId}` },
    { registry: 'doi', explicit: false, pattern: doiId },
    {
      registry: 'semanticScholar',
      explicit: false,
      pattern: String.raw`(?:s2cid|corpus\s?id)(?:\s?:\s?|\s)(\d{3,12})(?!\d)`,
    },
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

function mention(start: number, whole: string, written: string, row: IdPattern | undefined): PaperIdMention {
  const { registry, explicit } = row ?? { registry: 'doi', explicit: false };
  const { id, rest } = canonical[registry](written);
  return { start, end: start + whole.length - rest, target: { kind: 'id', registry, id }, explicit };
}

/** An id as its registry has it, and how many characters at its end are none of it. */
const canonical: Readonly<
  Record<Registry, (written: string) => { readonly id: string; readonly rest: number }>
> = {
  // Old ids may carry a subject class.
  arxiv: written => ({ id: written.toLowerCase().replace(/^([a-z-]+)\.[a-z]{2}\//, '$1/'), rest: 0 }),
  doi: written => {
    const doi = trimDoi(written);
    return { id: doi.toLowerCase(), rest: written.length - doi.length };
  },
  acl: written => ({ id: written.toLowerCase(), rest: 0 }),
  openreview: written => ({ id: written, rest: 0 }),
  semanticScholar: written => ({ id: written.toLowerCase(), rest: 0 }),
};

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
