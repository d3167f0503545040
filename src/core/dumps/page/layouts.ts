/** The ways pages set titles and abstracts apart, and what each says about a break between two lines. */

/** What a step between title and abstract costs where they follow each other directly, after a blank line, or after lines of the page. */
interface Joint {
  readonly direct: number;
  readonly gap: number;
  readonly page: number;
}

/** How a page sets its parts apart, which tells what a break may be. */
export interface Layout {
  readonly beforeTitle: Joint;
  readonly beforeAbstract: Joint;
  /** A title going on in the next line after a full line, or after one that was not; and an abstract. */
  readonly fullTitleLine: number;
  readonly shortTitleLine: number;
  readonly fullAbstractLine: number;
  readonly shortAbstractLine: number;
  /** An abstract going on in the next line after a whole paragraph. */
  readonly nextParagraph: number;
  /** An abstract going on with a new sentence in a new line. */
  readonly nextSentence: number;
  /** Something new beginning in mid-sentence, or right below a full line. */
  readonly midSentence: number;
  readonly belowFullLine: number;
  /** A title right below another title, which then has no abstract. */
  readonly titleBelowTitle: number;
}

const apart: Joint = { direct: 9, gap: 0, page: 0 };

/** Each page keeps to one of these. */
export const layouts = {
  /** Lines follow each other directly, and each is a whole title or abstract. */
  lines: {
    beforeTitle: { direct: -0.3, gap: 2, page: 2 },
    beforeAbstract: { direct: -0.5, gap: 2, page: 1 },
    fullTitleLine: 7,
    shortTitleLine: 9,
    fullAbstractLine: 3,
    shortAbstractLine: 5,
    nextParagraph: 5.5,
    nextSentence: 3,
    midSentence: 3.4,
    belowFullLine: 3,
    titleBelowTitle: 1.5,
  },
  /** Lines follow each other directly, long ones wrapped. */
  tight: {
    beforeTitle: { direct: 0, gap: 2, page: 2 },
    beforeAbstract: { direct: 0, gap: 2, page: 1 },
    fullTitleLine: -0.7,
    shortTitleLine: 5.5,
    fullAbstractLine: 0,
    shortAbstractLine: 4.7,
    nextParagraph: 5.5,
    nextSentence: 2.7,
    midSentence: 2.8,
    belowFullLine: 1.9,
    titleBelowTitle: 5,
  },
  /** Entries are set apart, titles and abstracts are not. */
  entries: {
    beforeTitle: apart,
    beforeAbstract: { direct: 0.2, gap: 2, page: 1 },
    fullTitleLine: 0.5,
    shortTitleLine: 3,
    fullAbstractLine: 0,
    shortAbstractLine: 0.3,
    nextParagraph: 1,
    nextSentence: 0,
    midSentence: 3.4,
    belowFullLine: 3,
    titleBelowTitle: 5,
  },
  /** Titles and abstracts are set apart. */
  spaced: {
    beforeTitle: apart,
    beforeAbstract: apart,
    fullTitleLine: 0.5,
    shortTitleLine: 0.5,
    fullAbstractLine: 0,
    shortAbstractLine: 0.3,
    nextParagraph: 1,
    nextSentence: 0,
    midSentence: 3.4,
    belowFullLine: 3,
    titleBelowTitle: 5,
  },
} as const satisfies Readonly<Record<string, Layout>>;
