import { isMeasureId } from '../../observe/measures.ts';
import { beliefsOf, type Belief } from '../findings/beliefs.ts';
import type { Findings } from '../findings/findings.ts';
import { rowsOf } from '../findings/table.ts';
import { inSentence, listWords } from './number-words.ts';

/** What is said of each kind of flip, behind the value. */
const verdicts: Readonly<Record<string, string>> = {
  inside: 'inside of what the evidence leaves room for',
  outside: 'outside of what the evidence leaves room for',
};

const MOST = 3;

/**
 * The beliefs on which a decision hangs most, a sentence each; none in a folder of another kind.
 *
 * @param option whom the paper speaks of: beliefs about another one name it
 */
export function beliefWords(findings: Findings, option: string): readonly string[] {
  const beliefs = beliefsOf(findings).slice(0, MOST);
  // What cannot be told and what flips only where no value can be are no break-even, but do not stand firm either.
  const flipping = beliefs.filter(
    ({ flip, flipsAt, isBeyondPossible }) =>
      flip === 'perhaps' || isBeyondPossible || !Number.isNaN(flipsAt),
  );
  const still = beliefs.filter((belief) => !flipping.includes(belief));
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

function breakEven({
  measure,
  flip,
  flipsAt,
  isBeyondPossible,
  low,
  value,
  high,
  unit,
}: Belief): string {
  const range = `(used ${plain(value)}, evidence ${plain(low)} to ${plain(high)}, ${unit})`;
  const at = isBeyondPossible ? 'beyond what is possible' : `at about ${plain(flipsAt, 2)}`;
  if (flip === 'perhaps') {
    const line =
      Number.isNaN(flipsAt) && !isBeyondPossible ? '' : `; on a straight line it would be ${at}`;
    return `it cannot be told whether there is a break-even in ${nameOf(measure)} inside of what the evidence leaves room for${line} ${range}`;
  }
  if (isBeyondPossible) return `the break-even in ${nameOf(measure)} lies ${at} ${range}`;
  return `${nameOf(measure)} breaks even ${at}, ${verdicts[flip] ?? flip} ${range}`;
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
