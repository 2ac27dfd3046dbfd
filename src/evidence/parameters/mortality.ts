import { BAND_WORDS, STATE_WORDS, family, type FrailtyState, type OlderBand } from '../families.ts';
import { calibratedValues } from '../calibrated-values.ts';
import type { ParameterDeclaration } from '../parameter.ts';

function deaths<const Band extends OlderBand>(
  band: Band,
  ranges: Readonly<Record<FrailtyState, readonly [number, number, number]>>,
) {
  return family(
    `death.${band}`,
    (state: FrailtyState) =>
      `Chance that ${STATE_WORDS[state]} ${BAND_WORDS[band]} die within a year`,
    {
      unit: 'probability a year',
      distribution: 'lognormal',
      source: ['clegg-2016', 'ons-age-mortality', 'ons-mid-2023'],
      grade: 'derived',
      role: 'evidence',
      note: 'Age-specific mortality (recalled) times the hazard ratios of frailty over the fitted shares',
    },
    ranges,
  );
}

/** Death, wherever it happens. */
export const mortalityParameters = {
  ...deaths('65to74', {
    fit: [0.0118, 0.0094, 0.0147],
    mild: [0.0226, 0.0181, 0.0282],
    moderate: [0.0365, 0.0292, 0.0456],
    severe: [0.0533, 0.0426, 0.0666],
  }),
  ...deaths('75to84', {
    fit: [0.0234, 0.0187, 0.0293],
    mild: [0.045, 0.036, 0.0562],
    moderate: [0.0727, 0.0582, 0.0909],
    severe: [0.1059, 0.0847, 0.1324],
  }),
  ...deaths('85plus', {
    fit: [0.0603, 0.0482, 0.0754],
    mild: [0.1158, 0.0926, 0.1447],
    moderate: [0.187, 0.1496, 0.2338],
    severe: [0.2727, 0.2182, 0.3409],
  }),
  'death.18to64': {
    meaning: 'Chance that an adult aged 18 to 64 with long-term support dies within a year',
    unit: 'probability a year',
    value: 0.01,
    low: 0.005,
    high: 0.02,
    distribution: 'lognormal',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'Low mortality and long tenure: most have a learning disability or a mental illness',
  },
  'death.outsideHospitalScale': {
    meaning:
      'Multiplier on the death rate outside hospital, so that deaths in hospital are not counted twice',
    unit: 'ratio',
    value: calibratedValues['death.outsideHospitalScale'],
    low: 0.3,
    high: 0.9,
    distribution: 'lognormal',
    source: 'assumption',
    grade: 'assumed',
    role: 'calibrated',
    note: 'Fitted to T13; a starting value is the 54 % of deaths of people 65+ that happen outside hospital',
  },
  'death.perAdmission': {
    meaning: 'Deaths in hospital per emergency admission of people 65+',
    unit: 'probability an admission',
    value: 0.081,
    low: 0.07,
    high: 0.09,
    distribution: 'beta',
    source: ['phe-2019', 'iau-2019'],
    grade: 'derived',
    role: 'evidence',
    note: 'Hospital deaths of people 65+ over their emergency admissions',
  },
  'death.inBedScale': {
    meaning:
      'Multiplier on the death rate in a hospital bed, so that days of waiting and of delay do not add to the published deaths per admission',
    unit: 'ratio',
    value: 0.83,
    low: 0.6,
    high: 1.1,
    distribution: 'lognormal',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'Set so that deaths per admission are the published 0.081; without it they are 0.095, and 54 % of deaths are in hospital instead of the published 46 %',
  },
  'death.careHomeRatio': {
    meaning:
      'Death rate outside hospital of care-home residents relative to others of their age and frailty',
    unit: 'rate ratio',
    value: calibratedValues['death.careHomeRatio'],
    low: 4,
    high: 30,
    distribution: 'lognormal',
    source: 'forder-2011',
    grade: 'derived',
    role: 'calibrated',
    note: 'Fitted so that the stock of T22 and the moves of T21 agree. Residents live on average 801 days after moving in, a hazard of 0.46 a year; at 21 they stay 850 days, and 27 % of deaths are in care homes, where 21 % (20 to 23) is published. Others of their age and frailty die the less, so that deaths outside hospital stay as many',
  },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;
