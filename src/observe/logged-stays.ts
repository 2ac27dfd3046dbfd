import { OBSERVED } from '../model/observer.ts';
import type { LoggedEvents } from './event-log.ts';

const { admitted, discharged, died, movedAway } = OBSERVED;

/**
 * For each row, the stay in hospital that it belongs to, numbered from 1 in the order of the admissions; 0 outside
 * hospital. Everything that happens to a person belongs to the stay, from the admission to the discharge, the death or
 * the move away.
 */
export function staysOf({ rows, person, what }: LoggedEvents): Uint32Array {
  const stays = new Uint32Array(rows);
  const current = new Map<number, number>();
  let admissions = 0;
  for (let row = 0; row < rows; row++) {
    const who = person[row];
    const happens = what[row];
    if (happens === admitted) current.set(who, ++admissions);
    stays[row] = current.get(who) ?? 0;
    if (happens === discharged || happens === died || happens === movedAway) current.delete(who);
  }
  return stays;
}
