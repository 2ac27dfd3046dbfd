import type { Observation } from '../../observe/moments.ts';
import type { Scene } from './scene.ts';
import type { Pronouns } from './words.ts';

/** How much a moment matters: a long story gives only the number of what matters least. */
export const RANK = { turn: 1, step: 2, detail: 3, small: 4, routine: 5 } as const;

/** How moments of one kind are told. */
export interface Telling {
  readonly rank: (scene: Scene) => number;
  /** Undefined where the sentence of another moment says it too. */
  readonly sentence: (scene: Scene) => string | undefined;
  /** What is said of all that are not told one by one, after `she also`: as in `told her story twice`. */
  readonly summary: (n: number, person: Pronouns) => string;
}

export type Tellings = Readonly<Partial<Record<Observation, Telling>>>;

export function telling(
  rank: number | Telling['rank'],
  sentence: Telling['sentence'],
  summary: Telling['summary'],
): Telling {
  return { rank: typeof rank === 'number' ? () => rank : rank, sentence, summary };
}
