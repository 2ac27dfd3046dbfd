/** A column of state: one number an entity, in one typed array. */
export type Column =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Uint16Array
  | Uint8Array;

/** A copy of `column` with room for `length` entries; the new ones are 0. */
export function grown<T extends Column>(column: T, length: number): T {
  const larger = new (column.constructor as new (length: number) => T)(length);
  larger.set(column);
  return larger;
}

/** The largest number that a column of bytes holds. */
export const LARGEST_BYTE = 255;
