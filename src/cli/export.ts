import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CRATE_METADATA } from '../report/crate/ro-crate.ts';
import type { Subject } from '../report/protocols/subject.ts';
import { closest, listed } from '../scenario/suggest.ts';
import { styleOf } from './chart-style.ts';
import { checksumsOf } from './checksums.ts';
import { commandAgain } from './command-again.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { exportedFiles, exportKinds, type Exported } from './export-files.ts';
import { Failure } from './failure.ts';
import type { FileContent } from './file-content.ts';
import { filesBelow } from './files-below.ts';
import { allOf, lastOf } from './flags.ts';
import { refuseToLose, type MadeKind } from './made-folder.ts';
import { archivedRun, ownInputs } from './public-run.ts';
import { paperFormats, printingIn, type PaperFormat } from './report-files.ts';
import { sourceOf } from './report.ts';
import { DOCUMENTS, readRunFolder, type StoredRun } from './run-folder.ts';
import { scenarioFilesOf, storedScenarios } from './stored-scenarios.ts';
import type { Terminal } from './terminal.ts';
import { writeFolder } from './write-folder.ts';

export interface ExportFlags {
  readonly run: string;
  readonly as?: string | readonly string[] | undefined;
  readonly format?: string | undefined;
  readonly public?: boolean | undefined;
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
}

const EXPORT: MadeKind = { what: 'export', marker: 'export.json', sums: 'export.sha256' };

/** Of the JSON beside the documents. */
const EXPORT_SCHEMA = 'rehearsal/export@1';

/** Everything that there is for the folder. */
const ALL = 'all';

/** `rehearse export`: documents and data about a finished folder, from the folder alone. */
export async function exportRun(given: ExportFlags, terminal: Terminal): Promise<ExitCode> {
  refuseKindAsFolder(given.run);
  const asked = allOf(given.as).flatMap((text) => text.split(',').map((one) => one.trim()));
  const kinds = kindsOf(asked);
  const formats = formatsOf(lastOf(given.format));
  const stored = readRunFolder(given.run);
  const isCrate = kinds.includes('ro-crate');
  for (const one of stored.damage) terminal.error(`damaged: ${stored.folder}: ${one}\n`);
  if (isCrate) refuseDamaged(stored);
  const scenarios = await storedScenarios(stored, scenarioFilesOf(stored.manifest), terminal);
  if (scenarios === undefined) return EXIT.invalidInput;
  const target = lastOf(given.output) ?? ownFolder(stored, isCrate);
  const isPublic = given.public === true;
  const run = archivedRun(stored, scenarios, isPublic);
  const subject: Subject = {
    ...sourceOf({ ...stored, manifest: run.manifest }),
    scenarios,
    command: commandAgain(stored.manifest),
  };
  const printing = printingIn(styleOf({}, 'sidecar'));
  const made = await exportedFiles(subject, run, kinds, { formats, printing });
  const [missing] = made.leftOut;
  if (missing !== undefined && !asked.includes(ALL)) throw notEnough(missing, stored);
  const kept = isCrate ? new Map<string, FileContent>() : keptIn(target, made.files);
  refuseToLose(target, EXPORT, {
    isChosen: true,
    force: given.force === true,
    replaces: (file) => !kept.has(file),
  });
  const all = new Map([...kept, ...made.files]);
  await writeFolder(target, withSums(all, subject, made, { target, kept }), terminal);
  for (const { kind, why } of made.leftOut) terminal.note(`Left out: ${kind}: ${why}\n`);
  for (const line of run.left) if (isCrate) terminal.note(`Left out: ${line}\n`);
  const own = ownInputs(scenarios);
  if (isPublic && own > 0) {
    terminal.note(
      `${own === 1 ? '1 input is' : `${own} inputs are`} from your own scenario files: look before you publish.\n`,
    );
  }
  terminal.out(screen(made, target, formats));
  return EXIT.ok;
}

/** A crate stands beside its run, and documents in it. */
function ownFolder({ folder }: StoredRun, isCrate: boolean): string {
  const at = resolve(folder);
  return isCrate ? join(dirname(folder), `${basename(at)}.crate`) : join(folder, DOCUMENTS);
}

/** What was exported before and is not made now stays, as somebody may have worked on it. */
function keptIn(
  target: string,
  made: ReadonlyMap<string, FileContent>,
): ReadonlyMap<string, FileContent> {
  if (!existsSync(join(target, EXPORT.marker))) return new Map();
  return new Map(
    [...filesBelow(target)]
      .filter(([name]) => !made.has(name) && name !== EXPORT.marker && name !== EXPORT.sums)
      .map(([name, file]): [string, FileContent] => [name, [readFileSync(file)]]),
  );
}

/** The files with a description of the export, and with checksums of everything as the program wrote it. */
function withSums(
  files: ReadonlyMap<string, FileContent>,
  { provenance }: Subject,
  { blanks }: Exported,
  { target, kept }: { readonly target: string; readonly kept: ReadonlyMap<string, FileContent> },
): ReadonlyMap<string, FileContent> {
  const about = {
    schema: EXPORT_SCHEMA,
    madeOf: provenance,
    made: [...blanks].map(([kind, left]) => ({ kind, blanks: left })),
  };
  const all = new Map(files).set(EXPORT.marker, `${JSON.stringify(about, undefined, 2)}\n`);
  const now = checksumsOf(new Map([...all].filter(([file]) => !kept.has(file))));
  return all.set(EXPORT.sums, `${now}${earlierSums(target, kept)}`);
}

/** Lines of the list that is there, of files that stay: as they were written, not as they are. */
function earlierSums(target: string, kept: ReadonlyMap<string, FileContent>): string {
  if (kept.size === 0) return '';
  return readFileSync(join(target, EXPORT.sums), 'utf8')
    .split('\n')
    .filter((line) => kept.has(line.replace(/^\S+ {2}/, '')))
    .map((line) => `${line}\n`)
    .join('');
}

function screen(
  { files, blanks }: Exported,
  target: string,
  formats: readonly PaperFormat[],
): string {
  const width = Math.max(...[...blanks.keys()].map(({ length }) => length));
  const lines = [...blanks].map(([kind, left]) => {
    const words = left === 1 ? '1 blank' : `${left} blanks`;
    return `  ${kind.padEnd(width)}  ${left === 0 ? 'complete' : `${words} to fill in`}`;
  });
  const sum = [...blanks.values()].reduce((all, left) => all + left, 0);
  const document = [...files.keys()].find((file) => file.endsWith(`.${formats[0]}`));
  const where = document ?? (files.has(CRATE_METADATA) ? CRATE_METADATA : [...files.keys()][0]);
  return (
    `${lines.join('\n')}\n` +
    `${sum === 0 ? 'Nothing is left to fill in.' : `${sum} to fill in: search for "TO FILL IN".`}\n` +
    `Open ${join(target, where ?? '')}\n`
  );
}

/** @throws Failure if nothing, or something that there is not, is asked for */
function kindsOf(asked: readonly string[]): readonly string[] {
  const names = [ALL, ...exportKinds];
  if (asked.length === 0) {
    throw new Failure(EXIT.usage, {
      message: 'it is not said what to export',
      where: '--as',
      mend: `name some of ${names.join(', ')}, separated by commas`,
    });
  }
  const unknown = asked.find((one) => !names.includes(one));
  if (unknown !== undefined) {
    const meant = closest(unknown, names);
    throw new Failure(EXIT.usage, {
      message: `there is no export "${unknown}"`,
      where: '--as',
      mend: `${meant === undefined ? '' : `did you mean "${meant}"? `}name some of ${names.join(', ')}, separated by commas`,
    });
  }
  // The ODD of the run has the part about what it changes.
  const all = exportKinds.filter((kind) => kind !== 'odd-delta');
  return asked.includes(ALL) ? all : exportKinds.filter((kind) => asked.includes(kind));
}

function formatsOf(given: string | undefined): readonly PaperFormat[] {
  if (given === undefined) return paperFormats;
  return given.split(',').map((name) => {
    const format = paperFormats.find((one) => one === name.trim());
    if (format !== undefined) return format;
    throw new Failure(EXIT.usage, {
      message: `there is no format "${name}" of documents`,
      where: '--format',
      mend: `name some of ${paperFormats.join(', ')}, separated by commas`,
    });
  });
}

/** Whoever writes `rehearse export odd <run>` means a kind. */
function refuseKindAsFolder(run: string): void {
  if (!exportKinds.includes(run) || existsSync(run)) return;
  throw new Failure(EXIT.usage, {
    message: `"${run}" is what to export, and no folder of a run`,
    mend: `name the folder first: rehearse export output/<run> --as ${run}`,
  });
}

/** A crate vouches for its files. */
function refuseDamaged({ folder, damage: [first] }: StoredRun): void {
  if (first === undefined) return;
  throw new Failure(EXIT.invalidInput, {
    message: `${folder} is not as it was written: ${first}`,
    where: folder,
    why: 'a crate says of every file what it is: nothing was written',
    mend: 'take the folder from where it was kept unchanged, or run it again',
  });
}

function notEnough({ kind, why }: Exported['leftOut'][number], { folder }: StoredRun): Failure {
  return new Failure(EXIT.invalidInput, {
    message: `there is no ${kind} of ${folder}: ${why}`,
    where: folder,
    mend: `name another folder, or another of ${listed(exportKinds)}`,
  });
}
