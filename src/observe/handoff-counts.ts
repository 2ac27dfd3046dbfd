import { OBSERVED } from '../model/observer.ts';
import { AGENCIES } from '../model/people/people.ts';
import type { World } from '../model/world.ts';
import { AGENCY_WORDS } from './activities.ts';

/** What is handed on: a case, for the receiver to deal with, or a letter about somebody. */
export type Handed = 'case' | 'letter';

/** From one agency to another. */
export interface HandoffPath {
  readonly from: string;
  readonly to: string;
  readonly what: Handed;
}

const PAIRS = AGENCIES * AGENCIES;

/** All pairs of agencies, first with cases, then with letters. */
export const handoffPaths: readonly HandoffPath[] = (['case', 'letter'] as const).flatMap((what) =>
  AGENCY_WORDS.flatMap((from) => AGENCY_WORDS.map((to) => ({ from, to, what }))),
);

/** Counts handoffs of people 65+ in the reported years by the two agencies. */
export class HandoffCounts {
  /** One number a path, in the order of `handoffPaths`. */
  readonly counts = new Float64Array(2 * PAIRS);
  /** The person whose case the next handoff is of; -1 where it is a letter. */
  private caseOf = -1;

  observe({ people }: World, what: number, person: number, detail: number): void {
    if (what === OBSERVED.caseHandedOff) {
      this.caseOf = person;
      return;
    }
    const from = this.caseOf === person ? 0 : PAIRS;
    this.caseOf = -1;
    if (people.isOlder(person)) this.counts[from + detail]++;
  }
}
