import { OBSERVED } from '../observer.ts';
import { AGENCIES } from '../people/people.ts';
import { PURPOSE } from '../purposes.ts';
import { DAYS_PER_MONTH, DAYS_PER_YEAR } from '../../evidence/units.ts';
import type { World } from '../world.ts';
import { meetColleagues } from './joint-work.ts';
import { fillPost, leavePost, monthsVacant } from './posts.ts';
import { POST } from './staff.ts';
import { setCapacities } from './capacity.ts';
import { holdMeetings } from './meetings.ts';
import { holdTraining } from './training.ts';
import { watchOverHomes } from '../processes/watch-over-homes.ts';
import { discussCases } from '../processes/multidisciplinary-team.ts';
import { chargePay } from './workforce.ts';
import { demandOf, hoursAMonth } from './work.ts';

/**
 * A month of the professionals ends: what their time went into, what is left for work with colleagues, what the load
 * does to them, who leaves, who comes, and how much can be done in the next.
 */
export function staffMonth(world: World): void {
  const { staff, simulation, lanes } = world;
  const month = monthOf(world);
  holdTraining(world, month);
  for (let team = 0; team < staff.members.length; team++) spendMonth(world, team);
  chargePay(world);
  holdMeetings(world, month);
  discussCases(world);
  for (let post = 0; post < staff.count; post++) {
    if (staff.isAtWork(post)) meetColleagues(world, post, month);
  }
  world.observe(OBSERVED.staffMonth, 0, month);
  for (let post = 0; post < staff.count; post++) {
    if (staff.isHeld(post)) holderChanges(world, post, month);
    else postMayBeFilled(world, post, month);
  }
  staff.units.fill(0);
  staff.jointBooked.fill(0);
  staff.disputeBooked.fill(0);
  setCapacities(world);
  watchOverHomes(world, month);
  simulation.afterLane(lanes.staffMonth, 0);
}

/** Months since the start of the run. */
function monthOf({ simulation }: World): number {
  return Math.round(simulation.now / DAYS_PER_MONTH);
}

/** Work for people comes first, then disputes and what has to be administered; joint work has what is left. */
function spendMonth(world: World, team: number): void {
  const { staff, values, levers, staffRates } = world;
  const members = staff.members[team];
  const profession = staff.profession[members[0]];
  const demand = demandOf(world, team);
  let available = 0;
  // Disputes, joint training, and what a reorganisation asks for.
  let taken = 0;
  for (const post of members) {
    staff.available[post] = staff.isAtWork(post) ? hoursAMonth(world, post) : 0;
    available += staff.available[post];
    staff.administration[post] = owed(world, post) + levers.trainingNow[post];
    taken += staff.disputeBooked[post] + staff.administration[post];
  }
  const administration = staffRates.adminShare[profession];
  const load = available > 0 ? (demand + taken) / available + administration : 1 + administration;
  staff.timeForPeople[team] =
    available > 0 ? Math.max(values['staff.leastTime'], 1 - taken / available) : 1;
  for (const post of members) {
    const hours = staff.available[post];
    const own = hours === 0 ? 0 : (demand * hours) / available;
    staff.administration[post] = Math.min(
      hours,
      hours * administration + staff.administration[post],
    );
    staff.dispute[post] = Math.min(staff.disputeBooked[post], hours - staff.administration[post]);
    let left = hours - staff.administration[post] - staff.dispute[post];
    // Agreeing on a plan is work for a person, and cannot wait.
    const agreeing = Math.min(staff.jointBooked[post], left);
    left -= agreeing;
    staff.forPeople[post] = Math.min(own, left);
    staff.withPeople[post] = staff.forPeople[post] * staffRates.directShare[profession];
    staff.slack[post] = left - staff.forPeople[post];
    staff.joint[post] = agreeing + staff.slack[post] * values['joint.shareOfSlack'];
    staff.load[post] = load;
  }
}

/** Time that a reorganisation takes this month. */
function owed({ staff, values }: World, post: number): number {
  if (staff.owedHours[post] === 0 || !staff.isAtWork(post)) return 0;
  const { weight } = staff.teams.all[staff.team[post]];
  const most = values['restructuring.staffHours'] / values['restructuring.busyMonths'];
  const hours = Math.min(staff.owedHours[post], most);
  staff.owedHours[post] -= hours;
  return hours * weight;
}

/** What a month does to somebody in post: worn out or recovering, engaged or tired of it, sick, gone. */
function holderChanges(world: World, post: number, month: number): void {
  const { staff, values, staffRates, draws, simulation, levers } = world;
  const load = staff.load[post];
  const over = load - values['burnout.usualLoad'];
  const level = staff.proneness[post] + values['burnout.overload'] * over;
  staff.burnout[post] += values['burnout.monthly'] * (within01(level) - staff.burnout[post]);
  staff.fatigue[post] *= staffRates.fatigueKept;
  const willing =
    values['engagement.usual'] -
    values['engagement.overload'] * Math.max(0, over) -
    staff.fatigue[post] +
    gainFrom(world, post);
  staff.engagement[post] +=
    values['engagement.monthly'] * (within01(willing) - staff.engagement[post]);
  for (let agency = 0; agency < AGENCIES; agency++) {
    staff.regard[post * AGENCIES + agency] *= staffRates.regardKept;
  }
  const high = staff.burnout[post] > values['burnout.high'];
  const unsettled = simulation.now - staff.reorganised[post] < DAYS_PER_YEAR;
  const leaving =
    staffRates.leavingMonthly[staff.profession[post]] *
    levers.leavingRatio[staff.profession[post]] *
    (high ? values['burnout.leavingRatio'] : 1) *
    (unsettled ? staff.unsettled[post] : 1);
  if (draws.uniform(post, PURPOSE.staffLeaves, month) < leaving) {
    leavePost(world, post);
    return;
  }
  const sick =
    staffRates.sickShare *
    (high ? values['burnout.sickRatio'] : 1) *
    (unsettled ? values['restructuring.sickRatio'] : 1);
  const away = draws.uniform(post, PURPOSE.sickness, month) < sick;
  staff.setState(post, away ? POST.away : POST.present);
}

/** What somebody takes part in engages, if it comes to something. */
function gainFrom({ staff, values, meetings }: World, post: number): number {
  if (staff.takesPart[post] === 0) return 0;
  return values['engagement.success'] * (meetings.engagement * meetings.time - 0.5);
}

function postMayBeFilled(world: World, post: number, month: number): void {
  const { draws, staff, organisations, levers } = world;
  if (staff.state[post] === POST.closed) return;
  if (organisations.frozenPosts[staff.organisation[post]] === 1) return;
  const months = monthsVacant(world, post) * levers.vacancyRatio[staff.profession[post]];
  const chance = 1 / months;
  if (draws.uniform(post, PURPOSE.postFilled, month) < chance) fillPost(world, post);
}

function within01(value: number): number {
  return Math.min(1, Math.max(0, value));
}
