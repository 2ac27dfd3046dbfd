import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../../src/report/event-log/events.ts';
import { eventsOcel } from '../../../../src/report/event-log/ocel.ts';
import { ocelSchema } from './ocel-schema.ts';
import { fullSource, runSource, textOf } from './source.ts';

interface Typed {
  readonly id: string;
  readonly type: string;
  readonly time?: string;
  readonly attributes?: readonly { name: string; value: string; time?: string }[];
  readonly relationships?: readonly { objectId: string; qualifier: string }[];
}

interface Ocel {
  readonly eventTypes: readonly Declared[];
  readonly objectTypes: readonly Declared[];
  readonly events: readonly Typed[];
  readonly objects: readonly Typed[];
}

interface Declared {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly type: string }[];
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const validate = new Ajv({ formats: { 'date-time': dateTime } }).compile(ocelSchema);

/** What values of a type look like as texts. */
const lexical: Readonly<Record<string, RegExp>> = {
  string: /./,
  integer: /^\d+$/,
  float: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
};

describe('the published schema', () => {
  it('refuses a relationship without a qualifier', () => {
    const events = [
      { id: 'e', type: 't', time: '2016-01-01T00:00:00Z', relationships: [{ objectId: 'o' }] },
    ];
    expect(validate({ eventTypes: [], objectTypes: [], objects: [], events })).toBe(false);
  });
});

describe.each([
  ['a run', runSource()],
  ['every activity', fullSource()],
])('the OCEL 2.0 of %s', (_, source) => {
  const ocel = JSON.parse(textOf(eventsOcel(source))) as Ocel;
  const { eventTypes, objectTypes, events, objects } = ocel;

  it('is valid against the published schema', () => {
    validate(ocel);
    expect(validate.errors).toBeNull();
  });

  it('has types that are declared, with values of the declared types', () => {
    for (const [declared, items] of [
      [eventTypes, events],
      [objectTypes, objects],
    ] as const) {
      const types = new Map(declared.map((one) => [one.name, one.attributes]));
      expect(types.size).toBe(declared.length);
      for (const { type, attributes = [] } of items) {
        for (const { name, value } of attributes) {
          const attribute = types.get(type)?.find((one) => one.name === name);
          expect(value).toMatch(lexical[attribute?.type ?? 'none']);
        }
        expect(types.has(type)).toBe(true);
      }
    }
  });

  it('has ids that are used once, and relationships to objects that are there', () => {
    const ids = new Set(objects.map(({ id }) => id));
    expect(ids.size).toBe(objects.length);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    for (const { relationships = [] } of [...events, ...objects]) {
      for (const { objectId } of relationships) expect(ids).toContain(objectId);
      const pairs = relationships.map(({ objectId, qualifier }) => `${objectId} ${qualifier}`);
      expect(new Set(pairs).size).toBe(pairs.length);
    }
  });

  it('has every event, about its person and no other', () => {
    const written = events.map(({ type, time, relationships = [] }) => {
      const about = relationships.filter(({ qualifier }) => qualifier === 'about');
      return [type, time, about.map(({ objectId }) => objectId)];
    });
    const expected = [...eventsOf(source)].map(({ activity, time, person }) => [
      activity,
      time,
      [`person-${person}`],
    ]);
    expect(written).toEqual(expected);
  });
});

describe('OCEL 2.0', () => {
  it('has a stay of each admission, of one person at one trust', () => {
    const { objects, events } = JSON.parse(textOf(eventsOcel(runSource()))) as Ocel;
    const stays = objects.filter(({ type }) => type === 'hospital stay');
    expect(stays.length).toBe(events.filter(({ type }) => type === 'Emergency admission').length);
    for (const { relationships = [] } of stays) {
      expect(relationships.map(({ qualifier }) => qualifier)).toEqual(['of', 'at']);
    }
  });

  it('names both agencies of a handoff', () => {
    const { events } = JSON.parse(textOf(eventsOcel(fullSource()))) as Ocel;
    const handoff = events.find(({ type }) => type === 'Handed on');
    expect(handoff?.relationships).toContainEqual({ objectId: 'agency-1', qualifier: 'by' });
    expect(handoff?.relationships).toContainEqual({ objectId: 'agency-0', qualifier: 'from' });
  });
});
