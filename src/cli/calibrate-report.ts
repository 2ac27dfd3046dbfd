import { parameterDeclaration, parameterIds, type ParameterId } from '../evidence/registry.ts';
import { CUT } from '../experiment/calibration/aim.ts';
import type { Candidate } from '../experiment/calibration/candidates.ts';
import type { FittedStatusQuo, SeedCheck } from '../experiment/calibration/fit-status-quo.ts';
import { valuesAt } from '../experiment/calibration/free-space.ts';
import {
  identifiedInputs,
  isOpen,
  tiedInputs,
  type Identified,
} from '../experiment/calibration/identified.ts';
import type { Goal } from '../experiment/status-quo.ts';
import { measureOf } from '../observe/measures.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { listed } from '../scenario/suggest.ts';

/** What was asked of a calibration. */
export interface CalibrationAsked {
  readonly scenario: Scenario;
  readonly free: readonly ParameterId[];
  readonly goals: readonly Goal[];
  readonly waves: number;
  readonly points: number;
  readonly candidates: number;
  readonly replications: number;
  /** As it was typed. */
  readonly command: string;
}

/** Correlations that are named. */
const TIED = 0.4;
/** Goals that are named of each parameter. */
const MOST_PULLS = 3;

/** The report of a calibration as Markdown: it reads well on a screen too. */
export function calibrationReport(asked: CalibrationAsked, fitted: FittedStatusQuo): string {
  return [
    '# Calibration of the status quo',
    `Written by \`${asked.command}\`, which makes it anew.`,
    methodText(asked),
    '## What came of it',
    outcomeText(asked, fitted),
    '## All targets together',
    checksText(asked, fitted),
    '## What each wave ruled out',
    wavesText(asked, fitted),
    '## What the targets say of each parameter',
    identifiedText(asked, fitted),
    '## How good the emulators are',
    emulatorsText(asked, fitted),
  ]
    .join('\n\n')
    .concat('\n');
}

function methodText({ scenario, free, goals, replications }: CalibrationAsked): string {
  return `${free.length} of the ${parameterIds.length} parameters are free, and are held against ${goals.length} goals: the targets that may be fitted, and readmissions. Nothing
else may be fitted. The method is history matching (Vernon and others 2010; Andrianakis and others 2015): waves of runs spread over
the ranges of the free parameters, each in a future of its own; for each goal a polynomial of the second degree that stands for the model
(an emulator), on logarithms; and a cut. The implausibility of a point is the distance of the goal from what the emulator expects, in
standard deviations of emulator, luck and tolerance together; a third of the tolerance counts as one standard deviation of it. What is
above ${CUT} in any goal is ruled out (in the first wave: in any two). Candidates are then run ${replications} times each, all in the same futures, and held
against the goals by their runs alone.

The rule for the values in use: they stay as long as their own runs do not rule them out, since any other point that is not ruled out has
no better claim; where they are ruled out, the candidate whose largest implausibility is smallest takes their place. Prices are never
fitted: spending (T26) is, through who is supported and for how long. The place is ${scenario.place.name}, with a sample of ${percent(scenario.sample)} in the
waves, and as a whole at the end; seed "${scenario.seed}".

Several more parameters of the registry are assumptions that were set, within their ranges, so that the flows of a target come out (the share
of discharges that need support, the places of pathways 2 and 3, deaths in a bed, the share of need that packages meet): their notes say
so. [money.md](money.md) says why T19, T21, T22 and T26 can hardly be met at once.`;
}

function outcomeText(
  { goals, free }: CalibrationAsked,
  { candidates, chosen, matched }: FittedStatusQuo,
): string {
  const accepted = candidates.filter(({ isAccepted }) => isAccepted);
  const [inUse] = candidates;
  if (inUse === undefined) throw new RangeError('The values in use are a candidate.');
  const worst = goals[inUse.implausibilities.indexOf(inUse.largest)];
  const isEmpty = matched.waves.at(-1)?.left.points.length === 0;
  const count = countText(candidates.length, accepted.length, inUse.isAccepted);
  const own = `largest implausibility is ${short(inUse.largest)}, of ${worst?.id}`;
  const stands = inUse.isAccepted
    ? `The values in use stay: their ${own}.`
    : `The values in use are ruled out: their ${own}. ${takenText(free, inUse, chosen)}`;
  return [isEmpty ? emptyText(goals, matched, accepted.length) : '', count, stands]
    .join(' ')
    .trim();
}

/** How many candidates their own runs do not rule out. */
function countText(candidates: number, accepted: number, isInUse: boolean): string {
  if (accepted > 1 || !isInUse) {
    return `Of ${candidates} candidates, the values in use among them, ${accepted} are not ruled out by their own runs: they are the draws that \`--posterior\` writes.`;
  }
  return `Of ${candidates} candidates, their own runs rule out all but the values in use, the only point that \`--posterior\` writes. The emulators leave more than the runs bear out: where else all goals are met together takes more points, or more waves.`;
}

/** What stands instead of values that are ruled out. */
function takenText(free: readonly ParameterId[], inUse: Candidate, chosen: Candidate): string {
  if (chosen === inUse) return 'They stay, as every other candidate is more implausible.';
  const also = chosen.isAccepted ? '' : ', though it is ruled out as well';
  return `The candidate with the smallest largest one, ${short(chosen.largest)}, takes their place${also}:\n\n${valuesTable(free, inUse.values, chosen.values)}`;
}

/** What is to be said where the emulators leave nothing. */
function emptyText(
  goals: readonly Goal[],
  { waves }: FittedStatusQuo['matched'],
  accepted: number,
): string {
  const last = waves.at(-1);
  if (last === undefined) return '';
  if (accepted > 0) {
    return '**The emulators leave nothing, but there are runs that are not ruled out:** the emulators are not good enough there, and more points a wave would make them so.';
  }
  const missed = last.rules.at(last.left.lowest);
  const names = goals.flatMap(({ id }, n) => ((missed[n] ?? 0) > CUT ? [id] : []));
  return `**Nothing is left: the goals cannot be met together.** The nearest point misses by ${short(last.left.reached)}${names.length === 0 ? '' : `, in ${listed(names)}`}.`;
}

function valuesTable(
  free: readonly ParameterId[],
  before: Readonly<Partial<Record<ParameterId, number>>>,
  after: Readonly<Partial<Record<ParameterId, number>>>,
): string {
  return table(
    ['parameter', 'in use', 'chosen'],
    free.map((id) => [`\`${id}\``, short(before[id]), short(after[id])]),
  );
}

/** Every goal, and every target that nothing was fitted to, in whole places. */
function checksText(
  { scenario, goals }: CalibrationAsked,
  { tests, checks, chosen }: FittedStatusQuo,
): string {
  const rows = [...goals, ...tests].map((goal, n) => [
    n < goals.length ? goal.id : `${goal.id} (not fitted)`,
    measureOf(goal.measure).label,
    `${short(goal.value - goal.tolerance)} to ${short(goal.value + goal.tolerance)}`,
    ...checks.map(({ simulated }) => marked(goal, simulated[n] ?? NaN)),
    short(chosen.simulated[n]),
    short(chosen.implausibilities[n]),
  ]);
  const [first] = checks;
  const own = checks.filter(({ place }) => place === first?.place);
  const outside = own.flatMap(({ seed, simulated }) =>
    [...goals, ...tests].flatMap((goal, n) =>
      isInside(goal, simulated[n] ?? NaN) ? [] : [`${goal.id} with seed "${seed}"`],
    ),
  );
  const verdict =
    outside.length === 0
      ? `In the whole of ${first?.place}, all of them are inside together, on each of ${own.length} seeds.`
      : `In the whole of ${first?.place}, outside are: ${outside.join(', ')}.`;
  return `The values that stand now, in whole places; means over the futures of each seed. ${verdict} To other places nothing was fitted. The
last columns are of the sample of ${percent(scenario.sample)} by which candidates are judged: few people wait longer for the few places there are.

${table(['goal', 'measure', 'wanted', ...checks.map(headingOf), 'sample', 'implausibility'], rows)}`;
}

function headingOf({ place, seed }: SeedCheck): string {
  return `${place}, "${seed}"`;
}

function isInside({ value, tolerance }: Goal, simulated: number): boolean {
  return Math.abs(simulated - value) <= tolerance;
}

function marked(goal: Goal, simulated: number): string {
  return isInside(goal, simulated) ? short(simulated) : `${short(simulated)} OUTSIDE`;
}

function wavesText({ free }: CalibrationAsked, { matched }: FittedStatusQuo): string {
  const rows = matched.waves.map(({ number, runs, left, foretold }) => [
    String(number),
    String(runs),
    left.points.length === 0
      ? `none (below ${left.share.toExponential(1)})`
      : left.share.toExponential(1),
    Number.isNaN(foretold) ? '' : percent(foretold),
  ]);
  const why = {
    emptied: 'It ended because nothing was left.',
    settled: 'It ended because a wave no longer halved what was left.',
    waves: 'It ended with the waves that were asked for.',
  }[matched.ended];
  return `Share of the space of ${free.length} parameters that is left after each wave, and how many of a wave's own runs the emulators of the wave
before had foretold within three standard deviations. ${why}

${table(['wave', 'runs for its emulators', 'left', 'foretold'], rows)}`;
}

function identifiedText(
  { free, goals }: CalibrationAsked,
  { matched, candidates }: FittedStatusQuo,
): string {
  const [first] = matched.waves;
  const points = matched.waves.findLast(({ left }) => left.points.length > 0)?.left.points ?? [];
  const inUse = candidates[0]?.point;
  if (first === undefined || inUse === undefined || points.length === 0)
    return 'No point is left that could say.';
  const found = identifiedInputs(points, matched.aims, first.rules, inUse);
  const ends = (of: 'low' | 'high') =>
    valuesAt(
      free,
      found.map((one) => one[of]),
    );
  const [lows, highs] = [ends('low'), ends('high')];
  const rows = free.map((id, n) => {
    const { low, high } = parameterDeclaration(id);
    const one = found[n];
    return [
      `\`${id}\``,
      `${low} to ${high}`,
      short(candidates[0]?.values[id]),
      `${short(lows[id])} to ${short(highs[id])}`,
      percent(one?.shareLeft ?? NaN),
      pullsText(one, goals),
    ];
  });
  const open = free.filter((_, n) => found[n] !== undefined && isOpen(found[n]));
  const ties = tiedInputs(points, free.length, TIED).map(
    ({ inputs: [a, b], correlation }) =>
      `\`${free[a]}\` and \`${free[b]}\` (${correlation.toFixed(2)})`,
  );
  const silent =
    open.length === 0
      ? 'There is no parameter of which the goals say nothing.'
      : `The goals say nothing of ${listed(open.map((id) => `\`${id}\``))}: more than nine tenths of the range are left.`;
  const tied =
    ties.length === 0
      ? `No two parameters go together with a correlation of ${TIED} or more among the points that are left.`
      : `Among the points that are left, these make up for each other: ${ties.join(', ')}.`;
  return `"Left" is where 95 % of ${points.length} points lie that no emulator rules out; the share is of the range, in ratios. "Moves" names the goals that move
by their tolerance or more when the parameter alone crosses its range, in tolerances, by the emulators of the first wave.

${silent} ${tied}

${table(['parameter', 'range', 'in use', 'left', 'share', 'moves'], rows)}`;
}

function pullsText(one: Identified | undefined, goals: readonly Goal[]): string {
  const pulls = one?.pulls.slice(0, MOST_PULLS) ?? [];
  return pulls
    .map(
      ({ aim, strength }) => `${goals[aim]?.id} ${strength > 0 ? '+' : ''}${strength.toFixed(1)}`,
    )
    .join(', ');
}

function emulatorsText({ goals }: CalibrationAsked, { matched }: FittedStatusQuo): string {
  const last = matched.waves.at(-1);
  const rows = goals.map(({ id }, n) => {
    const emulator = last?.rules.emulators[n];
    const [one, explained, missed] = [
      emulator?.terms.length,
      emulator?.diagnostics.explained,
      emulator?.diagnostics.missed,
    ];
    const inSds = (variance: number | undefined) =>
      (Math.sqrt(variance ?? NaN) / (matched.aims[n]?.sd ?? NaN)).toFixed(1);
    return [
      id,
      String(one ?? ''),
      percent(explained ?? NaN),
      percent(missed ?? NaN),
      inSds(emulator?.residualVariance),
      inSds(matched.luck.variances[n]),
    ];
  });
  return `Emulators of the last wave, each run foretold by all others (leave one out): what share of the variance they explain, and how many runs are more
than three standard errors away. Spread of a run about its emulator, and of a run by luck alone, in standard deviations of the tolerance.

${table(['goal', 'terms', 'explained', 'missed', 'spread', 'luck'], rows)}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function short(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '' : String(Number(value.toPrecision(4)));
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(3))} %`;
}
