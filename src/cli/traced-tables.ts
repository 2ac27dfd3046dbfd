import type {
  AmountOfMonth,
  FlowRow,
  HandoffRow,
  ServiceMonthRow,
  SpreadRow,
  TracedRow,
} from '../experiment/traced-rows.ts';
import { differenceSpreadColumns } from './compare-tables.ts';
import {
  differenceColumns,
  number,
  summaryColumns,
  text,
  whole,
  type Column,
} from './run-tables.ts';

const scenario = text(
  'scenario',
  'Name of the scenario',
  (row: { scenario: string }) => row.scenario,
);
const unit = text(
  'unit',
  'Unit of the number and of all that is said of it',
  (row: { unit: string }) => row.unit,
);

/** What a row says of the option and of the baseline, which has no comparator. */
const compared: readonly Column<TracedRow>[] = [
  scenario,
  text(
    'comparator',
    'Name of the scenario compared with; empty for the baseline, and in a run by itself',
    (row) => row.comparator,
  ),
];

const numbers: readonly Column<TracedRow>[] = [
  unit,
  ...summaryColumns,
  ...differenceColumns,
  ...differenceSpreadColumns,
];

/** Mean and percentiles of one amount. */
function amount(
  name: string,
  meaning: string,
  of: (row: ServiceMonthRow) => AmountOfMonth,
): readonly Column<ServiceMonthRow>[] {
  return [
    number(name, `${meaning}: mean over the replications`, (row) => of(row).mean),
    number(`${name}_p10`, 'Percentile 10 of it', (row) => of(row).p10),
    number(`${name}_p90`, 'Percentile 90 of it', (row) => of(row).p90),
  ];
}

export const serviceMonthColumns: readonly Column<ServiceMonthRow>[] = [
  scenario,
  text('service', 'Id of a service with a capacity', (row) => row.service),
  unit,
  whole('month', 'Month 1 is the first reported one', 'months', (row) => row.month),
  text('period', 'The reported year that the month belongs to', (row) => row.period),
  ...amount(
    'in_use',
    'In the service in the whole place, a mean over the month; of teams without a queue, when it ends',
    (row) => row.inUse,
  ),
  ...amount(
    'waiting',
    'Waiting for it, a mean over the month; of home care the hours that people wait for when it ends; empty where a team turns people away',
    (row) => row.waiting,
  ),
  ...amount('demand', 'In use and waiting together', (row) => row.demand),
  ...amount('capacity', 'What there is when the month begins', (row) => row.capacity),
  {
    ...number(
      'short',
      'Share of the replications in which demand is more than capacity',
      (row: ServiceMonthRow) => row.short,
    ),
    unit: 'share',
  },
];

export const flowColumns: readonly Column<FlowRow>[] = [
  ...compared,
  text('way', 'What they are on: an emergency, or a request for support', (row) => row.way),
  text('from', 'Where people 65+ come from', (row) => row.from),
  text('to', 'Where they go next', (row) => row.to),
  ...numbers,
];

export const handoffColumns: readonly Column<HandoffRow>[] = [
  ...compared,
  text('from', 'The agency that hands a person of 65+ on', (row) => row.from),
  text('to', 'The agency that is to deal with them, or is told', (row) => row.to),
  text('what', 'A case to deal with, or a letter about somebody who goes home', (row) => row.what),
  ...numbers,
];

export const spreadColumns: readonly Column<SpreadRow>[] = [
  ...compared,
  text('amount', 'What is said of each journey', (row) => row.amount),
  text(
    'statistic',
    'Of the people in one replication: their mean, or a percentile of them',
    (row) => row.statistic,
  ),
  ...numbers,
];
