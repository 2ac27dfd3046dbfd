/** Long enough that few are written, short enough to be held. */
const CHUNK_LENGTH = 1 << 18;

/** Many short texts as fewer long ones: a log can be longer than a string, and is never held as one. */
export function* inChunks(pieces: Iterable<string>): Generator<string> {
  let held: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < CHUNK_LENGTH) continue;
    yield held.join('');
    held = [];
    length = 0;
  }
  if (length > 0) yield held.join('');
}
