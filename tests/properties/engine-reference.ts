/**
 * What the engine must do, written so simply that it can be believed: all pending events in one array, sorted
 * by time, priority and scheduling number after every change.
 */
interface Pending {
  readonly time: number;
  readonly priority: number;
  readonly number: number;
  readonly kind: number;
  readonly entity: number;
}

function inOrder(a: Pending, b: Pending): number {
  return a.time - b.time || a.priority - b.priority || a.number - b.number;
}

type Handle = (kind: number, entity: number, now: number) => void;

export class ReferenceSimulation {
  now = 0;
  executed = 0;
  private scheduled = 0;
  private pending: Pending[] = [];
  private readonly priorities: readonly number[];
  private readonly handle: Handle;

  constructor(priorities: readonly number[], handle: Handle) {
    this.priorities = priorities;
    this.handle = handle;
  }

  at(time: number, kind: number, entity: number): void {
    const event = {
      time,
      priority: this.priorities[kind],
      number: this.scheduled++,
      kind,
      entity,
    };
    let low = 0;
    let high = this.pending.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (inOrder(this.pending[middle], event) < 0) low = middle + 1;
      else high = middle;
    }
    this.pending.splice(low, 0, event);
  }

  get size(): number {
    return this.pending.length;
  }

  run(until: number): void {
    while (this.pending.length > 0 && this.pending[0].time <= until) {
      const { time, kind, entity } = this.pending.shift() as Pending;
      this.now = time;
      this.executed++;
      this.handle(kind, entity, time);
    }
    if (until < Infinity) this.now = Math.max(this.now, until);
  }
}

/** Places and a queue as two arrays; who is next has the lowest rank, then joined first. */
export class ReferenceResource {
  readonly waiting: { readonly entity: number; readonly since: number; readonly rank: number }[] =
    [];
  inUse = 0;
  capacity: number;
  private readonly rank: (entity: number, now: number) => number;
  private readonly granted: (entity: number, waited: number) => void;

  constructor(
    capacity: number,
    granted: (entity: number, waited: number) => void,
    rank: (entity: number, now: number) => number = () => 0,
  ) {
    this.capacity = capacity;
    this.granted = granted;
    this.rank = rank;
  }

  request(entity: number, now: number): void {
    this.waiting.push({ entity, since: now, rank: this.rank(entity, now) });
    this.serve(now);
  }

  release(now: number): void {
    this.inUse--;
    this.serve(now);
  }

  setCapacity(capacity: number, now: number): void {
    this.capacity = capacity;
    this.serve(now);
  }

  withdraw(entity: number): boolean {
    const at = this.waiting.findIndex((one) => one.entity === entity);
    if (at >= 0) this.waiting.splice(at, 1);
    return at >= 0;
  }

  private serve(now: number): void {
    while (this.waiting.length > 0 && this.inUse < this.capacity) {
      const lowest = Math.min(...this.waiting.map(({ rank }) => rank));
      const at = this.waiting.findIndex(({ rank }) => rank === lowest);
      const [{ entity, since }] = this.waiting.splice(at, 1);
      this.inUse++;
      this.granted(entity, now - since);
    }
  }
}
