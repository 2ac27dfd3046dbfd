import { sha256Of, type ManifestContext } from '../experiment/manifest.ts';
import type { FutureStores } from './kept-futures.ts';
import { toolCommit, toolVersion } from './package-files.ts';
import type { Plan } from './plans.ts';
import { portableName } from './scenario-files.ts';
import type { Terminal } from './terminal.ts';

/** The files that were read, as a manifest lists them: what several scenarios read is listed once. */
export function inputsOf(
  plans: readonly Pick<Plan, 'path' | 'inputs'>[],
): ManifestContext['inputs'] {
  const inputs = plans.flatMap(({ path, inputs: files }) =>
    files.map((file) => ({ file: portableName(file.path, path), sha256: sha256Of(file.text) })),
  );
  const known = new Set<string>();
  return inputs.filter(({ file, sha256 }) => {
    const key = `${file} ${sha256}`;
    return !known.has(key) && known.add(key);
  });
}

/** The program, as a manifest names it. */
export function toolOf(): ManifestContext['tool'] {
  const commit = toolCommit();
  return { name: 'rehearsal', version: toolVersion(), ...(commit !== undefined && { commit }) };
}

/** Futures that were run elsewhere, and what a manifest says of them. */
export interface RunElsewhere {
  /** The files that were read when it was planned. */
  readonly inputs: ManifestContext['inputs'];
  readonly stores: FutureStores;
  /** How they were run, beside what is said of this process. */
  readonly more: ManifestContext['environment'];
}

/** How something was run, beside what is read from the process. */
export interface HowRun {
  readonly jobs: number;
  readonly started: Date;
  readonly terminal: Terminal;
  /** What else is to be said of it. */
  readonly more?: ManifestContext['environment'] | undefined;
}

/** What a manifest says of how it came about: the program, the files that were read, the machine. */
export function contextOf(inputs: ManifestContext['inputs'], how: HowRun): ManifestContext {
  const { commandLine, machine } = how.terminal;
  return {
    tool: toolOf(),
    inputs,
    environment: {
      command: commandLine,
      ...machine,
      jobs: how.jobs,
      started: how.started.toISOString(),
      finished: new Date().toISOString(),
      ...how.more,
    },
  };
}
