import { scenarioArgument, type Declaration } from './declaration.ts';
import { flagsOf } from './flags.ts';
import { quiet } from './terminal.ts';

const compare: Declaration = (program, terminal, finish) =>
  program.command(
    'compare <baseline> [other...]',
    'Compare options with a baseline: the same people, the same luck, pair by pair',
    (command) =>
      command
        .positional('baseline', {
          ...scenarioArgument,
          array: false,
          describe: 'What the options are held against, such as do-nothing',
        })
        .positional('other', {
          ...scenarioArgument,
          demandOption: false,
          describe: 'Other scenarios; where there is none, the options in the file of the first',
        })
        .options(flagsOf.compare)
        .example('$0 compare do-nothing joint-meetings', 'is it better, and who pays?')
        .example('$0 compare do-nothing a.yaml b.yaml --replications 40', 'two plans of your own')
        .example('$0 compare my-plan.yaml', 'the options in a file, with the file itself'),
    async (given) => {
      const command = await import('./compare.ts');
      finish(await command.compare(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

const estimate: Declaration = (program, terminal, finish) =>
  program.command(
    'estimate <scenario...>',
    'Say how long a run or a comparison takes, and how many replications a precision takes',
    (command) =>
      command
        .positional('scenario', {
          ...scenarioArgument,
          describe: 'One scenario, or a baseline and what is to be compared with it',
        })
        .options(flagsOf.estimate)
        .example('$0 estimate do-nothing --people 40000', 'a run')
        .example('$0 estimate do-nothing my-plan.yaml --precision 0.5%', 'a comparison'),
    async (given) => {
      const command = await import('./estimate.ts');
      finish(await command.estimate(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

const sweep: Declaration = (program, terminal, finish) =>
  program.command(
    'sweep <scenario>',
    'Run a scenario over a grid of settings, each point against the same comparator',
    (command) =>
      command
        .positional('scenario', { ...scenarioArgument, array: false })
        .options(flagsOf.sweep)
        .example(
          '$0 sweep rapid-response --vary timeline.0.rapidResponse.places=2,4,8',
          'how much?',
        )
        .example('$0 sweep do-nothing --vary crisis.scale=0.9,1,1.1', 'a parameter'),
    async (given) => {
      const command = await import('./sweep.ts');
      finish(await command.sweep(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

const believe: Declaration = (program, terminal, finish) =>
  program.command(
    'believe <baseline> <other>',
    'Say at which value of a parameter the decision would flip, and whether it could be so',
    (command) =>
      command
        .positional('baseline', { ...scenarioArgument, array: false })
        .positional('other', { ...scenarioArgument, array: false, describe: 'The option' })
        .options(flagsOf.believe)
        .example('$0 believe do-nothing rapid-response', 'what has to be true?')
        .example('$0 believe do-nothing my-plan.yaml --parameter deconditioning.earlyShare', 'one'),
    async (given) => {
      const command = await import('./believe.ts');
      finish(await command.believe(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

const stress: Declaration = (program, terminal, finish) =>
  program.command(
    'stress <baseline> <other>',
    "Say what is left of an option's difference when things go wrong around it",
    (command) =>
      command
        .positional('baseline', { ...scenarioArgument, array: false })
        .positional('other', { ...scenarioArgument, array: false, describe: 'The option' })
        .options(flagsOf.stress)
        .example('$0 stress do-nothing rapid-response', 'mergers, vacancies, demand, money, wages'),
    async (given) => {
      const command = await import('./stress.ts');
      finish(await command.stress(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

const sensitivity: Declaration = (program, terminal, finish) =>
  program.command(
    'sensitivity <baseline> <other...>',
    'Say what a decision depends on, how much is luck, and which number is worth finding out',
    (command) =>
      command
        .positional('baseline', { ...scenarioArgument, array: false })
        .positional('other', { ...scenarioArgument, describe: 'The options' })
        .options(flagsOf.sensitivity)
        .example('$0 sensitivity do-nothing rapid-response', 'by the cost in all')
        .example(
          '$0 sensitivity do-nothing a.yaml b.yaml --value emergencyAdmissions=3000',
          'an admission avoided is worth 3,000 GBP',
        ),
    async (given) => {
      const command = await import('./sensitivity.ts');
      finish(await command.sensitivity(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

const evaluate: Declaration = (program, terminal, finish) =>
  program.command(
    'evaluate <scenario>',
    'Say what studies would find of a programme, beside what it really does',
    (command) =>
      command
        .positional('scenario', { ...scenarioArgument, array: false })
        .options(flagsOf.evaluate)
        .example('$0 evaluate rapid-response', 'every design')
        .example('$0 evaluate do-nothing --design before-after', 'a programme that does nothing'),
    async (given) => {
      const command = await import('./evaluate.ts');
      finish(await command.evaluate(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

const validate: Declaration = (program, terminal, finish) =>
  program.command(
    'validate',
    'Hold the model against published targets and findings, misses and all',
    (command) =>
      command
        .options(flagsOf.validate)
        .example('$0 validate', 'everything, in some minutes')
        .example('$0 validate --only V03,T01', 'a finding and a target')
        .example('$0 validate --full --report docs/validation.md', 'at full size, as a page'),
    async (given) => {
      const command = await import('./validate.ts');
      finish(await command.validate(given, given.quiet ? quiet(terminal) : terminal));
    },
  );

/** Commands that hold scenarios against one another, in the order of the help. */
export const experiments: readonly Declaration[] = [
  compare,
  estimate,
  sweep,
  believe,
  stress,
  sensitivity,
  evaluate,
  validate,
];
