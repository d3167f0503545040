/** The port to where segments are kept between sessions. */

/** Names are short and fit a file's. Nothing rejects: what cannot be kept is worked out again, and the keeper says why. */
export interface SegmentStore {
  /** What was kept under a name; undefined where there is nothing, or it cannot be read. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Keeps bytes under a name: whole, or not at all. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Lets everything else go. */
  keep(names: readonly string[]): Promise<void>;
}
