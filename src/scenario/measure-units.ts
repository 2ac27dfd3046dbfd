import type { Formula } from './formula.ts';

/** The unit of a number without one. */
const PURE = '';

/** What a quotient of two numbers of one unit is. */
const RATIO = 'ratio';

/** Operations whose parts are of one unit, which is that of the result. */
const likeWithLike: readonly string[] = ['+', '-', 'min', 'max'];

/** The unit of what a formula gives: `GBP a year / per 1,000 people a year` for a quotient of two measures. */
export function unitOf(formula: Formula, unitOfName: (name: string) => string): string {
  const unit = rawUnit(formula, unitOfName);
  return unit === PURE ? RATIO : unit;
}

/** Two units that a formula adds up, or compares, though they are not the same; undefined: none. */
export function clashOf(
  formula: Formula,
  unitOfName: (name: string) => string,
): readonly [string, string] | undefined {
  if (!('of' in formula)) return undefined;
  for (const part of formula.parts) {
    const inner = clashOf(part, unitOfName);
    if (inner !== undefined) return inner;
  }
  if (!likeWithLike.includes(formula.of)) return undefined;
  const units = formula.parts
    .map((part) => rawUnit(part, unitOfName))
    .filter((unit) => unit !== PURE);
  const [first, ...others] = units;
  const second = others.find((unit) => unit !== first);
  return first === undefined || second === undefined ? undefined : [first, second];
}

function rawUnit(formula: Formula, unitOfName: (name: string) => string): string {
  if ('number' in formula) return PURE;
  if ('name' in formula) return unitOfName(formula.name);
  const units = formula.parts.map((part) => rawUnit(part, unitOfName));
  const [first = PURE, second = PURE] = units;
  switch (formula.of) {
    case '*':
      return first === PURE || second === PURE ? first || second : `${first} x ${second}`;
    case '/':
      if (first === second) return PURE;
      return second === PURE ? first : `${first === PURE ? '1' : first} / ${second}`;
    case '^':
      return first === PURE ? PURE : `(${first}) ^ n`;
    default:
      return units.find((unit) => unit !== PURE) ?? PURE;
  }
}
