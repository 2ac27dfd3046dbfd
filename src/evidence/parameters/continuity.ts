import type { ParameterDeclaration } from '../parameter.ts';

/** Seeing the same GP again, and what comes of it. */
export const continuityParameters = {
  'continuity.booking': {
    meaning: 'Chance that a booking goes to the usual GP when that GP is at work',
    unit: 'share',
    value: 0.86,
    low: 0.6,
    high: 1,
    distribution: 'beta',
    source: 'barker-2017',
    grade: 'derived',
    role: 'evidence',
    note: 'Gives a usual provider of care index of 0.61 with the contracts and the sizes of practices of the model',
  },
  'continuity.memory': {
    meaning:
      'Mean age of the contacts with GPs that make up the continuity that a person feels: their weight falls with time',
    unit: 'days',
    value: 365,
    low: 183,
    high: 730,
    distribution: 'lognormal',
    source: 'barker-2017',
    grade: 'derived',
    role: 'evidence',
    note: 'The index that admissions fall with counts the contacts of two years, whatever their number: they are a year old on average. From windows of one year to windows of four',
  },
  'continuity.admissionsRatio': {
    meaning: 'Flare-ups that end in hospital for each rise of continuity by 0.2',
    unit: 'rate ratio',
    value: 0.969,
    low: 0.96,
    high: 1,
    distribution: 'lognormal',
    source: 'barker-2017',
    grade: 'derived',
    role: 'evidence',
    note: '6.2 % fewer admissions, observational: halved',
  },
  'continuity.usual': {
    meaning: 'Continuity at which the published rate of admissions was observed',
    unit: 'share',
    value: 0.61,
    low: 0.55,
    high: 0.7,
    distribution: 'beta',
    source: 'barker-2017',
    grade: 'measured',
    role: 'evidence',
  },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;
