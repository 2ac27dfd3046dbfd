import type { ParameterDeclaration } from '../parameter.ts';

/** Pooled and other forms of budgets, what they do to whoever decides, and how hospitals are paid. */
export const budgetParameters = {
  'budgets.lambda.separate': lambda(
    'separate budgets',
    [0.1, 0, 0.2],
    'Between not at all and a fifth: who decides has a budget of their own to keep',
  ),
  'budgets.lambda.aligned': lambda(
    'aligned budgets: a joint plan, no money between them',
    [0.3, 0.2, 0.4],
    'No published figure',
  ),
  'budgets.lambda.lead': lambda(
    'a lead commissioner for both',
    [0.35, 0.2, 0.5],
    'No published figure; between aligned budgets and a small pool',
  ),
  'budgets.lambda.partPool': lambda(
    'a pooled budget that holds next to nothing of what the partners spend on a service',
    [0.4, 0.3, 0.5],
    'Pools of today’s size, 4 to 5 % of the money of both; with a larger part of it the weight rises in a straight line to that of a full pool',
  ),
  'budgets.lambda.fullPool': lambda(
    'a pooled budget that holds all that the partners spend on a service, or one body',
    [0.85, 0.8, 0.9],
    'No place has one: nobody knows how much of the old loyalty stays',
  ),
  'budgets.lambdaTrust': {
    meaning:
      'How much more the cost to the other side weighs with whoever decides if the two trust each other fully, rather than not at all',
    unit: 'pounds per pound',
    value: 0.3,
    low: 0,
    high: 0.6,
    distribution: 'uniform',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'No published figure; the weights by form of budget are those at the usual trust between agencies',
  },
  'budgets.usualTrust': {
    meaning:
      'Effective trust between a social worker and a discharge nurse at which lambda is that of its form',
    unit: '0 to 1',
    value: 0.4,
    low: 0.2,
    high: 0.6,
    distribution: 'triangular',
    source: 'assumption',
    grade: 'assumed',
    role: 'structural',
    note: 'About what the status quo of the model has',
  },
  'budgets.hurrySpread': {
    meaning:
      'How far the point at which the council hurries lies from zero for different people, at most: evenly spread to both sides',
    unit: 'GBP per day',
    value: 100,
    low: 0,
    high: 200,
    distribution: 'uniform',
    source: 'assumption',
    grade: 'assumed',
    role: 'structural',
    note: 'Not all who decide weigh alike, and not every case shows its cost',
  },
  'budgets.hurryFactor': {
    meaning: 'Time to find support that is bought at once, relative to the usual time',
    unit: 'ratio',
    value: 0.5,
    low: 0.2,
    high: 0.9,
    distribution: 'beta',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'No published figure: a spot purchase needs no tender, and still a provider who can; where the market is thin, money saves little time',
  },
  'budgets.spotPremium': {
    meaning: 'What support that is bought at once costs above the usual price',
    unit: 'share of the price',
    value: 0.25,
    low: 0.05,
    high: 0.41,
    distribution: 'beta',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'The high end is what people who pay for themselves pay above the council’s price, 41 %; for spot purchases no figure is in use',
  },
  'budgets.spotDays': {
    meaning: 'Days for which that premium is paid, before the usual contract takes over',
    unit: 'days',
    value: 28,
    low: 7,
    high: 42,
    distribution: 'uniform',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'No published figure: four weeks, up to the six for which a discharge was funded in 2020 to 2022',
  },
  'budgets.governance.joint': governance(
    'aligned budgets or a lead commissioner',
    [1000, 200, 4000],
    'A third of what a pool takes',
  ),
  'budgets.governance.pooled': governance(
    'a pooled budget',
    [3000, 1000, 10_000],
    'A manager, an accountant, audit and the time of the board: about 140,000 a year in a place of 250,000 people; no published figure in use',
  ),
  'budgets.tariffAdmission': {
    meaning: 'Price of an emergency admission with a night where the hospital is paid by activity',
    unit: 'GBP per admission',
    value: 6900,
    low: 5132,
    high: 7173,
    distribution: 'lognormal',
    source: ['ncc-2023-24', 'kings-fund-2023-delays'],
    grade: 'derived',
    role: 'evidence',
    note: '2,000 and 412 for each of 11.9 days, the mean stay with a night of people 65+, so that hospitals are paid what they cost today; 5,132 is the mean cost of long stays at all ages',
  },
  'budgets.blendedShare': {
    meaning:
      'Share of the price that a blended payment adds for activity beyond what was planned, and takes off for activity below it',
    unit: 'share of the price',
    value: 0.2,
    low: 0.2,
    high: 0.7,
    distribution: 'triangular',
    source: 'national-tariff',
    grade: 'derived',
    role: 'evidence',
    note: 'About 20 % in the blended payment of 2019/20; above a baseline 30 % from 2010/11 and 70 % from 2015/16',
  },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;

type Range = readonly [value: number, low: number, high: number];

function lambda(form: string, [value, low, high]: Range, note: string) {
  return {
    meaning: `Weight of a cost to the other side with whoever decides, relative to their own, under ${form}`,
    unit: 'pounds per pound',
    value,
    low,
    high,
    distribution: 'uniform',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note,
  } as const;
}

function governance(form: string, [value, low, high]: Range, note: string) {
  return {
    meaning: `What running ${form} costs in time of managers and in audit`,
    unit: 'GBP per 1,000 people 65+ a year',
    value,
    low,
    high,
    distribution: 'lognormal',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note,
  } as const;
}
