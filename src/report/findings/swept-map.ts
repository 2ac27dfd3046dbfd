import { parse } from 'yaml';
import { isMeasureId } from '../../observe/measures.ts';
import type { Findings } from './findings.ts';
import { betterSign } from './options.ts';
import { pointAt, type Point } from './points.ts';
import { rowsOf } from './table.ts';

/** A point of the grid. */
export interface Cell extends Point {
  /** Its place along each axis, from 0; a grid of one key has one row. */
  readonly column: number;
  readonly row: number;
}

/** A key that was varied, in words, with its values in their order. */
export interface GridAxis {
  readonly key: string;
  readonly name: string;
  readonly values: readonly string[];
  /**
   * Whether the option alone has the key in its timeline. Any other key is of both sides, and was changed on that of the
   * option only: what it does by itself is in the difference too.
   */
  readonly isOfOption: boolean;
}

/** What a sweep of one or two keys says of its first measure. */
export interface SweptMap {
  readonly findings: Findings;
  readonly option: string;
  readonly baseline: string;
  readonly measure: string;
  readonly across: GridAxis;
  /** Undefined in a sweep of one key. */
  readonly down: GridAxis | undefined;
  readonly cells: readonly Cell[];
  /** Where the plan itself stands, if it is a point of the grid. */
  readonly plan: { readonly column: number; readonly row: number } | undefined;
}

/** The map of a sweep, or why there is none. */
export function sweptMap(findings: Findings): SweptMap | { readonly absent: string } {
  const table = findings.table('sweep.csv');
  const vary = findings.manifest.experiment?.vary ?? [];
  const [second, first = second] = vary.toReversed();
  if (table.length === 0 || first === undefined || second === undefined) {
    return { absent: 'it takes a folder of rehearse sweep' };
  }
  if (vary.length > 2)
    return { absent: `a map has two sides, and ${vary.length} keys were varied` };
  const measure = table.text(0, 'measure');
  const across = axisOf(vary.length === 2 ? first : second);
  const down = vary.length === 2 ? axisOf(second) : undefined;
  const cells = rowsOf(table, (row) => ({
    ...pointAt(table, row),
    column: across.values.indexOf(table.text(row, across.key)),
    row: down === undefined ? 0 : down.values.indexOf(table.text(row, down.key)),
  })).filter((cell) => cell.measure === measure);
  return {
    findings,
    option: table.text(0, 'scenario'),
    baseline: table.text(0, 'comparator'),
    measure,
    across,
    down,
    cells,
    plan: planOf(findings, across, down),
  };
}

function axisOf({
  key,
  values,
}: {
  readonly key: string;
  readonly values: readonly string[];
}): GridAxis {
  return { key, name: keyWords(key), values, isOfOption: /^timeline\b/.test(key) };
}

/** `timeline.0.rapidResponse.places` as `rapid response: places`. */
function keyWords(key: string): string {
  const parts = key.split('.').filter((part) => part !== 'timeline' && !/^\d+$/.test(part));
  const words = parts.map((part) =>
    part.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
  );
  return words.length > 1 ? `${words.slice(0, -1).join(' ')}: ${words.at(-1)}` : (words[0] ?? key);
}

/** Where the scenario itself stands: what it sets, or the default of a parameter that it does not set. */
function planOf(
  findings: Findings,
  across: GridAxis,
  down: GridAxis | undefined,
): SweptMap['plan'] {
  const place = ({ key, values }: GridAxis) =>
    values.findIndex((value) => Number(value) === valueInPlan(findings, key));
  const [column, row] = [place(across), down === undefined ? 0 : place(down)];
  return column < 0 || row < 0 ? undefined : { column, row };
}

function valueInPlan({ file, table }: Findings, key: string): number {
  const scenario: unknown = parse(file('option-1.resolved.yaml') ?? '');
  const set = at(scenario, ['set', key]) ?? at(scenario, key.split('.'));
  if (set !== undefined) return Number(set);
  const provenance = table('provenance.csv');
  const row = rowsOf(provenance, (one) => one).find((one) => provenance.text(one, 'id') === key);
  return row === undefined ? NaN : provenance.number(row, 'value');
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null
        ? (found as Readonly<Record<string, unknown>>)[step]
        : undefined,
    value,
  );
}

/** 1 for the better, -1 for the worse; of what has no good way, up is 1. */
export function goodness(measure: string, difference: number): number {
  return (isMeasureId(measure) ? betterSign(measure) : 1) * Math.sign(difference);
}
