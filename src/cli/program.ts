import yargs from 'yargs';
import { declarations } from './commands.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure, formatFailure, formatFault } from './failure.ts';
import { toolVersion } from './package-files.ts';
import type { Terminal } from './terminal.ts';
import { usageFailure } from './usage-failure.ts';

const USAGE = `Rehearse an integration of health and social care before it goes live.

Try this first:  rehearse quickstart

Usage:  rehearse <command>`;

/** Longer lines are hard to read, however wide the screen. */
const WIDEST_HELP = 100;

/**
 * Runs one command line to its end.
 *
 * @param args without the program's name
 */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    const { noteColour, commandLine } = terminal;
    if (error instanceof Failure) {
      terminal.error(formatFailure(error.text, noteColour));
      return error.code;
    }
    terminal.error(formatFault(error, commandLine, noteColour));
    return EXIT.fault;
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const finish = (ended: ExitCode) => {
    code = ended;
  };
  const program = yargs()
    .scriptName('rehearse')
    .usage(USAGE)
    .locale('en')
    .wrap(Math.min(terminal.width, WIDEST_HELP))
    .parserConfiguration({ 'boolean-negation': false, 'camel-case-expansion': false })
    .version(toolVersion())
    .alias({ help: 'h', version: 'v' })
    .strict()
    .exitProcess(false)
    .fail((message: string | null, error: Error | undefined) => {
      // An error of its own says what yargs cannot parse; any other comes out of a command.
      if (error !== undefined && error.name !== 'YError') throw error;
      throw usageFailure(message ?? error?.message ?? '', args);
    })
    .epilogue('rehearse <command> --help says more of a command.');
  for (const declare of declarations) declare(program, terminal, finish);
  // With a callback, yargs leaves the printing of its help and version to us.
  await program.parseAsync([...args], {}, (_error, _given, output) => {
    if (output !== '') terminal.out(`${output}\n`);
  });
  return code;
}
