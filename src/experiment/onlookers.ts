import type { Observer } from '../model/observer.ts';
import type { World } from '../model/world.ts';
import type { Counted } from '../observe/counted.ts';
import type { StreamHash } from '../observe/stream-hash.ts';
import type { Traced } from '../observe/traced.ts';

/** Those who make the results of a world, which is there before them: each sees everything, and whoever else looks on comes last. */
export class Onlookers implements Observer {
  // Each is given once, so that V8 takes it for one that never changes.
  counted!: Counted;
  traced!: Traced;
  stream!: StreamHash;
  also: Observer | undefined;

  observe(world: World, what: number, person: number, now: number, detail: number): void {
    this.counted.observe(world, what, person, now, detail);
    this.traced.observe(world, what, person, now, detail);
    this.stream.observe(world, what, person, now, detail);
    this.also?.observe(world, what, person, now, detail);
  }
}
