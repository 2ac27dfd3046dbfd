import type { Position } from './axes.ts';
import type { Bar, Crossing, LaneMarks, Point } from './lane-marks.ts';
import { labelWidth, textSize } from './shapes.ts';

/** A mark with its place across the page. */
export type Placed<Mark> = Mark & { readonly x: number };

/** A text in a lane. */
export interface LaneText {
  readonly lane: number;
  readonly text: string;
  readonly left: number;
  readonly mark: Bar['mark'] | Point['mark'];
}

export interface LaneLayout {
  readonly bars: readonly Bar[];
  readonly points: readonly Placed<Point>[];
  readonly crossings: readonly Placed<Crossing>[];
  readonly texts: readonly LaneText[];
}

/** More marks than these nobody can tell apart. */
export const MOST_MARKS = 240;

/** Marks of one kind that are nearer than this are one. */
const NEAREST = 5;
/** Crossings that are nearer than this would hide each other's arrowheads. */
const CROSSING_GAP = 10;

/** Where everything stands across the page: what coincides is drawn once, or side by side. */
export function layLanes(
  { lanes, bars, points, crossings }: LaneMarks,
  x: Position,
  [left, right]: readonly [number, number],
): LaneLayout {
  for (let gap = NEAREST; ; gap *= 1.5) {
    const placedPoints = thinned(points, x, gap);
    const placedCrossings = thinned(crossings, x, gap);
    const joined = joinedBars(bars, x, gap - NEAREST);
    const marks = placedPoints.length + placedCrossings.length + joined.length;
    const fits = placedCrossings.length * CROSSING_GAP <= right - left;
    if (!fits || marks > MOST_MARKS) continue;
    const apart = sideBySide(placedCrossings, [left, right]);
    const placed = { lanes, bars: joined, points: placedPoints, crossings: apart };
    return { ...placed, texts: textsOf(placed, x, [left, right]) };
  }
}

/** Of marks that look alike and nearly coincide, the first. */
function thinned<Mark extends Point | Crossing>(
  marks: readonly Mark[],
  x: Position,
  gap: number,
): Placed<Mark>[] {
  const lastAt = new Map<string, number>();
  return marks.flatMap((mark) => {
    const look = [mark.mark, mark.lane, 'to' in mark ? mark.to : mark.label].join();
    const at = x(mark.at);
    const last = lastAt.get(look);
    if (last !== undefined && at - last < gap) return [];
    lastAt.set(look, at);
    return [{ ...mark, x: at }];
  });
}

/** Of bars that look alike and have less than `gap` between them, one, without the label of the first. */
function joinedBars(bars: readonly Bar[], x: Position, gap: number): Bar[] {
  if (gap <= 0) return [...bars];
  const joined: Bar[] = [];
  for (const bar of bars) {
    const at = joined.findLastIndex(({ mark, lane }) => mark === bar.mark && lane === bar.lane);
    const last = joined[at];
    if (last === undefined || x(bar.from) - x(last.to) >= gap) joined.push(bar);
    else joined[at] = { ...last, to: Math.max(last.to, bar.to), label: '' };
  }
  return joined;
}

function sideBySide(
  crossings: readonly Placed<Crossing>[],
  [left, right]: readonly [number, number],
): Placed<Crossing>[] {
  // To the right first: a handoff never stands before what it follows from, unless the page ends.
  const places = new Float64Array(crossings.length);
  crossings.forEach(({ x }, i) => {
    places[i] = i === 0 ? Math.max(left, x) : Math.max(x, (places[i - 1] ?? left) + CROSSING_GAP);
  });
  for (let i = places.length - 1, end = right; i >= 0; i--, end -= CROSSING_GAP) {
    places[i] = Math.min(places[i] ?? end, end);
  }
  return crossings.map((crossing, i) => ({ ...crossing, x: places[i] ?? crossing.x }));
}

interface Wish extends LaneText {
  /** Other places for it, the best first. */
  readonly lefts: readonly number[];
  readonly weight: number;
}

/** The texts that find a place, the weightiest first: none over another, and none over a crossing. */
function textsOf(
  marks: {
    readonly lanes: readonly number[];
    readonly bars: readonly Bar[];
    readonly points: readonly Placed<Point>[];
    readonly crossings: readonly Placed<Crossing>[];
  },
  x: Position,
  [left, right]: readonly [number, number],
): LaneText[] {
  const { lanes, crossings, points } = marks;
  const wishes = wishesOf(marks, x).toSorted((a, b) => b.weight - a.weight);
  const placed: LaneText[] = [];
  const crosses = (lane: number, from: number, to: number) =>
    crossings.some(({ x: at, lane: start, to: end }) => {
      const rows = [lanes.indexOf(start), lanes.indexOf(end)];
      const row = lanes.indexOf(lane);
      return at > from && at < to && row > Math.min(...rows) && row <= Math.max(...rows);
    });
  // A text above a mark is taken for the name of that mark.
  const names = (lane: number, text: string, from: number, to: number) =>
    points.some(
      (point) =>
        point.lane === lane &&
        point.label !== '' &&
        point.label !== text &&
        point.x > from &&
        point.x < to,
    );
  for (const { lefts, lane, text, mark } of wishes) {
    const width = labelWidth(text);
    const free = lefts.find((from) => {
      const to = from + width;
      return (
        from >= left &&
        to <= right &&
        !crosses(lane, from - 5, to + 5) &&
        !names(lane, text, from, to) &&
        !placed.some(
          (other) =>
            other.lane === lane &&
            from < other.left + labelWidth(other.text) + 8 &&
            other.left < to + 8,
        )
      );
    });
    if (free !== undefined) placed.push({ lane, text, left: free, mark });
  }
  return placed;
}

const WEIGHTS = { end: 5, hospital: 4, support: 3, crisis: 2, lost: 2 } as const;

function wishesOf(
  { bars, points }: { readonly bars: readonly Bar[]; readonly points: readonly Placed<Point>[] },
  x: Position,
): Wish[] {
  const wish = (mark: Wish['mark'], lane: number, text: string, from: number, to: number): Wish => {
    const width = labelWidth(text);
    const middle = (from + to - width) / 2;
    // Above its mark: in the middle of a point, at the start of a bar; and then ever more beside it.
    const above = from === to ? [middle] : [from, from + 8, middle];
    const lefts = [...above, to - width, to + 8, from - 4, from - width - 8, from - width - 40];
    const weight = mark in WEIGHTS ? WEIGHTS[mark as keyof typeof WEIGHTS] : 0;
    return { mark, lane, text, left: from, lefts, weight: weight + (to - from) / 1000 };
  };
  return [
    ...bars.map(({ mark, lane, label, from, to }) => wish(mark, lane, label, x(from), x(to))),
    ...points.map(({ mark, lane, label, x: at }) => wish(mark, lane, label, at, at)),
  ].filter(({ text }) => text !== '');
}

/** Height of the text of a lane above its marks. */
export const laneTextHeight = textSize - 1;
