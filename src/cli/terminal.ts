/** All that a command knows of the process it runs in. */
export interface Terminal {
  /** Results. */
  out(text: string): void;
  /** Progress and messages. */
  note(text: string): void;
  /** What went wrong. */
  error(text: string): void;
  /** Columns of the screen. */
  readonly width: number;
  /** Whether results may be coloured, and whether messages and errors may. */
  readonly outColour: boolean;
  readonly noteColour: boolean;
  /** Where a progress bar may be drawn; undefined where nobody watches. */
  readonly bar: NodeJS.WritableStream | undefined;
  /** The command line as it was given, the program's name first. */
  readonly commandLine: string;
  /** The machine, for the manifest. */
  readonly machine: { readonly node: string; readonly platform: string };
  /**
   * Runs `cleanUp` if the command is interrupted, and ends the program then. As long as nobody has asked for it,
   * an interruption ends the program at once, without a chance to say a word.
   *
   * @returns takes the request back
   */
  onInterrupt(cleanUp: () => void): () => void;
}

/** The same terminal without messages and progress. */
export function quiet(terminal: Terminal): Terminal {
  return {
    ...terminal,
    note: () => undefined,
    bar: undefined,
  };
}

type Tint = 'red' | 'yellow' | 'green' | 'bold' | 'dim';

/** The text in a terminal's colour, or as it is. */
export function tinted(text: string, tint: Tint, colour: boolean): string {
  if (!colour) return text;
  const codes = {
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
    bold: [1, 22],
    dim: [2, 22],
  } as const;
  const [on, off] = codes[tint];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}
