import type { ParameterId } from '../../evidence/registry.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { moments } from '../../statistics/moments.ts';
import type { Uniform } from '../../statistics/morris.ts';
import {
  bestOption,
  partialInformation,
  perfectInformation,
  withoutLuck,
  worthByChance,
  type NetBenefits,
} from '../../statistics/value-of-information.ts';
import { withDraw } from '../parameter-draw.ts';
import type { Decision } from './decision.ts';
import type { SensitivityPoint } from './inputs.ts';
import { chosenOf, theDecision, type PointOutputs } from './outputs.ts';
import type { SensitivityRow } from './sensitivity-row.ts';

/** Parameters that are named: the rest is in the shadow of chance. */
const MOST_NAMED = 10;

/** Two show how much of a draw is luck; each draw has futures of its own, so that luck is averaged over all of them. */
const FUTURES_A_DRAW = 2;

/** Where to run: everything that is not known, drawn anew, in futures of each draw's own. */
export function informationPoints(
  scenarios: readonly Scenario[],
  draws: number,
): readonly SensitivityPoint[] {
  return Array.from({ length: draws * FUTURES_A_DRAW }, (_, n) => ({
    scenarios: withDraw(scenarios, 1 + Math.floor(n / FUTURES_A_DRAW)),
    replication: n + 1,
  }));
}

/** What the draws say of the decision. */
export interface Information {
  /** Number of the option that is best on average, the baseline being 0. */
  readonly best: number;
  /** Share of the draws in which each scenario is best, luck taken out; NaN where all that is seen of them may be luck. */
  readonly shareBest: readonly number[];
  readonly rows: readonly SensitivityRow[];
}

/**
 * What it is worth to know: everything, and each of some parameters.
 *
 * @param found at `informationPoints`, in their order
 * @param candidates parameters to look at one by one; the ones worth most are named
 */
export function informationOf(
  scenarios: readonly Scenario[],
  found: readonly PointOutputs[],
  { unit }: Pick<Decision, 'unit'>,
  candidates: readonly ParameterId[],
  uniform: Uniform,
): Information {
  const { means, calm, isLuckAlone } = gainsOf(found);
  const values = means.map((_, n) => withDraw(scenarios, n + 1)[0]?.parameters);
  const about = {
    ...theDecision,
    unit,
    comparator: scenarios[0]?.name ?? '',
    stage: 'information' as const,
  };
  const everything = isLuckAlone ? NaN : perfectInformation(calm);
  const ranked = candidates
    .map((id) => {
      const numbers = values.map((one) => one?.[id] ?? NaN);
      // Nobody can gain more by one number than by all of them.
      const worth = partialInformation(means, [numbers]);
      return { id, numbers, worth: isLuckAlone ? worth : Math.min(everything, worth) };
    })
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, MOST_NAMED);
  const best = bestOption(means);
  return {
    best,
    shareBest: scenarios.map((_, n) => (isLuckAlone ? NaN : shareChosen(n, calm))),
    rows: [
      { ...about, input: 'everything', parameters: candidates.length, worth: everything },
      ...ranked.map(({ id, numbers, worth }) => ({
        ...about,
        input: id,
        parameters: 1,
        worth,
        byChance: worthByChance(means, numbers, uniform),
      })),
    ],
  };
}

/**
 * What each scenario is worth beyond the baseline, draw by draw: as means over the futures of a draw, and with the
 * spread that luck adds to these taken out: the variance between draws less that within them, as in an analysis of
 * variance.
 */
function gainsOf(found: readonly PointOutputs[]): {
  readonly means: NetBenefits;
  readonly calm: NetBenefits;
  /** Whether the draws of some option differ by no more than their futures would make them differ. */
  readonly isLuckAlone: boolean;
} {
  const gains = found.map(({ benefits }) => benefits.map((one) => one - (benefits[0] ?? NaN)));
  const scenarios = gains[0]?.map((_, n) => n) ?? [];
  const draws = Array.from({ length: gains.length / FUTURES_A_DRAW }, (_, draw) =>
    gains.slice(draw * FUTURES_A_DRAW, (draw + 1) * FUTURES_A_DRAW),
  );
  const of = (n: number) => draws.map((futures) => moments(futures.map((one) => one[n] ?? NaN)));
  const means = draws.map((_, draw) => scenarios.map((n) => of(n)[draw]?.mean ?? NaN));
  const parts = scenarios.map((n) => ({
    between: moments(of(n).map(({ mean }) => mean)).variance,
    byLuck: moments(of(n).map(({ variance }) => variance)).mean / FUTURES_A_DRAW,
  }));
  const spreads = parts.map(({ between, byLuck }) => Math.sqrt(Math.max(0, between - byLuck)));
  return {
    means,
    calm: withoutLuck(means, spreads),
    isLuckAlone: parts.some(({ between, byLuck }) => byLuck > 0 && between <= byLuck),
  };
}

/** Share of the draws in which an option is best, of those in which all were observed. */
function shareChosen(option: number, benefits: NetBenefits): number {
  const chosen = benefits.map((row) => chosenOf({ benefits: Array.from(row) }));
  return moments(chosen.map((best) => (Number.isNaN(best) ? NaN : Number(best === option)))).mean;
}
