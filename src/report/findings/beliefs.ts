import { isPossible } from '../../evidence/possible.ts';
import type { Findings } from './findings.ts';
import { rowsOf } from './table.ts';

/** One input and one measure: what the evidence leaves room for, what was used, and where the decision would flip. */
export interface Belief {
  readonly option: string;
  readonly parameter: string;
  readonly unit: string;
  readonly measure: string;
  readonly low: number;
  readonly value: number;
  readonly high: number;
  /** What `rehearse believe` found: inside, perhaps, outside, nowhere or undecided. */
  readonly flip: string;
  /** NaN where it flips nowhere, or only beyond what is possible. */
  readonly flipsAt: number;
  /** Whether the straight line meets 0 only where the input cannot be: below 0 for a share. */
  readonly isBeyondPossible: boolean;
  readonly correlation: number;
}

/** From the most to the least that a decision hangs on it. */
const order = ['inside', 'perhaps', 'outside', 'undecided', 'nowhere'];

/** What `rehearse believe` left, that on which the decision hangs most first; none in a folder of another kind. */
export function beliefsOf({ table }: Findings): readonly Belief[] {
  const believe = table('believe.csv');
  return rowsOf(believe, (row): Belief => {
    const unit = believe.text(row, 'parameter_unit');
    const found = believe.number(row, 'flips_at');
    const isBeyondPossible = !Number.isNaN(found) && !isPossible(found, unit);
    return {
      option: believe.text(row, 'scenario'),
      parameter: believe.text(row, 'parameter'),
      unit,
      measure: believe.text(row, 'measure'),
      low: believe.number(row, 'low'),
      value: believe.number(row, 'value'),
      high: believe.number(row, 'high'),
      flip: believe.text(row, 'flip'),
      flipsAt: isBeyondPossible ? NaN : found,
      isBeyondPossible,
      correlation: believe.has('correlation') ? believe.number(row, 'correlation') : NaN,
    };
  }).toSorted(
    (a, b) =>
      order.indexOf(a.flip) - order.indexOf(b.flip) ||
      byDistance(a, b) ||
      Math.abs(b.correlation) - Math.abs(a.correlation) ||
      0,
  );
}

function byDistance(a: Belief, b: Belief): number {
  const [one, other] = [distance(a), distance(b)];
  return one === other ? 0 : one - other;
}

/** From what is used to where it flips, in widths of what the evidence leaves room for; without end where it does not. */
function distance({ low, value, high, flipsAt }: Belief): number {
  return Number.isNaN(flipsAt) ? Infinity : Math.abs(flipsAt - value) / (high - low);
}
