import type { Manifest } from '../experiment/manifest.ts';
import { RESOLVED } from './run-files.ts';

/** Experiments that their folder alone gives again. */
const reproducible = ['sweep', 'believe', 'stress'];

/**
 * The command that gives the same folder again, from the files in it and whatever it was typed as. It names no path
 * of a machine.
 */
export function commandAgain(manifest: Manifest): string {
  const { options = [], uncertainty, attributed, experiment, environment } = manifest;
  if (experiment !== undefined) {
    return reproducible.includes(experiment.kind)
      ? 'rehearse reproduce .'
      : withoutFolders(String(environment['command'] ?? `rehearse ${experiment.kind}`));
  }
  if (options.length === 0) return `rehearse run ${RESOLVED}`;
  return [
    'rehearse compare',
    RESOLVED,
    ...options.map(({ file }) => file),
    ...(uncertainty === undefined ? [] : ['--draws', uncertainty.draws]),
    ...(attributed === true ? ['--attribute'] : []),
  ].join(' ');
}

/** A command line in which every path is the name of its file. */
function withoutFolders(commandLine: string): string {
  return commandLine.replaceAll(/'((?:[^']|'\\'')*)'|\S+/g, (word) =>
    /[/\\]/.test(word) ? word.replace(/^('?)(--[\w-]+=)?.*[/\\]/, '$1$2') : word,
  );
}
