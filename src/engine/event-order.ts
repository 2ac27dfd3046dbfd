/**
 * The total order of events: time, then the priority of the event's kind, then the scheduling number.
 * Two events never compare as equal, so a run is a pure function of its inputs.
 */

/** Bits of an event's code that hold its kind; the rest holds the entity. */
export const KIND_BITS = 7;
/** Largest number of event kinds. */
export const MAX_KINDS = 1 << KIND_BITS;
/** Largest entity number plus one: a code is a positive 31-bit integer. */
export const MAX_ENTITIES = 1 << (31 - KIND_BITS);

export const KIND_MASK = MAX_KINDS - 1;

/** Largest number of a bucket of the event queue: 2^52, beyond which a double has no room for halves. */
export const LAST_BUCKET = 4503599627370496;

/**
 * Whether scheduling number `a` was given before `b`. The numbers wrap around after 2^32 events; the
 * comparison stays right as long as two pending events are less than 2^31 numbers apart.
 */
export function scheduledBefore(a: number, b: number): boolean {
  return ((a - b) | 0) < 0;
}
