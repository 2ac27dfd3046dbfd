import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parameterIds } from '../../../src/evidence/registry.ts';
import { placeJsonSchema, scenarioJsonSchema } from '../../../src/scenario/json-schema.ts';
import { parameter, sound, soundPlace } from './texts.ts';

const schema = scenarioJsonSchema() as {
  $schema: string;
  required: string[];
  additionalProperties: boolean;
  not: unknown;
  anyOf: unknown;
  properties: Record<string, Record<string, unknown>>;
};

describe('the JSON Schema for editors', () => {
  it('is draft 7 and can be written as JSON', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it('asks for what a scenario needs and knows no other keys', () => {
    expect(schema.required).toEqual(['schema', 'name']);
    expect(schema.anyOf).toEqual([{ required: ['place'] }, { required: ['extends'] }]);
    expect(schema.additionalProperties).toBe(false);
    expect(schema.not).toEqual({ required: ['people', 'sample'] });
    expect(schema.properties['years']).toMatchObject({
      type: 'integer',
      minimum: 1,
      maximum: 50,
      default: 5,
    });
  });

  it('describes every setting', () => {
    const bare = Object.entries(schema.properties).filter(
      ([, property]) => !property['description'],
    );
    expect(bare).toEqual([]);
  });

  it('offers every parameter with its range, and a formula in its place', () => {
    const set = schema.properties['set'] as { properties: Record<string, unknown> };
    expect(Object.keys(set.properties)).toEqual(parameterIds);
    const { id, low, high } = parameter;
    expect(set.properties[id]).toMatchObject({
      anyOf: [{ type: 'number', minimum: low, maximum: high }, { type: 'string' }],
    });
  });

  it('takes a place by name or written out', () => {
    const [name, inline] = schema.properties['place']['anyOf'] as Record<string, unknown>[];
    expect(name).toMatchObject({ type: 'string' });
    expect(inline).toMatchObject({ type: 'object', additionalProperties: false });
    expect(Object.keys(inline['properties'] as object)).toContain('catchment');
  });
});

const ajv = new Ajv({ strict: false, allErrors: true });
const validates = {
  scenario: ajv.compile(scenarioJsonSchema()),
  place: ajv.compile(placeJsonSchema()),
};
const yamlIn = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `${folder}/${file}`);

describe('the published schemas', () => {
  it.each([
    ['scenario', scenarioJsonSchema],
    ['place', placeJsonSchema],
  ])('are up to date: scenarios/%s.schema.json', async (kind, made) => {
    // Written anew with: npx vitest run tests/unit/scenario/json-schema.test.ts --update
    const text = `${JSON.stringify(made(), undefined, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../../scenarios/${kind}.schema.json`);
  });

  it.each(yamlIn('scenarios'))('know %s', (file) => {
    validates.scenario(parse(readFileSync(file, 'utf8')));
    expect(validates.scenario.errors).toBeNull();
  });

  it.each(yamlIn('scenarios/places'))('know %s', (file) => {
    validates.place(parse(readFileSync(file, 'utf8')));
    expect(validates.place.errors).toBeNull();
  });

  it('know every example of the reference', () => {
    const page = readFileSync('docs/scenarios.md', 'utf8');
    const examples = [...page.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text]) => text);
    expect(examples.length).toBeGreaterThan(5);
    for (const text of examples) {
      validates.scenario(parse(text));
      expect(validates.scenario.errors).toBeNull();
    }
  });

  it.each([
    ['a key', `${sound}yeras: 5\n`, ''],
    ['a parameter', `${sound}set: { ${parameter.id}x: 1 }\n`, '/set'],
    [
      'a value',
      `${sound}set: { ${parameter.id}: ${parameter.high + 1} }\n`,
      `/set/${parameter.id}`,
    ],
    ['a lever', `${sound}timeline: [{ from: 1, jointMeeting: {} }]\n`, '/timeline/0'],
    [
      'a setting',
      `${sound}timeline: [{ from: 1, jointMeetings: { hours: 4 } }]\n`,
      '/timeline/0/jointMeetings',
    ],
    ['a key of an option', `${sound}options: [{ name: A, yeras: 5 }]\n`, '/options/0'],
    [
      'a parameter of an option',
      `${sound}options: [{ name: A, set: { ${parameter.id}x: 1 } }]\n`,
      '/options/0/set',
    ],
    ['an option without a name', `${sound}options: [{ years: 5 }]\n`, '/options/0'],
    ['a measure', `${sound}measures: { x: 5 }\n`, '/measures/x'],
  ])('mark what is wrong with %s', (_what, text, where) => {
    validates.scenario(parse(text));
    expect(validates.scenario.errors?.map(({ instancePath }) => instancePath)).toContain(where);
  });

  it('mark what is wrong with a place', () => {
    validates.place(parse(soundPlace.replace('referenceYear', 'refrenceYear')));
    expect(validates.place.errors?.map(({ keyword }) => keyword).toSorted()).toEqual([
      'additionalProperties',
      'required',
    ]);
  });
});
