import { ADULT_FROM, BAND_STARTS, LAST_AGE, OLDER_FROM } from '../../evidence/age-bands.ts';
import { FRAILTY_STATES, OLDER_BANDS, type OlderBand } from '../../evidence/families.ts';
import type { ParameterValues } from '../../evidence/registry.ts';
import { DAYS_PER_YEAR } from '../../evidence/units.ts';
import { exp } from '../../engine/maths/exp.ts';
import { log } from '../../engine/maths/log.ts';

/** Daily rates by age and frailty: `rate[age * FRAILTY_STATES.length + frailty]`. */
export type RateTable = Float64Array;

const STATES = FRAILTY_STATES.length;
/** No year leaves fewer survivors than this: keeps extrapolation to the oldest ages finite. */
const LARGEST_PROBABILITY = 1 - 1 / DAYS_PER_YEAR;

/** Value of a band at its mean age, log-linear between and beyond: the shape of the evidence by age. */
export type ByBand = Readonly<Record<OlderBand, number>>;

/** Mean age of the people of each band. */
export function bandMeanAges(peopleByAge: Float64Array): readonly number[] {
  return OLDER_BANDS.map((band, i) => {
    const from = BAND_STARTS[band];
    const next = OLDER_BANDS[i + 1];
    const to = next === undefined ? LAST_AGE : BAND_STARTS[next] - 1;
    let people = 0;
    let years = 0;
    for (let age = from; age <= to; age++) {
      people += peopleByAge[age];
      years += peopleByAge[age] * (age + 0.5);
    }
    return years / people;
  });
}

/** Log-linear interpolation of band values between the bands' mean ages, extrapolated at both ends. */
export function atAge(values: ByBand, meanAges: readonly number[], age: number): number {
  const logs = OLDER_BANDS.map((band) => log(values[band]));
  const i = age < meanAges[1] ? 0 : 1;
  const slope = (logs[i + 1] - logs[i]) / (meanAges[i + 1] - meanAges[i]);
  return exp(logs[i] + slope * (age + 0.5 - meanAges[i]));
}

/** The constant daily hazard under which `probability` of people have the event within a year. */
export function dailyHazard(probability: number): number {
  return -log(1 - Math.min(probability, LARGEST_PROBABILITY)) / DAYS_PER_YEAR;
}

/** A table from a function of age (65 and over) and frailty; younger ages are 0. */
export function olderTable(rate: (age: number, frailty: number) => number): RateTable {
  const table = new Float64Array((LAST_AGE + 1) * STATES);
  for (let age = OLDER_FROM; age <= LAST_AGE; age++) {
    for (let frailty = 0; frailty < STATES; frailty++) {
      table[age * STATES + frailty] = rate(age, frailty);
    }
  }
  return table;
}

/** Daily rates of going to the next frailty category; 0 for severe. */
export function progressionTable(values: ParameterValues, meanAges: readonly number[]): RateTable {
  const steps = [
    'frailty.fitToMild',
    'frailty.mildToModerate',
    'frailty.moderateToSevere',
  ] as const;
  return olderTable((age, frailty) => {
    const step = steps[frailty];
    return step === undefined ? 0 : dailyHazard(atAge(bandValues(values, step), meanAges, age));
  });
}

/** Daily rates of death from all causes, in and outside hospital. */
export function mortalityTable(values: ParameterValues, meanAges: readonly number[]): RateTable {
  return olderTable((age, frailty) => {
    const state = FRAILTY_STATES[frailty] ?? 'severe';
    const byBand: ByBand = {
      '65to74': values[`death.65to74.${state}`],
      '75to84': values[`death.75to84.${state}`],
      '85plus': values[`death.85plus.${state}`],
    };
    return dailyHazard(atAge(byBand, meanAges, age));
  });
}

type BandFamily =
  | 'frailty.fitToMild'
  | 'frailty.mildToModerate'
  | 'frailty.moderateToSevere'
  | 'crisis.fitRate'
  | 'emergency.admittedShare'
  | 'careHome.fitEntryRate'
  | 'careHome.share'
  | 'condition.dementiaRate'
  | 'condition.dementiaShare'
  | 'person.womenShare'
  | 'person.livesAlone'
  | 'connectedness.usual'
  | 'practice.consultations';

/** The three values of a family of parameters by age band. */
export function bandValues(values: ParameterValues, family: BandFamily): ByBand {
  return {
    '65to74': values[`${family}.65to74`],
    '75to84': values[`${family}.75to84`],
    '85plus': values[`${family}.85plus`],
  };
}

/** The same rate at all ages under 65 and all frailty categories. */
export function withAdults(table: RateTable, rate: number): RateTable {
  table.fill(rate, ADULT_FROM * STATES, OLDER_FROM * STATES);
  return table;
}
