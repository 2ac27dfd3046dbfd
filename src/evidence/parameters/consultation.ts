import { BAND_WORDS, STATE_WORDS, family, type FrailtyState, type OlderBand } from '../families.ts';
import type { ParameterDeclaration } from '../parameter.ts';

/** Contacts with the GP practice. */
export const consultationParameters = {
  ...family(
    'practice.consultations',
    (band: OlderBand) =>
      `Consultations with a GP or a practice nurse of people ${BAND_WORDS[band]}`,
    {
      unit: 'per person a year',
      distribution: 'lognormal',
      source: 'hobbs-2016',
      grade: 'derived',
      role: 'evidence',
      note: 'Recalled age profile; over frailty the mean of the age is kept',
    },
    { '65to74': [8, 7, 9], '75to84': [10.5, 9, 12], '85plus': [13, 11, 14] },
  ),
  ...family(
    'practice.frailtyRatio',
    (state: Exclude<FrailtyState, 'fit'>) =>
      `Consultations of ${STATE_WORDS[state]}, relative to fit people`,
    {
      unit: 'rate ratio',
      distribution: 'lognormal',
      source: 'han-2019',
      grade: 'measured',
      role: 'evidence',
    },
    { mild: [1.24, 1.21, 1.27], moderate: [1.41, 1.35, 1.47], severe: [1.52, 1.42, 1.62] },
  ),
  'practice.18to64Consultations': {
    meaning:
      'Consultations with a GP or a practice nurse of adults aged 18 to 64 in long-term support',
    unit: 'per person a year',
    value: 9,
    low: 5,
    high: 13,
    distribution: 'lognormal',
    source: 'salisbury-2011',
    grade: 'derived',
    role: 'evidence',
    note: 'Adults with several conditions: 9.35 a year',
  },
  'practice.habitShape': {
    meaning:
      'Shape of the Weibull distribution of how often people of one age and frailty consult, whose mean is 1; at 1 it is exponential',
    unit: 'shape',
    value: 1,
    low: 0.8,
    high: 1.5,
    distribution: 'lognormal',
    source: 'welzel-2017',
    grade: 'derived',
    role: 'evidence',
    note: 'An exponential gives the tenth of people 65+ who come most often 33 % of all contacts of a year, as Gilleard 1998 found, reported there',
  },
  'practice.habitChanges': {
    meaning: 'Share of people whose habit of consulting is dealt anew on a birthday',
    unit: 'probability a year',
    value: 0.5,
    low: 0.3,
    high: 0.8,
    distribution: 'beta',
    source: 'smits-2009',
    grade: 'derived',
    role: 'evidence',
    note: 'Few of those who come often go on for three years; the half is a judgement from that',
  },
  'practice.nurseShare': {
    meaning: 'Share of consultations that are with a practice nurse',
    unit: 'share',
    value: 0.3,
    low: 0.2,
    high: 0.4,
    distribution: 'beta',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'No published figure in use',
  },
  'practice.detectsShare': {
    meaning:
      'Share of consultations with somebody who has unmet need and no open case in which the practice sees it and asks for support',
    unit: 'probability a consultation',
    value: 0.03,
    low: 0.005,
    high: 0.1,
    distribution: 'beta',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'No published figure in use: set so that a third of requests begin in a consultation',
  },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;
