import { ADULT_FROM, LAST_AGE, OLDER_FROM } from '../evidence/age-bands.ts';
import { DEPRIVATION_FIFTHS, FRAILTY_STATES } from '../evidence/families.ts';
import type { ParameterValues } from '../evidence/registry.ts';
import { CONTINUITY_STEP, DAYS_PER_YEAR } from '../evidence/units.ts';
import { exp } from '../engine/maths/exp.ts';
import { logGamma } from '../engine/maths/log-gamma.ts';
import { log } from '../engine/maths/log.ts';
import { pow } from '../engine/maths/pow.ts';
import { usualConnectedness } from './people/connectedness-rates.ts';
import {
  atAge,
  bandMeanAges,
  bandValues,
  dailyHazard,
  mortalityTable,
  olderTable,
  progressionTable,
  withAdults,
  type RateTable,
} from './people/health-rates.ts';
import { SERVICE, timedNames } from './people/codes.ts';
import { deathsInHospital, deathsOutsideHospital } from './people/death-rates.ts';
import { frailtyProfile } from './people/frailty-profile.ts';
import { olderPeopleByAge } from './place/age-structure.ts';
import { lossInEngland } from './place/local-factors.ts';

const STATES = FRAILTY_STATES.length;

/**
 * Everything that the handlers read per event, worked out once a replication from the parameters: daily
 * rates by age and frailty (`[age * 4 + frailty]`), and multipliers.
 */
export interface Rates {
  readonly peopleByAge: Float64Array;
  readonly meanAges: readonly number[];
  readonly profile: Float64Array;
  readonly crisis: RateTable;
  readonly progression: RateTable;
  readonly deathOutsideHospital: RateTable;
  readonly deathInHospital: RateTable;
  readonly careHomeEntry: RateTable;
  /** Share of people who live in a care home when the run starts. */
  readonly careHomeShare: RateTable;
  readonly dementia: RateTable;
  /** Share of A&E attendances admitted, by age. */
  readonly admittedShare: Float64Array;
  /** Multiplier on crises by deprivation quintile; mean 1 over the country. */
  readonly deprivation: Float64Array;
  /** Multiplier by frailty on the mean time in a bed until ready. */
  readonly stayRatio: Float64Array;
  readonly supportedShare: Float64Array;
  readonly needHours: Float64Array;
  /** Hours a week, and mean days, of the services that come for a while, by `SERVICE`; 0 for all others. */
  readonly supportHours: Float64Array;
  readonly supportDays: Float64Array;
  /** Exponents of `u`, the unmet share of need. */
  readonly unmetOnCrisis: number;
  readonly unmetOnFrailty: number;
  /** Exponent of the connectedness, from 0 to 1, that a person lacks. */
  readonly isolationOnCrisis: number;
  /** Mean connectedness by age and frailty in England. */
  readonly usualConnectedness: RateTable;
  /** What people of each deprivation fifth of England have less of it than the mean. */
  readonly lossInEngland: Float64Array;
  /** Connectedness below which somebody is isolated. */
  readonly isolatedBelow: number;
  readonly heartLungDaily: number;
  readonly latentRedrawDaily: number;
  readonly carerEndDaily: number;
  readonly carerStartDaily: number;
  readonly movingDaily: number;
  readonly careHomeDeathRatio: number;
  readonly recentDischargeRatio: number;
  readonly uninformedOnCrisis: number;
  /** Exponent of the share of a stay that was cut. */
  readonly unreadyOnCrisis: number;
  readonly unmetOnCarer: number;
  /** Exponent of continuity with a GP, from 0 to 1, on flare-ups. */
  readonly continuityOnFlareUp: number;
  /** Consultations a year. */
  readonly consultations: RateTable;
  /** Scale of the distribution of how often people alike consult, whose mean is 1. */
  readonly habitScale: number;
  readonly seekingFitDaily: number;
  readonly seekingMetDaily: number;
  readonly seekingUnmetDaily: number;
}

/** Works the rates out from a full set of parameter values. */
export function ratesOf(values: ParameterValues): Rates {
  const peopleByAge = olderPeopleByAge(values['person.beyond90Ratio']);
  const meanAges = bandMeanAges(peopleByAge);
  const progression = progressionTable(values, meanAges);
  const mortality = mortalityTable(values, meanAges);
  const profile = frailtyProfile(values, progression, mortality);
  const admittedShare = admittedShares(values, meanAges);
  const crisisRatio = byFrailty(values, 'crisis.frailtyRatio');
  const crisis = crisisTable(values, meanAges, crisisRatio);
  const stayRatio = byFrailty(values, 'stay.frailtyRatio');
  const careHomeRatio = byFrailty(values, 'careHome.frailtyRatio');
  const careHomeShare = careHomeShares(values, meanAges, profile, careHomeRatio);
  const entryRate = bandValues(values, 'careHome.fitEntryRate');
  const adultDeath = dailyHazard(values['death.18to64']);
  return {
    peopleByAge,
    meanAges,
    profile,
    crisis,
    progression: progression.map((rate) => rate * values['frailty.progressionScale']),
    careHomeShare,
    deathOutsideHospital: withAdults(
      deathsOutsideHospital(values, mortality, careHomeShare),
      adultDeath,
    ),
    deathInHospital: withAdults(
      deathsInHospital(values, {
        peopleByAge,
        profile,
        mortality,
        crisis,
        admittedShare,
        crisisRatio,
        stayRatio,
      }),
      adultDeath,
    ),
    careHomeEntry: olderTable(
      (age, frailty) =>
        (atAge(entryRate, meanAges, age) * careHomeRatio[frailty] * values['careHome.entryScale']) /
        DAYS_PER_YEAR,
    ),
    dementia: olderTable(
      (age) => atAge(bandValues(values, 'condition.dementiaRate'), meanAges, age) / DAYS_PER_YEAR,
    ),
    admittedShare,
    deprivation: deprivationRatios(values['crisis.deprivationRatio']),
    stayRatio,
    supportedShare: Float64Array.from(
      FRAILTY_STATES.map((state) => values[`discharge.supportedShare.${state}`]),
    ),
    needHours: Float64Array.from(FRAILTY_STATES.map((state) => values[`need.hours.${state}`])),
    supportHours: ofTimed((name) => values[`${name}.hours`]),
    supportDays: ofTimed((name) => values[`${name}.days`]),
    unmetOnCrisis: log(values['crisis.unmetNeedRatio']),
    unmetOnFrailty: log(values['frailty.unmetNeedRatio']),
    isolationOnCrisis: log(values['crisis.isolationRatio']),
    usualConnectedness: usualConnectedness(values, meanAges, profile),
    lossInEngland: lossInEngland(values),
    isolatedBelow: values['connectedness.isolatedBelow'],
    heartLungDaily: values['condition.heartLungRate'] / DAYS_PER_YEAR,
    latentRedrawDaily: dailyHazard(values['crisis.latentRedraw']),
    carerEndDaily: dailyHazard(values['carer.endRate']),
    carerStartDaily: dailyHazard(values['carer.startRate']),
    movingDaily: values['migration.leavingRate'] / DAYS_PER_YEAR,
    careHomeDeathRatio: values['death.careHomeRatio'],
    recentDischargeRatio: values['crisis.recentDischargeRatio'],
    uninformedOnCrisis: log(values['crisis.uninformedRatio']),
    unreadyOnCrisis: log(values['crisis.unreadyRatio']),
    unmetOnCarer: log(values['carer.unmetRatio']),
    continuityOnFlareUp: log(values['continuity.admissionsRatio']) / CONTINUITY_STEP,
    consultations: consultationTable(values, meanAges, profile),
    habitScale: exp(-logGamma(1 + 1 / values['practice.habitShape'])),
    seekingFitDaily: values['seeking.fitRate'] / DAYS_PER_YEAR,
    seekingMetDaily: values['seeking.metRate'] / DAYS_PER_YEAR,
    seekingUnmetDaily: values['seeking.unmetRate'] / DAYS_PER_YEAR,
  };
}

function ofTimed(value: (name: (typeof timedNames)[number]) => number): Float64Array {
  const list = new Float64Array(Object.keys(SERVICE).length);
  for (const name of timedNames) list[SERVICE[name]] = value(name);
  return list;
}

/** Relative to fit people. */
function byFrailty(
  values: ParameterValues,
  family: 'crisis.frailtyRatio' | 'careHome.frailtyRatio' | 'stay.frailtyRatio',
): Float64Array {
  return Float64Array.of(
    1,
    values[`${family}.mild`],
    values[`${family}.moderate`],
    values[`${family}.severe`],
  );
}

function crisisTable(
  values: ParameterValues,
  meanAges: readonly number[],
  ratio: Float64Array,
): RateTable {
  const fit = bandValues(values, 'crisis.fitRate');
  const acting = ratio.map((published) => pow(published, values['crisis.frailtyExponent']));
  const scale = values['crisis.scale'] / DAYS_PER_YEAR;
  const older = olderTable((age, frailty) => atAge(fit, meanAges, age) * acting[frailty] * scale);
  return withAdults(older, values['crisis.18to64Rate'] * scale);
}

function admittedShares(values: ParameterValues, meanAges: readonly number[]): Float64Array {
  const byBand = bandValues(values, 'emergency.admittedShare');
  const shares = new Float64Array(LAST_AGE + 1);
  for (let age = ADULT_FROM; age <= LAST_AGE; age++) {
    const share =
      age < OLDER_FROM
        ? values['emergency.18to64AdmittedShare']
        : atAge(byBand, meanAges, age) * values['emergency.admittedScale'];
    shares[age] = Math.min(1, share);
  }
  return shares;
}

/** The published shares by age, spread over frailty as moves to a care home are. */
function careHomeShares(
  values: ParameterValues,
  meanAges: readonly number[],
  profile: Float64Array,
  ratio: Float64Array,
): RateTable {
  const byBand = bandValues(values, 'careHome.share');
  return olderTable((age, frailty) => {
    const from = age * STATES;
    const mean = ratio.reduce((sum, r, state) => sum + r * profile[from + state], 0);
    return Math.min(1, (atAge(byBand, meanAges, age) * ratio[frailty]) / mean);
  });
}

/** Equal steps of the logarithm from the least to the most deprived fifth, with a mean of 1. */
function deprivationRatios(mostOverLeast: number): Float64Array {
  const step = log(mostOverLeast) / (DEPRIVATION_FIFTHS - 1);
  const ratios = Float64Array.from({ length: DEPRIVATION_FIFTHS }, (_, q) => exp(step * q));
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / DEPRIVATION_FIFTHS;
  return ratios.map((ratio) => ratio / mean);
}

/** Consultations a year by age and frailty; over the frailty of an age they have the mean of the age. */
function consultationTable(
  values: ParameterValues,
  meanAges: readonly number[],
  profile: Float64Array,
): RateTable {
  const ratio = [
    1,
    values['practice.frailtyRatio.mild'],
    values['practice.frailtyRatio.moderate'],
    values['practice.frailtyRatio.severe'],
  ];
  const byBand = bandValues(values, 'practice.consultations');
  const table = olderTable((age, frailty) => {
    const at = age * STATES;
    const mean = ratio.reduce((sum, r, state) => sum + r * profile[at + state], 0);
    const all = profile.subarray(at, at + STATES).reduce((sum, share) => sum + share, 0);
    return (atAge(byBand, meanAges, age) * ratio[frailty] * all) / mean;
  });
  return withAdults(table, values['practice.18to64Consultations']);
}
