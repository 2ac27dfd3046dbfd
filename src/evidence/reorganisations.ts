/** Kinds of reorganisation, as they are called in a sentence. */
export const RESTRUCTURING_WORDS = {
  commissionerReplaced: 'a new commissioner',
  providerMerger: 'a merger of providers',
  demerger: 'a split of a provider',
  boundaryChange: 'a change of boundaries',
  repatching: 'new patches of teams',
  structuralMerger: 'a merger of health and care bodies',
  retender: 'a new tender',
} as const;

export type RestructuringKind = keyof typeof RESTRUCTURING_WORDS;

export const RESTRUCTURING_KINDS = Object.keys(RESTRUCTURING_WORDS) as readonly RestructuringKind[];

/** A reorganisation of England's health and care bodies that local professionals felt. */
export interface Reorganisation {
  /** Calendar time in years: 1974.25 is the first of April 1974. */
  readonly at: number;
  readonly what: string;
  /** What kind of event it was for those who work locally: a judgement. */
  readonly kind: RestructuringKind;
  /** How far it touched local professionals, 0 to 1: a judgement. */
  readonly severity: number;
}

/**
 * England's sequence since 1974, of a severity of 0.5 and more. Dates are public history; severity and kind are
 * judgements of the modellers. Left out: national bodies without local staff, the emergency rules of 2020, which moved
 * nobody, and changes announced for after 2026.
 */
export const englandSince1974: readonly Reorganisation[] = [
  {
    at: 1974.25,
    what: 'Area health authorities; community health moves to the NHS',
    kind: 'boundaryChange',
    severity: 1,
  },
  {
    at: 1982.25,
    what: 'Area tier abolished, district health authorities',
    kind: 'boundaryChange',
    severity: 0.7,
  },
  { at: 1984.42, what: 'General management (Griffiths)', kind: 'retender', severity: 0.5 },
  {
    at: 1991.25,
    what: 'Internal market: purchasers and trusts are split',
    kind: 'demerger',
    severity: 1,
  },
  { at: 1993.25, what: 'Community care: councils assess and pay', kind: 'repatching', severity: 1 },
  {
    at: 1996.25,
    what: 'Regional authorities end, health authorities merge',
    kind: 'commissionerReplaced',
    severity: 0.7,
  },
  {
    at: 1999.25,
    what: 'Fundholding ends, primary care groups',
    kind: 'commissionerReplaced',
    severity: 0.7,
  },
  {
    at: 2000.25,
    what: 'Health Act flexibilities, first primary care trusts',
    kind: 'commissionerReplaced',
    severity: 0.5,
  },
  {
    at: 2002.25,
    what: '303 primary care trusts, first care trusts',
    kind: 'commissionerReplaced',
    severity: 1,
  },
  { at: 2004.25, what: 'Foundation trusts, payment by results', kind: 'retender', severity: 0.6 },
  {
    at: 2006.25,
    what: 'Social services split into adults and children',
    kind: 'demerger',
    severity: 0.6,
  },
  {
    at: 2006.5,
    what: '28 strategic health authorities become 10',
    kind: 'commissionerReplaced',
    severity: 0.5,
  },
  {
    at: 2006.75,
    what: '302 primary care trusts become 152',
    kind: 'boundaryChange',
    severity: 0.9,
  },
  {
    at: 2011.25,
    what: 'Community services leave the primary care trusts',
    kind: 'providerMerger',
    severity: 0.7,
  },
  {
    at: 2011.42,
    what: 'Clusters of primary care trusts',
    kind: 'commissionerReplaced',
    severity: 0.5,
  },
  {
    at: 2013.25,
    what: '211 clinical commissioning groups, NHS England',
    kind: 'commissionerReplaced',
    severity: 1,
  },
  { at: 2015.25, what: 'Care Act, Better Care Fund', kind: 'repatching', severity: 0.6 },
  {
    at: 2016.25,
    what: 'Sustainability and transformation footprints',
    kind: 'commissionerReplaced',
    severity: 0.5,
  },
  {
    at: 2020.25,
    what: 'Clinical commissioning groups merge',
    kind: 'commissionerReplaced',
    severity: 0.5,
  },
  { at: 2022.5, what: '42 integrated care boards', kind: 'commissionerReplaced', severity: 0.9 },
  {
    at: 2023.25,
    what: 'Running costs cut, new unitary councils',
    kind: 'boundaryChange',
    severity: 0.5,
  },
  {
    at: 2025.19,
    what: 'NHS England to end, boards to halve their costs',
    kind: 'commissionerReplaced',
    severity: 0.9,
  },
  {
    at: 2026.25,
    what: 'Integrated care boards merge',
    kind: 'commissionerReplaced',
    severity: 0.7,
  },
];
