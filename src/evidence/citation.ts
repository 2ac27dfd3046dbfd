/**
 * How far a source was checked.
 * - `seen`: the figures were read at the address.
 * - `derived`: the figures follow by arithmetic from what was read there.
 * - `recalled`: quoted from knowledge; check before quoting further.
 */
export type Verified = 'seen' | 'derived' | 'recalled';

/** One published source: cited once, named by key everywhere. */
export interface Citation {
  readonly text: string;
  /** Where it was read, or can be looked up; empty where the source has no address. */
  readonly url: string;
  /** The best that can be said for the source as a whole: a single figure may be known less well. */
  readonly verified: Verified;
}
