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
  /** A number of `POST`: written by `setState` alone. */
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
  /** Those at work, in the order of `members`: the first `present[team]` from `firstPresent[team]` on. */
  private readonly atPost: Uint16Array;
  private readonly present: Uint16Array;
  private readonly firstPresent: Uint16Array;
  /** Where a post stands among those of its team at work. */
  private readonly placeOf: Uint16Array;
  /** Teams whose list is to be made anew before it is used. */
  private readonly outdated: Uint8Array;

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
    this.atPost = new Uint16Array(count);
    this.placeOf = new Uint16Array(count);
    this.present = new Uint16Array(teams.all.length);
    this.firstPresent = new Uint16Array(teams.all.length);
    this.outdated = new Uint8Array(teams.all.length).fill(1);
    this.placeAll(extra, organisationOf);
    this.state.fill(POST.closed, this.usual);
    for (let team = 1; team < teams.all.length; team++) {
      this.firstPresent[team] = this.firstPresent[team - 1] + this.members[team - 1].length;
    }
  }

  /** Whoever is or is not in a post from now on: a number of `POST`. */
  setState(post: number, state: number): void {
    this.state[post] = state;
    this.outdated[this.team[post]] = 1;
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
    if (this.outdated[team] === 1) this.listPresent(team);
    return this.present[team];
  }

  /**
   * Somebody at work in a team, picked by a uniform number; -1 where nobody is.
   *
   * @param but not this one, unless nobody else is there
   */
  pick(team: number, u: number, but = -1): number {
    const all = this.atWork(team);
    const first = this.firstPresent[team];
    const isThere = but >= 0 && this.isAtWork(but);
    if (!isThere || this.team[but] !== team) {
      if (all > 0) return this.atPost[first + Math.floor(u * all)];
      return isThere ? but : -1;
    }
    if (all === 1) return but;
    const place = Math.floor(u * (all - 1));
    return this.atPost[first + (place < this.placeOf[but] ? place : place + 1)];
  }

  /** Two professionals of one profession change places: each takes the other's team, employer and who pays. */
  swapTeams(a: number, b: number): void {
    const [teamA, teamB] = [this.team[a], this.team[b]];
    this.members[teamA][this.members[teamA].indexOf(a)] = b;
    this.members[teamB][this.members[teamB].indexOf(b)] = a;
    this.team[a] = teamB;
    this.team[b] = teamA;
    this.outdated[teamA] = this.outdated[teamB] = 1;
    for (const column of [this.employer, this.organisation]) {
      [column[a], column[b]] = [column[b], column[a]];
    }
  }

  private listPresent(team: number): void {
    const { atPost, placeOf } = this;
    const first = this.firstPresent[team];
    let count = 0;
    for (const post of this.members[team]) {
      if (!this.isAtWork(post)) continue;
      atPost[first + count] = post;
      placeOf[post] = count++;
    }
    this.present[team] = count;
    this.outdated[team] = 0;
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
