/** What the command's exit code says. */
export const EXIT = {
  ok: 0,
  /** A fault of the program. */
  fault: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A scenario, a place or a run folder is wrong. */
  invalidInput: 3,
  /** It ended well, and short of the precision that was asked for. */
  shortOfPrecision: 4,
  notReproduced: 5,
  fileSystem: 6,
  /** The machine, or what it lets one program have, is too small. */
  limit: 7,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
