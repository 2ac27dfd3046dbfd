import { grown } from './columns.ts';

/** Entities that wait, each with its time of joining. */
export interface WaitingList {
  readonly size: number;
  join(entity: number, now: number, rank: number): void;
  /** The next entity, which stays; meaningless where nobody waits. */
  readonly first: number;
  /** Removes the next entity; its time of joining is then in `joined`. */
  next(): number;
  /** Removes an entity that gave up; false where it does not wait. Its time of joining is then in `joined`. */
  remove(entity: number): boolean;
  readonly joined: number;
}

/** First come, first served: a ring. */
export class ArrivalOrder implements WaitingList {
  size = 0;
  joined = 0;
  private entities = new Int32Array(64);
  private times = new Float64Array(64);
  private head = 0;

  join(entity: number, now: number): void {
    if (this.size === this.times.length) this.unroll(2 * this.size);
    const at = (this.head + this.size++) & (this.times.length - 1);
    this.entities[at] = entity;
    this.times[at] = now;
  }

  get first(): number {
    return this.entities[this.head];
  }

  next(): number {
    const { head } = this;
    this.head = (head + 1) & (this.times.length - 1);
    this.size--;
    this.joined = this.times[head];
    return this.entities[head];
  }

  remove(entity: number): boolean {
    const mask = this.times.length - 1;
    for (let i = 0; i < this.size; i++) {
      if (this.entities[(this.head + i) & mask] !== entity) continue;
      this.joined = this.times[(this.head + i) & mask];
      for (let j = i; j < this.size - 1; j++) {
        this.entities[(this.head + j) & mask] = this.entities[(this.head + j + 1) & mask];
        this.times[(this.head + j) & mask] = this.times[(this.head + j + 1) & mask];
      }
      this.size--;
      return true;
    }
    return false;
  }

  private unroll(length: number): void {
    const { entities, times, head, size } = this;
    this.entities = grown(entities.subarray(head), length);
    this.times = grown(times.subarray(head), length);
    this.entities.set(entities.subarray(0, head), size - head);
    this.times.set(times.subarray(0, head), size - head);
    this.head = 0;
  }
}

/** Lowest rank first, equal ranks in the order of joining: a binary heap. */
export class RankOrder implements WaitingList {
  size = 0;
  joined = 0;
  private entities = new Int32Array(64);
  private times = new Float64Array(64);
  private ranks = new Float64Array(64);
  private tickets = new Float64Array(64);
  private issued = 0;

  join(entity: number, now: number, rank: number): void {
    if (this.size === this.times.length) this.grow();
    this.rise(this.size++, entity, now, rank, this.issued++);
  }

  get first(): number {
    return this.entities[0];
  }

  next(): number {
    const entity = this.entities[0];
    this.joined = this.times[0];
    this.takeOut(0);
    return entity;
  }

  remove(entity: number): boolean {
    const at = this.entities.subarray(0, this.size).indexOf(entity);
    if (at < 0) return false;
    this.joined = this.times[at];
    this.takeOut(at);
    return true;
  }

  private takeOut(at: number): void {
    const last = --this.size;
    if (at === last) return;
    const { entities, times, ranks, tickets } = this;
    const [entity, time, rank, ticket] = [entities[last], times[last], ranks[last], tickets[last]];
    const parent = (at - 1) >> 1;
    if (at > 0 && this.precedes(rank, ticket, parent)) this.rise(at, entity, time, rank, ticket);
    else this.sink(at, entity, time, rank, ticket);
  }

  private rise(at: number, entity: number, time: number, rank: number, ticket: number): void {
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.precedes(rank, ticket, parent)) break;
      this.move(parent, at);
      at = parent;
    }
    this.place(at, entity, time, rank, ticket);
  }

  private sink(at: number, entity: number, time: number, rank: number, ticket: number): void {
    const { ranks, tickets, size } = this;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && this.precedes(ranks[child + 1], tickets[child + 1], child)) child++;
      if (this.precedes(rank, ticket, child)) break;
      this.move(child, at);
      at = child;
    }
    this.place(at, entity, time, rank, ticket);
  }

  private precedes(rank: number, ticket: number, index: number): boolean {
    const other = this.ranks[index];
    return rank === other ? ticket < this.tickets[index] : rank < other;
  }

  private move(from: number, to: number): void {
    this.entities[to] = this.entities[from];
    this.times[to] = this.times[from];
    this.ranks[to] = this.ranks[from];
    this.tickets[to] = this.tickets[from];
  }

  private place(at: number, entity: number, time: number, rank: number, ticket: number): void {
    this.entities[at] = entity;
    this.times[at] = time;
    this.ranks[at] = rank;
    this.tickets[at] = ticket;
  }

  private grow(): void {
    const length = 2 * this.times.length;
    this.entities = grown(this.entities, length);
    this.times = grown(this.times, length);
    this.ranks = grown(this.ranks, length);
    this.tickets = grown(this.tickets, length);
  }
}
