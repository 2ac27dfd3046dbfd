import { randomBytes } from 'node:crypto';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../cli/command.ts';
import {
  eventually,
  freePort,
  printed,
  processesWith,
  startDaemon,
  whySkipped,
} from './daemons.ts';
import { done, planned, resultIn, writeQuestion } from './question.ts';

const SHARDS = 6;
/** Fewer than there are shards: the plan takes more than one job array. */
const MAX_ARRAY_SIZE = 4;
const NODES = ['one', 'two'] as const;

const skipped = whySkipped(['munged', 'slurmctld', 'slurmd', 'sbatch', 'scontrol', 'squeue']);

/** The configuration of a cluster of two nodes of one processor each, all on this machine. */
function configuration(folder: string, ports: readonly number[]): string {
  const user = userInfo().username;
  const [control, ...own] = ports;
  return `ClusterName=rehearsal
SlurmctldHost=${hostname()}(127.0.0.1)
SlurmctldPort=${control}
SlurmUser=${user}
SlurmdUser=${user}
AuthType=auth/munge
CredType=cred/munge
# A task whose node is lost waits until its credential has expired.
AuthInfo=socket=${folder}/munge.socket,cred_expire=5
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool-%n
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd-%n.pid
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd-%n.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=batch_sched_delay=0,bf_interval=1,sched_interval=1
MaxArraySize=${MAX_ARRAY_SIZE}
MinJobAge=600
${NODES.map((name, n) => `NodeName=${name} NodeHostname=${hostname()} NodeAddr=127.0.0.1 Port=${own[n]} CPUs=1`).join('\n')}
PartitionName=all Nodes=${NODES.join(',')} Default=YES State=UP
`;
}

/** Starts the cluster and waits until both nodes can be used. @returns the daemon of each node */
async function startCluster(folder: string): Promise<readonly ChildProcess[]> {
  mkdirSync(join(folder, 'state'));
  const key = join(folder, 'munge.key');
  writeFileSync(key, randomBytes(1024), { mode: 0o600 });
  const own = (name: string) => join(folder, `munge.${name}`);
  startDaemon('munged', [
    '--foreground',
    '--force',
    `--key-file=${key}`,
    `--socket=${own('socket')}`,
    `--pid-file=${own('pid')}`,
    `--log-file=${own('log')}`,
    `--seed-file=${own('seed')}`,
  ]);
  await eventually('munge', () => existsSync(own('socket')) || undefined);
  const ports = [await freePort(), await freePort(), await freePort()];
  writeFileSync(join(folder, 'slurm.conf'), configuration(folder, ports));
  startDaemon('slurmctld', ['-D', '-c']);
  const daemons = NODES.map((node) => startDaemon('slurmd', ['-D', '-N', node]));
  await eventually('two idle nodes', () => {
    const states = tried(() => printed('sinfo', ['-h', '-N', '-o', '%T']).trim().split('\n'));
    return (states?.length === 2 && states.every((state) => state === 'idle')) || undefined;
  });
  return daemons;
}

/** What comes of it; undefined while those that it asks are not there yet, or not any more. */
function tried<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

describe.skipIf(skipped !== undefined)(`Slurm (${skipped ?? 'started here'})`, () => {
  const scratch = scratchFolder();
  const folder = join(scratch, 'cluster');
  mkdirSync(folder);
  // The test and every command that it runs talk to this cluster, and to no other that the machine belongs to.
  process.env['SLURM_CONF'] = join(folder, 'slurm.conf');

  it('two nodes, one lost: its shard is put back, and the bytes are those of one machine', async () => {
    const question = writeQuestion(scratch, { people: 2000, replications: SHARDS });
    done(['compare', ...question, '--output', 'single', '--jobs', '1'], scratch);
    const plan = planned(scratch, 'shared', question, SHARDS);
    const [daemon] = await startCluster(folder);
    const submit = ['submit', plan, '--engine', 'slurm'];
    const { out } = done([...submit, '--dry-run'], scratch);
    expect(out).toContain(`sbatch --parsable --array=1-3 ${plan}/slurm.sh 0\n`);
    expect(out).toContain(`sbatch --parsable --array=0-2 ${plan}/slurm.sh 4\n`);
    // Tasks that are started before the second array is submitted take numbers as well.
    expect(done(submit, scratch).out).toMatch(/^Slurm 1, \d+\n$/);

    // Everything on a node ends at one stroke, as in a power cut: its daemon, what watches over the task, the task.
    const [node] = NODES;
    const task = await eventually('a shard under way on the first node', () =>
      processesWith(['run-shard', plan, `SLURMD_NODENAME=${node}`]).at(0),
    );
    daemon?.kill('SIGKILL');
    for (const pid of [task.parent, task.pid]) tried(() => process.kill(pid, 'SIGKILL'));
    printed('scontrol', ['update', `nodename=${node}`, 'state=down', 'reason=lost']);
    await eventually('the end of all jobs', () => printed('squeue', ['-h']) === '' || undefined);
    expect(printed('scontrol', ['-o', 'show', 'job']).match(/ Restarts=1 /g)).toHaveLength(1);

    expect(done(['status', plan], scratch).out).toBe(`${SHARDS} of ${SHARDS} shards are there\n`);
    expect(done(submit, scratch).err).toContain('every shard is there');
    done(['merge', plan], scratch);
    expect(resultIn(join(scratch, 'shared'))).toEqual(resultIn(join(scratch, 'single')));
  });
});
