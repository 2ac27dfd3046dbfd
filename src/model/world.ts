import { Draws, type DrawKey } from '../engine/draws.ts';
import { HazardClocks } from '../engine/hazard-clocks.ts';
import type { Resource } from '../engine/resource.ts';
import { mostInstead } from '../engine/sampling.ts';
import { Simulation } from '../engine/simulation.ts';
import { DAYS_PER_YEAR } from '../evidence/units.ts';
import type { ParameterValues } from '../evidence/registry.ts';
import { statusQuoKnobs, type Knobs } from '../scenario/knobs.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { LeversAtWork } from './levers-at-work.ts';
import { JointBudget } from './money/joint-budget.ts';
import { pricesOf, type Prices } from './money/prices.ts';
import type { Observer } from './observer.ts';
import { Organisations } from './organisations/organisations.ts';
import { People } from './people/people.ts';
import { RecentAdmissions } from './people/recent-admissions.ts';
import { lossByFifth } from './place/local-factors.ts';
import { sizesOf, type Sizes } from './place/sizes.ts';
import { LANE, PATHWAY, SERVICE } from './people/codes.ts';
import { bothArrivals, drawArrivals, type Arrivals } from './processes/arrivals.ts';
import { laneDaysOf } from './processes/assessment-queue.ts';
import { drawGrowthArrivals } from './processes/growth-arrivals.ts';
import { settlingChances, type SettlingChances } from './processes/settling-chances.ts';
import { ratesOf, type Rates } from './rates.ts';
import { resourcesOf, type Resources } from './resources.ts';
import { mostExtraPosts } from './staff/planned-posts.ts';
import { Meetings } from './staff/meetings.ts';
import { Staff } from './staff/staff.ts';
import { staffRatesOf, type StaffRates } from './staff/staff-rates.ts';
import { teamsOf } from './staff/teams.ts';
import { Ties } from './staff/ties.ts';
import { clocks, fixedDelays, schedule, type EventName, type LaneName } from './schedule.ts';

/** The whole mutable state of one replication. Born empty; `populate` fills it. */
export class World {
  /** What is simulated. Until the reported years, scenarios that differ only in their timelines are one. */
  scenario: Scenario;
  readonly values: ParameterValues;
  readonly rates: Rates;
  readonly prices: Prices;
  readonly jointBudget = new JointBudget();
  /** What levers have turned by now. */
  readonly knobs: Knobs = statusQuoKnobs();
  readonly levers: LeversAtWork;
  readonly sizes: Sizes;
  /** Connectedness that local factors take from people of each deprivation fifth of this place. */
  readonly localLoss: Float64Array;
  readonly draws: Draws;
  readonly simulation: Simulation<World>;
  /** Number of each kind of event. */
  readonly kinds: Readonly<Record<EventName, number>>;
  /** Number of each lane of events with a fixed delay. */
  readonly lanes: Readonly<Record<LaneName, number>>;
  readonly clocks: HazardClocks<World>;
  /** Everybody who will join: first those of a usual place, then those of one that grows by more. */
  arrivals: Arrivals;
  /** Those of a usual place. */
  usualArrivals: number;
  /** People who are there at the start: their numbers come before those of the arrivals. */
  readonly initialPeople: number;
  readonly people: People;
  readonly recentAdmissions: RecentAdmissions;
  readonly staff: Staff;
  readonly staffRates: StaffRates;
  /** What professionals know of each other. */
  readonly ties: Ties;
  readonly meetings: Meetings;
  readonly organisations: Organisations;
  readonly settling: SettlingChances;
  /** Acute beds, one resource a trust. */
  readonly beds: Resources['beds'];
  /** Places of the discharge pathways, by `PATHWAY`, one for the place, or one a council; the first is never asked. */
  readonly pathways: Resources['pathways'];
  /** Hours of home care a week, one resource a council. */
  readonly homeCare: Resources['homeCare'];
  readonly careHomes: Resources['careHomes'];
  /** Places in care homes before any lever. */
  usualCareHomes: number;
  /** Teams of assessors, one a neighbourhood: each turns to one person at a time. */
  readonly assessors: Resources['assessors'];
  /** Assessors in hospital, one team a council. */
  readonly hospitalTeams: Resources['hospitalTeams'];
  /** The queues for both kinds of teams. */
  readonly assessorQueues: readonly Resource<World>[];
  /** Waits that the lanes of the assessors aim at, in days. */
  readonly laneDays: Float64Array;
  /** Number of a council's first neighbourhood in the whole place. */
  private readonly firstPatch: readonly number[];
  /** Services at home for a while: by service, one for the place, or one a council. */
  private readonly services: Resources['services'];
  readonly observer: Observer;

  /**
   * @param key the draws' key of this replication
   * @param observer sees what happens and changes nothing
   * @param isForMany whether other replications will begin in it: more people may join in these
   */
  constructor(scenario: Scenario, key: DrawKey, observer: Observer, isForMany = false) {
    this.scenario = scenario;
    this.values = scenario.parameters;
    this.rates = ratesOf(this.values);
    this.prices = pricesOf(this.values);
    this.sizes = sizesOf(scenario.place, scenario.sample, this.values);
    this.localLoss = lossByFifth(this.values, scenario.place);
    this.draws = new Draws(key);
    this.observer = observer;
    const { arrivals, usual } = this.allArrivals();
    this.arrivals = arrivals;
    this.usualArrivals = usual;
    this.initialPeople = this.sizes.older + this.sizes.supportedAdults;
    const joining = arrivals.times.length;
    this.people = new People(this.initialPeople + (isForMany ? mostInstead(joining) : joining));
    this.recentAdmissions = new RecentAdmissions(this.people.capacity);
    this.organisations = Organisations.of(scenario, {
      services: Object.keys(SERVICE).length,
      pathways: Object.keys(PATHWAY).length,
    });
    this.staff = this.employStaff();
    this.staffRates = staffRatesOf(this.values);
    this.ties = new Ties();
    this.meetings = new Meetings();
    this.settling = settlingChances(this.values, scenario.place, this.rates);
    this.simulation = new Simulation<World>(this);
    this.levers = new LeversAtWork(
      this.simulation,
      this.people.capacity,
      this.staff.count,
      scenario.place.councils.reduce((sum, { neighbourhoods }) => sum + neighbourhoods, 0),
    );
    this.clocks = new HazardClocks(this.simulation, 'hazard', {
      entities: this.people.capacity,
      clocks,
      draws: this.draws,
      priority: schedule.hazard.priority,
    });
    this.kinds = this.declareEvents();
    this.lanes = this.declareLanes();
    const { councils } = scenario.place;
    this.laneDays = laneDaysOf(this.values);
    this.firstPatch = councils.map((_, council) =>
      councils.slice(0, council).reduce((sum, { neighbourhoods }) => sum + neighbourhoods, 0),
    );
    ({
      beds: this.beds,
      pathways: this.pathways,
      assessors: this.assessors,
      hospitalTeams: this.hospitalTeams,
      homeCare: this.homeCare,
      careHomes: this.careHomes,
      services: this.services,
    } = resourcesOf(this.simulation, scenario.place, this.sizes));
    this.usualCareHomes = this.careHomes.places;
    this.assessorQueues = [...this.assessors, ...this.hospitalTeams];
  }

  /**
   * Begins another replication in a world that is as it was born.
   *
   * @throws RangeError if more people join than there are rows for, which a world for many makes unlikely beyond belief
   */
  begin(key: DrawKey): void {
    this.draws.use(key);
    const { arrivals, usual } = this.allArrivals();
    this.arrivals = arrivals;
    this.usualArrivals = usual;
    const rows = this.initialPeople + arrivals.times.length;
    if (rows > this.people.capacity) {
      throw new RangeError(`There are ${rows} people, and room for ${this.people.capacity}.`);
    }
  }

  /** Days from the start of the warm-up to the end of the last reported year. */
  get horizon(): number {
    return (this.scenario.warmUp + this.scenario.years) * DAYS_PER_YEAR;
  }

  /** Days between two reviews of long-term support. */
  get reviewInterval(): number {
    return DAYS_PER_YEAR;
  }

  /** Time at which reporting starts. */
  get reportFrom(): number {
    return this.scenario.warmUp * DAYS_PER_YEAR;
  }

  /** Events executed that changed the state. */
  get events(): number {
    return this.simulation.executed - this.clocks.stale;
  }

  /** Tells the observer that something happens now. `detail`: see `OBSERVED`. */
  observe(what: number, person: number, detail: number): void {
    tell(this, what, person, detail);
  }

  /** Number of a person's neighbourhood in the whole place. */
  patchOf(person: number): number {
    const { council, neighbourhood } = this.people;
    return this.firstPatch[council[person]] + neighbourhood[person];
  }

  /** Number in `assessorQueues` of the team that a person's case is for: of the council in hospital, or the neighbourhood's. */
  assessorQueueOf(person: number): number {
    const { council, caseLane } = this.people;
    const inHospital = caseLane[person] === LANE.hospital;
    return inHospital ? this.assessors.length + council[person] : this.patchOf(person);
  }

  /** The team that a person's case is for: the council's hospital team, or that of the neighbourhood. */
  assessorsOf(person: number): Resource<World> {
    return this.assessorQueues[this.assessorQueueOf(person)];
  }

  /** Hours that this team has a day. */
  assessorHoursPerDay(person: number): number {
    const { council, caseLane } = this.people;
    const { assessorHours, hospitalTeamHours } = this.sizes;
    const hours = caseLane[person] === LANE.hospital ? hospitalTeamHours : assessorHours;
    return hours[council[person]];
  }

  homeCareOf(person: number): Resource<World> {
    return this.homeCare[this.people.council[person]];
  }

  /** The places of the discharge pathway that a person is on, or waits for. */
  placesOf(person: number): Resource<World> {
    const { pathway, relations } = this.people;
    const places = this.pathways[pathway[person]];
    return places.length > 1 ? places[relations.placeCouncil[person]] : places[0];
  }

  /** Places in reablement, one resource a council. */
  get reablement(): readonly Resource<World>[] {
    return this.services[SERVICE.reablement];
  }

  /** What a person who is to have a service waits for. */
  serviceOf(person: number, service: number): Resource<World> {
    if (service === SERVICE.homeCare) return this.homeCareOf(person);
    if (service === SERVICE.careHome) return this.careHomes;
    const resources = this.services[service];
    return resources.length > 1 ? resources[this.people.council[person]] : resources[0];
  }

  /** All queues, for observers and for checks. */
  get queues(): readonly Resource<World>[] {
    return this.simulation.allResources;
  }

  private allArrivals(): { arrivals: Arrivals; usual: number } {
    const { draws, values, sizes, horizon, scenario } = this;
    const usual = drawArrivals(draws, values, sizes, horizon);
    const more = drawGrowthArrivals(draws, values, scenario, sizes);
    return { arrivals: bothArrivals(usual, more), usual: usual.times.length };
  }

  private employStaff(): Staff {
    const { place, sample } = this.scenario;
    const teams = teamsOf(place, sample, this.values);
    const extra = mostExtraPosts(teams.all, this.scenario);
    return new Staff(teams, extra, (agency, council, trust) =>
      this.organisations.orgOf(agency, council, trust),
    );
  }

  private declareEvents(): Record<EventName, number> {
    const names = Object.keys(schedule) as EventName[];
    // Made at once and not name by name: V8 would keep it as a hash table, which is slow to read at every event.
    return Object.fromEntries(
      names.map((name) => [
        name,
        name === 'hazard'
          ? this.simulation.kinds.indexOf(name)
          : this.simulation.on(name, schedule[name].handler, schedule[name].priority),
      ]),
    ) as Record<EventName, number>;
  }

  private declareLanes(): Record<LaneName, number> {
    const names = Object.keys(fixedDelays) as LaneName[];
    const lanes: Partial<Record<LaneName, number>> = {};
    for (const name of names) {
      const { event, days } = fixedDelays[name];
      lanes[name] = this.simulation.lane(days(this.values), this.kinds[event]);
    }
    return lanes as Record<LaneName, number>;
  }
}

/** Not of the class, so that it can be compiled for the one world of a thread. */
function tell(world: World, what: number, person: number, detail: number): void {
  world.observer.observe(world, what, person, world.simulation.now, detail);
}
