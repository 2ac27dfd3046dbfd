import { STATE_WORDS, type FrailtyState } from '../families.ts';
import type { ParameterDeclaration } from '../parameter.ts';

const eq5dMeaning = (state: FrailtyState) =>
  `Health-related quality of life (EQ-5D index) of ${STATE_WORDS[state]}`;

/** Quality of life: values that turn states into scores. They change no history, only what is reported of it. */
export const qualityParameters = {
  'quality.eq5d.fit': {
    meaning: eq5dMeaning('fit'),
    unit: 'EQ-5D index',
    value: 0.78,
    low: 0.73,
    high: 0.85,
    distribution: 'beta',
    source: 'kind-1999',
    grade: 'derived',
    role: 'evidence',
    note: 'The recalled UK norm at 65-74 (0.73 at 75+), of everybody of that age and not of fit people alone; no figure by frailty index was found',
  },
  'quality.eq5d.mild': {
    meaning: eq5dMeaning('mild'),
    unit: 'EQ-5D index',
    value: 0.71,
    low: 0.62,
    high: 0.78,
    distribution: 'beta',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'A third of the way from fit to severe, in round figures',
  },
  'quality.eq5d.moderate': {
    meaning: eq5dMeaning('moderate'),
    unit: 'EQ-5D index',
    value: 0.64,
    low: 0.52,
    high: 0.73,
    distribution: 'beta',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'Two thirds of the way from fit to severe, in round figures',
  },
  'quality.eq5d.severe': {
    meaning: eq5dMeaning('severe'),
    unit: 'EQ-5D index',
    value: 0.574,
    low: 0.4,
    high: 0.65,
    distribution: 'beta',
    source: 'van-oppen-2023',
    grade: 'derived',
    role: 'evidence',
    note: 'The median of people with a Clinical Frailty Scale of 5 to 8 in acute care, taken for severe frailty anywhere: likely too low at home',
  },
  'quality.scrqol.met': {
    meaning:
      'Social-care related quality of life (ASCOT, 0 to 24) of people in council-arranged support whose need is met in full',
    unit: 'score',
    value: 19.8,
    low: 19,
    high: 21,
    distribution: 'triangular',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'Set above the mean of all users in 2014/15, 19.1 (recalled), so that the mean is met where about a seventh of need is unmet',
  },
  'quality.scrqol.unmetLoss': {
    meaning:
      'Points of social-care related quality of life (ASCOT, 0 to 24) lost where all need is unmet, and in proportion before',
    unit: 'score',
    value: 5,
    low: 2,
    high: 9,
    distribution: 'triangular',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'No published figure in use',
  },
  'quality.scrqol.control': {
    meaning:
      'Points of social-care related quality of life (ASCOT, 0 to 24) between support that is as the person wishes and support that is not',
    unit: 'score',
    value: 1,
    low: 0,
    high: 3,
    distribution: 'triangular',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'Control over daily life is one of the eight domains of ASCOF 1A, with 0 to 3 points, which bounds it; one step between two of the four answers is a judgement',
  },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;
