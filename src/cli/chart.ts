import { join } from 'node:path';
import { closest } from '../scenario/suggest.ts';
import { chartFiles } from '../report/charts/chart-files.ts';
import { isAbsent } from '../report/charts/chart.ts';
import { chartKinds } from '../report/chart-kinds.ts';
import { pngRenderer } from '../report/charts/png.ts';
import { styleOf, type StyleFlags } from './chart-style.ts';
import { drawChart } from './draw-chart.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { lastOf } from './flags.ts';
import { REPORT } from './run-folder.ts';
import type { Terminal } from './terminal.ts';
import { writeFiles } from './write-files.ts';

export interface ChartFlags extends StyleFlags {
  readonly id: string;
  readonly run: string;
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
}

/** `rehearse chart`: one chart of a finished run, from its folder alone. */
export async function chart(given: ChartFlags, terminal: Terminal): Promise<ExitCode> {
  const kind = kindOf(given.id);
  const style = styleOf(given, 'embed');
  const { folder, paper, made } = await drawChart(kind, given.run, style);
  if (isAbsent(made)) {
    throw new Failure(EXIT.invalidInput, {
      message: `${folder} has nothing for the chart "${kind.id}": ${made.absent}`,
      where: folder,
      mend: 'rehearse list charts says what each chart is made of',
    });
  }
  const target = lastOf(given.output) ?? join(folder, REPORT, 'charts');
  const written = new Map(
    [...chartFiles(made, kind, paper, await pngRenderer())].map(([name, text]) => [
      join(target, name),
      text,
    ]),
  );
  // A chart of the run's own report replaces the one before it.
  writeFiles(written, given.force === true || given.output === undefined);
  terminal.out(`${made.title}\n${[...written.keys()].map((path) => `${path}\n`).join('')}`);
  return EXIT.ok;
}

function kindOf(id: string) {
  const kind = chartKinds.find((one) => one.id === id);
  if (kind !== undefined) return kind;
  const meant = closest(
    id,
    chartKinds.map((one) => one.id),
  );
  throw new Failure(EXIT.usage, {
    message: `there is no chart "${id}"`,
    mend: `${meant === undefined ? '' : `did you mean "${meant}"? `}rehearse list charts lists them`,
  });
}
