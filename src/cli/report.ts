import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { findingsOf } from '../report/findings/findings.ts';
import type { Source } from '../report/pack/figures.ts';
import { listWords } from '../report/pack/number-words.ts';
import { stylesOfTemplate } from '../report/pack/docx-template.ts';
import { closest } from '../scenario/suggest.ts';
import { madeOf } from './against.ts';
import { styleOf, type StyleFlags } from './chart-style.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { isFileSystemError, unreadable } from './file-system-failure.ts';
import { allOf, lastOf } from './flags.ts';
import { refuseToLose } from './made-folder.ts';
import {
  fileToOpen,
  REPORT_JSON,
  reportFiles,
  reportFormats,
  type ReportFormat,
} from './report-files.ts';
import { CHECKSUMS } from './run-files.ts';
import { readRunFolder, REPORT, type StoredRun } from './run-folder.ts';
import type { Terminal } from './terminal.ts';
import { writeFolder } from './write-folder.ts';

/** Experiments that hold an option against a comparator, in a table of their own name. */
const HELD_AGAINST: readonly string[] = ['sweep', 'believe', 'stress'];

export interface ReportFlags extends StyleFlags {
  readonly run: string;
  readonly with?: string | readonly string[] | undefined;
  readonly format?: string | undefined;
  readonly template?: string | undefined;
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
}

/** `rehearse report`: a paper of a finished run or comparison, from its folder alone. */
export async function report(given: ReportFlags, terminal: Terminal): Promise<ExitCode> {
  const formats = formatsOf(lastOf(given.format));
  const style = styleOf(given, 'sidecar');
  const stored = readRunFolder(given.run);
  refuseExperiment(stored);
  for (const one of stored.damage) terminal.error(`damaged: ${stored.folder}: ${one}\n`);
  const experiments = allOf(given.with).map((path) => experimentAt(path, stored));
  const target = lastOf(given.output) ?? join(stored.folder, REPORT);
  const how = { isChosen: given.output !== undefined, force: given.force === true };
  refuseToLose(target, { what: 'report', marker: REPORT_JSON, sums: CHECKSUMS }, how);
  const styles = templateAt(lastOf(given.template));
  const asked = { style, formats, styles };
  const made = await reportFiles(sourceOf(stored), experiments.map(sourceOf), asked);
  await writeFolder(target, made.files, terminal);
  const left = made.leftOut.map(({ name, why }) => `Left out: ${name}: ${why}\n`);
  for (const line of left) terminal.note(line);
  terminal.out(
    `${made.pack.title}: ${made.figures.length} figures in ${target}\n` +
      `Open ${join(target, fileToOpen(formats))}\n`,
  );
  return EXIT.ok;
}

/**
 * Writes the page for the browser into a folder that has no report yet.
 *
 * @returns the file to open
 */
export async function firstReport(folder: string, terminal: Terminal): Promise<string> {
  const target = join(folder, REPORT);
  const page = join(target, fileToOpen(['html']));
  if (existsSync(target)) return existsSync(page) ? page : target;
  const source = sourceOf(readRunFolder(folder));
  const asked = { style: styleOf({}, 'sidecar'), formats: ['html'] } as const;
  const { files } = await reportFiles(source, [], asked);
  await writeFolder(target, files, terminal);
  return page;
}

/** The folder of a run as a paper is made of it. */
export function sourceOf({ folder, manifest, files }: StoredRun): Source {
  const provenance = {
    version: manifest.tool.version,
    run: basename(resolve(folder)),
    resultHash: manifest.result.hash,
  };
  return { findings: findingsOf(manifest, files), provenance };
}

function formatsOf(given: string | undefined): readonly ReportFormat[] {
  if (given === undefined) return reportFormats;
  return given.split(',').map((name) => {
    const format = reportFormats.find((one) => one === name.trim());
    if (format !== undefined) return format;
    const meant = closest(name, reportFormats);
    throw new Failure(EXIT.usage, {
      message: `there is no format "${name}" of reports`,
      where: '--format',
      mend: `${meant === undefined ? '' : `did you mean "${meant}"? `}name some of ${reportFormats.join(', ')}, separated by commas`,
    });
  });
}

/**
 * The styles of a Word file of the house.
 *
 * @throws Failure if there is none, or if it is something else
 */
function templateAt(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  try {
    return stylesOfTemplate(readFileSync(path));
  } catch (error) {
    if (isFileSystemError(error)) throw unreadable(error, path);
    throw new Failure(
      EXIT.invalidInput,
      {
        message: `${path} cannot be a template: ${error instanceof Error ? error.message : String(error)}`,
        where: '--template',
        mend: 'name a .docx or .dotx file that Word has written',
      },
      error,
    );
  }
}

/** An experiment has one table: it is read beside a comparison, and is no paper by itself. */
function refuseExperiment({ folder, manifest: { experiment } }: StoredRun): void {
  if (experiment === undefined) return;
  throw new Failure(EXIT.invalidInput, {
    message: `${folder} is of rehearse ${experiment.kind}, and a report is of a run or a comparison`,
    where: folder,
    mend: `name the folder of the comparison, and this one behind it: rehearse report <comparison> --with ${folder}`,
  });
}

/** @throws Failure if it is no folder of an experiment, or of another place or other scenarios than the paper's */
function experimentAt(path: string, main: StoredRun): StoredRun {
  const stored = readRunFolder(path);
  const { experiment, place } = stored.manifest;
  if (experiment === undefined) {
    throw new Failure(EXIT.invalidInput, {
      message: `${path} is no folder of rehearse believe, stress or sweep`,
      where: '--with',
      mend: 'name a folder of one of these, or make a report of its own for this one',
    });
  }
  if (place !== main.manifest.place) {
    throw new Failure(EXIT.invalidInput, {
      message: `${path} is about ${place}, and ${main.folder} about ${main.manifest.place}`,
      where: '--with',
      mend: 'name an experiment with the same place',
    });
  }
  refuseOtherScenarios(path, stored, main);
  return stored;
}

/** What holds for another option would stand on the paper as if it were about its own. */
function refuseOtherScenarios(path: string, { manifest, files }: StoredRun, main: StoredRun): void {
  const kind = manifest.experiment?.kind ?? '';
  if (!HELD_AGAINST.includes(kind)) return;
  const table = findingsOf(manifest, files).table(`${kind}.csv`);
  if (table.length === 0) return;
  const [option, comparator] = [table.text(0, 'scenario'), table.text(0, 'comparator')];
  const { scenario, options = [] } = main.manifest;
  const known = [scenario, ...options.map((one) => one.scenario)];
  // A sweep holds a scenario against itself where nothing else was named.
  if (known.includes(option) && (known.includes(comparator) || known.includes(madeOf(comparator))))
    return;
  throw new Failure(EXIT.invalidInput, {
    message: `${path} is about ${option} against ${comparator}, and ${main.folder} about ${listWords(known)}`,
    where: '--with',
    mend: `name an experiment with scenarios of the paper, as of rehearse ${kind}, or make the paper of a comparison that has these`,
  });
}
