import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, onlyRunIn, rehearse, type Ended } from '../cli/command.ts';

/** Writes the scenarios of a small comparison into a folder, and says how it is asked. */
export function writeQuestion(
  folder: string,
  { people, replications }: { readonly people: number; readonly replications: number },
): readonly string[] {
  writeFileSync(
    join(folder, 'base.yaml'),
    `schema: rehearsal/scenario@1\nname: Base\nplace: barnsley-like\nyears: 2\nwarmUp: 0\npeople: ${people}\nreplications: ${replications}\n`,
  );
  writeFileSync(
    join(folder, 'option.yaml'),
    'schema: rehearsal/scenario@1\nname: Option\nextends: base.yaml\ntimeline:\n' +
      '  - { from: 1, careNavigator: {} }\n  - { from: 1, jointMeetings: {} }\n',
  );
  return ['base.yaml', 'option.yaml'];
}

/** Runs the command, which has to end well. */
export function done(args: readonly string[], cwd: string): Ended {
  const ended = rehearse(args, { cwd });
  if (ended.code !== 0) throw new Error(`rehearse ${args.join(' ')}: ${ended.err}`);
  return ended;
}

/** Plans a comparison in `output` and returns the folder of the plan. */
export function planned(
  cwd: string,
  output: string,
  question: readonly string[],
  shards: number,
): string {
  const args = ['plan', 'compare', ...question, '--output', output, '--shards', `${shards}`];
  return join(cwd, done(args, cwd).out.trim());
}

/** The names of the shards that are there. */
export function shardsIn(plan: string): readonly string[] {
  return readdirSync(join(plan, 'shards')).toSorted();
}

/** All bytes of the only run below a folder, but for how it was run; plans beside it are left out. */
export function resultIn(output: string): ReadonlyMap<string, unknown> {
  const folder = onlyRunIn(output, (name) => !name.endsWith('.plan'));
  const files = new Map<string, unknown>(filesBelow(folder));
  const { environment: _, ...manifest } = JSON.parse(String(files.get('manifest.json')));
  // The list of checksums has the manifest in it, which says how it was run.
  files.delete('checksums.sha256');
  return files.set('manifest.json', manifest);
}
