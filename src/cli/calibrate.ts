import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { fitStatusQuo, type FittedStatusQuo } from '../experiment/calibration/fit-status-quo.ts';
import type { Wave } from '../experiment/calibration/history-matching.ts';
import { sha256Of } from '../experiment/manifest.ts';
import { freeParameters, statusQuoGoals } from '../experiment/status-quo.ts';
import { overrideScenario } from '../scenario/override.ts';
import { resolvedScenarioYaml } from '../scenario/resolved.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { closest, listed } from '../scenario/suggest.ts';
import { calibrationReport, type CalibrationAsked } from './calibrate-report.ts';
import { defaultsFile } from './calibrated-files.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { allOf, jobsOf, lastOf, shareOf, wholeNumberOf } from './flags.ts';
import { forgetFutures, keptBeside } from './kept-futures.ts';
import { parameterCsv } from './parameter-file.ts';
import { readScenario } from './scenario-files.ts';
import { shippedPlace, shippedPlaceIds } from './shipped-places.ts';
import { simulatePoints } from './simulate.ts';
import type { Terminal } from './terminal.ts';
import { writeFiles } from './write-files.ts';

export interface CalibrateFlags {
  readonly place?: string | readonly string[] | undefined;
  readonly sample?: string | undefined;
  readonly seed?: string | undefined;
  readonly waves?: string | undefined;
  readonly points?: string | undefined;
  readonly candidates?: string | undefined;
  readonly replications?: string | undefined;
  readonly jobs?: string | undefined;
  readonly posterior?: string | undefined;
  readonly defaults?: string | undefined;
  readonly report?: string | undefined;
  readonly output: string;
}

/** The place of the shipped status quo, and one whose deprivation is England's, to which nothing is fitted. */
const USUAL_PLACES = ['barnsley-like', 'coterminous-250k'] as const;

/** So many that the emulators know the slopes of two dozen parameters, and few enough for a quarter of an hour on two cores. */
const USUAL = { sample: '25%', waves: 3, points: 100, candidates: 24, replications: 3 } as const;

/** Seeds under which the chosen values are looked at, and futures of each. */
const SEEDS = ['rehearsal', 'alpha', 'beta'] as const;
const FUTURES_A_SEED = 2;

/** `rehearse calibrate`: finds which values of the free parameters the targets do not rule out, and chooses one. */
export async function calibrate(given: CalibrateFlags, terminal: Terminal): Promise<ExitCode> {
  const sizes = {
    waves: wholeNumberOf('waves', given.waves, 1) ?? USUAL.waves,
    points: wholeNumberOf('points', given.points, 4) ?? USUAL.points,
    candidates: wholeNumberOf('candidates', given.candidates, 1) ?? USUAL.candidates,
    replications: wholeNumberOf('replications', given.replications, 1) ?? USUAL.replications,
  };
  const jobs = jobsOf(given.jobs) ?? availableParallelism();
  const places = allOf(given.place).length > 0 ? allOf(given.place) : USUAL_PLACES;
  const scenarios = await Promise.all(places.map((place) => statusQuoOf(place, given)));
  const [scenario, ...elsewhere] = scenarios;
  if (scenario === undefined) throw new Error('there is no place');
  const free = freeParameters;
  const goals = statusQuoGoals();
  const question = [resolvedScenarioYaml(scenario), JSON.stringify(sizes)].join('\n---\n');
  const unfinished = join(
    lastOf(given.output) ?? '',
    `calibrate-${sha256Of(question).slice(0, 8)}`,
  );
  const how = { jobs, stores: keptBeside(unfinished, terminal) };
  const fitted = await fitStatusQuo({
    scenario,
    elsewhere,
    free,
    goals,
    ...sizes,
    seeds: SEEDS,
    futuresASeed: FUTURES_A_SEED,
    run: (points, take, label) => simulatePoints(points, take, label, how, terminal),
    onWave: (wave) => sayWave(wave, terminal),
  });
  const asked: CalibrationAsked = {
    scenario,
    free,
    goals,
    ...sizes,
    command: terminal.commandLine,
  };
  const report = calibrationReport(asked, fitted);
  terminal.out(report);
  writeFiles(filesOf(given, asked, fitted, report), true);
  forgetFutures(unfinished);
  return EXIT.ok;
}

/** The files that were asked for, by path. */
function filesOf(
  given: CalibrateFlags,
  { free }: CalibrationAsked,
  { candidates, chosen }: FittedStatusQuo,
  report: string,
): ReadonlyMap<string, string> {
  const accepted = candidates.filter(({ isAccepted }) => isAccepted);
  const made = {
    report: () => report,
    posterior: () => parameterCsv(accepted.map(({ values }) => values)),
    defaults: () => defaultsFile(free, chosen.values),
  };
  return new Map(
    (['report', 'posterior', 'defaults'] as const).flatMap((name): [string, string][] => {
      const path = lastOf(given[name]);
      return path === undefined ? [] : [[path, made[name]()]];
    }),
  );
}

function sayWave({ number, left, rules }: Wave, { note }: Terminal): void {
  const goals = rules.emulators.length;
  const share = left.points.length === 0 ? 'nothing' : `${(100 * left.share).toPrecision(2)} %`;
  note(`wave ${number}: ${share} of the space is left by ${goals} goals\n`);
}

/** @throws Failure if there is no such place, or the flags do not fit it */
async function statusQuoOf(place: string, given: CalibrateFlags): Promise<Scenario> {
  const ids = shippedPlaceIds();
  if (!ids.includes(place)) {
    const meant = closest(place, ids);
    throw new Failure(EXIT.usage, {
      message: `there is no shipped place "${place}"`,
      where: '--place',
      mend: meant === undefined ? `there are ${listed(ids)}` : `did you mean "${meant}"?`,
    });
  }
  const { outcome } = await readScenario('do-nothing');
  if (!('scenario' in outcome)) throw new Error('the shipped status quo is broken');
  const overridden = overrideScenario(
    { ...outcome.scenario, place: shippedPlace(place) },
    { sample: shareOf('sample', given.sample) ?? USUAL.sample, seed: lastOf(given.seed) },
  );
  if ('scenario' in overridden) return overridden.scenario;
  const [problem] = overridden.problems;
  throw new Failure(EXIT.usage, {
    message: problem?.message ?? 'the flags do not fit',
    mend: problem?.hint ?? 'see rehearse calibrate --help',
  });
}
