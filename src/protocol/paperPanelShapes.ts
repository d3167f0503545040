/** What a message to the detail panel's page looks like, property by property. */
import type {
  HostMessage,
  PanelCitation,
  PanelLabels,
  PanelLink,
  PanelNeighbour,
  PanelNeighbours,
  PanelPaper,
  PanelPiece,
  PanelRelated,
  PanelSource,
  PanelTheme,
  PanelVariant,
  PaperPanelState,
} from './paperPanel';
import { isFlag, isNumber, isText, listOf, objectOf, optional, type Shape } from './shapes';

type StateOf<T extends PaperPanelState['type']> = Extract<PaperPanelState, { type: T }>;

/** The message from the host that a value is; undefined for anything else. Never throws on JSON values. */
export function parseHostMessage(value: unknown): HostMessage | undefined {
  return isHostMessage(value) ? (value as HostMessage) : undefined;
}

const exactly =
  (text: string): Shape =>
  value =>
    value === text;

const piece = objectOf<PanelPiece>({
  text: isText,
  look: optional(isText),
  math: optional(objectOf<NonNullable<PanelPiece['math']>>({ tex: isText, display: isFlag })),
  href: optional(isText),
  mark: optional(isText),
});
const link = objectOf<PanelLink>({ label: isText, href: isText });
const part = objectOf<PanelVariant['parts'][number]>({ text: isText, change: optional(isText) });
const variant = objectOf<PanelVariant>({ label: isText, parts: listOf(part) });
const source = objectOf<PanelSource>({ label: isText, place: isText, variants: listOf(variant) });
const citation = objectOf<PanelCitation>({ label: isText, before: isText, cited: isText, after: isText });
const related = objectOf<PanelRelated>({ id: isText, title: isText, terms: listOf(isText) });
const themePart = objectOf<NonNullable<PanelTheme['part']>>({ id: isText, label: isText });
const theme = objectOf<PanelTheme>({ id: isText, label: isText, reason: isText, part: optional(themePart) });
const neighbour = objectOf<PanelNeighbour>({ id: isText, title: isText });
const neighbours = objectOf<PanelNeighbours>({
  place: isText,
  previous: optional(neighbour),
  next: optional(neighbour),
});

const paper = objectOf<PanelPaper>({
  id: isText,
  title: listOf(piece),
  abstract: listOf(piece),
  authors: listOf(isText),
  year: optional(isNumber),
  links: listOf(link),
  lookups: listOf(link),
  theme: optional(theme),
  neighbours: optional(neighbours),
  citeKey: isText,
  sources: listOf(source),
  citations: listOf(citation),
  related: listOf(related),
});
const labels = objectOf<PanelLabels>({
  ...{ theme: isText, key: isText, abstract: isText, actions: isText, insertCitation: isText },
  ...{ copyCitation: isText, copyTitle: isText, copyAs: isText, createNote: isText, lookUp: isText },
  ...{ previous: isText, next: isText, inTheme: isText, sources: isText, citedIn: isText },
  ...{ related: isText, noAbstract: isText, noRelated: isText },
});

const states: readonly Shape[] = [
  objectOf<StateOf<'loading'>>({ type: exactly('loading'), text: isText }),
  objectOf<StateOf<'missing'>>({ type: exactly('missing'), heading: isText, text: isText }),
  objectOf<StateOf<'paper'>>({ type: exactly('paper'), paper, labels }),
];

const isHostMessage = objectOf<HostMessage>({
  type: exactly('show'),
  state: value => states.some(state => state(value)),
  pinned: isFlag,
  resumes: isFlag,
});
