import { readableRounding } from '../numbers.ts';
import { measureOf, type MeasureId } from '../../observe/measures.ts';
import type { Absent } from '../charts/chart.ts';
import type { Findings } from '../findings/findings.ts';
import {
  headlineMeasures,
  isClear,
  optionResults,
  type OptionResult,
} from '../findings/options.ts';
import { amountWords, differenceCell, NOT_CLEAR, unitWords } from '../pack/number-words.ts';
import { bandWords, isOneFuture } from '../findings/difference-text.ts';
import type { TableBlock, TableCell } from '../pack/blocks.ts';

/** What each option changes in what a board asks about first: a row for each measure and option. */
export function optionsChange(findings: Findings): TableBlock | Absent {
  const { options, baseline, manifest } = findings;
  if (options.length === 0) return { absent: 'it takes a comparison, with an option' };
  const rows = headlineMeasures.flatMap((measure) =>
    optionResults(findings, measure).map((one) => rowOf(measure, one)),
  );
  if (rows.length === 0) return { absent: 'no measure of it was observed' };
  return {
    kind: 'table',
    caption: 'What each option changes',
    header: ['Measure', 'Option', baseline, 'Change', 'Better in'],
    rows,
    notes: [
      isOneFuture(manifest.replications)
        ? 'Change: of the one future, which has no range.'
        : `Change: the mean, and ${bandWords(manifest.replications)} in brackets. ${NOT_CLEAR}`,
      'Levels and changes of all measures, groups and years are in results.csv.',
    ],
  };
}

function rowOf(measure: MeasureId, { option, result }: OptionResult): readonly TableCell[] {
  const { unit, baseline, shareBetter, n } = result;
  return [
    { text: `${measureOf(measure).label}, ${unitWords(unit)}` },
    { text: option },
    { text: amountWords(baseline, unit, readableRounding(baseline, NaN)), number: baseline },
    { text: differenceCell(result), strong: isClear(result) },
    Number.isNaN(shareBetter)
      ? { text: 'not applicable' }
      : { text: `${Math.round(shareBetter * n)} of ${n}`, number: shareBetter },
  ];
}
