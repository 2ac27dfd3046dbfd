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

/** The same numbers in bytes where these hold every one of them, and as they are where they do not. */
export function narrowed(column: Column): Column {
  const bytes = Uint8Array.from(column);
  return bytes.every((byte, n) => byte === column[n]) ? bytes : column;
}
