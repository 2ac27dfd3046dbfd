import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXIT } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { isFileSystemError, unwritableFile } from '../file-system-failure.ts';
import { programPath } from '../package-files.ts';
import { rangesText } from './number-ranges.ts';

const SCRIPT = 'slurm.sh';
const LOGS = 'logs';

/** What Slurm's own MaxArraySize is where nobody has set it: indexes of an array stay below it. */
const USUAL_ARRAY_SIZE = 1001;

/** A job array: what `sbatch` is called with. */
export interface ArrayJob {
  readonly args: readonly string[];
  /** How many shards it runs. */
  readonly shards: number;
}

/**
 * The job arrays that run some shards. Indexes stay below what the cluster allows: what is added to them to get the
 * number of a shard is given to the script.
 *
 * @param shards by number, from 1, ascending
 * @param arraySize MaxArraySize, at least 2
 */
export function arrayJobs(
  folder: string,
  shards: readonly number[],
  arraySize: number,
): readonly ArrayJob[] {
  const groups = new Map<number, number[]>();
  for (const shard of shards) {
    const offset = shard - (shard % arraySize);
    const own = groups.get(offset) ?? [];
    groups.set(offset, own);
    own.push(shard - offset);
  }
  return [...groups].map(([offset, indexes]) => ({
    shards: indexes.length,
    args: [
      '--parsable',
      `--array=${rangesText(indexes)}`,
      join(resolve(folder), SCRIPT),
      `${offset}`,
    ],
  }));
}

/** The script of one task of an array: one shard. A task whose node is lost is put back into the queue by Slurm. */
export function arrayScript(folder: string, node: string, program: string): string {
  const plan = resolve(folder);
  return `#!/bin/sh
#SBATCH --job-name=rehearse
#SBATCH --requeue
#SBATCH --ntasks=1
#SBATCH --output=${join(plan, LOGS, 'slurm-%A_%a.log')}
exec ${quoted(node)} ${quoted(program)} run-shard ${quoted(plan)} \\
  "$((SLURM_ARRAY_TASK_ID + \${1:-0}))" --jobs "\${SLURM_CPUS_PER_TASK:-1}"
`;
}

/** What would be submitted: the script, and how `sbatch` would be called. */
export function slurmDryRun(folder: string, shards: readonly number[]): string {
  const known = maxArraySize();
  const jobs = arrayJobs(folder, shards, known ?? USUAL_ARRAY_SIZE);
  return [
    `# ${join(resolve(folder), SCRIPT)}`,
    scriptOf(folder),
    ...(known === undefined ? [`# no Slurm here: MaxArraySize taken as ${USUAL_ARRAY_SIZE}`] : []),
    ...jobs.map(({ args }) => `sbatch ${args.map(quoted).join(' ')}`),
    '',
  ].join('\n');
}

/**
 * Submits job arrays that run some shards. What a site asks for, such as a partition, an account or a time limit, Slurm
 * takes from the environment: SBATCH_PARTITION, SBATCH_ACCOUNT, SBATCH_TIMELIMIT.
 *
 * @returns the ids of the jobs
 * @throws Failure if there is no Slurm here, or it refuses
 */
export function submitToSlurm(folder: string, shards: readonly number[]): readonly string[] {
  const arraySize = maxArraySize();
  if (arraySize === undefined) {
    throw new Failure(EXIT.fileSystem, {
      message: 'Slurm does not answer on this machine: scontrol show config failed',
      mend: 'run the command on a login node of the cluster, or look at what it would do with --dry-run',
    });
  }
  const file = join(folder, SCRIPT);
  try {
    mkdirSync(join(folder, LOGS), { recursive: true });
    writeFileSync(file, scriptOf(folder), { mode: 0o755 });
  } catch (error) {
    throw isFileSystemError(error) ? unwritableFile(error, file, ' by moving the plan') : error;
  }
  return arrayJobs(folder, shards, arraySize).map(({ args }) => {
    const { status, stdout, stderr } = spawnSync('sbatch', args, { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
    throw new Failure(EXIT.fileSystem, {
      message: `Slurm refuses the job: ${(stderr ?? '').trim()}`,
      where: `sbatch ${args.map(quoted).join(' ')}`,
      mend: 'say what your site asks for in the environment, as in SBATCH_PARTITION=long SBATCH_TIMELIMIT=60',
    });
  });
}

function scriptOf(folder: string): string {
  return arrayScript(folder, process.execPath, programPath());
}

/** MaxArraySize of the cluster; undefined where none answers. */
function maxArraySize(): number | undefined {
  const { status, stdout } = spawnSync('scontrol', ['show', 'config'], { encoding: 'utf8' });
  const size = /^MaxArraySize\s*=\s*(\d+)/m.exec(status === 0 ? stdout : '')?.[1];
  return size === undefined ? undefined : Number(size);
}

function quoted(text: string): string {
  return /^[\w./:=@%,+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
