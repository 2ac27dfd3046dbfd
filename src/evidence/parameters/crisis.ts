import type { ParameterDeclaration } from '../parameter.ts';

/** Crises, and what people with one do. */
export const crisisParameters = {
  'crisis.mildRatio': {
    meaning: 'Crises of people with mild frailty, relative to fit people of the same age',
    unit: 'rate ratio',
    value: 1.64,
    low: 1.6,
    high: 1.68,
    distribution: 'lognormal',
    source: 'han-2019',
    grade: 'measured',
    role: 'evidence',
  },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;
