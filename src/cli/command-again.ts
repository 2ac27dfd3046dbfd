import type { Manifest } from '../experiment/manifest.ts';
import { RESOLVED } from './run-files.ts';

/** The command that gives the same folder again, from the files in it: it names no path of a machine. */
export function commandAgain(manifest: Manifest): string {
  const { options = [], uncertainty, attributed, experiment } = manifest;
  if (experiment !== undefined) return 'rehearse reproduce .';
  if (options.length === 0) return `rehearse run ${RESOLVED}`;
  const { draws, values } = uncertainty ?? {};
  return [
    'rehearse compare',
    RESOLVED,
    ...options.map(({ file }) => file),
    ...(draws === undefined ? [] : ['--draws', draws]),
    ...(values === undefined ? [] : ['--parameters', values]),
    ...(attributed === true ? ['--attribute'] : []),
  ].join(' ');
}
