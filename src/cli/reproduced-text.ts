import type { DifferentCell, DifferentReplication } from '../experiment/difference.ts';
import { printable } from '../scenario/problem.ts';
import { labelled } from './layout.ts';
import { toolVersion } from './package-files.ts';
import { tinted, type Terminal } from './terminal.ts';

/** What came of running a folder again. */
export interface Reproduction {
  readonly folder: string;
  /** What is not as it was when the folder was written, one line a file. */
  readonly damage: readonly string[];
  /** The result's hash in the manifest, and of the run just made. */
  readonly recorded: string;
  readonly now: string;
  /** Of the program that made the folder. */
  readonly version: string;
  readonly replications: number;
  /** The files that were compared, byte by byte. Others are made of them, or of the scenario. */
  readonly compared: readonly string[];
  readonly different?: Difference;
}

export interface Difference {
  readonly replication: DifferentReplication | undefined;
  /** The first number that differs; undefined where the file that should hold it cannot be read. */
  readonly cell: (DifferentCell & { readonly file: string }) | undefined;
}

const LABEL_WIDTH = 'replication'.length + 4;

/** What came of running a folder again, the verdict first. */
export function reproducedText(run: Reproduction, { width, outColour }: Terminal): string {
  const { folder, damage, recorded, now, different, replications } = run;
  const facts: [string, string][] = [];
  let verdict = tinted('SAME', 'green', outColour);
  if (different === undefined) {
    const runs = replications === 1 ? 'the one replication' : `all ${replications} replications`;
    facts.push(['result', `${now} in ${runs}`]);
    facts.push([
      'compared',
      `${run.compared.join(', ')}; tables and charts that are made of these were not made again`,
    ]);
    if (damage.length > 0) {
      facts.push(['but', `the folder is damaged: ${damage.join('; ')}`]);
    }
  } else {
    verdict = tinted('DIFFERENT', 'red', outColour);
    facts.push(['recorded', recorded], ['now', now], ...differenceFacts(different, run));
  }
  return [
    `${verdict}: ${printable(folder)}`,
    ...facts.map(([label, text]) => labelled(`  ${label}`, printable(text), LABEL_WIDTH, width)),
    '',
  ].join('\n');
}

export function reproducedJson(run: Reproduction): string {
  const { different, ...about } = run;
  const document = {
    schema: 'rehearsal/reproduction@1',
    same: different === undefined,
    ...about,
    ...different,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function differenceFacts({ replication, cell }: Difference, run: Reproduction): [string, string][] {
  return [
    [
      'replication',
      replication === undefined
        ? 'every replication took the recorded course, event by event'
        : `${replication.replication} is the first to take another course: stream ` +
          `${replication.now ?? '(not run)'}, recorded ${replication.recorded ?? '(not there)'}`,
    ],
    [
      'number',
      cell === undefined
        ? 'the files cannot be compared number by number'
        : `${cell.file}, line ${cell.line}, ${cell.column} of ${cell.about.join(', ')}: ` +
          `${shown(cell.now)} now, ${shown(cell.recorded)} recorded`,
    ],
    ['cause', likelyCause(replication !== undefined, run)],
  ];
}

function likelyCause(
  otherCourse: boolean,
  { damage, recorded, now, version }: Reproduction,
): string {
  if (recorded === now) return 'the files of the folder were changed after the run';
  if (damage.length > 0) return 'the folder was changed after the run';
  const current = toolVersion();
  if (version !== current) return `the folder is of version ${version}, and this is ${current}`;
  return otherCourse
    ? 'another state of the program, although the version is the same'
    : 'another way of counting what happened, although the version is the same';
}

function shown(cell: string | undefined): string {
  if (cell === undefined) return 'no such cell';
  return cell === '' ? 'empty' : cell;
}
