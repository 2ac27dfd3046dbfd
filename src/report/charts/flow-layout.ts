import { round } from './shapes.ts';

/** A flow as far as its place matters: how much goes from one point of the way to another, under each scenario shown. */
export interface FlowAmounts {
  readonly from: string;
  readonly to: string;
  readonly amounts: readonly number[];
}

/** Upper and lower end of one side of a band. */
type Ends = readonly [top: number, bottom: number];

/** A band between two columns, 0 being the left one. */
export interface Band {
  /** Number of its flow. */
  readonly flow: number;
  readonly columns: readonly [from: number, to: number];
  readonly starts: Ends;
  readonly ends: Ends;
}

/** A block in a column, from which flows go or through which they pass. */
export interface Block {
  readonly name: string;
  readonly column: number;
  readonly amount: number;
  readonly ends: Ends;
}

/** A flow where it ends: the middle of the line that its words have, the same under every scenario. */
export interface Terminal {
  readonly flow: number;
  readonly middle: number;
}

export interface FlowLayout {
  readonly columns: number;
  readonly terminals: readonly Terminal[];
  /** Where words about what flows pass through have room; undefined where they pass through nothing. */
  readonly throughLine: number | undefined;
  /** For each scenario. */
  readonly bands: readonly (readonly Band[])[];
  readonly blocks: readonly (readonly Block[])[];
}

const blockGap = 6;
const leastBand = 1.5;
const STEPS = 40;

/**
 * Places flows from left to right on one scale for all scenarios. They start in blocks, may pass through one block in the
 * middle, and end in lines of words in their order.
 *
 * @param lineHeight that each end has at least
 */
export function layOutFlows(
  flows: readonly FlowAmounts[],
  [top, bottom]: Ends,
  lineHeight: number,
): FlowLayout {
  const through = flows.find(({ to }) => flows.some(({ from }) => from === to))?.to;
  const ending = [...flows.keys()].filter((n) => flows[n]?.to !== through);
  const direct = ending.filter((n) => flows[n]?.from !== through);
  const passed = ending.filter((n) => flows[n]?.from === through);
  const gap = through === undefined ? 0 : lineHeight;
  const heightOf = (flow: number, scale: number) =>
    Math.max(lineHeight, scale * Math.max(...(flows[flow]?.amounts ?? [0])));
  const room = bottom - top - gap;
  const scale = largest((k) => ending.reduce((sum, n) => sum + heightOf(n, k), 0) <= room);

  let y = top;
  const terminals: Terminal[] = [];
  const place = (flow: number) => {
    const height = heightOf(flow, scale);
    terminals.push({ flow, middle: y + height / 2 });
    y += height;
  };
  direct.forEach(place);
  const throughLine = through === undefined ? undefined : y + lineHeight / 2;
  y += gap;
  const throughTop = y;
  passed.forEach(place);

  const scenarios = flows[0]?.amounts.map((_, n) => n) ?? [];
  const made = scenarios.map((scenario) =>
    placeScenario(flows, { scenario, scale, terminals, through, throughTop, top }),
  );
  return {
    columns: through === undefined ? 2 : 3,
    terminals,
    throughLine,
    bands: made.map(({ bands }) => bands),
    blocks: made.map(({ blocks }) => blocks),
  };
}

/** Lines that fit where flows are still to be told apart: words take two thirds of the height at most. */
export function linesThatFit(height: number, lineHeight: number): number {
  return Math.max(2, Math.floor((height * (2 / 3)) / lineHeight));
}

/** The largest scale that fits, by halving: what fits never grows with it. */
function largest(fits: (scale: number) => boolean): number {
  let [low, high] = [0, 1];
  while (fits(high) && high < 1e6) high *= 2;
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function placeScenario(
  flows: readonly FlowAmounts[],
  at: {
    readonly scenario: number;
    readonly scale: number;
    readonly terminals: readonly Terminal[];
    readonly through: string | undefined;
    readonly throughTop: number;
    readonly top: number;
  },
): { readonly bands: readonly Band[]; readonly blocks: readonly Block[] } {
  const { scenario, scale, terminals, through, throughTop } = at;
  const amount = (flow: number) => flows[flow]?.amounts[scenario] ?? 0;
  const thick = (flow: number) => Math.max(leastBand, scale * amount(flow));
  const last = through === undefined ? 1 : 2;
  const blocks: Block[] = [];
  const bands: Band[] = [];
  let inward = throughTop;
  let y = at.top;
  for (const source of new Set(flows.map(({ from }) => from).filter((from) => from !== through))) {
    const own = [...flows.keys()].filter((n) => flows[n]?.from === source);
    const start = y;
    for (const flow of own) {
      const starts: Ends = [y, y + thick(flow)];
      y = starts[1];
      if (flows[flow]?.to === through) {
        bands.push({ flow, columns: [0, 1], starts, ends: [inward, inward + thick(flow)] });
        inward += thick(flow);
      } else bands.push({ flow, columns: [0, last], starts, ends: around(flow) });
    }
    const all = own.reduce((sum, flow) => sum + amount(flow), 0);
    blocks.push({ name: source, column: 0, amount: all, ends: [start, y] });
    y += blockGap;
  }
  if (through !== undefined) {
    const own = [...flows.keys()].filter((n) => flows[n]?.from === through);
    let outward = throughTop;
    for (const flow of own) {
      const starts: Ends = [outward, outward + thick(flow)];
      outward = starts[1];
      bands.push({ flow, columns: [1, 2], starts, ends: around(flow) });
    }
    const all = flows.reduce((sum, { to }, n) => sum + (to === through ? amount(n) : 0), 0);
    const ends: Ends = [throughTop, Math.max(inward, outward)];
    blocks.push({ name: through, column: 1, amount: all, ends });
  }
  return { bands, blocks };

  function around(flow: number): Ends {
    const middle = terminals.find((one) => one.flow === flow)?.middle ?? 0;
    return [middle - thick(flow) / 2, middle + thick(flow) / 2];
  }
}

/** The outline of a band between two places from left to right. */
export function bandPath({ starts, ends }: Band, [from, to]: readonly [number, number]): string {
  const middle = round((from + to) / 2);
  const [x0, x1] = [round(from), round(to)];
  const [a, b, c, d] = [round(starts[0]), round(starts[1]), round(ends[0]), round(ends[1])];
  return (
    `M${x0},${a}C${middle},${a},${middle},${c},${x1},${c}` +
    `L${x1},${d}C${middle},${d},${middle},${b},${x0},${b}Z`
  );
}
