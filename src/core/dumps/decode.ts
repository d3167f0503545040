/** Turns the bytes of a dump into text, whatever editor or browser wrote them. */

/** The byte-order marks that name an encoding other than UTF-8. */
const utf16Marks: readonly { readonly encoding: string; readonly mark: readonly number[] }[] = [
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

/**
 * The text of a file: UTF-16 where a byte-order mark says so, else UTF-8. The mark itself is left out, bytes that
 * are no valid text become U+FFFD, and NUL bytes stay for `recogniseDump` to refuse.
 */
export function decodeDump(bytes: Uint8Array): string {
  const utf16 = utf16Marks.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  return new TextDecoder(utf16?.encoding ?? 'utf-8').decode(bytes);
}
