import type { Draws } from '../../src/engine/draws.ts';
import type { Resource } from '../../src/engine/resource.ts';
import { exponential } from '../../src/engine/sampling.ts';
import { Simulation } from '../../src/engine/simulation.ts';

/** Purposes of a customer's draws. */
const INTERVAL = 0;
const SERVICE = 1;

const MEAN_INTERVAL = 1 / 9;
const MEAN_SERVICE = 1;
const SERVERS = 10;

/**
 * B1, the M/M/10 queue at a load of 0.9: Poisson arrivals at rate 9, ten servers of rate 1, one queue, first
 * come, first served. It starts empty and ends when the last of `customers` has left.
 */
export class MultiServerQueue {
  readonly customers: number;
  readonly draws: Draws;
  readonly simulation: Simulation<MultiServerQueue>;
  readonly arrival: number;
  readonly departure: number;
  readonly servers: Resource<MultiServerQueue>;

  constructor(customers: number, draws: Draws) {
    this.customers = customers;
    this.draws = draws;
    this.simulation = new Simulation<MultiServerQueue>(this);
    this.arrival = this.simulation.on('arrival', arrive);
    this.departure = this.simulation.on('departure', depart);
    this.servers = this.simulation.resource({
      name: 'servers',
      capacity: SERVERS,
      granted: beginService,
    });
    scheduleArrival(this, 0);
  }
}

function scheduleArrival(queue: MultiServerQueue, customer: number): void {
  const interval = exponential(queue.draws.uniform(customer, INTERVAL, 0), MEAN_INTERVAL);
  queue.simulation.after(interval, queue.arrival, customer);
}

function arrive(queue: MultiServerQueue, customer: number): void {
  queue.servers.request(customer);
  if (customer + 1 < queue.customers) scheduleArrival(queue, customer + 1);
}

function beginService(queue: MultiServerQueue, customer: number): void {
  const service = exponential(queue.draws.uniform(customer, SERVICE, 0), MEAN_SERVICE);
  queue.simulation.after(service, queue.departure, customer);
}

function depart(queue: MultiServerQueue): void {
  queue.servers.release();
}

export interface QueueOutputs {
  /** Mean wait in the queue over all customers, in mean service times. */
  readonly meanWait: number;
  /** Share of the customers who wait. */
  readonly shareWaiting: number;
}

/** Runs B1 and returns its events and outputs. */
export function runB1(customers: number, draws: Draws): { events: number; outputs: QueueOutputs } {
  const queue = new MultiServerQueue(customers, draws);
  queue.simulation.run(Infinity);
  return {
    events: queue.simulation.executed,
    outputs: {
      meanWait: queue.servers.timeWaited / customers,
      shareWaiting: queue.servers.waits / customers,
    },
  };
}
