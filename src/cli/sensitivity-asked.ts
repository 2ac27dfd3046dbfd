import type { DecisionAsked } from '../experiment/sensitivity/decision.ts';
import { PER_1000 } from '../observe/measures/measure.ts';
import { isMeasureId, measureOf, type MeasureId } from '../observe/measures.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { measureNamed, measuresOf } from './chosen-measures.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { allOf, lastOf, wholeNumberOf } from './flags.ts';

/** Flags that say what is asked, and how large each stage is. */
export interface SensitivityAskedFlags {
  readonly decide?: string | undefined;
  readonly value?: string | readonly string[] | undefined;
  readonly measure?: string | readonly string[] | undefined;
  readonly trajectories?: string | undefined;
  readonly survivors?: string | undefined;
  readonly rows?: string | undefined;
  readonly draws?: string | undefined;
}

/** How large each stage is. */
export interface StageSizes {
  readonly trajectories: number;
  readonly survivors: number;
  readonly rows: number;
  readonly draws: number;
}

const USUAL: MeasureId = 'costWithChange';
/** Of fewer trajectories an effect has no error, of fewer rows no share, of fewer draws no regression. */
const FEWEST = { trajectories: 2, survivors: 1, rows: 4, draws: 10 } as const;

/** @throws Failure if a number is none, or too small */
export function stageSizes(given: SensitivityAskedFlags): StageSizes {
  const size = (name: keyof StageSizes) =>
    wholeNumberOf(name, given[name], FEWEST[name]) ?? FEWEST[name];
  return {
    trajectories: size('trajectories'),
    survivors: size('survivors'),
    rows: size('rows'),
    draws: size('draws'),
  };
}

/** The measures that are looked at beside what options are worth. */
export function measuresBeside(given: SensitivityAskedFlags): readonly MeasureId[] {
  return measuresOf(given.measure, ['emergencyAdmissions']);
}

/**
 * By what it is decided.
 *
 * @throws Failure if there is no such measure, if neither way of it is good, or a value is none
 */
export function decisionAsked(
  given: SensitivityAskedFlags,
  scenarios: readonly Pick<Scenario, 'measures'>[],
): DecisionAsked {
  const name = lastOf(given.decide);
  const written = allOf(given.value);
  if (written.length > 0) {
    if (name !== undefined) {
      throw new Failure(EXIT.usage, {
        message: '--decide and --value both say by what it is decided',
        mend: 'leave one of them out',
      });
    }
    return { by: 'values', values: Object.fromEntries(written.map(valueOf)) };
  }
  if (name === undefined) return { by: 'measure', measure: USUAL };
  const isOwn = scenarios.some(({ measures }) => measures.some((one) => one.name === name));
  if (isOwn && !isMeasureId(name)) return { by: 'own', name };
  const measure = measureNamed(name);
  if (measureOf(measure).direction !== 'neither') return { by: 'measure', measure };
  throw new Failure(EXIT.usage, {
    message: `of ${name} neither way is good`,
    where: '--decide',
    mend: 'write a formula of which more is better under "measures:" of the baseline, and give its name',
  });
}

function valueOf(written: string): readonly [MeasureId, number] {
  const [, name = '', value = ''] = /^(\w+)=(.+)$/.exec(written) ?? [];
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) {
    throw new Failure(EXIT.usage, {
      message: `--value is "${written}", which is no measure with a number`,
      mend: 'write a measure and GBP for each, as in --value emergencyAdmissions=3000',
    });
  }
  const measure = measureNamed(name);
  const { unit, direction } = measureOf(measure);
  if (unit === PER_1000 && direction !== 'neither') return [measure, number];
  throw new Failure(EXIT.usage, {
    message: `${name} is in "${unit}", and a value is for each of what is counted ${PER_1000} and has a good way`,
    where: '--value',
    mend: 'write a formula under "measures:" of the baseline, and give its name with --decide',
  });
}
