import { PER_THOUSAND } from '../../evidence/units.ts';
import type { World } from '../world.ts';

/**
 * Gives devices to those who may have one, up to a number of people, and takes them from those who may not any more: those
 * who have one keep it, and the others get one in the order of their rank, lowest first.
 *
 * @param has 1 for each person who has one
 * @returns how many have one now
 */
export function giveOut(
  world: World,
  has: Uint8Array,
  peoplePer1000: number,
  mayHave: (person: number) => boolean,
  rank: (person: number) => number,
): number {
  const waiting: number[] = [];
  let count = 0;
  for (let person = 0; person < has.length; person++) {
    if (!world.people.isHere(person) || !mayHave(person)) has[person] = 0;
    else if (has[person] === 1) count++;
    else waiting.push(person);
  }
  const room = Math.round((peoplePer1000 * world.sizes.older) / PER_THOUSAND) - count;
  const ranks = new Map(waiting.map((person) => [person, rank(person)]));
  const order = (a: number, b: number) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || a - b;
  const chosen = room > 0 ? waiting.toSorted(order).slice(0, room) : [];
  for (const person of chosen) has[person] = 1;
  return count + chosen.length;
}
