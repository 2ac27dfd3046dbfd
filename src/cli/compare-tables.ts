import type { AttributionRow } from '../experiment/attribution.ts';
import type { ComparedLedgerRow } from '../experiment/comparison.ts';
import type { OwnReplicationRow } from '../experiment/own-measures.ts';
import type { RollingRow } from '../experiment/rolling-year.ts';
import type { LedgerRow, ReplicationRow } from '../experiment/run-rows.ts';
import type { DrawRow } from '../experiment/two-layers.ts';
import {
  belonging,
  differenceColumns,
  ledgerColumns,
  number,
  replicationColumns,
  resultColumns,
  seriesColumns,
  text,
  whole,
  type AnyRow,
  type Column,
  type Compared,
} from './run-tables.ts';

/** How futures differ in what an option changes. */
export const differenceSpreadColumns: readonly Column<Pick<Compared, 'difference'>>[] = [
  number(
    'difference_p10',
    'Percentile 10 of the differences: how futures differ',
    (row) => row.difference?.p10,
  ),
  number('difference_p90', 'Percentile 90 of the differences', (row) => row.difference?.p90),
];

/** What a comparison says beside the columns of a run. */
export const comparedColumns: readonly Column<AnyRow & Compared>[] = [
  ...resultColumns,
  number(
    'comparator_mean',
    'Mean of the comparator, over the replications in which both were observed',
    (row) => row.baseline,
  ),
  number('difference_sd', 'Standard deviation of the differences', (row) => row.difference?.sd),
  ...differenceSpreadColumns,
  {
    ...number(
      'variance_ratio',
      'How many times as many runs it would take without pairs',
      (row: Compared) => row.difference?.varianceRatio,
    ),
    unit: 'ratio',
  },
  text('verdict', 'What may be said: see the rule below the table', (row) => row.verdict),
];

/** What a comparison says of the ledger beside the columns of a run: who pays more, and who less. */
export const comparedLedgerColumns: readonly Column<LedgerRow & Partial<ComparedLedgerRow>>[] = [
  ...ledgerColumns,
  text(
    'comparator',
    'Name of the scenario compared with; empty for the baseline itself',
    (row) => row.comparator,
  ),
  ...differenceColumns,
];

/** The series of several scenarios, with the last twelve months of each month. */
export const comparedSeriesColumns: readonly Column<RollingRow>[] = [
  ...seriesColumns,
  number(
    'year_p10',
    'Percentile 10 of the mean of the twelve months that end with this one, taken in each replication',
    (row) => row.year.p10,
  ),
  number('year_p25', 'Percentile 25 of that mean', (row) => row.year.p25),
  number('year_p50', 'Median of that mean', (row) => row.year.p50),
  number('year_p75', 'Percentile 75 of that mean', (row) => row.year.p75),
  number('year_p90', 'Percentile 90 of that mean', (row) => row.year.p90),
];

/** Replications of several scenarios. */
export const comparedReplicationColumns: readonly Column<ReplicationRow | OwnReplicationRow>[] = [
  text('scenario', 'Name of the scenario', (row) => row.scenario),
  ...replicationColumns,
];

export const drawColumns: readonly Column<DrawRow>[] = [
  text('scenario', 'Name of the option', (row) => row.scenario),
  text('comparator', 'Name of the baseline', (row) => row.comparator),
  belonging.measure,
  belonging.group,
  text('unit', 'Unit of the difference and of all that is said of it', (row) => row.unit),
  whole('draws', 'Draws in which there was something to observe', 'draws', (row) => row.n),
  number('mean', 'Mean difference over the draws, of the futures under each', (row) => row.mean),
  number('p2.5', 'Percentile 2.5 of the draws', (row) => row.p2_5),
  number('p10', 'Percentile 10 of the draws', (row) => row.p10),
  number('p50', 'Median of the draws', (row) => row.p50),
  number('p90', 'Percentile 90 of the draws', (row) => row.p90),
  number('p97.5', 'Percentile 97.5 of the draws', (row) => row.p97_5),
  number('sd_unknown', 'Standard deviation from draw to draw: not knowing', (row) => row.sdUnknown),
  number('sd_luck', 'Standard deviation from future to future: luck', (row) => row.sdLuck),
  number('sd_rest', 'Standard deviation that neither explains', (row) => row.sdRest),
  {
    ...number(
      'share_better',
      'Share of draws in which the option does better',
      (row: DrawRow) => row.shareBetter,
    ),
    unit: 'share',
  },
];

export const attributionColumns: readonly Column<AttributionRow>[] = [
  text('scenario', 'Name of the programme', (row) => row.scenario),
  text('lever', 'One of its levers', (row) => row.lever),
  belonging.measure,
  text('unit', 'Unit of what it adds', (row) => row.unit),
  number(
    'added',
    'What the lever adds, on the mean over the orders in which levers can be added, of which eight are drawn for five levers and more: all of them add up to the difference',
    (row) => row.added.mean,
  ),
  number('added_low', 'Lower end of its 95 % interval over futures', (row) => row.added.low),
  number('added_high', 'Upper end of its 95 % interval over futures', (row) => row.added.high),
  number('alone', 'What the lever does without the others', (row) => row.alone.mean),
  number('together', 'What the others make of it: added less alone', (row) => row.together.mean),
  number('together_low', 'Lower end of its 95 % interval', (row) => row.together.low),
  number('together_high', 'Upper end of its 95 % interval', (row) => row.together.high),
];
