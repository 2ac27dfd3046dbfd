import type { SensitivityRow } from '../experiment/sensitivity/sensitivity-row.ts';
import { number, text, whole, type Column } from './run-tables.ts';

/** The columns of `sensitivity.csv`: what a stage does not say is empty. */
export const sensitivityColumns: readonly Column<SensitivityRow>[] = [
  text('stage', 'screening, shares or information', (row) => row.stage),
  text('scenario', 'Name of the option; empty for the decision between all', (row) => row.scenario),
  text('comparator', 'Name of the baseline', (row) => row.comparator),
  text(
    'input',
    'A subject of parameters, luck, the id of a parameter, or everything',
    (row) => row.input,
  ),
  whole('parameters', 'Parameters that are moved together', 'parameters', (row) => row.parameters),
  text(
    'output',
    'Difference of the option: netBenefit or the id of a measure; or the decision',
    (row) => row.output,
  ),
  text('unit', 'Unit of effect, sigma and worth', (row) => row.unit),
  number(
    'effect',
    'Screening: mean absolute effect of the whole range (mu star)',
    (row) => row.effects?.muStar,
  ),
  number('effect_error', 'Standard error of effect', (row) => row.effects?.error),
  number(
    'sigma',
    'Screening: standard deviation of the effects, which is what depends on others',
    (row) => row.effects?.sigma,
  ),
  share(
    'flips',
    'Screening: share of the moves after which another option is best',
    (row) => row.flips,
  ),
  share('first', 'Share of variance by itself', (row) => row.indices?.first.value),
  share('first_low', 'Lower end of its 95 % interval', (row) => row.indices?.first.low),
  share('first_high', 'Upper end of its 95 % interval', (row) => row.indices?.first.high),
  share('total', 'Share of variance with all interactions', (row) => row.indices?.total.value),
  share('total_low', 'Lower end of its 95 % interval', (row) => row.indices?.total.low),
  share('total_high', 'Upper end of its 95 % interval', (row) => row.indices?.total.high),
  number('worth', 'Expected value of knowing the input before choosing', (row) => row.worth),
  number(
    'worth_by_chance',
    'What a number that says nothing would seem to be worth, 19 times of 20',
    (row) => row.byChance,
  ),
];

function share(
  name: string,
  meaning: string,
  cell: (row: SensitivityRow) => number | undefined,
): Column<SensitivityRow> {
  return { ...number(name, meaning, cell), unit: 'share' };
}
