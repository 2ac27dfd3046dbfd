import { holdersOf, trustAt } from '../model/staff/trust.ts';
import { POST } from '../model/staff/staff.ts';
import type { World } from '../model/world.ts';
import type { StaffAmount } from './staff-amounts.ts';

/** Where the sums of one profession go. */
type Add = (amount: StaffAmount, profession: number, sum: number) => void;

/**
 * Sums what professionals know of each other now: those in posts, their ties, and the trust in them. Ties of those who
 * left do not count.
 */
export function sumTies(world: World, add: Add): void {
  const { staff, ties } = world;
  for (let post = 0; post < staff.count; post++) {
    if (staff.state[post] < POST.vacant || staff.state[post] === POST.covered)
      add('professionals', staff.profession[post], 1);
  }
  ties.forEach((from, to, holders, row) => {
    if (holders !== holdersOf(world, from, to)) return;
    const profession = staff.profession[from];
    const trust = trustAt(world, from, to, row);
    add('ties', profession, 1);
    if (staff.team[from] === staff.team[to]) {
      add('teamTies', profession, 1);
      add('teamTrust', profession, trust);
    } else if (staff.agency[from] === staff.agency[to]) {
      add('agencyTies', profession, 1);
      add('agencyTrust', profession, trust);
    } else {
      add('outsideTies', profession, 1);
      add('outsideTrust', profession, trust);
    }
  });
}
