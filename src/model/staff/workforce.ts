import { pow } from '../../engine/maths/pow.ts';
import { AGENCY } from '../people/codes.ts';
import type { World } from '../world.ts';
import { plannedPosts } from './planned-posts.ts';
import { PROFESSION, professionNames } from './professions.ts';
import { POST } from './staff.ts';

// Plans for the workforce: posts, and what decides on who leaves and comes. A post by itself is nobody's time.

/** Sets what the plans that are on say: posts open or close, and leaving and recruiting change from the next month on. */
export function turnWorkforce(world: World): void {
  const { levers, knobs, values } = world;
  professionNames.forEach((name, profession) => {
    let [pay, leaving, recruiting] = [1, 1, 1];
    for (const plan of knobs.workforcePlans) {
      if (!plan.professions.includes(name)) continue;
      pay *= 1 + plan.pay;
      leaving *= 1 + plan.leaving;
      recruiting *= 1 + plan.recruiting;
    }
    levers.payRise[profession] = pay - 1;
    levers.leavingRatio[profession] = leaving * pow(pay, -values['workforce.payOnLeaving']);
    levers.vacancyRatio[profession] = recruiting * pow(pay, -values['workforce.payOnRecruiting']);
  });
  adjustPosts(world);
}

/** New posts are there at once, and vacant; vacant ones close at once, held ones when their holders leave. */
function adjustPosts(world: World): void {
  const { staff } = world;
  plannedPosts(staff.teams.all, world.knobs).forEach((posts, team) => {
    staff.planned[team] = posts;
    let missing = posts - staff.openPosts(team);
    for (const post of staff.members[team]) {
      const state = staff.state[post];
      if (missing > 0 && state === POST.closed) {
        staff.setState(post, POST.vacant);
        missing--;
      } else if (missing < 0 && (state === POST.vacant || state === POST.covered)) {
        staff.setState(post, POST.closed);
        missing++;
      }
    }
  });
}

/** What better pay costs in the month that ended, in GBP, by who bears it. Worse pay saves it. */
export interface PayBill {
  readonly council: number;
  readonly hospital: number;
  readonly community: number;
}

/** The pay of those at work above what it would be, for the hours that they were there. */
export function payBill(world: World): PayBill {
  const bill = { council: 0, hospital: 0, community: 0 };
  forEachPaid(world, (post, gbp) => {
    switch (world.staff.agency[post]) {
      case AGENCY.council:
      case AGENCY.voluntary:
        bill.council += gbp;
        break;
      case AGENCY.hospital:
        bill.hospital += gbp;
        break;
      default:
        bill.community += gbp;
    }
  });
  return bill;
}

/** Budgets bear it: councils that of the voluntary organisations to which they give grants, too. */
export function chargePay(world: World): void {
  const { staff, organisations } = world;
  forEachPaid(world, (post, gbp) => {
    const { council, trust } = staff.teams.all[staff.team[post]];
    const row =
      staff.agency[post] === AGENCY.voluntary
        ? organisations.orgOf(AGENCY.council, council, trust)
        : staff.organisation[post];
    organisations.charged[row] += gbp;
  });
}

function forEachPaid(world: World, paid: (post: number, gbp: number) => void): void {
  const { staff, levers, values } = world;
  if (world.knobs.workforcePlans.length === 0) return;
  for (let post = 0; post < staff.count; post++) {
    const rise = levers.payRise[staff.profession[post]];
    if (rise === 0 || !staff.isAtWork(post)) continue;
    const hour = hourCost(world, staff.profession[post]) * values['workforce.payShare'];
    paid(post, rise * hour * staff.available[post]);
  }
}

function hourCost({ values }: World, profession: number): number {
  if (profession === PROFESSION.socialWorker) return values['costs.socialWorkerHour'];
  const name = professionNames[profession] as Exclude<
    (typeof professionNames)[number],
    'socialWorker'
  >;
  return values[`workforce.hourCost.${name}`];
}
