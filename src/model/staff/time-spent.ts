import { PENCE_PER_POUND } from '../../evidence/units.ts';
import type { Partner } from '../../scenario/who-pays.ts';
import { AGENCY } from '../people/codes.ts';
import type { World } from '../world.ts';
import { professionOf } from './staff.ts';

/** Puts a price on hours of somebody in post, and adds it on the side of the employer, in pence. */
export function priceTime(
  { staff, values }: World,
  post: number,
  hours: number,
  pence: Record<Partner, number>,
): void {
  const anHour = values[`costs.hour.${professionOf(staff, post)}`] * PENCE_PER_POUND;
  pence[staff.agency[post] === AGENCY.council ? 'council' : 'nhs'] += hours * anHour;
}
