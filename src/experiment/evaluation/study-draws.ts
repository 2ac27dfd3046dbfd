import { Draws, OCCURRENCES } from '../../engine/draws.ts';
import { expandSeed } from '../../scenario/seed.ts';

/** What a draw of a study decides. */
const PURPOSE = {
  participants: 0,
  controls: 1,
  everybody: 2,
  clusters: 3,
  arms: 4,
  uptake: 5,
} as const;

export type StudyPurpose = keyof typeof PURPOSE;

const PURPOSES = Object.keys(PURPOSE).length;

/** The draws of studies: those of one study do not depend on those of another, nor on how many there are. */
export class StudyDraws {
  private readonly draws: Draws;

  constructor(seed: string) {
    this.draws = new Draws(expandSeed(`${seed}: studies`));
  }

  /**
   * A uniform number of one study, in [0, 1).
   *
   * @param n below 700 million: a purpose has four million occurrences, and further ones are those of purposes not in use
   */
  uniform(study: number, purpose: StudyPurpose, n: number): number {
    const beyond = Math.floor(n / OCCURRENCES);
    return this.draws.uniform(study, PURPOSE[purpose] + beyond * PURPOSES, n % OCCURRENCES);
  }

  /** So many of a list, each drawn anew from all of it. */
  sample(list: Int32Array, size: number, study: number, purpose: StudyPurpose): Int32Array {
    const drawn = this.numbers(list.length, size, study, purpose);
    for (let n = 0; n < size; n++) drawn[n] = list[drawn[n] ?? NaN] ?? NaN;
    return drawn;
  }

  /** So many numbers from 0 to one below a count, each drawn anew from all of them. */
  numbers(count: number, size: number, study: number, purpose: StudyPurpose): Int32Array {
    const drawn = new Int32Array(size);
    for (let n = 0; n < size; n++) drawn[n] = Math.floor(this.uniform(study, purpose, n) * count);
    return drawn;
  }
}
