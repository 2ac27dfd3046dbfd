import { STATE_WORDS, family, type FrailtyState } from '../families.ts';
import type { ParameterDeclaration } from '../parameter.ts';

type Pathway = 'home' | 'bed' | 'careHome';

const PATHWAY_WORDS: Readonly<Record<Pathway, string>> = {
  home: 'support at home (pathway 1)',
  bed: 'a rehabilitation bed (pathway 2)',
  careHome: 'a care-home place (pathway 3)',
};

/** Leaving hospital: pathways 1 to 3 with a finite number of places each. */
export const dischargeParameters = {
  ...family(
    'discharge.supportedShare',
    (state: FrailtyState) =>
      `Share of overnight emergency stays of ${STATE_WORDS[state]} that cannot end without support`,
    {
      unit: 'share',
      distribution: 'beta',
      source: 'assumption',
      grade: 'assumed',
      role: 'evidence',
      note: 'Adds up to about a quarter at 65+, against 15 % of all ages (Health Foundation, intermediate care)',
    },
    {
      fit: [0.1, 0.05, 0.2],
      mild: [0.24, 0.15, 0.35],
      moderate: [0.4, 0.3, 0.5],
      severe: [0.5, 0.35, 0.65],
    },
  ),
  ...family(
    'discharge.pathwayShare',
    (pathway: Pathway) => `Share of supported discharges that need ${PATHWAY_WORDS[pathway]}`,
    {
      unit: 'share',
      distribution: 'beta',
      source: 'ipacs-2023',
      grade: 'derived',
      role: 'evidence',
      note: 'Arrivals of 19.3, 7.5 and 5.4 a day in a system of about a million people',
    },
    { home: [0.6, 0.5, 0.7], bed: [0.23, 0.15, 0.3], careHome: [0.17, 0.1, 0.25] },
  ),
  ...family(
    'discharge.placesPer1000',
    (pathway: Pathway) => `Places of ${PATHWAY_WORDS[pathway]}`,
    {
      unit: 'places per 1,000 people 65+',
      distribution: 'lognormal',
      source: ['ipacs-2023', 'ons-mid-2023'],
      grade: 'derived',
      role: 'evidence',
      note: '234, 191 and 148 places in a system of about a million people, of whom England’s share is 65+; people waited in hospital for all three',
    },
    { home: [1.25, 0.9, 1.8], bed: [1.02, 0.7, 1.5], careHome: [0.79, 0.5, 1.2] },
  ),
  ...family(
    'discharge.stayDays',
    (pathway: Pathway) => `Mean time in ${PATHWAY_WORDS[pathway]} after a discharge`,
    {
      unit: 'days',
      distribution: 'lognormal',
      source: 'ipacs-2023',
      grade: 'derived',
      role: 'evidence',
      note: 'Unweighted means of three localities',
    },
    { home: [16.3, 12, 18.7], bed: [38.4, 34, 43], careHome: [45.4, 32, 59] },
  ),
  ...family(
    'discharge.stayLogSd',
    (pathway: Pathway) =>
      `Spread of the time in ${PATHWAY_WORDS[pathway]}, as the standard deviation of its logarithm`,
    {
      unit: 'log days',
      distribution: 'uniform',
      source: 'ipacs-2023',
      grade: 'derived',
      role: 'evidence',
      note: 'Unweighted means of three localities',
    },
    { home: [1.38, 1.18, 1.62], bed: [0.58, 0.5, 0.68], careHome: [0.52, 0.46, 0.58] },
  ),
  'discharge.careHomePermanentShare': {
    meaning:
      'Share of people discharged to a care-home place for assessment who stay in the home for good',
    unit: 'share',
    value: 0.7,
    low: 0.4,
    high: 0.9,
    distribution: 'beta',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'No published figure in use: most moves to a care home for assessment become permanent',
  },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;
