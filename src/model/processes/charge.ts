import { PENCE_PER_POUND } from '../../evidence/units.ts';
import type { World } from '../world.ts';

/**
 * Charges what is paid for by the piece to whom it costs money, as the agency itself would note it down.
 *
 * @param agency a number of `AGENCY`
 */
export function charge(world: World, person: number, agency: number, pence: number): void {
  const { organisations, people } = world;
  const row = organisations.orgOf(agency, people.council[person], people.trust[person]);
  organisations.charged[row] += pence / PENCE_PER_POUND;
}
