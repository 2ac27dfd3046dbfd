import type { MeasureId } from '../../observe/measures.ts';
import type { Findings, Result } from './findings.ts';
import { betterness, headlineMeasures, isClear, optionResults } from './options.ts';

/** What is said of cost stands by itself: it is the price of the rest. */
export const COST: MeasureId = 'costWithChange';

/** A measure in which an option clearly differs. */
export interface ClearDifference {
  readonly measure: MeasureId;
  readonly result: Result;
}

/** How an option stands in what a board asks about first, cost apart. */
export interface Standing {
  readonly option: string;
  /** Its place among the options, from 0. */
  readonly place: number;
  readonly better: readonly ClearDifference[];
  readonly worse: readonly ClearDifference[];
}

/** How every option stands, in their order. */
export function standings(findings: Findings): readonly Standing[] {
  const asked = headlineMeasures.filter((measure) => measure !== COST);
  return findings.options.map((option, place) => {
    const clear = asked.flatMap((measure) =>
      optionResults(findings, measure)
        .filter((one) => one.place === place && isClear(one.result))
        .map(({ result }) => ({ measure, result, way: betterness(measure, result) })),
    );
    return {
      option,
      place,
      better: clear.filter(({ way }) => way > 0),
      worse: clear.filter(({ way }) => way < 0),
    };
  });
}

/** The options that are better in most, less those in which they are worse; the first stands for them. */
export function leaders(all: readonly Standing[]): readonly Standing[] {
  const score = ({ better, worse }: Standing) => better.length - worse.length;
  const most = Math.max(...all.map(score));
  return all.filter((one) => score(one) === most);
}
