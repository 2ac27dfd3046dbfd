import { Draws, replicationKey } from '../../../src/engine/draws.ts';
import type { Resource } from '../../../src/engine/resource.ts';
import { Simulation } from '../../../src/engine/simulation.ts';

/** A variate as a function of a uniform number. */
type Variate = (u: number) => number;

export interface StationOptions {
  readonly customers: number;
  readonly servers: number;
  readonly interval: Variate;
  readonly service: Variate;
  readonly seed: number;
}

const INTERVAL = 0;
const SERVICE = 1;

/** One queue and its servers, first come, first served; it starts empty and ends empty. */
export class Station {
  readonly options: StationOptions;
  readonly draws: Draws;
  readonly simulation: Simulation<Station>;
  readonly arrival: number;
  readonly departure: number;
  readonly servers: Resource<Station>;
  readonly arrivedAt: Float64Array;
  /** Time of all services, and of all customers between arrival and departure. */
  timeServed = 0;
  timeInStation = 0;
  departed = 0;

  constructor(options: StationOptions) {
    this.options = options;
    this.draws = new Draws(replicationKey({ k0: 5, k1: 7 }, options.seed));
    this.arrivedAt = new Float64Array(options.customers);
    this.simulation = new Simulation<Station>(this);
    this.arrival = this.simulation.on('arrival', arrive);
    this.departure = this.simulation.on('departure', depart);
    this.servers = this.simulation.resource({
      name: 'servers',
      capacity: options.servers,
      granted: serve,
    });
    announce(this, 0);
  }
}

function announce(station: Station, customer: number): void {
  const { draws, options, simulation } = station;
  simulation.after(
    options.interval(draws.uniform(customer, INTERVAL, 0)),
    station.arrival,
    customer,
  );
}

function arrive(station: Station, customer: number): void {
  station.arrivedAt[customer] = station.simulation.now;
  station.servers.request(customer);
  if (customer + 1 < station.options.customers) announce(station, customer + 1);
}

function serve(station: Station, customer: number): void {
  const length = station.options.service(station.draws.uniform(customer, SERVICE, 0));
  station.timeServed += length;
  station.simulation.after(length, station.departure, customer);
}

function depart(station: Station, customer: number): void {
  station.departed++;
  station.timeInStation += station.simulation.now - station.arrivedAt[customer];
  station.servers.release();
}

/** Runs a station until its last customer has left. */
export function runStation(options: StationOptions): Station {
  const station = new Station(options);
  station.simulation.run(Infinity);
  return station;
}
