import { EXIT } from './exit-codes.ts';
import { formatFailure } from './failure.ts';
import { unwritableOutput } from './file-system-failure.ts';
import { runProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

/** Columns that are written where there is no screen: a file, a pipe. */
const COLUMNS_OF_A_FILE = 100;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

const cleanUps = new Set<() => void>();

function interrupted(): void {
  for (const cleanUp of cleanUps) cleanUp();
  process.stderr.write(
    '\ninterrupted: nothing is left half-written, and the same command goes on from here\n',
  );
  process.exit(EXIT.interrupted);
}

function onInterrupt(cleanUp: () => void): () => void {
  if (cleanUps.size === 0) for (const signal of SIGNALS) process.on(signal, interrupted);
  cleanUps.add(cleanUp);
  return () => {
    cleanUps.delete(cleanUp);
    if (cleanUps.size === 0) for (const signal of SIGNALS) process.off(signal, interrupted);
  };
}

/** Whether a stream is a screen that shows colours, and nobody has asked for none (no-color.org). */
function showsColour(stream: NodeJS.WriteStream): boolean {
  const refused = (process.env['NO_COLOR'] ?? '') !== '';
  return stream.isTTY && !refused && stream.hasColors();
}

/** An argument as a shell would read it back. */
function quoted(arg: string): string {
  return /^[\w./:=%@+,-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", `'\\''`)}'`;
}

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  note: (text) => void process.stderr.write(text),
  error: (text) => void process.stderr.write(text),
  width: process.stdout.isTTY ? process.stdout.columns : COLUMNS_OF_A_FILE,
  outColour: showsColour(process.stdout),
  noteColour: showsColour(process.stderr),
  bar: process.stderr.isTTY && process.env['TERM'] !== 'dumb' ? process.stderr : undefined,
  commandLine: ['rehearse', ...process.argv.slice(2).map(quoted)].join(' '),
  machine: { node: process.versions.node, platform: `${process.platform}-${process.arch}` },
  onInterrupt,
};

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  terminal.error(formatFailure(unwritableOutput(error).text, terminal.noteColour));
  process.exit(EXIT.fileSystem);
});

process.exitCode = await runProgram(process.argv.slice(2), terminal);
