import { LAST_AGE, OLDER_FROM } from '../../evidence/age-bands.ts';
import { FRAILTY_STATES } from '../../evidence/families.ts';
import type { ParameterValues } from '../../evidence/registry.ts';
import { DAYS_PER_YEAR } from '../../evidence/units.ts';
import { exp } from '../../engine/maths/exp.ts';
import type { RateTable } from './health-rates.ts';

const STATES = FRAILTY_STATES.length;

/**
 * Shares of the frailty categories at each age, of a cohort that ages one way from its shares at 65 under
 * the model's own progression and mortality. Starting a place from them, the status quo stays where it is.
 *
 * @returns `share[age * 4 + frailty]`; each age's shares add to 1
 */
export function frailtyProfile(
  values: ParameterValues,
  progression: RateTable,
  mortality: RateTable,
): Float64Array {
  const profile = new Float64Array((LAST_AGE + 1) * STATES);
  const at65 = [
    values['frailty.shareAt65.mild'],
    values['frailty.shareAt65.moderate'],
    values['frailty.shareAt65.severe'],
  ];
  profile.set([1 - at65.reduce((sum, share) => sum + share, 0), ...at65], OLDER_FROM * STATES);
  const scale = values['frailty.progressionScale'];
  for (let age = OLDER_FROM; age < LAST_AGE; age++) {
    const from = age * STATES;
    const to = from + STATES;
    for (let state = 0; state < STATES; state++) {
      const surviving = profile[from + state] * exp(-mortality[from + state] * DAYS_PER_YEAR);
      const staying = surviving * exp(-progression[from + state] * scale * DAYS_PER_YEAR);
      profile[to + state] += staying;
      if (state + 1 < STATES) profile[to + state + 1] += surviving - staying;
    }
    const alive = profile.subarray(to, to + STATES).reduce((sum, share) => sum + share, 0);
    for (let state = 0; state < STATES; state++) profile[to + state] /= alive;
  }
  return profile;
}
