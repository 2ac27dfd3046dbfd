import { AGENCY } from '../../model/people/codes.ts';
import { AGENCY_WORDS } from '../../observe/activities.ts';
import { byPerson } from '../../observe/logged-people.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { inChunks } from './chunks.ts';
import { eventsOf, logReader, type Body, type LoggedEvent, type LogSource } from './events.ts';
import { loggedActivities, type LoggedActivity } from './wordings.ts';

/** When an attribute that never changes gets its value: OCEL 2.0 says that this is the start of 1970. */
const ALWAYS = '1970-01-01T00:00:00.000+00:00';

/** Object types, and the attributes of each. */
const objectTypes = [
  { name: 'person', attributes: [{ name: 'frailty', type: 'string' }] },
  { name: 'agency', attributes: [{ name: 'name', type: 'string' }] },
  { name: 'organisation', attributes: [{ name: 'name', type: 'string' }] },
  { name: 'hospital stay', attributes: [] },
];

interface Relationship {
  readonly objectId: string;
  readonly qualifier: string;
}

/** A log as OCEL 2.0 in JSON, an object or an event a line. */
export function eventsOcel(source: LogSource): Iterable<string> {
  return inChunks(pieces(source));
}

function* pieces(source: LogSource): Generator<string> {
  yield '{\n"objectTypes": ';
  yield* list(objectTypes);
  yield ',\n"eventTypes": ';
  yield* list(loggedActivities.flatMap((activity) => activity ?? []).map(eventType));
  yield ',\n"objects": ';
  yield* list(objects(source));
  yield ',\n"events": ';
  yield* list(events(source));
  yield '\n}\n';
}

function* list(items: Iterable<unknown>): Generator<string> {
  let between = '[\n';
  for (const item of items) {
    yield between + JSON.stringify(item);
    between = ',\n';
  }
  yield between === '[\n' ? '[]' : '\n]';
}

function eventType({ name, words, unit }: LoggedActivity) {
  return {
    name,
    attributes: [
      ...(words === undefined ? [] : [{ name: 'detail', type: 'string' }]),
      ...(unit === undefined ? [] : [{ name: unit, type: 'float' }]),
      { name: 'age', type: 'integer' },
    ],
  };
}

function* objects(source: LogSource): Generator<object> {
  yield* agencies();
  yield* organisations(source.scenario);
  yield* people(source);
  yield* stays(source);
}

function* agencies(): Generator<object> {
  for (const agency of Object.values(AGENCY)) {
    yield {
      id: agencyId(agency),
      type: 'agency',
      attributes: [{ name: 'name', value: AGENCY_WORDS[agency], time: ALWAYS }],
    };
  }
}

function* organisations({ place }: Scenario): Generator<object> {
  const kinds = [
    ['council', place.councils, AGENCY.council],
    ['trust', place.trusts, AGENCY.hospital],
  ] as const;
  for (const [kind, bodies, agency] of kinds) {
    for (const [index, { name }] of bodies.entries()) {
      yield {
        id: bodyId({ kind, index }),
        type: 'organisation',
        attributes: [{ name: 'name', value: name, time: ALWAYS }],
        relationships: [{ objectId: agencyId(agency), qualifier: 'is a' }],
      };
    }
  }
}

/** People, with their frailty at their first event and whenever it is seen to have changed. */
function* people(source: LogSource): Generator<object> {
  const read = logReader(source);
  for (const { person, rows } of byPerson(source.log)) {
    const attributes: { name: string; value: string; time: string }[] = [];
    for (const row of rows) {
      const { frailty, time } = read(row);
      if (attributes.at(-1)?.value === frailty) continue;
      attributes.push({ name: 'frailty', value: frailty, time });
    }
    yield { id: personId(person), type: 'person', attributes };
  }
}

function* stays(source: LogSource): Generator<object> {
  let begun = 0;
  for (const { stay, person, organisation } of eventsOf(source)) {
    if (stay <= begun) continue;
    begun = stay;
    yield {
      id: stayId(stay),
      type: 'hospital stay',
      relationships: [
        { objectId: personId(person), qualifier: 'of' },
        ...(organisation ? [{ objectId: bodyId(organisation), qualifier: 'at' }] : []),
      ],
    };
  }
}

function* events(source: LogSource): Generator<object> {
  for (const event of eventsOf(source)) {
    yield {
      id: `event-${event.number}`,
      type: event.activity,
      time: event.time,
      attributes: attributesOf(event),
      relationships: relationshipsOf(event),
    };
  }
}

/** The published schema wants every value as text, whatever its declared type. */
function attributesOf({ detail, value, unit, age }: LoggedEvent) {
  return [
    ...(detail === undefined ? [] : [{ name: 'detail', value: detail }]),
    ...(value === undefined ? [] : [{ name: unit, value: String(value) }]),
    { name: 'age', value: String(age) },
  ];
}

function relationshipsOf({ person, stay, agency, other, organisation }: LoggedEvent) {
  const related: Relationship[] = [{ objectId: personId(person), qualifier: 'about' }];
  if (stay > 0) related.push({ objectId: stayId(stay), qualifier: 'during' });
  if (agency !== undefined) related.push({ objectId: agencyId(agency), qualifier: 'by' });
  if (organisation) related.push({ objectId: bodyId(organisation), qualifier: 'at' });
  if (other) related.push({ objectId: agencyId(other.agency), qualifier: other.role });
  return related;
}

function personId(person: number): string {
  return `person-${person}`;
}

function stayId(stay: number): string {
  return `stay-${stay}`;
}

function agencyId(agency: number): string {
  return `agency-${agency}`;
}

function bodyId({ kind, index }: Pick<Body, 'kind' | 'index'>): string {
  return `${kind}-${index}`;
}
