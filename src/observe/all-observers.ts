import type { Observer } from '../model/observer.ts';
import type { World } from '../model/world.ts';

/** Several observers as one: each sees everything, in the order given. */
export class AllObservers implements Observer {
  private readonly observers: readonly Observer[];

  constructor(observers: readonly Observer[]) {
    this.observers = observers;
  }

  observe(world: World, what: number, person: number, now: number, detail: number): void {
    const { observers } = this;
    for (let i = 0; i < observers.length; i++)
      observers[i].observe(world, what, person, now, detail);
  }
}
