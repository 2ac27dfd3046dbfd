import { sha256Of, type ManifestContext } from '../experiment/manifest.ts';
import { toolCommit, toolVersion } from './package-files.ts';
import type { Plan } from './plans.ts';
import { portableName } from './scenario-files.ts';
import type { Terminal } from './terminal.ts';

/** What a manifest says of how it came about: the program, the files that were read, the machine. */
export function contextOf(
  plans: readonly Pick<Plan, 'path' | 'inputs'>[],
  how: { readonly jobs: number; readonly started: Date; readonly terminal: Terminal },
): ManifestContext {
  const { commandLine, machine } = how.terminal;
  const commit = toolCommit();
  const inputs = plans.flatMap(({ path, inputs: files }) =>
    files.map((file) => ({ file: portableName(file.path, path), sha256: sha256Of(file.text) })),
  );
  const known = new Set<string>();
  return {
    tool: { name: 'rehearsal', version: toolVersion(), ...(commit !== undefined && { commit }) },
    // What several scenarios read is listed once.
    inputs: inputs.filter(({ file, sha256 }) => {
      const key = `${file} ${sha256}`;
      return !known.has(key) && known.add(key);
    }),
    environment: {
      command: commandLine,
      ...machine,
      jobs: how.jobs,
      started: how.started.toISOString(),
      finished: new Date().toISOString(),
    },
  };
}
