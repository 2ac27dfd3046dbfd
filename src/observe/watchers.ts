import { OBSERVED } from '../model/observer.ts';

/** Observers by name, as what each of them looks at. */
export type Watches<Name extends string> = Readonly<
  Record<Name, readonly (keyof typeof OBSERVED)[]>
>;

/** A bit for each observer, and for each observation the bits of those who look at it. */
export interface Watchers<Name extends string> {
  readonly bit: Readonly<Record<Name, number>>;
  readonly of: Uint32Array;
}

/** Turns around who looks at what, because most of what happens concerns few: one look instead of a call to each. */
export function watchersOf<Name extends string>(watches: Watches<Name>): Watchers<Name> {
  const of = new Uint32Array(Object.keys(OBSERVED).length);
  const names = Object.keys(watches) as Name[];
  const bits = names.map((name, n) => {
    for (const what of watches[name]) of[OBSERVED[what]] |= 1 << n;
    return [name, 1 << n] as const;
  });
  return { bit: Object.fromEntries(bits) as Record<Name, number>, of };
}
