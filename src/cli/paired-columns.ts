import type { PairedMeasure } from '../experiment/paired-measure.ts';
import { belonging, number, text, whole, type Column } from './run-tables.ts';

/** A measure of two scenarios, pair by pair, in the tables of experiments. */
export const pairedColumns: readonly Column<PairedMeasure>[] = [
  belonging.measure,
  belonging.group,
  text('unit', 'Unit of the numbers', (row) => row.unit),
  whole('n', 'Pairs in which there was something to observe', 'pairs', (row) => row.difference.n),
  number(
    'comparator_mean',
    'Mean of the comparator, over the replications in which both were observed',
    (row) => row.baseline,
  ),
  number('mean', 'Mean of the scenario, over the same', (row) => row.mean),
  number(
    'difference',
    'Mean of scenario less comparator, pair by pair',
    (row) => row.difference.mean,
  ),
  number(
    'difference_low',
    'Lower end of the 95 % interval of the mean difference',
    (row) => row.difference.low,
  ),
  number(
    'difference_high',
    'Upper end of the 95 % interval of the mean difference',
    (row) => row.difference.high,
  ),
  number('difference_p10', 'Percentile 10 of the differences', (row) => row.difference.p10),
  number('difference_p90', 'Percentile 90 of the differences', (row) => row.difference.p90),
  text('verdict', 'What may be said, by the rule of comparisons', (row) => row.verdict),
];
