import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { verdictsOf } from '../experiment/validation/rows.ts';
import { isAbsent, type Chart } from '../report/charts/chart.ts';
import { validationFindings, validationTargets } from '../report/charts/validation.ts';
import { closest, listed } from '../scenario/suggest.ts';
import { styleOf } from './chart-style.ts';
import { drawChart } from './draw-chart.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { allOf, jobsOf, lastOf, wholeNumberOf } from './flags.ts';
import { experimentName, keepExperiment } from './keep-experiment.ts';
import { refuseWhatCannotBeKept } from './keep-run.ts';
import { keptBeside } from './kept-futures.ts';
import { showTable } from './show-table.ts';
import { threadsFor } from './simulate.ts';
import type { Terminal } from './terminal.ts';
import { validationMarkdown } from './validate-report.ts';
import { runValidate, statusQuo, validationIds, type ValidationAsked } from './validate-run.ts';
import { validateScreen } from './validate-screen.ts';
import { writeFiles } from './write-files.ts';

export interface ValidateFlags {
  readonly only?: string | readonly string[] | undefined;
  readonly full?: boolean | undefined;
  readonly strict?: boolean | undefined;
  readonly people?: string | undefined;
  readonly replications?: string | undefined;
  readonly report?: string | undefined;
  readonly jobs?: string | undefined;
  readonly output: string;
  readonly force?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly plain?: boolean | undefined;
}

/** `rehearse validate`: every target and every finding, published and simulated, and whether it is inside. */
export async function validate(given: ValidateFlags, terminal: Terminal): Promise<ExitCode> {
  const asked = askedOf(given);
  const scenario = await statusQuo(asked);
  const experiment = { kind: 'validate' as const, measures: [], validation: asked };
  const target = join(lastOf(given.output) ?? '', experimentName(experiment, [scenario]));
  await refuseWhatCannotBeKept(target, given.force, terminal);
  const started = new Date();
  const jobs = threadsFor({ ...scenario, replications: Infinity }, jobsOf(given.jobs));
  const how = { jobs, stores: keptBeside(target, terminal) };
  const { futures, table } = await runValidate(asked, how, terminal);
  const made = { asked: experiment, scenarios: [scenario], futures, table };
  const context = { target, plans: [], jobs, started, force: given.force };
  const kept = await keepExperiment(made, context, terminal);
  const report = lastOf(given.report);
  if (report !== undefined) {
    const folder = dirname(report);
    const notes = existsSync(join(folder, NOTES)) ? NOTES : undefined;
    const charts = kept.folder === undefined ? [] : await chartsOf(kept.folder);
    const page = validationMarkdown(table.rows, terminal.commandLine, { notes, charts });
    const pictures = charts.map(({ id, svg }) => [join(folder, `${id}.svg`), svg] as const);
    writeFiles(new Map([...pictures, [report, page]]), true);
  }
  showTable('rehearsal/validate@1', table, kept, given, terminal, () =>
    validateScreen(table.rows, kept, terminal),
  );
  if (kept.refused !== undefined) throw kept.refused;
  const isMissed = verdictsOf(table.rows).some(({ verdict }) => verdict !== 'inside');
  return given.strict && isMissed ? EXIT.shortOfPrecision : EXIT.ok;
}

/** Those of the two charts that the rows are enough for, as a page shows them. */
async function chartsOf(folder: string): Promise<readonly Chart[]> {
  const style = styleOf({ size: 'a4-full' }, 'embed');
  const charts: Chart[] = [];
  for (const kind of [validationTargets, validationFindings]) {
    const { made } = await drawChart(kind, folder, style);
    if (!isAbsent(made)) charts.push(made);
  }
  return charts;
}

function askedOf(given: ValidateFlags): ValidationAsked {
  const named = allOf(given.only).flatMap((list) => list.split(',').map((id) => id.trim()));
  const unknown = named.find((id) => !validationIds.includes(id));
  if (unknown !== undefined) {
    const meant = closest(unknown, validationIds);
    throw new Failure(EXIT.usage, {
      message: `--only is "${unknown}", which is no target and no finding`,
      mend: meant === undefined ? `there are ${listed(validationIds)}` : `did you mean "${meant}"?`,
    });
  }
  const people = wholeNumberOf('people', given.people, FEWEST_PEOPLE);
  const futures = wholeNumberOf('replications', given.replications, 1);
  return {
    only: validationIds.filter((id) => named.includes(id)),
    size: given.full ? 'full' : 'quick',
    ...(people !== undefined && { people }),
    ...(futures !== undefined && { futures }),
  };
}

/** What is written by hand of misses, beside the page. */
const NOTES = 'validation-notes.md';

/** Of fewer people a council has no place in a care home. */
const FEWEST_PEOPLE = 500;
