import { basename } from 'node:path';
import type { Manifest } from '../experiment/manifest.ts';
import type { Place } from '../scenario/place.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { checksumsOf } from './checksums.ts';
import { commandAgain } from './command-again.ts';
import { CHECKSUMS, MANIFEST } from './run-files.ts';
import type { StoredRun } from './run-folder.ts';
import { shippedPlace, shippedPlaceIds } from './shipped-places.ts';
import { scenarioFilesOf } from './stored-scenarios.ts';

/** What of how it was run may be known to everybody. */
const PUBLIC = ['node', 'platform', 'jobs', 'started', 'finished'];

/** The files of a run as they go into an archive. */
export interface ArchivedRun {
  readonly manifest: Manifest;
  /** Texts by path in the folder, with a list of checksums that fits them. */
  readonly files: ReadonlyMap<string, string>;
  /** The event logs of the folder, which are not among them. */
  readonly logs: readonly string[];
  /** What is not in it, in sentences, and why. */
  readonly left: readonly string[];
}

/**
 * The files of a run that were written with it; what somebody put there since stays where it is, and event logs, which
 * can be made again.
 *
 * @param isPublic whether paths of a machine and local data are left out
 */
export function archivedRun(
  stored: StoredRun,
  scenarios: readonly Scenario[],
  isPublic: boolean,
): ArchivedRun {
  const written = new Set(namesIn(stored.files.get(CHECKSUMS) ?? ''));
  const own = [...stored.files].filter(([file]) => written.has(file));
  const logs = [...written].filter((file) => !stored.files.has(file));
  const hidden = isPublic && hasLocalPlace(scenarios) ? scenarioFilesOf(stored.manifest) : [];
  const manifest = isPublic ? publicManifest(stored.manifest) : stored.manifest;
  const files = new Map(own.filter(([file]) => !hidden.includes(file)));
  if (isPublic) files.set(MANIFEST, `${JSON.stringify(manifest, undefined, 2)}\n`);
  files.set(CHECKSUMS, checksumsOf(files));
  return {
    manifest,
    files,
    logs,
    left: [
      ...(logs.length === 0
        ? []
        : [`${logs.join(', ')} is not in it: rehearse run with --event-log makes it again.`]),
      ...(hidden.length === 0
        ? []
        : [
            'The place is of somebody’s own, and its data are not in it: nobody can run it again without them.',
          ]),
    ],
  };
}

/** How many inputs a run has from its own scenario files: whoever publishes them should know. */
export function ownInputs(scenarios: readonly Scenario[]): number {
  return new Set(scenarios.flatMap(({ set }) => Object.keys(set))).size;
}

function publicManifest(manifest: Manifest): Manifest {
  const environment = Object.fromEntries(
    Object.entries(manifest.environment).filter(([key]) => PUBLIC.includes(key)),
  );
  return {
    ...manifest,
    inputs: manifest.inputs.map(({ file, sha256 }) => ({ file: basename(file), sha256 })),
    environment: { command: commandAgain(manifest), ...environment },
  };
}

/** Whether a scenario is of a place that does not come with the package. */
function hasLocalPlace(scenarios: readonly Scenario[]): boolean {
  const shipped = new Set(shippedPlaceIds().map((id) => sameText(shippedPlace(id))));
  return scenarios.some(({ place }) => !shipped.has(sameText(place)));
}

const sameText = (place: Place) => JSON.stringify(place);

const namesIn = (checksums: string) =>
  checksums
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^\S+ [ *]/, ''));
