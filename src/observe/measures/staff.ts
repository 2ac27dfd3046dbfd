import type { StaffAmount } from '../staff-amounts.ts';
import type { StaffSeen } from '../staff-seen.ts';
import type { Direction, StaffMeasure } from './measure.ts';

const OF_HOURS = '% of hours at work';

/** What it is like for those who do the work, profession by profession. Months weigh alike, posts by their hours. */
export const staffMeasures = {
  posts: {
    ...staff('Posts', 'full-time equivalents', 'neither'),
    definition: 'Posts that are funded in the whole place, held or vacant, a mean over the months',
    of: (seen) => seen.posts,
  },
  vacancies: {
    ...staff('Posts vacant', '% of posts', 'lower is better'),
    definition:
      'Posts that nobody holds, with agency staff in them or not, as a share of all posts',
    of: (seen) => seen.percent('vacant', 'posts') + seen.percent('covered', 'posts'),
  },
  agencyCover: {
    ...staff('Posts with agency staff', '% of posts', 'lower is better'),
    definition: 'Vacant posts with agency staff in them, as a share of all posts',
    of: (seen) => seen.percent('covered', 'posts'),
  },
  sickness: {
    ...staff('Away sick', '% of posts held', 'lower is better'),
    definition: 'Posts whose holder is away sick, as a share of the posts that are held',
    of: (seen) => seen.percent('away', 'held'),
  },
  turnover: {
    ...staff('Leavers', '% a year', 'lower is better'),
    definition: 'Those who leave in a year, as a share of the posts that are held',
    of: (seen) => seen.percentAYear('leavers'),
  },
  joiners: {
    ...staff('Joiners', '% a year', 'neither'),
    definition:
      'Those who come to a vacant post in a year, agency staff aside, as a share of the posts that are held',
    of: (seen) => seen.percentAYear('joiners'),
  },
  tenure: {
    ...staff('Time in post', 'years', 'higher is better'),
    definition: 'Mean time for which those who hold posts have held them',
    of: (seen) => seen.ratio('tenure', 'held'),
  },
  caseload: {
    ...staff('Caseload', 'people per full-time equivalent at work', 'neither'),
    definition:
      'Of GPs and practice nurses the people of any age on the lists of the practices; of the others the people of any age on the books of their teams, where the model holds only part of them the whole in proportion to their work; over the posts of those teams with somebody at work. Social workers in hospital, discharge nurses and geriatricians keep no books',
    of: (seen) => seen.caseload,
  },
  workload: {
    ...staff('Workload', OF_HOURS, 'lower is better'),
    definition:
      'Hours that the work for people, disputes and administration would take, as a share of the hours at work: above 100 there is more of it than time',
    of: (seen) => seen.percentOfHours('wanted'),
  },
  timeWithPeople: {
    ...hours('Time with people', 'withPeople', 'higher is better'),
    definition: 'Hours of contact with people',
  },
  timeForPeople: {
    ...staff('Time for people, other than with them', OF_HOURS, 'neither'),
    definition:
      'Hours of work for people that are not spent with them: records, travel, arranging things',
    of: (seen) => seen.percentOfHours('forPeople') - seen.percentOfHours('withPeople'),
  },
  timeJoint: {
    ...hours('Time with colleagues', 'joint', 'neither'),
    definition: 'Hours of joint work with colleagues of the own team and of others',
  },
  timeDisputes: {
    ...hours('Time on disputes', 'dispute', 'lower is better'),
    definition: 'Hours that go into disputes about plans',
  },
  timeAdministration: {
    ...hours('Time for administration', 'administration', 'lower is better'),
    definition: 'Hours that go to administration and training, not to people',
  },
  timeLeft: {
    ...staff('Time left over', OF_HOURS, 'neither'),
    definition:
      'Hours at work that go into none of these; below 0 where joint work comes on top of full hours',
    of: (seen) => seen.percentOfHoursLeft(['forPeople', 'joint', 'dispute', 'administration']),
  },
  burnout: {
    ...staff('Burnout', 'index', 'lower is better'),
    definition: 'Mean burnout of those who hold posts: 0 is none, 1 the most there can be',
    of: (seen) => seen.ratio('burnout', 'held'),
  },
  highBurnout: {
    ...staff('High burnout', '% of posts held', 'lower is better'),
    definition: 'Posts whose holder has a high burnout, as a share of the posts that are held',
    of: (seen) => seen.percent('highBurnout', 'held'),
  },
  engagement: {
    ...staff('Engagement', 'index', 'higher is better'),
    definition: 'Mean engagement with new ways of working of those who hold posts, from 0 to 1',
    of: (seen) => seen.ratio('engagement', 'held'),
  },
  ties: {
    ...staff('Colleagues known', 'colleagues per professional', 'higher is better'),
    definition:
      'Colleagues with whom a professional has worked and who are still in their post, at the end of each year, agency staff included',
    of: (seen) => seen.ratio('ties', 'professionals'),
  },
  trustInTeam: trust('in the own team', 'team', 'of the own team'),
  trustInAgency: trust(
    'in the own agency',
    'agency',
    'of other teams of the agency: of the council, of practices, of hospitals and so on',
  ),
  trustOutside: trust('in other agencies', 'outside', 'of other agencies'),
} as const satisfies Readonly<Record<string, StaffMeasure>>;

function staff(label: string, unit: string, direction: Direction) {
  return { label, unit, direction, reported: 'professions' } as const;
}

function hours(label: string, amount: StaffAmount, direction: Direction) {
  const of = (seen: StaffSeen) => seen.percentOfHours(amount);
  return { ...staff(label, OF_HOURS, direction), of };
}

function trust(whom: string, near: 'team' | 'agency' | 'outside', who: string): StaffMeasure {
  return {
    ...staff(`Trust in colleagues ${whom}`, 'index', 'higher is better'),
    definition: `Mean trust, from 0 to 1, in colleagues ${who}, with whom a professional has worked and who are still in their post, at the end of each year`,
    of: (seen) => seen.ratio(`${near}Trust`, `${near}Ties`),
  };
}
