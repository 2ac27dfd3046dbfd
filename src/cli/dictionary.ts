import { ownUnit } from '../experiment/own-measures.ts';
import { groupsOf } from '../observe/groups.ts';
import { KINDS, kindMeanings } from '../observe/ledger-items.ts';
import { leverColumns as leverItems, leversIn } from '../observe/lever-reports.ts';
import { measureIds, measureOf } from '../observe/measures.ts';
import { professionGroups } from '../observe/professions.ts';
import { eventColumns } from '../report/event-log/columns.ts';
import { logFormats } from '../report/event-log/formats.ts';
import { loggedActivities } from '../report/event-log/wordings.ts';
import { PURSES } from '../report/money/purse-columns.ts';
import { needsComparator } from '../scenario/own-measures.ts';
import { leverOf } from '../scenario/levers.ts';
import type { Place } from '../scenario/place.ts';
import type { Scenario } from '../scenario/scenario.ts';
import {
  attributionColumns,
  comparedColumns,
  comparedLedgerColumns,
  comparedReplicationColumns,
  comparedSeriesColumns,
  drawColumns,
} from './compare-tables.ts';
import { purseColumns } from './purse-tables.ts';
import { rowsOf, type DictionaryRow } from './dictionary-rows.ts';
import {
  ledgerColumns,
  leverColumns,
  provenanceColumns,
  replicationColumns,
  resultColumns,
  seriesColumns,
  staffColumns,
  tableCsv,
  type Column,
} from './run-tables.ts';
import { tracedDictionary } from './traced-files.ts';

const dictionaryColumns: readonly Column<DictionaryRow>[] = [
  described('file', 'Name of the file in the run folder'),
  described('column', 'Heading of the column'),
  described(
    'code',
    'A value of the column that has a meaning of its own; empty for the column itself',
  ),
  described('meaning', 'What the column, or the value, stands for'),
  described('unit', 'Unit of the numbers; "its own": each row names it in the column unit'),
  described('type', 'What a cell holds: text, number, whole number, boolean'),
];

function described(name: keyof DictionaryRow, meaning: string): Column<DictionaryRow> {
  return { name, meaning, unit: '', type: 'text', cell: (row) => row[name] };
}

const RATE = 'per 1,000 people 65+ a year';

/** The data beside the charts: exactly what is drawn. */
const chartColumns: readonly (readonly [string, string, string, string, string])[] = [
  ['admissions-over-time', 'month', 'Month 1 is the first reported one', 'months', 'whole number'],
  ['admissions-over-time', 'period', 'The reported year, or the warm-up', '', 'text'],
  ['admissions-over-time', 'mean', 'Mean of the replications', RATE, 'number'],
  ['admissions-over-time', 'p10', 'Percentile 10 of the replications', RATE, 'number'],
  ['admissions-over-time', 'p90', 'Percentile 90 of the replications', RATE, 'number'],
  ['admissions-over-time', 'published', 'The published annual level', RATE, 'number'],
  ['population-by-frailty', 'age_band', 'Ages of the people', 'years', 'text'],
  ['population-by-frailty', 'people', 'Mean number of people of the age', 'people', 'number'],
  ['population-by-frailty', 'frailty', 'Category of the electronic frailty index', '', 'text'],
  ['population-by-frailty', 'simulated_share', 'Share in the category', 'share', 'number'],
  ['population-by-frailty', 'evidence_share', 'Share that was set out from', 'share', 'number'],
];

/**
 * `dictionary.csv`: every column of every file, then the codes that stand in them.
 *
 * @param logs the event logs of the folder
 */
export function dictionaryCsv(scenario: Described, logs: readonly string[]): string {
  return tableCsv(dictionaryColumns, dictionaryRows(scenario, logs));
}

/** What of a scenario its dictionary describes. */
type Described = Pick<Scenario, 'place' | 'measures' | 'timeline'>;

/** The lines of the dictionary. */
export function dictionaryRows(
  scenario: Described,
  logs: readonly string[],
): readonly DictionaryRow[] {
  return [
    ...rowsOf('results.csv', resultColumns),
    ...rowsOf('series.csv', seriesColumns),
    ...rowsOf('ledger.csv', ledgerColumns),
    ...rowsOf(PURSES, purseColumns),
    ...rowsOf('replications.csv', replicationColumns),
    ...rowsOf('staff.csv', staffColumns),
    ...leverRows(scenario),
    ...tracedDictionary(),
    ...rowsOf('provenance.csv', provenanceColumns),
    ...rowsOf('dictionary.csv', dictionaryColumns),
    ...chartColumns.map(([chart, column, meaning, unit, type]) => ({
      file: `charts/${chart}.csv`,
      column,
      code: '',
      meaning,
      unit,
      type,
    })),
    ...measureCodes(),
    ...ownCodes(scenario),
    ...groupCodes(scenario.place),
    ...kindCodes(),
    ...logTables.filter((file) => logs.includes(file)).flatMap(logRows),
  ];
}

/** The same for the folder of a comparison, whose scenarios these are: the baseline first. */
export function comparisonDictionary(scenarios: readonly Scenario[]): string {
  const [baseline] = scenarios;
  if (baseline === undefined) return tableCsv(dictionaryColumns, []);
  const all = {
    ...baseline,
    timeline: scenarios.flatMap(({ timeline }) => timeline),
    measures: [
      ...new Map(
        scenarios.flatMap(({ measures }) => measures).map((one) => [one.name, one]),
      ).values(),
    ],
  };
  const rows = [
    ...rowsOf('results.csv', comparedColumns),
    ...rowsOf('series.csv', comparedSeriesColumns),
    ...rowsOf('ledger.csv', comparedLedgerColumns),
    ...rowsOf(PURSES, purseColumns),
    ...rowsOf('replications.csv', comparedReplicationColumns),
    ...rowsOf('draws.csv', drawColumns),
    ...rowsOf('attribution.csv', attributionColumns),
    ...leverRows(all),
    ...tracedDictionary(),
    ...rowsOf('provenance.csv', provenanceColumns),
    ...rowsOf('dictionary.csv', dictionaryColumns),
    ...measureCodes(),
    ...ownCodes(all, true),
    ...groupCodes(baseline.place),
    ...kindCodes(),
  ];
  return tableCsv(dictionaryColumns, rows);
}

/** The same for the folder of an experiment that ends in one table. */
export function experimentDictionary<Row>(
  scenario: Described,
  file: string,
  columns: readonly Column<Row>[],
): string {
  return tableCsv(dictionaryColumns, [
    ...rowsOf(file, columns),
    ...rowsOf('provenance.csv', provenanceColumns),
    ...rowsOf('dictionary.csv', dictionaryColumns),
    ...measureCodes().map((row) => ({ ...row, file })),
    ...groupCodes(scenario.place).map((row) => ({ ...row, file })),
  ]);
}

/** Event logs that are tables; the other formats explain themselves. */
export const logTables: readonly string[] = [logFormats.csv, logFormats.parquet];

function logRows(file: string): DictionaryRow[] {
  const activities = loggedActivities.flatMap((activity) => activity ?? []);
  return [
    ...rowsOf(file, eventColumns),
    ...activities.map(({ name, meaning, unit = '' }) => ({
      file,
      column: 'activity',
      code: name,
      meaning,
      unit,
      type: 'text',
    })),
  ];
}

/** The columns of `levers.csv` and what stands in them, where the scenario has levers. */
function leverRows(scenario: Pick<Scenario, 'timeline'>): DictionaryRow[] {
  const levers = leversIn(scenario);
  if (levers.length === 0) return [];
  const code = { file: 'levers.csv', type: 'text' };
  return [
    ...rowsOf('levers.csv', leverColumns),
    ...levers.map((lever) => ({
      ...code,
      column: 'lever',
      code: lever,
      meaning: leverOf(lever).says,
      unit: '',
    })),
    ...leverItems(scenario).map(({ lever, item: { id, label, unit, ofThePlace } }) => ({
      ...code,
      column: 'item',
      code: id,
      meaning: `Of ${lever}: ${label}${ofThePlace ? ', in the whole place over the reported years' : ''}`,
      unit,
    })),
  ];
}

function measureCodes(): DictionaryRow[] {
  return measureIds.map((id) => {
    const { label, definition, unit, direction } = measureOf(id);
    const meaning = `${label}: ${definition}${direction === 'neither' ? '' : ` (${direction})`}`;
    return { file: 'results.csv', column: 'measure', code: id, meaning, unit, type: 'number' };
  });
}

/** Measures of the scenario's own; those that need a comparison are in no file of a run by itself. */
/** @param compared whether there is something that `baseline.` stands for */
function ownCodes({ measures }: Pick<Scenario, 'measures'>, compared = false): DictionaryRow[] {
  return measures.flatMap((measure) =>
    needsComparator(measure) && !compared
      ? []
      : [
          {
            file: 'results.csv',
            column: 'measure',
            code: measure.name,
            meaning: `The scenario's own measure: ${measure.text}, in each replication`,
            unit: ownUnit(measure),
            type: 'number',
          },
        ],
  );
}

function groupCodes(place: Place): DictionaryRow[] {
  return [...groupsOf(place), ...professionGroups].map(({ name, meaning }) => ({
    file: 'results.csv',
    column: 'group',
    code: name,
    meaning,
    unit: '',
    type: 'text',
  }));
}

function kindCodes(): DictionaryRow[] {
  return KINDS.map((kind) => ({
    file: 'ledger.csv',
    column: 'kind',
    code: kind,
    meaning: kindMeanings[kind],
    unit: '',
    type: 'text',
  }));
}
