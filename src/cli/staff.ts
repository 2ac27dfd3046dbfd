import { join } from 'node:path';
import { numberColumn, parseCsv, textColumn } from '../report/csv.ts';
import { professionGroups } from '../observe/professions.ts';
import { closest, listed } from '../scenario/suggest.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { STAFF } from './run-files.ts';
import { readRunFolder, type StoredRun } from './run-folder.ts';
import { staffPage, type StaffNumber } from './staff-page.ts';
import type { Terminal } from './terminal.ts';

export interface StaffFlags {
  readonly run: string;
  readonly profession?: string | undefined;
  readonly json?: boolean | undefined;
  readonly plain?: boolean | undefined;
}

/** `rehearse staff`: a page for each profession, from the run folder alone. */
export function staff(given: StaffFlags, terminal: Terminal): ExitCode {
  const wanted = professionsOf(given.profession);
  const stored = readRunFolder(given.run);
  const numbers = numbersOf(stored).filter(({ profession }) => wanted.includes(profession));
  if (given.json) terminal.out(json(stored, numbers));
  else if (given.plain) terminal.out(plain(numbers));
  else {
    const { scenario, place, replications } = stored.manifest;
    const run = `${scenario} in ${place}, ${replications === 1 ? 'run once' : `a mean of ${replications} runs`}`;
    const pages = wanted.map((profession) => {
      const own = numbers.filter((number) => number.profession === profession);
      return staffPage(profession, run, own, terminal);
    });
    terminal.out(pages.join('\n'));
  }
  return EXIT.ok;
}

/** The profession asked for, however it is written; all of them where none is. */
function professionsOf(asked: string | undefined): readonly string[] {
  const names = professionGroups.map(({ name }) => name);
  if (asked === undefined) return names;
  const found = names.find((name) => name.toLowerCase() === asked.trim().toLowerCase());
  if (found !== undefined) return [found];
  const meant = closest(asked, names);
  throw new Failure(EXIT.usage, {
    message: `there is no profession "${asked}"`,
    mend: meant === undefined ? `the professions are ${listed(names)}` : `did you mean "${meant}"?`,
  });
}

/** @throws Failure if the folder has no table of the staff, or one that cannot be read */
function numbersOf({ folder, files }: StoredRun): readonly StaffNumber[] {
  const text = files.get(STAFF);
  if (text === undefined) {
    throw new Failure(EXIT.invalidInput, {
      message: `${folder} says nothing of the staff: it has no ${STAFF}`,
      mend: 'run the scenario again: this version writes the file',
    });
  }
  try {
    const table = parseCsv(text);
    const [professions, periods, measures, units] = ['profession', 'period', 'measure', 'unit'].map(
      (name) => textColumn(table, name),
    );
    const [means, lows, highs] = ['mean', 'low', 'high'].map((name) => numberColumn(table, name));
    return table.rows.map((_, i) => ({
      profession: professions?.[i] ?? '',
      period: periods?.[i] ?? '',
      measure: measures?.[i] ?? '',
      unit: units?.[i] ?? '',
      mean: means?.[i] ?? NaN,
      low: lows?.[i] ?? NaN,
      high: highs?.[i] ?? NaN,
    }));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Failure(EXIT.invalidInput, {
      message: `${STAFF} of ${folder} cannot be understood: ${error.message}`,
      where: join(folder, STAFF),
      mend: 'take the folder from where it was kept unchanged, or run the scenario again',
    });
  }
}

function json({ folder, manifest }: StoredRun, numbers: readonly StaffNumber[]): string {
  const { scenario, place, replications } = manifest;
  const nothing = (value: number) => (Number.isNaN(value) ? null : value);
  const document = {
    schema: 'rehearsal/staff@1',
    folder,
    scenario,
    place,
    replications,
    numbers: numbers.map((number) => ({
      ...number,
      mean: nothing(number.mean),
      low: nothing(number.low),
      high: nothing(number.high),
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function plain(numbers: readonly StaffNumber[]): string {
  const header = ['profession', 'period', 'measure', 'unit', 'mean', 'low', 'high'];
  const written = (value: number) => (Number.isNaN(value) ? '' : String(value));
  const rows = numbers.map(({ profession, period, measure, unit, mean, low, high }) => [
    profession,
    period,
    measure,
    unit,
    ...[mean, low, high].map(written),
  ]);
  return [header, ...rows].map((row) => `${row.join('\t')}\n`).join('');
}
