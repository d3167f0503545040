/** What a query is once it is read: a tree of words, phrases, filters and how they are joined. */

/** The parts of a paper that are full text. */
export type TextField = 'title' | 'abstract';

/** A condition on what is known of a paper besides its text; who knows that, decides it. Texts are as typed. */
export type QueryFilter =
  | {
      readonly field: 'author' | 'theme' | 'dump' | 'arxiv';
      readonly text: string;
      /** Still being typed: then it also stands for longer texts. */
      readonly unfinished: boolean;
    }
  | { readonly field: 'year'; readonly from?: number; readonly to?: number }
  | { readonly field: 'cited'; readonly cited: boolean };

export type QueryNode =
  /** One word as typed, perhaps a compound (`GPT-4`). */
  | {
      readonly kind: 'word';
      readonly text: string;
      readonly field?: TextField;
      /** Still being typed: then it also stands for longer words. */
      readonly unfinished: boolean;
    }
  | { readonly kind: 'phrase'; readonly text: string; readonly field?: TextField }
  | { readonly kind: 'filter'; readonly filter: QueryFilter }
  | { readonly kind: 'not'; readonly of: QueryNode }
  | { readonly kind: 'all' | 'any'; readonly of: readonly QueryNode[] };
