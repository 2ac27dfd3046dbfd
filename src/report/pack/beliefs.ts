import { isMeasureId } from '../../observe/measures.ts';
import type { Findings } from '../findings/findings.ts';
import { rowsOf } from '../findings/table.ts';
import { inSentence, listWords } from './number-words.ts';

/** One thing that would have to be true, as `rehearse believe` left it. */
interface Belief {
  readonly option: string;
  readonly parameter: string;
  readonly unit: string;
  readonly measure: string;
  readonly low: number;
  readonly value: number;
  readonly high: number;
  readonly flip: string;
  readonly flipsAt: number;
  readonly correlation: number;
}

/** From the most to the least that a decision hangs on it. */
const order = ['inside', 'perhaps', 'outside', 'undecided', 'nowhere'];

/** What is said of each kind of flip, behind the value. */
const verdicts: Readonly<Record<string, string>> = {
  inside: 'inside of what the evidence leaves room for',
  perhaps: 'perhaps inside of what the evidence leaves room for',
  outside: 'outside of what the evidence leaves room for',
};

const MOST = 3;

/**
 * The beliefs on which a decision hangs most, a sentence each; none in a folder of another kind.
 *
 * @param option whom the paper speaks of: beliefs about another one name it
 */
export function beliefWords(findings: Findings, option: string): readonly string[] {
  const beliefs = beliefsOf(findings)
    .toSorted(
      (a, b) =>
        order.indexOf(a.flip) - order.indexOf(b.flip) ||
        distance(a) - distance(b) ||
        Math.abs(b.correlation) - Math.abs(a.correlation),
    )
    .slice(0, MOST);
  const flipping = beliefs.filter(({ flipsAt }) => !Number.isNaN(flipsAt));
  const still = beliefs.filter(({ flipsAt }) => Number.isNaN(flipsAt));
  const standing = still.filter(({ flip }) => flip !== 'undecided');
  const undecided = still.filter(({ flip }) => flip === 'undecided');
  const unclear = listWords([...new Set(undecided.map(({ measure }) => nameOf(measure)))]);
  const meaning = ({ parameter }: Belief) => meaningOf(findings, parameter);
  const about = beliefs[0]?.option ?? option;
  const whose = about === option ? '' : `${about}: `;
  const firm = listWords([...new Set(standing.map(({ measure }) => nameOf(measure)))]);
  return [
    ...flipping.map((belief) => `${whose}${meaning(belief)}: ${breakEven(belief)}.`),
    ...(standing.length === 0
      ? []
      : [
          `${whose}No break-even in ${firm} at either end of the evidence for: ${standing.map(meaning).join('; ')}.`,
        ]),
    ...(undecided.length === 0
      ? []
      : [`${whose}No clear difference in ${unclear} that could flip: more futures may show one.`]),
  ];
}

function beliefsOf({ table }: Findings): Belief[] {
  const believe = table('believe.csv');
  return rowsOf(believe, (row) => ({
    option: believe.text(row, 'scenario'),
    parameter: believe.text(row, 'parameter'),
    unit: believe.text(row, 'parameter_unit'),
    measure: believe.text(row, 'measure'),
    low: believe.number(row, 'low'),
    value: believe.number(row, 'value'),
    high: believe.number(row, 'high'),
    flip: believe.text(row, 'flip'),
    flipsAt: believe.number(row, 'flips_at'),
    correlation: believe.number(row, 'correlation'),
  }));
}

/** From what is used to where it flips, in widths of what the evidence leaves room for. */
function distance({ low, value, high, flipsAt }: Belief): number {
  return Number.isNaN(flipsAt) ? 0 : Math.abs(flipsAt - value) / (high - low);
}

function breakEven({ measure, flip, flipsAt, low, value, high, unit }: Belief): string {
  const range = `used ${plain(value)}, evidence ${plain(low)} to ${plain(high)}, ${unit}`;
  return `${nameOf(measure)} breaks even at about ${plain(flipsAt, 2)}, ${verdicts[flip] ?? flip} (${range})`;
}

const nameOf = (measure: string) => (isMeasureId(measure) ? inSentence(measure) : measure);

function meaningOf({ table }: Findings, parameter: string): string {
  const provenance = table('provenance.csv');
  const [meaning] = rowsOf(provenance, (row) => row)
    .filter((row) => provenance.text(row, 'id') === parameter)
    .map((row) => provenance.text(row, 'meaning'));
  return meaning ?? parameter;
}

/** A break-even is not known to more than two digits. */
const plain = (value: number, digits = 4) => String(Number(value.toPrecision(digits)));
