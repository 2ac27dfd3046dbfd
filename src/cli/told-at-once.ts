import { HELP, HELP_WIDTH } from './help-text.ts';
import { toolVersion } from './package-files.ts';

/**
 * What needs no more than a look: the help and the version. To load what reads command lines takes longer than all else
 * about them.
 *
 * @param columns of the screen; undefined where there is none
 * @returns what to print; undefined where the command line has to be read
 */
export function toldAtOnce(
  args: readonly string[],
  columns: number = HELP_WIDTH,
): string | undefined {
  if (args.length !== 1) return undefined;
  switch (args[0]) {
    case '--help':
    case '-h':
      return columns < HELP_WIDTH ? undefined : HELP;
    case '--version':
    case '-v':
      return `${toolVersion()}\n`;
    default:
      return undefined;
  }
}
