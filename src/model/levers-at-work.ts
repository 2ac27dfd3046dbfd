import type { World } from './world.ts';

/** What levers have under way, and what each did so far. Empty under the status quo. */
export class LeversAtWork {
  /** Times that a shared record was opened at a handoff, and that what it says was believed. */
  recordOpened = 0;
  recordBelieved = 0;
  /** Assessments of others that were relied on under an agreement. */
  assessmentsTrusted = 0;
  /** GP appointments with the usual GP that booking would not have given. */
  bookingsHonoured = 0;
}

/** Whether a lever with this coverage is for a person: it comes to the first neighbourhoods, and grows from there. */
export function isCovered(world: World, person: number, coverage: number): boolean {
  return world.patchOf(person) < coveredPatches(world, coverage);
}

/** Neighbourhoods that a lever with this coverage comes to. */
export function coveredPatches({ assessors }: World, coverage: number): number {
  return Math.round(coverage * assessors.length);
}
