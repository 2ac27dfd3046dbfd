import { LAST_AGE, OLDER_FROM } from '../../evidence/age-bands.ts';
import { FRAILTY_STATES } from '../../evidence/families.ts';
import type { ParameterValues } from '../../evidence/registry.ts';
import { atAge, bandValues, olderTable, withAdults, type RateTable } from './health-rates.ts';

const STATES = FRAILTY_STATES.length;

/** Mean connectedness by age and frailty in England: over the frailty of an age, that of the age. */
export function usualConnectedness(
  values: ParameterValues,
  meanAges: readonly number[],
  profile: Float64Array,
): RateTable {
  const byBand = bandValues(values, 'connectedness.usual');
  const loss = [
    0,
    values['connectedness.frailtyLoss.mild'],
    values['connectedness.frailtyLoss.moderate'],
    values['connectedness.frailtyLoss.severe'],
  ];
  const ofAge = Float64Array.from({ length: LAST_AGE + 1 }, (_, age) => {
    if (age < OLDER_FROM) return 0;
    const mean = loss.reduce((sum, own, state) => sum + own * profile[age * STATES + state], 0);
    return atAge(byBand, meanAges, age) + mean;
  });
  const table = olderTable((age, frailty) => ofAge[age] - loss[frailty]);
  return withAdults(table, values['connectedness.usual18to64']);
}
