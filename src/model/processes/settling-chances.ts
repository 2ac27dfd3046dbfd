import { LAST_AGE, OLDER_FROM, olderBand } from '../../evidence/age-bands.ts';
import { FRAILTY_STATES } from '../../evidence/families.ts';
import type { ParameterValues } from '../../evidence/registry.ts';
import { cumulate } from '../../engine/sampling.ts';
import type { Place } from '../../scenario/place.ts';
import type { Rates } from '../rates.ts';

const STATES = FRAILTY_STATES.length;

/** What everybody who joins the place is drawn from, worked out once a replication. Weights are cumulative. */
export interface SettlingChances {
  /** Weights of the ages of older residents: index = age. */
  readonly ages: Float64Array;
  /** Weights of the categories of frailty, by age. */
  readonly frailty: readonly Float64Array[];
  readonly deprivation: Float64Array;
  readonly councils: Float64Array;
  /** Weights of the trusts, by council. */
  readonly trusts: readonly Float64Array[];
  /** Share of the people of each deprivation fifth who are above a capital limit: in a care home, and at home. */
  readonly aboveLimit: Float64Array;
  readonly aboveLimitAtHome: Float64Array;
  /** Shares by age; under 65 those of the youngest band. */
  readonly women: Float64Array;
  readonly livesAlone: Float64Array;
  readonly dementia: Float64Array;
  /** Share with heart or lung disease by frailty. */
  readonly heartLung: Float64Array;
}

export function settlingChances(
  values: ParameterValues,
  place: Place,
  { peopleByAge, profile }: Rates,
): SettlingChances {
  return {
    ages: cumulate(peopleByAge.subarray(0, LAST_AGE + 1)),
    frailty: frailtyByAge(profile),
    deprivation: cumulate(place.deprivation),
    councils: cumulate(place.councils.map(({ share }) => share)),
    trusts: place.catchment.map((shares) => cumulate(shares)),
    aboveLimit: sharesAboveLimit(values, place, 'means.aboveLimit'),
    aboveLimitAtHome: sharesAboveLimit(values, place, 'means.aboveLimitAtHome'),
    women: byAge(values, 'person.womenShare'),
    livesAlone: byAge(values, 'person.livesAlone'),
    dementia: byAge(values, 'condition.dementiaShare'),
    heartLung: Float64Array.from(
      FRAILTY_STATES.map((state) => values[`condition.heartLungShare.${state}`]),
    ),
  };
}

function frailtyByAge(profile: Float64Array): readonly Float64Array[] {
  return Array.from({ length: LAST_AGE + 1 }, (_, age) => {
    const from = age * STATES;
    return age < OLDER_FROM
      ? new Float64Array(STATES)
      : cumulate(profile.subarray(from, from + STATES));
  });
}

/** On a line between the first and the last fifth. */
function sharesAboveLimit(
  values: ParameterValues,
  place: Place,
  limit: 'means.aboveLimit' | 'means.aboveLimitAtHome',
): Float64Array {
  const least = values[`${limit}.leastDeprived`];
  const most = values[`${limit}.mostDeprived`];
  const { length } = place.deprivation;
  return Float64Array.from(
    { length },
    (_, fifth) => least + ((most - least) * fifth) / (length - 1),
  );
}

function byAge(
  values: ParameterValues,
  family: 'person.womenShare' | 'person.livesAlone' | 'condition.dementiaShare',
): Float64Array {
  return Float64Array.from({ length: LAST_AGE + 1 }, (_, age) => {
    const band = olderBand(age) ?? '65to74';
    return values[`${family}.${band}`];
  });
}
