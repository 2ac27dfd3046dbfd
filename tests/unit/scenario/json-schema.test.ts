import { describe, expect, it } from 'vitest';
import { parameterIds } from '../../../src/evidence/registry.ts';
import { scenarioJsonSchema } from '../../../src/scenario/schema.ts';
import { parameter } from './texts.ts';

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
