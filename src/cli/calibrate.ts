import { writeFileSync } from 'node:fs';
import { parameterDeclaration, parameterIds } from '../evidence/registry.ts';
import { calibrate as fitParameters, type Fit, type Goal } from '../experiment/calibrate.ts';
import { freeParameters, statusQuoGoals } from '../experiment/status-quo.ts';
import { measureOf } from '../observe/measures.ts';
import { overrideScenario } from '../scenario/override.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { unwritableFile } from './file-system-failure.ts';
import { lastOf, shareOf, wholeNumberOf } from './flags.ts';
import { readScenario } from './scenario-files.ts';
import { shippedPlace } from './shipped-places.ts';
import type { Terminal } from './terminal.ts';

export interface CalibrateFlags {
  readonly sample?: string | undefined;
  readonly replications?: string | undefined;
  readonly steps?: string | undefined;
  readonly seed?: string | undefined;
  readonly report?: string | undefined;
}

/** The status quo is fitted where deprivation is England's and where it is Barnsley's, to the mean of both. */
const PLACES = ['barnsley-like', 'coterminous-250k'] as const;

/** `rehearse calibrate`: fits the free parameters to the targets and says what came of it. */
export async function calibrate(given: CalibrateFlags, terminal: Terminal): Promise<ExitCode> {
  const replications = wholeNumberOf('replications', given.replications, 1) ?? 2;
  const steps = wholeNumberOf('steps', given.steps, 0) ?? 2;
  const scenarios = await Promise.all(PLACES.map((place) => statusQuoOf(place, given)));
  const goals = statusQuoGoals();
  const fits: Fit[] = [];
  fitParameters({
    scenarios,
    free: freeParameters,
    goals,
    replications,
    steps,
    onStep: (step, fit) => {
      fits.push(fit);
      terminal.note(`step ${step} of ${steps}: misfit ${fit.misfit.toFixed(3)}\n`);
    },
  });
  const report = reportOf(scenarios, goals, fits, replications);
  terminal.out(report);
  const path = lastOf(given.report);
  if (path !== undefined) write(path, report);
  return EXIT.ok;
}

async function statusQuoOf(place: string, given: CalibrateFlags): Promise<Scenario> {
  const { outcome } = await readScenario('do-nothing');
  if (!('scenario' in outcome)) throw new Error('the shipped status quo is broken');
  const overridden = overrideScenario(
    { ...outcome.scenario, place: shippedPlace(place) },
    { sample: shareOf('sample', given.sample) ?? '50%', seed: lastOf(given.seed) },
  );
  if ('scenario' in overridden) return overridden.scenario;
  const [problem] = overridden.problems;
  throw new Failure(EXIT.usage, {
    message: problem?.message ?? 'the flags do not fit',
    mend: problem?.hint ?? 'see rehearse calibrate --help',
  });
}

/** The report as Markdown: it reads well on a screen too. */
function reportOf(
  scenarios: readonly Scenario[],
  goals: readonly Goal[],
  fits: readonly Fit[],
  replications: number,
): string {
  const [start] = fits;
  const best = fits.at(-1);
  if (start === undefined || best === undefined) throw new Error('a fit without a first step');
  const places = scenarios.map(({ place }) => place.name).join(' and ');
  const [{ sample, seed }] = scenarios as readonly [Scenario, ...Scenario[]];
  const targets = goals.map((goal, i) => {
    const [before, after] = [start.simulated[i] ?? NaN, best.simulated[i] ?? NaN];
    const miss = Math.abs(after - goal.value) / goal.tolerance;
    return `| ${goal.id} | ${measureOf(goal.measure).label} | ${short(goal.value)} +/- ${short(goal.tolerance)} | ${short(before)} | ${short(after)} | ${miss <= 1 ? 'inside' : 'OUTSIDE'} |`;
  });
  const values = freeParameters.map((id) => {
    const { low, high } = parameterDeclaration(id);
    return `| \`${id}\` | ${low} to ${high} | ${short(start.parameters[id])} | ${short(best.parameters[id])} |`;
  });
  return `# Calibration of the status quo

The ${freeParameters.length} free parameters of ${parameterIds.length} were fitted to ${goals.length} goals: the targets
that have a measure, and readmissions. Nothing else may be fitted. Places: ${places},
each with a sample of ${short(100 * sample)} %, ${replications} replications a trial, seed "${seed}"; a goal is held against the mean over
both. Gauss-Newton on the logarithms of the parameters; misfit = sum of squared misses in tolerances:
${fits.map(({ misfit }) => misfit.toFixed(3)).join(', ')}.

| goal | measure | wanted | at the defaults | fitted | |
| --- | --- | --- | --- | --- | --- |
${targets.join('\n')}

| parameter | range | default | fitted |
| --- | --- | --- | --- |
${values.join('\n')}
`;
}

function short(value: number | undefined): string {
  return value === undefined ? '' : String(Number(value.toPrecision(4)));
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw unwritableFile(error, path, ' with --report');
  }
}
