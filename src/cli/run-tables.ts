import type { ProvenanceRow } from '../evidence/provenance.ts';
import type { OwnReplicationRow, OwnRow } from '../experiment/own-measures.ts';
import type { ComparisonRow } from '../experiment/comparison.ts';
import type {
  LedgerRow,
  ReplicationRow,
  ResultRow,
  SeriesRow,
  StaffRow,
} from '../experiment/run-rows.ts';
import type { LeverRow } from '../experiment/lever-rows.ts';
import { formatCsv, type CsvCell } from '../report/csv.ts';
import type { Summary } from '../statistics/summary.ts';

/** A column of a file, declared once: its heading, its cells and its line in the dictionary come from here. */
export interface Column<Row> {
  readonly name: string;
  readonly meaning: string;
  /** Empty where there is none; `its own` where each row names it in the column `unit`. */
  readonly unit: string;
  readonly type: 'text' | 'number' | 'whole number' | 'boolean';
  readonly cell: (row: Row) => CsvCell;
}

export function tableCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const header = columns.map(({ name }) => name);
  return formatCsv(
    header,
    rows.map((row) => columns.map(({ cell }) => cell(row))),
  );
}

const OWN = 'its own';
const RUNS = 'replications';

/** What replications say of one number. */
export const summaryColumns: readonly Column<Summary>[] = [
  whole('n', 'Replications in which there was something to observe', RUNS, (row) => row.n),
  number('mean', 'Mean over the replications', (row) => row.mean),
  number('sd', 'Standard deviation of the replications', (row) => row.sd),
  number('p2.5', 'Percentile 2.5 of the replications: how futures differ', (row) => row.p2_5),
  number('p10', 'Percentile 10 of the replications', (row) => row.p10),
  number('p50', 'Median of the replications', (row) => row.p50),
  number('p90', 'Percentile 90 of the replications', (row) => row.p90),
  number('p97.5', 'Percentile 97.5 of the replications', (row) => row.p97_5),
  number(
    'low',
    'Lower end of the 95 % interval of the mean: how sure the mean is',
    (row) => row.low,
  ),
  number('high', 'Upper end of the 95 % interval of the mean', (row) => row.high),
];

/** What results and series say of where a number belongs. */
export interface Belonging {
  readonly scenario: string;
  readonly measure: string;
  readonly group: string;
  readonly unit: string;
}

export const belonging = {
  scenario: text('scenario', 'Name of the scenario', (row: Belonging) => row.scenario),
  measure: text('measure', 'Id of the measure', (row: { measure: string }) => row.measure),
  group: text(
    'group',
    'The people, or the profession, whom the number is about',
    (row: { group: string }) => row.group,
  ),
  unit: text(
    'unit',
    'Unit of the number and of all that is said of it',
    (row: Belonging) => row.unit,
  ),
};

/** What a row has beside the numbers of a run where two scenarios are compared. */
/** A number of a measure of every run, or of the scenario's own. */
export type AnyRow = ResultRow | OwnRow;

export type Compared = Partial<Omit<ComparisonRow, keyof ResultRow>>;

/** The mean difference of pairs, and how sure it is. */
export const differenceColumns: readonly Column<Pick<Compared, 'difference'>>[] = [
  number(
    'difference',
    'Mean of scenario less comparator, pair by pair',
    (row) => row.difference?.mean,
  ),
  number(
    'difference_low',
    'Lower end of the 95 % interval of the mean difference',
    (row) => row.difference?.low,
  ),
  number(
    'difference_high',
    'Upper end of the 95 % interval of the mean difference',
    (row) => row.difference?.high,
  ),
];

/** A difference needs two scenarios; a run by itself leaves these columns empty. */
const comparisonColumns: readonly Column<Compared>[] = [
  ...differenceColumns,
  {
    ...number(
      'share_better',
      'Share of pairs in which the scenario does better',
      (row: Compared) => row.shareBetter,
    ),
    unit: 'share',
  },
];

export const resultColumns: readonly Column<AnyRow & Compared>[] = [
  belonging.scenario,
  text(
    'comparator',
    'Name of the scenario compared with; empty in a run by itself',
    (row: Compared) => row.comparator,
  ),
  belonging.measure,
  belonging.group,
  text('period', 'A reported year, or all of them together', (row) => row.period),
  belonging.unit,
  ...summaryColumns,
  ...comparisonColumns,
];

export const seriesColumns: readonly Column<SeriesRow>[] = [
  belonging.scenario,
  belonging.measure,
  belonging.group,
  belonging.unit,
  whole(
    'month',
    'Month 1 is the first reported one, month 0 the last of the warm-up',
    'months',
    (row) => row.month,
  ),
  text(
    'period',
    'The reported year that the month belongs to, or the warm-up',
    (row) => row.period,
  ),
  ...summaryColumns,
];

export const ledgerColumns: readonly Column<LedgerRow>[] = [
  text('scenario', 'Name of the scenario', (row) => row.scenario),
  text('period', 'A reported year, or a mean over all of them', (row) => row.period),
  text('payer', 'Whose budget it is paid from', (row) => row.payer),
  text('provider', 'Who is paid', (row) => row.provider),
  text('service', 'What is paid for', (row) => row.service),
  text('kind', 'Cash, capacity or a transfer', (row) => row.kind),
  text('unit', 'Unit of the amount and of all that is said of it', () => 'GBP a year'),
  ...summaryColumns,
];

export const leverColumns: readonly Column<LeverRow>[] = [
  text('scenario', 'Name of the scenario', (row) => row.scenario),
  text('lever', 'Name of the lever, as in the timeline', (row) => row.lever),
  text(
    'item',
    'What is said of the lever: the first of each is how far it reached',
    (row) => row.item,
  ),
  text('label', 'The same in words', (row) => row.label),
  text('unit', 'Unit of the number and of all that is said of it', (row) => row.unit),
  ...summaryColumns,
];

export const staffColumns: readonly Column<StaffRow>[] = [
  text('profession', 'The profession, or all professionals', (row) => row.group),
  text('period', 'A reported year, or all of them together', (row) => row.period),
  belonging.measure,
  text('unit', 'Unit of mean, low and high', (row) => row.unit),
  number('mean', 'Mean over the replications', (row) => row.mean),
  number('low', 'Lower end of the 95 % interval of the mean', (row) => row.low),
  number('high', 'Upper end of the 95 % interval of the mean', (row) => row.high),
];

export const replicationColumns: readonly Column<ReplicationRow | OwnReplicationRow>[] = [
  whole('replication', 'Number of the replication, from 1', '', (row) => row.replication),
  belonging.measure,
  belonging.group,
  text('period', 'A reported year, or all of them together', (row) => row.period),
  number(
    'value',
    'The measure in this replication; empty where nothing was observed',
    (row) => row.value,
  ),
];

export const provenanceColumns: readonly Column<ProvenanceRow>[] = [
  text('id', 'Id of the parameter', (row) => row.id),
  text('meaning', 'What the parameter is', (row) => row.meaning),
  text('unit', 'Unit of value, default, low and high', (row) => row.unit),
  number('value', 'What the run used', (row) => row.value),
  number('default', 'What a run uses that does not set it', (row) => row.default),
  number('low', 'Lowest value that the evidence leaves room for', (row) => row.low),
  number('high', 'Highest value that the evidence leaves room for', (row) => row.high),
  text(
    'distribution',
    'How an uncertain value is spread between low and high',
    (row) => row.distribution,
  ),
  text('grade', 'How well the default is known: measured, derived, assumed', (row) => row.grade),
  text('role', 'What the parameter is for: evidence, calibrated, structural', (row) => row.role),
  {
    ...text(
      'changed',
      'Whether the scenario set another value than the default',
      (row) => row.changed,
    ),
    type: 'boolean',
  },
  text('source', 'Keys of the sources, separated by blanks, or: assumption', (row) => row.source),
  text('citation', 'The sources in full', (row) => row.citation),
  text('url', 'Where the sources can be read', (row) => row.url),
];

export function text<Row>(name: string, meaning: string, cell: (row: Row) => CsvCell): Column<Row> {
  return { name, meaning, unit: '', type: 'text', cell };
}

export function number<Row>(
  name: string,
  meaning: string,
  cell: (row: Row) => CsvCell,
): Column<Row> {
  return { name, meaning, unit: OWN, type: 'number', cell };
}

export function whole<Row>(
  name: string,
  meaning: string,
  unit: string,
  cell: (row: Row) => CsvCell,
): Column<Row> {
  return { name, meaning, unit, type: 'whole number', cell };
}
