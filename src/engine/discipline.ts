/**
 * Who is next in a queue: the rank of an entity at the moment when it joins, lower first. Equal ranks keep
 * the order of joining. `undefined` instead of a discipline means first come, first served.
 */
export type Discipline<Model> = (model: Model, entity: number, now: number) => number;

/** The last to join is served first. */
export function lastCome(_model: unknown, _entity: number, now: number): number {
  return -now;
}
