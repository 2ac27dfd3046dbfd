import type { ValidationRow } from '../experiment/validation/rows.ts';
import { number, text, type Column } from './run-tables.ts';

const finite = (value: number) => (Number.isFinite(value) ? value : NaN);

/** The columns of `validation.csv`. */
export const validateColumns: readonly Column<ValidationRow>[] = [
  text('kind', 'target, finding, or control of a finding', (row) => row.kind),
  text('id', 'Id of the target or the finding', (row) => row.id),
  text('name', 'Its name in a few words', (row) => row.name),
  text('quantity', 'Which number of the finding', (row) => row.quantity),
  text('says', 'What it is', (row) => row.says),
  text('unit', 'Unit of the numbers', (row) => row.unit),
  number(
    'published',
    'What was published; empty where only a direction was',
    (row) => row.published,
  ),
  number('published_low', 'Lower end of its interval or of its range', (row) => row.publishedLow),
  number('published_high', 'Upper end of it', (row) => row.publishedHigh),
  text('source', 'Where it was published: a source, or a row of the evidence', (row) => row.source),
  number('band_low', 'The least that is inside; empty where the band is open', (row) =>
    finite(row.bandLow),
  ),
  number('band_high', 'The most that is inside; empty where the band is open', (row) =>
    finite(row.bandHigh),
  ),
  number(
    'simulated',
    'What the model says: the mean over futures of a target, the median over futures or studies of a finding',
    (row) => row.simulated,
  ),
  number(
    'low',
    'Lower end of the 95 % interval of the mean of a target; percentile 5 of a finding',
    (row) => row.low,
  ),
  number('high', 'Upper end of it; percentile 95', (row) => row.high),
  number(
    'truth',
    'The true effect in the same futures, with the lever and without',
    (row) => row.truth,
  ),
  text('in_band', 'Whether the simulated number lies in the band', (row) =>
    row.isInBand ? 'yes' : 'no',
  ),
  text(
    'published_in_range',
    'Whether what was published lies among what is simulated; empty where it is not asked',
    (row) => (row.isPublishedInRange === undefined ? '' : row.isPublishedInRange ? 'yes' : 'no'),
  ),
  text('verdict', 'inside, partly or outside', (row) => row.verdict),
];
