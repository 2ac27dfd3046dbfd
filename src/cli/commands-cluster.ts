import { scenarioArgument, type Declaration } from './declaration.ts';
import { PLANNED } from './flags-cluster.ts';
import { flagsOf } from './flags.ts';
import { quiet } from './terminal.ts';

const planArgument = {
  type: 'string',
  demandOption: true,
  describe: 'The folder of a plan, which rehearse plan has made',
} as const;

const plan: Declaration = (program, terminal, finish) =>
  program.command(
    'plan <of> <scenario...>',
    'Cut a run or a comparison into shards that other machines can run',
    (command) =>
      command
        .positional('of', {
          type: 'string',
          choices: PLANNED,
          demandOption: true,
          describe: 'The command whose folder is to come of it',
        })
        .positional('scenario', scenarioArgument)
        .options(flagsOf.plan)
        .example('$0 plan compare do-nothing rapid-response --draws 40', 'pairs, and draws')
        .example('$0 plan run do-nothing --replications 200 --shards 50', 'a long run'),
    async (given) => {
      const command = await import('./cluster/plan.ts');
      finish(await command.plan(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

const runShard: Declaration = (program, terminal, finish) =>
  program.command(
    'run-shard <plan> <shard>',
    'Run one shard of a plan, on whatever machine, and write its file',
    (command) =>
      command
        .positional('plan', planArgument)
        .positional('shard', { type: 'string', demandOption: true, describe: 'Its number, from 1' })
        .options(flagsOf['run-shard']),
    async (given) => {
      const command = await import('./cluster/run-shard.ts');
      finish(await command.runShard(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

const submit: Declaration = (program, terminal, finish) =>
  program.command(
    'submit <plan>',
    'Give the shards of a plan that are not there yet to Slurm, or to a queue on Redis',
    (command) =>
      command
        .positional('plan', planArgument)
        .options(flagsOf.submit)
        .example('$0 submit output/my-plan.plan --engine slurm --dry-run', 'look first'),
    async (given) => {
      const command = await import('./cluster/submit.ts');
      finish(await command.submit(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

const work: Declaration = (program, terminal, finish) =>
  program.command(
    'work <plan>',
    'Run shards from the queue on Redis until the plan is complete',
    (command) => command.positional('plan', planArgument).options(flagsOf.work),
    async (given) => {
      const command = await import('./cluster/work.ts');
      finish(await command.work(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

const status: Declaration = (program, terminal, finish) =>
  program.command(
    'status <plan>',
    'Say which shards of a plan are there, whatever a scheduler says',
    (command) => command.positional('plan', planArgument).options(flagsOf.status),
    async (given) => {
      const command = await import('./cluster/status.ts');
      finish(await command.status(given, terminal));
    },
  );

const merge: Declaration = (program, terminal, finish) =>
  program.command(
    'merge <plan>',
    'Make of all shards the folder that one machine would have made',
    (command) => command.positional('plan', planArgument).options(flagsOf.merge),
    async (given) => {
      const command = await import('./cluster/merge.ts');
      finish(await command.merge(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

/** Commands for more than one machine, in the order of the help. */
export const cluster: readonly Declaration[] = [plan, runShard, submit, work, status, merge];
