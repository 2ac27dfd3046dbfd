import { z } from 'zod';
import type { KeyPath } from './source.ts';

/** The part of a schema that describes the value at a path; undefined where the schema knows no such value. */
export function schemaAt(schema: z.core.$ZodType, path: KeyPath): z.core.$ZodType | undefined {
  let at: z.core.$ZodType | undefined = schema;
  for (const key of path) {
    const container: z.core.$ZodType | undefined = at && unwrapped(at);
    if (container instanceof z.ZodObject) at = container.shape[key];
    else if (container instanceof z.ZodArray) at = container.element;
    else if (container instanceof z.ZodTuple) at = container.def.items[Number(key)];
    else return undefined;
  }
  return at;
}

/** The keys that a mapping at a path may have. */
export function keysAt(schema: z.core.$ZodType, path: KeyPath): readonly string[] {
  const at = schemaAt(schema, path);
  const mapping = at && unwrapped(at);
  return mapping instanceof z.ZodObject ? Object.keys(mapping.shape) : [];
}

/** The first example that the schema gives of the value at a path. */
export function exampleAt(schema: z.core.$ZodType, path: KeyPath): unknown {
  const at = schemaAt(schema, path);
  const examples = at && z.globalRegistry.get(at)?.['examples'];
  return Array.isArray(examples) ? examples[0] : undefined;
}

/** The schema of a value that is given, without what holds where it is not. */
export function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodLazy
    ? unwrapped(schema.unwrap())
    : schema;
}
