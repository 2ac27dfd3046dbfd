import { join } from 'node:path';
import {
  checkpointsOf,
  compare as compareFutures,
  type Comparison,
} from '../experiment/comparison.ts';
import { alike } from './alike.ts';
import type { AttributionRow } from '../experiment/attribution.ts';
import { apartFrom, attributionFor } from './compare-attribution.ts';
import type { Precision } from '../experiment/run-until-precise.ts';
import { precisionOf, refuseOneFuture, type PrecisionFlags } from './precision.ts';
import type { Certificate } from '../experiment/parting.ts';
import type { Whom } from '../observe/story.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { keptStories, whoseStory } from './compare-stories.ts';
import { plansOf, type Plan, type PlanFlags } from './plans.ts';
import { comparisonFiles, comparisonName } from './compare-files.ts';
import { comparisonJson } from './compare-json.ts';
import { comparisonPlain, comparisonScreen } from './compare-screen.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { allOf, jobsOf, wholeNumberOf } from './flags.ts';
import { keepRun, refuseWhatCannotBeKept } from './keep-run.ts';
import { keptBeside } from './kept-futures.ts';
import type { RunFiles } from './run-files.ts';
import { contextOf, inputsOf, type RunElsewhere } from './run-context.ts';
import { idleWarnings } from './run-levers.ts';
import { named, problemsText } from './scenario-files.ts';
import { drawnRows, parameterFileIn, type ParameterRow } from './parameter-file.ts';
import { drawnFor, drawnSize, type Drawn } from './compare-draws.ts';
import { simulateFutures, threadsFor } from './simulate.ts';
import type { Terminal } from './terminal.ts';
import { sayWarmUp } from './warm-up-note.ts';

export interface CompareFlags extends PlanFlags, PrecisionFlags {
  readonly replications?: string | undefined;
  readonly baseline: string;
  readonly other?: readonly string[] | undefined;
  readonly jobs?: string | undefined;
  readonly draws?: string | undefined;
  readonly attribute?: boolean | undefined;
  readonly story?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly force?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly plain?: boolean | undefined;
}

/** A comparison that is over, and kept in a folder if nothing was in the way. */
export interface FinishedComparison extends RunFiles {
  readonly comparison: Comparison;
  /** What draws of what is not known say; none, where none were asked for. */
  readonly drawn: Drawn;
  readonly folder?: string;
  /** What each lever of the options adds; empty where that was not asked for. */
  readonly attributed: readonly AttributionRow[];
  /** Half-width of the measure that was to be precise, as a share of the baseline; undefined where none was. */
  readonly reached: number | undefined;
  /** Whether that was narrow enough for as many futures as it takes; undefined where none was asked for. */
  readonly enough: boolean | undefined;
  /** Why it was not kept. */
  readonly refused?: Failure;
}

/** `rehearse compare`: the same people under a baseline and under options, pair by pair. */
export async function compare(given: CompareFlags, terminal: Terminal): Promise<ExitCode> {
  const precision = precisionOf(given);
  refuseOneFuture(precision);
  const draws = wholeNumberOf('draws', given.draws, 2);
  const whom = whoseStory(given.story);
  const replications = precision === undefined ? given.replications : `${precision.most}`;
  const { baseline, other = [] } = given;
  const file = parameterFileIn(given.parameters);
  const values = drawnRows(file, draws);
  const fixed = values === undefined ? given.parameters : undefined;
  const flags = { ...given, replications, parameters: fixed, option: undefined };
  const found = await plansOf([baseline, ...other], flags, terminal);
  if (!Array.isArray(found)) return found;
  const chosen = allOf(given.option);
  const plans = comparedOf(found, other.length > 0, chosen).map((plan) =>
    file === undefined || values === undefined ? plan : { ...plan, inputs: [...plan.inputs, file] },
  );
  const scenarios = alike(plans, terminal);
  if (given['dry-run']) {
    const { sayEstimates } = await import('./estimate.ts');
    const { jobs, json, plain } = given;
    const drawn = drawnSize(scenarios, draws);
    const beside = given.attribute ? apartFrom(scenarios).map((apart) => apart.scenarios) : [];
    const options = { jobs, json, plain, precision, draws: drawn, beside };
    await sayEstimates([scenarios], options, terminal);
    return EXIT.ok;
  }
  const { attribute } = given;
  const name = comparisonName(scenarios, { precision, draws, attribute, values });
  const target = join(plans[0]?.output ?? '', name);
  const asked = { plans, scenarios, target, precision, draws, values, whom };
  return answerComparison(asked, given, terminal);
}

/** Runs a comparison, keeps it and shows it. */
export async function answerComparison(
  asked: Asked,
  given: AnswerFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { plans, target, precision } = asked;
  await refuseWhatCannotBeKept(target, given.force, terminal);
  const finished = await runComparison(asked, given, terminal);
  const { comparison, refused } = finished;
  if (given.json) terminal.out(comparisonJson(finished));
  else if (given.plain) terminal.out(comparisonPlain(comparison));
  else terminal.out(comparisonScreen(finished, terminal));
  sayIdleLevers(plans, comparison, terminal);
  // What could not be kept is no reason to hide what came out.
  if (refused !== undefined) throw refused;
  const broken = comparison.options.filter(({ certificate }) => certificate.broken !== undefined);
  for (const { scenario, certificate } of broken) {
    terminal.error(brokenPairing(scenario.name, certificate));
  }
  if (broken.length > 0) return EXIT.fault;
  return isShort(finished, precision, terminal) ? EXIT.shortOfPrecision : EXIT.ok;
}

/**
 * The baseline and what is compared with it: other files with their options, or else the options of its own file.
 *
 * @param chosen names of those that are compared; all of them where none is named
 * @throws Failure if there is nothing to compare with, or nothing of a name
 */
export function comparedOf(
  plans: readonly Plan[],
  hasOthers: boolean,
  chosen: readonly string[],
): readonly Plan[] {
  const [baseline, ...others] = plans;
  const compared = hasOthers
    ? others.filter(({ path, isOption }) => path !== baseline?.path || !isOption)
    : others;
  if (baseline !== undefined && compared.length > 0) {
    const where = [...new Set(compared.map(({ path }) => path))];
    return [baseline, ...named(compared, ({ scenario }) => scenario.name, chosen, where)];
  }
  throw new Failure(EXIT.usage, {
    message: `there is nothing to compare ${baseline?.path ?? 'the baseline'} with`,
    mend: 'name another scenario behind it, or give the file options: see docs/scenarios.md',
  });
}

/** Whether all futures that were allowed were not enough, which is said. */
function isShort(
  { reached, enough }: FinishedComparison,
  precision: Precision | undefined,
  terminal: Terminal,
): boolean {
  if (precision === undefined || reached === undefined || enough === true) return false;
  const percent = (share: number) => `${Number((100 * share).toPrecision(2))}%`;
  if (Number.isNaN(reached)) {
    terminal.note(
      `\nshort of precision: ${precision.measure} was observed in none of ${precision.most} futures: ask for another measure with --measure\n`,
    );
    return true;
  }
  const what =
    reached > precision.share
      ? `± ${percent(reached)} of ${precision.measure} after ${precision.most} futures, and ${percent(precision.share)} was asked for`
      : `${precision.most} futures are too few to believe how alike they are in ${precision.measure}`;
  terminal.note(`\nshort of precision: ${what}: give more with --replications, or ask for less\n`);
  return true;
}

/** What was asked for and altered nothing is said last, where it is read. */
function sayIdleLevers(plans: readonly Plan[], { options }: Comparison, terminal: Terminal): void {
  for (const [n, { scenario, levers }] of options.entries()) {
    const plan = plans[n + 1];
    if (plan === undefined) continue;
    const idle = idleWarnings(scenario, levers, plan.timelineAt, plan.warnings);
    if (idle.length > 0) terminal.note(problemsText(idle, plan.inputs, terminal.noteColour));
  }
}

/** How a comparison is run and shown. */
export type AnswerFlags = Pick<CompareFlags, 'jobs' | 'attribute' | 'force' | 'json' | 'plain'>;

/** What is compared, and how. */
export interface Asked {
  readonly plans: readonly Plan[];
  readonly scenarios: readonly Scenario[];
  readonly target: string;
  readonly precision: Precision | undefined;
  /** Draws of what is not known. */
  readonly draws: number | undefined;
  /** Values of each draw, where they were read from a file. */
  readonly values?: readonly ParameterRow[] | undefined;
  /** Who is followed under every scenario. */
  readonly whom: Whom | undefined;
  /** Where its futures were run elsewhere. */
  readonly elsewhere?: RunElsewhere;
}

/** Runs a comparison and keeps it, or says why it could not be kept. */
export async function runComparison(
  { plans, scenarios: asked, target, precision, draws, values, whom, elsewhere }: Asked,
  given: Pick<AnswerFlags, 'jobs' | 'attribute' | 'force'>,
  terminal: Terminal,
): Promise<FinishedComparison> {
  const [first] = asked;
  if (first === undefined) throw new RangeError('A comparison needs a baseline.');
  const started = new Date();
  const jobs = threadsFor(first, jobsOf(given.jobs));
  const how = { jobs, stores: elsewhere?.stores ?? keptBeside(target, terminal) };
  const options = { ...how, checkpoints: checkpointsOf(asked) };
  // First, as nobody may be as described: nothing is lost then but a moment.
  const stories = whom === undefined ? [] : keptStories(asked, whom, terminal);
  const { futures, reached, enough } = await simulateFutures(asked, options, terminal, precision);
  const scenarios = asked.map((one) => ({ ...one, replications: futures.length }));
  sayWarmUp(
    first,
    futures.flatMap(({ results }) => results[0] ?? []),
    terminal,
  );
  const comparison = compareFutures(scenarios, futures);
  const drawn = await drawnFor(scenarios, draws, how, terminal, values);
  const attributed = given.attribute ? await attributionFor(scenarios, how, terminal) : [];
  const inputs = elsewhere?.inputs ?? inputsOf(plans);
  const context = contextOf(inputs, { jobs, started, terminal, more: elsewhere?.more });
  const made = {
    comparison,
    drawn,
    attributed,
    reached,
    enough,
    ...comparisonFiles({ comparison, futures, drawn, attributed, stories }, context),
  };
  try {
    const stood = await keepRun(target, made, given.force, terminal);
    if (stood) terminal.note(`${target} is already there, with the same result\n`);
    return { folder: target, ...made };
  } catch (refused) {
    if (refused instanceof Failure) return { refused, ...made };
    throw refused;
  }
}

function brokenPairing(name: string, { broken, day }: Certificate): string {
  return (
    `\nerror: the pairs of "${name}" are broken: in future ${broken} its history is another than the ` +
    `baseline's before day ${day}, when nothing differs yet\n` +
    '  this is a fault of the program: the differences above cannot be trusted\n'
  );
}
