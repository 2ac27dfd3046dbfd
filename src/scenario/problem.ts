import { codeFrameColumns } from '@babel/code-frame';

/** Something wrong with an input, and how to mend it. */
export interface Problem {
  /** The file as it was asked for, or the flag of the command line. */
  readonly file: string;
  /** From 1; 0 where the problem is in a flag, which has no line. */
  readonly line: number;
  /** From 1, in characters; 0 where the problem is in a flag. */
  readonly column: number;
  /** First column after the marked text, where that ends on the same line. */
  readonly endColumn?: number;
  /** The key path, such as `councils[1].share`; empty for the file as a whole. */
  readonly path: string;
  /** What is wrong, with the value. One line. */
  readonly message: string;
  /** How to mend it. One line. */
  readonly hint: string;
  readonly severity: 'error' | 'warning';
}

/** Longest line of a frame, in characters. */
const FRAME_WIDTH = 100;

/** What could reach a terminal as a command, reorder text or fail to be written as UTF-8. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Whether text holds a character that has no place in a name: control, text direction, half a pair. */
export function isPrintable(text: string): boolean {
  return text.search(unprintable) === -1;
}

/** The text with each unprintable character shown as `\ufffd`, so that columns stay where they are. */
export function printable(text: string): string {
  return text.replace(unprintable, '\ufffd');
}

/** `file:line:column: message (hint)`, for editors and logs. */
export function formatProblemLine(problem: Problem): string {
  return `${whereOf(problem)}: ${problem.message} (${problem.hint})`;
}

/**
 * A problem for a reader: what, where, the lines around it, how to mend it.
 *
 * @param text the text of `problem.file`; empty for a problem of a flag, or of a file that does not exist.
 */
export function formatProblem(
  problem: Problem,
  text: string,
  options: { readonly colour: boolean },
): string {
  const paint = options.colour ? painted : unpainted;
  const tint = problem.severity === 'error' ? 'red' : 'yellow';
  const frame = text === '' || problem.line === 0 ? [] : frameOf(problem, text);
  return [
    `${paint(problem.severity, tint)}: ${paint(problem.message, 'bold')}`,
    `  ${paint('at', 'dim')} ${whereOf(problem)}`,
    ...frame.map((line) => `  ${colouredFrameLine(line, (part) => paint(part, tint))}`),
    `  ${paint('to mend:', 'dim')} ${problem.hint}`,
  ].join('\n');
}

function whereOf(problem: Problem): string {
  const file = printable(problem.file);
  return problem.line === 0 ? file : `${file}:${problem.line}:${problem.column}`;
}

/** The frame's own colours would highlight YAML as JavaScript, so it is drawn plain and tinted here. */
function frameOf(problem: Problem, text: string): string[] {
  const offset = problem.column > FRAME_WIDTH - 10 ? problem.column - FRAME_WIDTH / 2 : 0;
  const visible = text
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line) => printable(line.replace(/\r$/, '').replaceAll('\t', ' ')))
    .map((line) => cropped(line, offset));
  const column = problem.column - offset;
  const endColumn = Math.min(problem.endColumn ?? problem.column + 1, offset + FRAME_WIDTH);
  return codeFrameColumns(
    visible.join('\n'),
    {
      start: { line: problem.line, column },
      end: { line: problem.line, column: endColumn - offset },
    },
    { linesAbove: 2, linesBelow: 1 },
  )
    .replace(/\n\s*\d+ \|$/, '')
    .split('\n');
}

function cropped(line: string, offset: number): string {
  const part = line.slice(offset, offset + FRAME_WIDTH);
  return line.length > offset + FRAME_WIDTH ? `${part}…` : part;
}

function colouredFrameLine(line: string, tinted: (part: string) => string): string {
  if (line.startsWith('>')) return `${tinted('>')}${line.slice(1)}`;
  const caret = /^(\s*\|\s*)(\^+)$/.exec(line);
  return caret === null ? line : `${caret[1] ?? ''}${tinted(caret[2] ?? '')}`;
}

type Tint = 'red' | 'yellow' | 'bold' | 'dim';

function painted(text: string, tint: Tint): string {
  const codes = { red: [31, 39], yellow: [33, 39], bold: [1, 22], dim: [2, 22] } as const;
  const [on, off] = codes[tint];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}

function unpainted(text: string): string {
  return text;
}
