import type { CsvCell } from '../csv.ts';
import { agencyWord, type LoggedEvent } from './events.ts';

/** A column of the log as a table, declared once for CSV, Parquet and the dictionary. */
export interface EventColumn {
  readonly name: string;
  readonly meaning: string;
  readonly unit: string;
  readonly type: 'text' | 'number' | 'whole number';
  readonly cell: (event: LoggedEvent) => CsvCell;
}

export const eventColumns: readonly EventColumn[] = [
  whole(
    'event',
    'Number of the event, from 1, in the order in which things happened',
    '',
    (event) => event.number,
  ),
  text(
    'time',
    'Date and time in UTC; the reported years start on 1 January of the reference year of the place',
    (event) => event.time,
  ),
  {
    ...whole('day', 'The same time exactly; negative in the warm-up', 'days', (event) => event.day),
    type: 'number',
  },
  text('period', 'The reported year, or the warm-up', (event) => event.period),
  whole('person', 'Number of the person: the case', '', (event) => event.person),
  text('activity', 'What happens', (event) => event.activity),
  text('agency', 'The agency that acts; empty where it is the person or their body', (event) =>
    agencyWord(event.agency),
  ),
  text(
    'other_agency',
    'Where the case comes from (Handed on, Case lost), or goes back to (Referral comes back, Referral refused)',
    (event) => agencyWord(event.other?.agency),
  ),
  text(
    'organisation',
    'The council or hospital trust that acts',
    (event) => event.organisation?.name,
  ),
  text('detail', 'What the activity alone does not say', (event) => event.detail),
  {
    ...whole('value', 'The number that belongs to the activity', 'its own', (event) => event.value),
    type: 'number',
  },
  text('unit', 'Unit of the value', (event) => event.unit),
  whole(
    'stay',
    'Number of the stay in hospital, from 1, that the event belongs to; empty outside hospital',
    '',
    (event) => (event.stay === 0 ? undefined : event.stay),
  ),
  whole('age', 'Age of the person then, in completed years', 'years', (event) => event.age),
  text('frailty', 'Frailty of the person then', (event) => event.frailty),
];

function text(
  name: string,
  meaning: string,
  cell: (event: LoggedEvent) => string | undefined,
): EventColumn {
  return { name, meaning, unit: '', type: 'text', cell };
}

function whole(
  name: string,
  meaning: string,
  unit: string,
  cell: (event: LoggedEvent) => number | undefined,
): EventColumn {
  return { name, meaning, unit, type: 'whole number', cell };
}
