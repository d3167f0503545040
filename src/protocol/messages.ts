/** Reads messages that come from the other side of a webview: JSON values of which nothing is known. */

/** An object of which nothing is known. */
export type Fields = Readonly<Record<string, unknown>>;

/** For each type of message, what makes one of its fields; undefined where they are none. */
export type MessageParsers<M extends { readonly type: string }> = {
  readonly [T in M['type']]: (fields: Fields) => Extract<M, { type: T }> | undefined;
};

/** The message that a value is, with exactly the known fields; undefined for anything else. Never throws on JSON values. */
export function parseMessage<M extends { readonly type: string }>(
  parsers: MessageParsers<M>,
  value: unknown,
): M | undefined {
  if (!isFields(value) || !isTypeOf(parsers, value.type)) return undefined;
  return parsers[value.type](value);
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTypeOf<M extends { readonly type: string }>(
  parsers: MessageParsers<M>,
  type: unknown,
): type is M['type'] {
  return typeof type === 'string' && Object.hasOwn(parsers, type);
}
