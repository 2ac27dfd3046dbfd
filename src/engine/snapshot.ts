type Columns = Exclude<ArrayBufferView, DataView> & { set(from: ArrayLike<number>): void };

/**
 * The state of everything that can be reached from an object, so that it can go back to it: a history is run to a
 * point once, and on from there as often as there are ways to go on.
 *
 * What is put back is put into the objects that were there, and nothing is built anew: references into the state,
 * from closures as well, stay right, and compiled code finds the objects that it knows. Frozen objects and functions
 * are taken as they are: what is frozen is data.
 */
export class Snapshot {
  private readonly properties = new Map<object, readonly (readonly [PropertyKey, unknown])[]>();
  private readonly elements = new Map<unknown[], readonly unknown[]>();
  private readonly buffers = new Map<ArrayBufferLike, Uint8Array>();
  private readonly maps = new Map<
    Map<unknown, unknown>,
    readonly (readonly [unknown, unknown])[]
  >();
  private readonly sets = new Map<Set<unknown>, readonly unknown[]>();

  constructor(root: object) {
    const seen = new Set<object>();
    const left: object[] = [root];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      for (const value of this.take(next)) if (isState(value)) left.push(value);
    }
  }

  /** Puts everything back. May be called again and again. */
  restore(): void {
    for (const [buffer, bytes] of this.buffers) new Uint8Array(buffer).set(bytes);
    for (const [array, values] of this.elements) {
      array.length = values.length;
      for (let i = 0; i < values.length; i++) array[i] = values[i];
    }
    for (const [map, entries] of this.maps) {
      map.clear();
      for (const [key, value] of entries) map.set(key, value);
    }
    for (const [set, values] of this.sets) {
      set.clear();
      for (const value of values) set.add(value);
    }
    for (const [object, entries] of this.properties) {
      const now = object as Record<PropertyKey, unknown>;
      for (const [key, value] of entries) if (now[key] !== value) now[key] = value;
      const keys = Reflect.ownKeys(object);
      if (keys.length === entries.length) continue;
      // What came since was not there: to leave it would be to remember what has not happened yet.
      const before = new Set(entries.map(([key]) => key));
      for (const key of keys) if (!before.has(key)) Reflect.deleteProperty(object, key);
    }
  }

  /** Remembers one object; returns what it refers to. */
  private take(object: object): readonly unknown[] {
    if (isColumns(object)) {
      const { buffer } = object;
      if (!this.buffers.has(buffer)) this.buffers.set(buffer, new Uint8Array(buffer).slice());
      return [];
    }
    if (Array.isArray(object)) {
      const values: readonly unknown[] = [...(object as unknown[])];
      this.elements.set(object, values);
      return values;
    }
    if (object instanceof Map) {
      const entries = [...(object as Map<unknown, unknown>)];
      this.maps.set(object, entries);
      return entries.flat();
    }
    if (object instanceof Set) {
      const values = [...(object as Set<unknown>)];
      this.sets.set(object, values);
      return values;
    }
    const entries = Reflect.ownKeys(object).map(
      (key) => [key, (object as Record<PropertyKey, unknown>)[key]] as const,
    );
    this.properties.set(object, entries);
    return entries.map(([, value]) => value);
  }
}

function isState(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Object.isFrozen(value);
}

function isColumns(value: object): value is Columns {
  return ArrayBuffer.isView(value);
}
