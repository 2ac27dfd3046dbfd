import { drawsBand } from '../findings/difference-text.ts';
import { measureOf, type MeasureId } from '../../observe/measures.ts';
import type { Absent } from '../charts/chart.ts';
import { drawnDifference } from '../findings/draws.ts';
import type { Findings } from '../findings/findings.ts';
import { headlineMeasures, isSame, optionResults } from '../findings/options.ts';
import {
  amountRounding,
  amountWords,
  differenceRounding,
  signedWords,
  unitWords,
} from '../pack/number-words.ts';
import type { TableBlock, TableCell } from '../pack/blocks.ts';
import { counted } from '../numbers.ts';

/** How sure each difference is: luck and not knowing told apart, a row for each measure and option. */
export function howSure(findings: Findings): TableBlock | Absent {
  const { options, manifest } = findings;
  if (options.length === 0) return { absent: 'it takes a comparison, with an option' };
  const rows = headlineMeasures.flatMap((measure) =>
    optionResults(findings, measure).map(({ option, result }): readonly TableCell[] => {
      const { unit, difference } = result;
      const rounding = differenceRounding(result);
      const half = (difference.high - difference.low) / 2;
      return [
        { text: `${measureOf(measure).label}, ${unitWords(unit)}` },
        { text: option },
        {
          text: isSame(result) ? 'the same' : signedWords(difference.mean, unit, rounding),
          number: difference.mean,
        },
        Number.isNaN(half)
          ? { text: 'one future' }
          : { text: `± ${amountWords(half, unit, rounding)}`, number: half },
        notKnowing(findings, option, measure),
      ];
    }),
  );
  if (rows.length === 0) return { absent: 'no measure of it was observed' };
  return {
    kind: 'table',
    caption: 'How sure each difference is',
    header: ['Measure', 'Option', 'Mean change', 'Luck', 'Not knowing'],
    rows,
    notes: [
      `Luck: half the 95% interval of the mean over ${counted(manifest.replications, 'future')}; more futures make it smaller.`,
      manifest.uncertainty === undefined
        ? 'Not knowing was not looked at: rehearse compare with --draws 20 does.'
        : `Not knowing: the mean over ${counted(manifest.uncertainty.draws, 'draw')} ${drawnFrom(manifest.uncertainty)}, and ${drawsBand(manifest.uncertainty.draws)} in brackets.`,
    ],
  };
}

/** Where draws of what is not known come from. */
export function drawnFrom({ values }: NonNullable<Findings['manifest']['uncertainty']>): string {
  return values === undefined
    ? 'of all inputs that are uncertain'
    : `of values that were found elsewhere, in ${values}`;
}

/** Mean and range over draws of what is not known, where they were made. */
function notKnowing(findings: Findings, option: string, measure: MeasureId): TableCell {
  const drawn = drawnDifference(findings, option, measure);
  if (drawn === undefined) return { text: 'not looked at' };
  const { unit, mean, p10, p90 } = drawn;
  if (Number.isNaN(p10)) return { text: 'not observed' };
  const rounding = amountRounding(mean, unit, (p90 - p10) / 2);
  const words = (value: number) => signedWords(value, unit, rounding);
  return { text: `${words(mean)} (${words(p10)} to ${words(p90)})`, number: mean };
}
