import { counted } from '../numbers.ts';
import { measureOf, type MeasureId } from '../../observe/measures.ts';
import type { Findings, Result } from '../findings/findings.ts';
import { bandWords, isOneFuture, sameWords } from '../findings/difference-text.ts';
import { headlineMeasures, isClear, isSame } from '../findings/options.ts';
import type { KeyNumber, NumbersBlock } from './blocks.ts';
import {
  amountRounding,
  amountWords,
  differenceRounding,
  rangeWords,
  signedWords,
  unitWords,
} from './number-words.ts';
import { COST } from '../findings/standings.ts';

const FIRST: MeasureId = 'emergencyAdmissions';

/** What a run by itself is asked about first. */
const ofRun: readonly MeasureId[] = [FIRST, 'unmetHours', COST];

/**
 * Three numbers: admissions, what differs most clearly beside them, and the cost.
 *
 * @param option whose difference they are; undefined in a run by itself, of which they are the levels
 */
export function keyNumbers(findings: Findings, option: string | undefined): NumbersBlock {
  const { result, scenarios, manifest } = findings;
  const scenario = option ?? scenarios[0] ?? '';
  const measures = option === undefined ? ofRun : [FIRST, clearest(findings, option), COST];
  const items = measures.flatMap((measure) => {
    const found = result(scenario, measure);
    if (found === undefined) return [];
    const make = option === undefined ? level : change;
    return [make(measureOf(measure).label, found, manifest.replications)];
  });
  return { kind: 'numbers', items };
}

/** The measure beside the others whose difference is largest beside its own spread. */
function clearest({ result }: Findings, option: string): MeasureId {
  const clarity = (measure: MeasureId) => {
    const { mean, p10, p90 } = result(option, measure)?.difference ?? { mean: 0, p10: 0, p90: 0 };
    const ratio = Math.abs(mean) / (p90 - p10);
    return Number.isFinite(ratio) ? ratio : 0;
  };
  const others = headlineMeasures.filter((measure) => measure !== FIRST && measure !== COST);
  return others.reduce(
    (best, measure) => (clarity(measure) > clarity(best) ? measure : best),
    others[0] ?? FIRST,
  );
}

function change(label: string, found: Result, futures: number): KeyNumber {
  const { unit, baseline, mean, difference, shareBetter, n } = found;
  const rounding = differenceRounding(found);
  const words = (value: number) => amountWords(value, unit, rounding);
  return {
    label,
    value: signedWords(difference.mean, unit, rounding),
    unit: unitWords(unit),
    ...(isClear(found) ? {} : { unclear: true }),
    details: isSame(found)
      ? [sameWords(n), `at ${words(baseline)}`]
      : [
          ...(isClear(found) ? [] : ['no clear difference']),
          `from ${words(baseline)} to ${words(mean)}`,
          ...(Number.isNaN(difference.p10) || isOneFuture(n)
            ? []
            : [`${bandWords(futures)}: ${rangeWords(found)}`]),
          ...(Number.isNaN(shareBetter)
            ? []
            : [`better in ${Math.round(shareBetter * n)} of ${counted(n, 'future')}`]),
        ],
  };
}

function level(label: string, { unit, mean, p10, p90 }: Result, futures: number): KeyNumber {
  const rounding = amountRounding(mean, unit, (p90 - p10) / 2);
  const words = (value: number) => amountWords(value, unit, rounding);
  return {
    label,
    value: words(mean),
    unit: unitWords(unit),
    details: p90 > p10 ? [`${bandWords(futures)}: ${words(p10)} to ${words(p90)}`] : [],
  };
}
