import type { Teams } from './teams.ts';
import { professionNames } from './professions.ts';
import { AGENCIES } from '../people/people.ts';

/** Whether somebody is at work in a post. */
export const POST = {
  present: 0,
  /** Away sick for the month. */
  away: 1,
  vacant: 2,
  /** Vacant, with agency staff in it. */
  covered: 3,
  /** There is no such post just now: a plan will open it, or has closed it. */
  closed: 4,
} as const;

/**
 * The professionals: one row a post, one typed array a variable. A post's number is its identity in every draw; whoever
 * holds it is told from those before by `holder`, so that nothing that was with them passes on to the next.
 */
export class Staff {
  readonly count: number;
  /** Posts of the status quo: those that plans may open come after them. */
  readonly usual: number;
  readonly teams: Teams;
  /** The posts of each team. Moving people between teams changes these lists. */
  readonly members: number[][];

  readonly profession: Uint8Array;
  readonly agency: Uint8Array;
  readonly team: Uint16Array;
  readonly employer: Uint16Array;
  /** Row in `Organisations` of who employs and pays: its posts may be frozen. */
  readonly organisation: Uint16Array;
  /** Share of full-time hours. In a sample a post stands for `weight` people of its team with this contract. */
  readonly contract: Float32Array;
  readonly state: Uint8Array;
  /** How many held the post before, modulo 256: ties with somebody who left are not found again. */
  readonly holder: Uint8Array;
  /** How many held the post before: the occurrence number of their draws. */
  readonly holders: Uint16Array;
  /** When the holder came. */
  readonly since: Float64Array;

  // who the holder is
  /** Between a social (-1) and a medical view (+1). */
  readonly values: Float32Array;
  /** Burnout at which the holder would settle under the usual load. */
  readonly proneness: Float32Array;
  readonly burnout: Float32Array;
  readonly engagement: Float32Array;
  readonly fatigue: Float32Array;
  /** What the holder thinks of each agency beyond what strangers do: `[post * AGENCIES + agency]`. */
  readonly regard: Float32Array;
  /** When a reorganisation last touched the holder; before that -Infinity. */
  readonly reorganised: Float64Array;
  /** How often that was of late. */
  readonly reorganisations: Uint8Array;
  /** Hours that it takes of the holder and has not had yet. */
  readonly owedHours: Float32Array;
  /** Whether the holder takes part in joint meetings. */
  readonly takesPart: Uint8Array;
  /** Leaving within a year of it, relative to otherwise. */
  readonly unsettled: Float32Array;

  // the month that is under way: hours booked so far
  readonly jointBooked: Float32Array;
  readonly disputeBooked: Float32Array;

  // the month that ended last, in hours
  readonly available: Float32Array;
  readonly withPeople: Float32Array;
  readonly forPeople: Float32Array;
  /** What urgent work, disputes and administration left. */
  readonly slack: Float32Array;
  readonly joint: Float32Array;
  readonly dispute: Float32Array;
  readonly administration: Float32Array;
  /** Work over hours: above 1 more than there is time for. */
  readonly load: Float32Array;

  /** Assessments that keep the post busy; more than one only where nobody else is there. */
  readonly assessing: Uint8Array;

  /** Work units that came to each team in the month that is under way. */
  readonly units: Float64Array;
  /** People whom each team has on its books. */
  readonly stock: Float64Array;
  /** Part of each team's time that disputes left in that month. */
  readonly timeForPeople: Float64Array;

  /** Posts that each team is to have. */
  readonly planned: Float64Array;
  /** Those among whom `pick` picks: of use within it only. */
  private readonly candidates: Uint16Array;

  /**
   * @param extra posts that each team may have beyond the usual ones, closed at first
   * @param organisationOf row of the organisation of an agency, in the area of a council and a trust
   */
  constructor(
    teams: Teams,
    extra: readonly number[],
    organisationOf: (agency: number, council: number, trust: number) => number,
  ) {
    this.usual = teams.all.reduce((sum, { heads }) => sum + heads, 0);
    const count = extra.reduce((sum, posts) => sum + posts, this.usual);
    const bytes = () => new Uint8Array(count);
    const reals = () => new Float32Array(count);
    this.count = count;
    this.teams = teams;
    this.members = [];
    this.profession = bytes();
    this.agency = bytes();
    this.team = new Uint16Array(count);
    this.employer = new Uint16Array(count);
    this.organisation = new Uint16Array(count);
    this.contract = reals();
    this.state = bytes();
    this.holder = bytes();
    this.holders = new Uint16Array(count);
    this.since = new Float64Array(count);
    this.values = reals();
    this.proneness = reals();
    this.burnout = reals();
    this.engagement = reals();
    this.fatigue = reals();
    this.regard = new Float32Array(count * AGENCIES);
    this.reorganised = new Float64Array(count).fill(-Infinity);
    this.reorganisations = bytes();
    this.owedHours = reals();
    this.takesPart = bytes();
    this.unsettled = reals().fill(1);
    this.slack = reals();
    this.jointBooked = reals();
    this.disputeBooked = reals();
    this.available = reals();
    this.withPeople = reals();
    this.forPeople = reals();
    this.joint = reals();
    this.dispute = reals();
    this.administration = reals();
    this.load = reals();
    this.assessing = bytes();
    this.units = new Float64Array(teams.all.length);
    this.stock = new Float64Array(teams.all.length);
    this.timeForPeople = new Float64Array(teams.all.length).fill(1);
    this.planned = Float64Array.from(teams.all, ({ heads }) => heads);
    this.candidates = new Uint16Array(count);
    this.placeAll(extra, organisationOf);
    this.state.fill(POST.closed, this.usual);
  }

  /** Posts that a team has just now, held or not. */
  openPosts(team: number): number {
    let open = 0;
    for (const post of this.members[team]) if (this.state[post] !== POST.closed) open++;
    return open;
  }

  /** At work: permanent or agency staff. */
  isAtWork(post: number): boolean {
    const state = this.state[post];
    return state === POST.present || state === POST.covered;
  }

  /** Held by somebody, at work or away. */
  isHeld(post: number): boolean {
    return this.state[post] <= POST.away;
  }

  /** Professionals at work in a team. */
  atWork(team: number): number {
    let at = 0;
    for (const post of this.members[team]) if (this.isAtWork(post)) at++;
    return at;
  }

  /**
   * Somebody at work in a team, picked by a uniform number; -1 where nobody is.
   *
   * @param but not this one, unless nobody else is there
   */
  pick(team: number, u: number, but = -1): number {
    const { members, candidates } = this;
    let others = 0;
    for (const post of members[team]) {
      if (post !== but && this.isAtWork(post)) candidates[others++] = post;
    }
    if (others > 0) return candidates[Math.floor(u * others)];
    return but >= 0 && this.isAtWork(but) ? but : -1;
  }

  /** Two professionals of one profession change places: each takes the other's team, employer and who pays. */
  swapTeams(a: number, b: number): void {
    const [teamA, teamB] = [this.team[a], this.team[b]];
    this.members[teamA][this.members[teamA].indexOf(a)] = b;
    this.members[teamB][this.members[teamB].indexOf(b)] = a;
    this.team[a] = teamB;
    this.team[b] = teamA;
    for (const column of [this.employer, this.organisation]) {
      [column[a], column[b]] = [column[b], column[a]];
    }
  }

  /** The usual posts of all teams come first, so that their numbers are the same whatever a plan adds. */
  private placeAll(
    extra: readonly number[],
    organisationOf: (agency: number, council: number, trust: number) => number,
  ): void {
    const { all } = this.teams;
    let from = 0;
    const place = (number: number, posts: number) => {
      const { agency, council, trust } = all[number];
      this.place(number, from, posts, organisationOf(agency, council, trust));
      from += posts;
    };
    all.forEach(({ heads }, number) => {
      this.members.push([]);
      place(number, heads);
    });
    extra.forEach((posts, number) => place(number, posts));
  }

  private place(number: number, from: number, posts: number, organisation: number): void {
    const { profession, agency, employer } = this.teams.all[number];
    const until = from + posts;
    for (let post = from; post < until; post++) this.members[number].push(post);
    this.profession.fill(profession, from, until);
    this.agency.fill(agency, from, until);
    this.employer.fill(employer, from, until);
    this.organisation.fill(organisation, from, until);
    this.team.fill(number, from, until);
  }
}

/** Name of the profession of a post. */
export function professionOf(staff: Staff, post: number) {
  return professionNames[staff.profession[post]];
}
