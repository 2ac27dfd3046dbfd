import { z } from 'zod';
import { placeFileSchema } from './place-schema.ts';
import { MOST_OPTIONS, optionFields, scenarioFileSchema, settableParameters } from './schema.ts';

type JsonSchema = Record<string, unknown>;

/** One of the two keys at most: each says how many people. */
const notBoth = { not: { required: ['people', 'sample'] } };

/** The JSON Schema (draft 7) of a scenario file, for completion and checks in editors. */
export function scenarioJsonSchema(): JsonSchema {
  const complete = scenarioFileSchema.extend({
    place: z.union([z.string(), placeFileSchema]).optional().meta(metaOf('place')),
    set: z.strictObject(withFormulas(settableParameters())).default({}).meta(metaOf('set')),
  });
  const schema = z.toJSONSchema(complete, { io: 'input', target: 'draft-7' });
  return {
    ...schema,
    properties: { ...schema.properties, options: optionsSchema() },
    title: 'A scenario of Rehearsal',
    ...notBoth,
    // The place may come from the extended scenario.
    anyOf: [{ required: ['place'] }, { required: ['extends'] }],
  };
}

/** The JSON Schema (draft 7) of a place file. */
export function placeJsonSchema(): JsonSchema {
  return {
    ...z.toJSONSchema(placeFileSchema, { io: 'input', target: 'draft-7' }),
    title: 'A place of Rehearsal',
  };
}

/** What an option may have is what the file itself may have. */
function optionsSchema(): JsonSchema {
  const keys = Object.keys(optionFields);
  return {
    ...metaOf('options'),
    type: 'array',
    minItems: 1,
    maxItems: MOST_OPTIONS,
    items: {
      type: 'object',
      properties: Object.fromEntries(keys.map((key) => [key, { $ref: `#/properties/${key}` }])),
      required: ['name'],
      additionalProperties: false,
      ...notBoth,
    },
  };
}

function metaOf(key: 'place' | 'set' | 'options'): JsonSchema {
  return z.globalRegistry.get(scenarioFileSchema.shape[key]) ?? {};
}

/** Parameters as they may be written: the formulas are worked out before a file is checked. */
function withFormulas(parameters: Record<string, z.ZodOptional<z.ZodNumber>>) {
  return Object.fromEntries(
    Object.entries(parameters).map(([id, schema]) => {
      const formula = z.string().meta({ description: 'A formula, such as 0.9 * baseline.' });
      const meta = z.globalRegistry.get(schema) ?? {};
      return [id, z.union([schema.unwrap(), formula]).optional().meta(meta)];
    }),
  );
}
