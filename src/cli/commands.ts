import { experiments } from './commands-experiments.ts';
import { cluster } from './commands-cluster.ts';
import { scenarioArgument, type Declaration } from './declaration.ts';
import { flagsOf, TOPICS } from './flags.ts';
import { quiet } from './terminal.ts';

const run: Declaration = (program, terminal, finish) =>
  program.command(
    'run <scenario...>',
    'Run scenarios; print the results, and keep them in a folder each',
    (command) =>
      command
        .positional('scenario', scenarioArgument)
        .options(flagsOf.run)
        .example('$0 run do-nothing', 'a shipped scenario')
        .example('$0 run my-plan.yaml --replications 40', 'your own, with narrower intervals')
        .example('$0 run my-plan.yaml --option "Weekly meetings"', 'one option of a file'),
    async (given) => {
      const command = await import('./run.ts');
      finish(await command.run(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

const quickstart: Declaration = (program, terminal, finish) =>
  program.command(
    ['quickstart', '$0'],
    'Compare two shipped options with doing nothing: a first answer, without a file',
    (command) => command.options(flagsOf.quickstart),
    async (given) => {
      const command = await import('./quickstart.ts');
      finish(await command.quickstart(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

const check: Declaration = (program, terminal, finish) =>
  program.command(
    'check <scenario...>',
    'Say everything that is wrong with scenarios, and how to mend it',
    (command) => command.positional('scenario', scenarioArgument).options(flagsOf.check),
    async (given) => {
      const command = await import('./check.ts');
      finish(await command.check(given, terminal));
    },
  );

const diff: Declaration = (program, terminal, finish) =>
  program.command(
    'diff <a> <b>',
    'Say what differs between two scenarios: settings, parameters, timeline, measures, place',
    (command) =>
      command
        .positional('a', { ...scenarioArgument, array: false })
        .positional('b', { ...scenarioArgument, array: false })
        .options(flagsOf.diff)
        .example('$0 diff do-nothing my-plan.yaml', 'what a plan changes'),
    async (given) => {
      const command = await import('./diff.ts');
      finish(await command.diff(given, terminal));
    },
  );

const init: Declaration = (program, terminal, finish) =>
  program.command(
    'init [file]',
    'Write a scenario to start from, with comments',
    (command) =>
      command
        .positional('file', {
          type: 'string',
          default: 'my-scenario.yaml',
          describe: 'The file to write; one that is there already stays as it is',
        })
        .options(flagsOf.init)
        .example('$0 init my-plan.yaml --lever jointMeetings', 'with a lever in its timeline'),
    async (given) => {
      const command = await import('./init.ts');
      finish(command.init(given, terminal));
    },
  );

const story: Declaration = (program, terminal, finish) =>
  program.command(
    'story <scenario>',
    "Tell one person's way through crises, agencies and care, in dated sentences and as a chart",
    (command) =>
      command
        .positional('scenario', { ...scenarioArgument, array: false })
        .options(flagsOf.story)
        .example('$0 story do-nothing --like "severe frailty, lives alone"', 'somebody typical')
        .example('$0 story do-nothing --person 17 --output story.svg', 'with a chart'),
    async (given) => {
      const command = await import('./story.ts');
      finish(await command.story(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

const explain: Declaration = (program, terminal, finish) =>
  program.command(
    'explain <id>',
    'Say what an id is and where it comes from: parameter, measure, lever, setting, group, column, source',
    (command) =>
      command
        .positional('id', { type: 'string', demandOption: true })
        .options(flagsOf.explain)
        .example('$0 explain emergencyAdmissions', 'a measure')
        .example('$0 explain frailty.progressionScale', 'a parameter')
        .example('$0 explain jointMeetings.hoursPerMonth', 'a setting of a lever')
        .example('$0 explain "complex needs"', 'a group of people'),
    async (given) => {
      const command = await import('./explain.ts');
      finish(await command.explain(given, terminal));
    },
  );

const list: Declaration = (program, terminal, finish) =>
  program.command(
    'list [topic]',
    'List what there is: measures, levers, places, scenarios, parameters, charts',
    (command) =>
      command.positional('topic', { type: 'string', choices: TOPICS }).options(flagsOf.list),
    async (given) => {
      const command = await import('./list.ts');
      finish(await command.list(given, terminal));
    },
  );

const staff: Declaration = (program, terminal, finish) =>
  program.command(
    'staff <run> [profession]',
    'Say what a run was like for those who do the work: a page for each profession',
    (command) =>
      command
        .positional('run', {
          type: 'string',
          demandOption: true,
          describe: 'A run folder, or its manifest.json',
        })
        .positional('profession', {
          type: 'string',
          describe: 'One of them, such as "social workers"  [default: all]',
        })
        .options(flagsOf.staff)
        .example('$0 staff output/example "social workers"', 'one page'),
    async (given) => {
      const command = await import('./staff.ts');
      finish(command.staff(given, terminal));
    },
  );

const chart: Declaration = (program, terminal, finish) =>
  program.command(
    'chart <id> <run>',
    'Draw one chart of a finished run, with its numbers and a text for those who cannot see it',
    (command) =>
      command
        .positional('id', {
          type: 'string',
          demandOption: true,
          describe: 'A chart, as rehearse list charts names it',
        })
        .positional('run', {
          type: 'string',
          demandOption: true,
          describe: 'A run folder, or its manifest.json',
        })
        .options(flagsOf.chart)
        .example('$0 chart admissions-over-time output/example', 'beside its run'),
    async (given) => {
      const command = await import('./chart.ts');
      finish(await command.chart(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

const report: Declaration = (program, terminal, finish) =>
  program.command(
    'report <run>',
    'Make a paper of a finished run or comparison: front page, figures, tables, what is left out',
    (command) =>
      command
        .positional('run', {
          type: 'string',
          demandOption: true,
          describe: 'The folder of a run or a comparison, or its manifest.json',
        })
        .options(flagsOf.report)
        .example('$0 report output/<comparison>', 'report/report.html in its folder')
        .example('$0 report output/<comparison> --with output/<believe>', 'with what to believe'),
    async (given) => {
      const command = await import('./report.ts');
      finish(await command.report(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

const exported: Declaration = (program, terminal, finish) =>
  program.command(
    'export <run>',
    'Write documents and data about a finished folder: ODD, checklists, impact assessments, RO-Crate',
    (command) =>
      command
        .positional('run', {
          type: 'string',
          demandOption: true,
          describe: 'The folder of a run, a comparison or an experiment, or its manifest.json',
        })
        .options(flagsOf.export)
        .example('$0 export output/<run> --as odd,stress', 'in documents/ of its folder')
        .example('$0 export output/<run> --as all --public', 'a crate to publish, beside it'),
    async (given) => {
      const command = await import('./export.ts');
      finish(await command.exportRun(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

const reproduce: Declaration = (program, terminal, finish) =>
  program.command(
    'reproduce <run>',
    'Run a run folder again from its manifest: the same bytes, or the first difference',
    (command) =>
      command
        .positional('run', {
          type: 'string',
          demandOption: true,
          describe: 'A run folder, or its manifest.json',
        })
        .options(flagsOf.reproduce),
    async (given) => {
      const command = await import('./reproduce.ts');
      finish(await command.reproduce(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

const calibrate: Declaration = (program, terminal, finish) =>
  program.command(
    'calibrate',
    'Say which values of the free parameters the published targets do not rule out, and choose one',
    (command) =>
      command
        .options(flagsOf.calibrate)
        .example('$0 calibrate --posterior posterior.csv', 'draws for --parameters'),
    async (given) => {
      const command = await import('./calibrate.ts');
      finish(await command.calibrate(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

/** In the order of the help. */
export const declarations: readonly Declaration[] = [
  quickstart,
  run,
  ...experiments,
  ...cluster,
  check,
  diff,
  init,
  story,
  explain,
  list,
  staff,
  chart,
  report,
  exported,
  reproduce,
  calibrate,
];
