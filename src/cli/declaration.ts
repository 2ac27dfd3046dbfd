import type { Argv } from 'yargs';
import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** What a command is called, takes and does. What it needs is loaded when it is called, and not for `--help`. */
export type Declaration = (
  program: Argv,
  terminal: Terminal,
  finish: (code: ExitCode) => void,
) => Argv;

/** The argument that names scenarios. */
export const scenarioArgument = {
  type: 'string',
  array: true,
  demandOption: true,
  describe: 'The file of a scenario, or the id of a shipped one',
} as const;
