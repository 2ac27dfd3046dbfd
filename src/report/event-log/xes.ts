import { byPerson } from '../../observe/logged-people.ts';
import { isoTime } from './calendar.ts';
import { inChunks } from './chunks.ts';
import { agencyWord, logReader, type LoggedEvent, type LogSource } from './events.ts';

const extensions = [
  ['Concept', 'concept'],
  ['Time', 'time'],
  ['Organizational', 'org'],
  ['Lifecycle', 'lifecycle'],
] as const;

/** A log as XES (IEEE 1849): a trace a person, an event an activity. */
export function eventsXes(source: LogSource): Iterable<string> {
  return inChunks(pieces(source));
}

function* pieces(source: LogSource): Generator<string> {
  const read = logReader(source);
  yield head(source);
  for (const { person, rows } of byPerson(source.log)) {
    yield `<trace>\n${string('concept:name', String(person))}`;
    for (const row of rows) yield eventXes(read(row));
    yield '</trace>\n';
  }
  yield '</log>\n';
}

/** Extensions, what every trace and every event has, the classifier, and what the log is of: in the order of the schema. */
function head({ scenario, replication }: LogSource): string {
  const { name, place, seed } = scenario;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">\n',
    ...extensions.map(
      ([extension, prefix]) =>
        `<extension name="${extension}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>\n`,
    ),
    `<global scope="trace">\n${string('concept:name', 'unknown')}</global>\n`,
    '<global scope="event">\n',
    string('concept:name', 'unknown'),
    attribute('date', 'time:timestamp', isoTime(place.referenceYear, 0)),
    string('lifecycle:transition', 'complete'),
    attribute('int', 'age', '0'),
    string('frailty', 'unknown'),
    '</global>\n',
    '<classifier name="Activity" scope="event" keys="concept:name"/>\n',
    string('concept:name', name),
    string('lifecycle:model', 'standard'),
    string('place', place.name),
    string('seed', seed),
    attribute('int', 'replication', String(replication)),
  ].join('');
}

function eventXes(event: LoggedEvent): string {
  const { value, stay } = event;
  return [
    '<event>\n',
    string('concept:name', event.activity),
    attribute('date', 'time:timestamp', event.time),
    string('lifecycle:transition', 'complete'),
    string('org:group', agencyWord(event.agency)),
    string('org:resource', event.organisation?.name ?? ''),
    string('otherAgency', agencyWord(event.other?.agency)),
    string('detail', event.detail ?? ''),
    value === undefined ? '' : attribute('float', 'value', String(value)),
    string('unit', event.unit ?? ''),
    stay === 0 ? '' : attribute('int', 'stay', String(stay)),
    attribute('int', 'age', String(event.age)),
    string('frailty', event.frailty),
    '</event>\n',
  ].join('');
}

/** A text attribute; none at all where there is nothing to say. */
function string(key: string, value: string): string {
  return value === '' ? '' : attribute('string', key, escaped(value));
}

function attribute(type: 'string' | 'date' | 'int' | 'float', key: string, value: string): string {
  return `<${type} key="${key}" value="${value}"/>\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text as the value of an attribute. What XML has no way to write becomes the replacement character. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll(/[&<>"\t\n\r]/g, (character) => entities[character] ?? character);
}
