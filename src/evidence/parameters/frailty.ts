import { BAND_WORDS, STATE_WORDS, family, type OlderBand } from '../families.ts';
import { calibratedValues } from '../calibrated-values.ts';
import type { ParameterDeclaration } from '../parameter.ts';

const cohortFit =
  'One-way ageing cohort fitted to shares of 50/35/12/3 % at the England age structure; the high bound is the raw onset rate';

function progression<const Id extends string>(
  id: Id,
  from: string,
  to: string,
  ranges: Readonly<Record<OlderBand, readonly [number, number, number]>>,
) {
  return family(
    id,
    (band: OlderBand) =>
      `Chance that a person ${BAND_WORDS[band]} goes from ${from} to ${to} within a year`,
    {
      unit: 'probability a year',
      distribution: 'lognormal',
      source: ['walsh-2023', 'clegg-2016', 'ons-mid-2023'],
      grade: 'derived',
      role: 'evidence',
      note: cohortFit,
    },
    ranges,
  );
}

/** Frailty: how common at 65, how fast it progresses. */
export const frailtyParameters = {
  ...family(
    'frailty.shareAt65',
    (state: 'mild' | 'moderate' | 'severe') =>
      `Share of ${STATE_WORDS[state]} among people turning 65`,
    {
      unit: 'share',
      distribution: 'beta',
      source: ['walsh-2023', 'clegg-2016', 'ons-mid-2023'],
      grade: 'derived',
      role: 'evidence',
      note: 'Starting state of the cohort fit behind the transition probabilities; the rest is fit',
    },
    {
      mild: [0.125, 0.08, 0.2],
      moderate: [0.03, 0.02, 0.05],
      severe: [0.005, 0.002, 0.01],
    },
  ),
  ...progression('frailty.fitToMild', 'fit', 'mild frailty', {
    '65to74': [0.061, 0.043, 0.122],
    '75to84': [0.099, 0.069, 0.193],
    '85plus': [0.152, 0.106, 0.316],
  }),
  ...progression('frailty.mildToModerate', 'mild', 'moderate frailty', {
    '65to74': [0.037, 0.026, 0.07],
    '75to84': [0.061, 0.043, 0.11],
    '85plus': [0.094, 0.066, 0.18],
  }),
  ...progression('frailty.moderateToSevere', 'moderate', 'severe frailty', {
    '65to74': [0.031, 0.022, 0.06],
    '75to84': [0.051, 0.036, 0.1],
    '85plus': [0.079, 0.055, 0.15],
  }),
  'frailty.progressionScale': {
    meaning: 'Multiplier on all frailty progression outside hospital',
    unit: 'ratio',
    value: calibratedValues['frailty.progressionScale'],
    low: 0.6,
    high: 1.4,
    distribution: 'lognormal',
    source: 'assumption',
    grade: 'assumed',
    role: 'calibrated',
    note: 'Makes room for the progression that hospital stays add; fitted to T15 and T16',
  },
  'frailty.unmetNeedRatio': {
    meaning:
      'Frailty progression of people all of whose need is unmet, relative to people with none unmet',
    unit: 'rate ratio',
    value: 1.14,
    low: 1,
    high: 1.28,
    distribution: 'lognormal',
    source: 'xu-2012',
    grade: 'derived',
    role: 'evidence',
    note: 'Taken to be as strong as the effect of insufficient help on time to admission (Xu 2012)',
  },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;
