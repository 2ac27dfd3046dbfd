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
      note: 'Set so that pathways 1 and 2 have the discharges of T10 and T11: 45 per 1,000 people 65+ a year',
    },
    {
      fit: [0.14, 0.05, 0.25],
      mild: [0.33, 0.2, 0.45],
      moderate: [0.52, 0.35, 0.65],
      severe: [0.62, 0.45, 0.75],
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
    { home: [0.6, 0.5, 0.7], bed: [0.25, 0.15, 0.3], careHome: [0.17, 0.1, 0.25] },
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
      note: '1.25, 1.02 and 0.79 are published places over England’s share of people 65+; more of the last two, so that the discharges of T10 and T11 fit in, as stays are published',
    },
    { home: [1.2, 0.7, 1.8], bed: [1.75, 0.7, 2.2], careHome: [1.35, 0.5, 1.8] },
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
  'discharge.searchElasticity': {
    meaning:
      'Power of the number of care-home places, relative to the usual one, with which the time to find one after a discharge falls',
    unit: 'exponent',
    value: 1,
    low: 0,
    high: 1,
    distribution: 'uniform',
    source: 'assumption',
    grade: 'assumed',
    role: 'structural',
    note: 'Homes are asked one after the other and are as full as before, so that twice as many places have a free one twice as often. The direction is published: stays before a move to a care home are over 30 % shorter in the fifth of areas with most places than in that with fewest (Gaughan 2017)',
  },
  'discharge.neighbourShare': {
    meaning:
      'Share of people who go to a care-home place of a neighbouring council after a discharge, where only that has one free',
    unit: 'probability',
    value: 0.3,
    low: 0,
    high: 0.8,
    distribution: 'triangular',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'No published share; that more beds of one area mean fewer delays in those around it is published (Gaughan 2015)',
  },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;
