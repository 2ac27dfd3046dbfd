import { printable } from '../scenario/problem.ts';
import type { ExitCode } from './exit-codes.ts';
import { tinted } from './terminal.ts';

export interface FailureText {
  /** What happened, with the value that is wrong. */
  readonly message: string;
  /** Where: a file, a flag, a folder. */
  readonly where?: string;
  /** Why it matters, where that is not plain. */
  readonly why?: string;
  /** What to do next. */
  readonly mend: string;
}

/** An end of a command that is nobody's bug: said in a few lines, the last one being what to do. */
export class Failure extends Error {
  readonly code: ExitCode;
  readonly text: FailureText;

  constructor(code: ExitCode, text: FailureText, cause?: unknown) {
    super(text.message, { cause });
    this.code = code;
    this.text = text;
  }
}

export function formatFailure({ message, where, why, mend }: FailureText, colour: boolean): string {
  return [
    `${tinted('error', 'red', colour)}: ${tinted(printable(message), 'bold', colour)}`,
    ...(where === undefined ? [] : [`  ${tinted('at', 'dim', colour)} ${printable(where)}`]),
    ...(why === undefined ? [] : [`  ${tinted('it matters because', 'dim', colour)} ${why}`]),
    `  ${tinted('to mend:', 'dim', colour)} ${mend}`,
    '',
  ].join('\n');
}

/** What is said of an error that nobody foresaw. */
export function formatFault(error: unknown, commandLine: string, colour: boolean): string {
  const known = error instanceof Error;
  const frame = known ? /\n\s+at (.*)/.exec(error.stack ?? '')?.[1] : undefined;
  return formatFailure(
    {
      message: known ? error.message : String(error),
      ...(frame !== undefined && { where: frame }),
      why: 'this is a fault of the program, not of your input: no result of this command can be trusted',
      mend: `report these lines with the command: ${commandLine}`,
    },
    colour,
  );
}
