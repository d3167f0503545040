/** Puts spans in order and keeps the outer one where they overlap. */
import type { TextSpan } from '../paper';

/** The spans by place; of overlapping ones the first, of those that begin together the longest. */
export function outermost<Span extends TextSpan>(spans: readonly Span[]): Span[] {
  let end = 0;
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(span => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}
