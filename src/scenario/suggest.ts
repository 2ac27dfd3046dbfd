import { distance } from 'fastest-levenshtein';

/** Words longer than this are no slip of the hand, and measuring them would take long. */
const LONGEST_WORD = 80;

/**
 * The candidate that a mistyped word most likely meant: the same letters in another case, the end of a dotted id,
 * or the nearest by edit distance if at most a third of the letters, rounded up, differ.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length === 0 || word.length > LONGEST_WORD) return undefined;
  const wanted = word.toLowerCase();
  const ending = candidates.find((candidate) => candidate.toLowerCase().endsWith(`.${wanted}`));
  if (ending !== undefined) return ending;
  let best: string | undefined;
  let bestDistance = Math.ceil(word.length / 3) + 1;
  for (const candidate of candidates) {
    const far = distance(wanted, candidate.toLowerCase());
    if (far < bestDistance) [best, bestDistance] = [candidate, far];
  }
  return best;
}

/** Names for a sentence: all of a short list, the first few of a long one. */
export function listed(names: readonly string[]): string {
  const shown = 12;
  if (names.length <= shown) return names.join(', ');
  return `${names.slice(0, shown).join(', ')} and ${names.length - shown} more`;
}
