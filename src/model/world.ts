import { Draws, type DrawKey } from '../engine/draws.ts';
import { HazardClocks } from '../engine/hazard-clocks.ts';
import type { Resource } from '../engine/resource.ts';
import { Simulation } from '../engine/simulation.ts';
import { DAYS_PER_YEAR } from '../evidence/units.ts';
import type { ParameterValues } from '../evidence/registry.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Observer } from './observer.ts';
import { People } from './people/people.ts';
import { sizesOf, type Sizes } from './place/sizes.ts';
import { PATHWAY } from './people/codes.ts';
import { drawArrivals, type Arrivals } from './processes/arrivals.ts';
import { placeGranted } from './processes/discharge.ts';
import { bedGranted } from './processes/hospital.ts';
import { homeCareGranted } from './processes/need.ts';
import { olderAgeWeights } from './processes/settling.ts';
import { ratesOf, type Rates } from './rates.ts';
import { clocks, fixedDelays, schedule, type EventName, type LaneName } from './schedule.ts';

/** The whole mutable state of one replication. Born empty; `populate` fills it. */
export class World {
  readonly scenario: Scenario;
  readonly values: ParameterValues;
  readonly rates: Rates;
  readonly sizes: Sizes;
  readonly draws: Draws;
  readonly simulation: Simulation<World>;
  /** Number of each kind of event. */
  readonly kinds: Readonly<Record<EventName, number>>;
  /** Number of each lane of events with a fixed delay. */
  readonly lanes: Readonly<Record<LaneName, number>>;
  readonly clocks: HazardClocks<World>;
  readonly arrivals: Arrivals;
  /** People who are there at the start: their numbers come before those of the arrivals. */
  readonly initialPeople: number;
  readonly people: People;
  /** Cumulative weights of the ages of older residents. */
  readonly olderAges: Float64Array;
  /** Acute beds, one resource a trust. */
  readonly beds: readonly Resource<World>[];
  /** Places of the discharge pathways, by `PATHWAY`; the first is never asked. */
  readonly pathways: readonly Resource<World>[];
  readonly homeCare: Resource<World>;
  private readonly observer: Observer;

  /**
   * @param key the draws' key of this replication
   * @param observer sees what happens and changes nothing
   */
  constructor(scenario: Scenario, key: DrawKey, observer: Observer) {
    this.scenario = scenario;
    this.values = scenario.parameters;
    this.rates = ratesOf(this.values);
    this.sizes = sizesOf(scenario.place, scenario.sample, this.values);
    this.draws = new Draws(key);
    this.observer = observer;
    this.arrivals = drawArrivals(this.draws, this.values, this.sizes, this.horizon);
    this.initialPeople = this.sizes.older + this.sizes.supportedAdults;
    this.people = new People(this.initialPeople + this.arrivals.times.length);
    this.olderAges = olderAgeWeights(this.rates.peopleByAge);
    this.simulation = new Simulation<World>(this);
    this.clocks = new HazardClocks(this.simulation, 'hazard', {
      entities: this.people.capacity,
      clocks,
      draws: this.draws,
      priority: schedule.hazard.priority,
    });
    this.kinds = this.declareEvents();
    this.lanes = this.declareLanes();
    this.beds = scenario.place.trusts.map(({ name }, trust) =>
      this.simulation.resource({
        name: `beds of ${name}`,
        capacity: this.sizes.beds[trust],
        granted: bedGranted,
      }),
    );
    this.pathways = Object.keys(PATHWAY).map((name, pathway) =>
      this.simulation.resource({
        name: `discharge pathway ${name}`,
        capacity: this.sizes.pathwayPlaces[pathway],
        granted: placeGranted,
      }),
    );
    this.homeCare = this.simulation.resource({
      name: 'home care',
      capacity: this.sizes.homeCarePackages,
      granted: homeCareGranted,
      discipline: (world, person) => -world.people.unmetHours(person),
    });
  }

  /** Days from the start of the warm-up to the end of the last reported year. */
  get horizon(): number {
    return (this.scenario.warmUp + this.scenario.years) * DAYS_PER_YEAR;
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
    this.observer.observe(this, what, person, this.simulation.now, detail);
  }

  private declareEvents(): Record<EventName, number> {
    const names = Object.keys(schedule) as EventName[];
    const kinds: Partial<Record<EventName, number>> = {};
    for (const name of names) {
      kinds[name] =
        name === 'hazard'
          ? this.simulation.kinds.indexOf(name)
          : this.simulation.on(name, schedule[name].handler, schedule[name].priority);
    }
    return kinds as Record<EventName, number>;
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
