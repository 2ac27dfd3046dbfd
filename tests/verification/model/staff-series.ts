import { replicate } from '../../../src/experiment/replicate.ts';
import { OBSERVED, type Observer } from '../../../src/model/observer.ts';
import { trustIn } from '../../../src/model/staff/trust.ts';
import type { World } from '../../../src/model/world.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { timelineEntry, timelineEntrySchema } from '../../../src/scenario/timeline.ts';

/** One month of a place's professionals. */
export interface StaffMonth {
  /** Mean trust in colleagues of other agencies whom one meets over the people of one's patch. */
  readonly trust: number;
  /** The same as it can act: less where organisations are on the defensive. */
  readonly joint: number;
  readonly load: number;
  readonly engagement: number;
  readonly highBurnout: number;
  readonly fidelity: number;
  /** Assessments and reviews so far, and those by a social worker who had met the person before. */
  readonly assessments: number;
  readonly byKnown: number;
  readonly disputes: number;
  readonly disputeDays: number;
  readonly left: number;
}

/** Every month of one replication, the warm-up included. */
export function staffMonths(scenario: Scenario, n: number): readonly StaffMonth[] {
  const months: StaffMonth[] = [];
  let [assessments, byKnown, disputes, disputeDays, left] = [0, 0, 0, 0, 0];
  const observer: Observer = {
    observe(world, what, person, _now, detail) {
      switch (what) {
        case OBSERVED.assessed:
        case OBSERVED.reviewed:
          assessments++;
          if (world.people.relations.workerContacts[person] > 1) byKnown++;
          break;
        case OBSERVED.disputeBegan:
          disputes++;
          break;
        case OBSERVED.disputeEnded:
          disputeDays += detail;
          break;
        case OBSERVED.staffLeft:
          left++;
          break;
        case OBSERVED.staffMonth:
          months.push({
            ...meansOf(world),
            assessments,
            byKnown,
            disputes,
            disputeDays,
            left,
          });
      }
    },
  };
  replicate(scenario, n, observer);
  return months;
}

/** A scenario with levers, written as in a file. */
export function withTimeline(scenario: Scenario, ...entries: readonly object[]): Scenario {
  const timeline = entries.map((entry) => timelineEntry(timelineEntrySchema.parse(entry)));
  return { ...scenario, timeline };
}

/** Mean of a number over months `from` to before `until`. */
export function meanOver(
  months: readonly StaffMonth[],
  key: keyof StaffMonth,
  from: number,
  until: number,
): number {
  const of = months.slice(from, until);
  return of.reduce((sum, month) => sum + month[key], 0) / of.length;
}

/** What a running count grew by over months `from` to before `until`. */
export function grownOver(
  months: readonly StaffMonth[],
  key: keyof StaffMonth,
  from: number,
  until: number,
): number {
  return months[until - 1][key] - months[from - 1][key];
}

function meansOf(world: World) {
  const { staff, values, meetings } = world;
  const held = Array.from({ length: staff.count }, (_, post) => post).filter((post) =>
    staff.isHeld(post),
  );
  const sum = (of: (post: number) => number) => held.reduce((total, post) => total + of(post), 0);
  const trusts = held.flatMap((post) =>
    neighboursOf(world, post).map((other) => trustIn(world, post, other)),
  );
  return {
    trust: trusts.reduce((total, trust) => total + trust, 0) / trusts.length,
    joint: sum((post) => staff.joint[post]) / sum((post) => staff.available[post]),
    load: sum((post) => staff.load[post]) / held.length,
    engagement: sum((post) => staff.engagement[post]) / held.length,
    highBurnout:
      sum((post) => (staff.burnout[post] > values['burnout.high'] ? 1 : 0)) / held.length,
    fidelity: meetings.fidelity,
  };
}

function neighboursOf({ staff }: World, post: number): readonly number[] {
  return staff.teams.all[staff.team[post]].neighbours
    .flatMap((team) => staff.members[team])
    .filter((other) => staff.isHeld(other) && staff.agency[other] !== staff.agency[post]);
}
