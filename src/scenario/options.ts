import type { ScenarioPart } from './chain.ts';
import { isMapping, valueAt } from './mapping.ts';
import { printable } from './problem.ts';
import { SCENARIO_SCHEMA } from './schema.ts';
import { dotted, within, type Finding, type KeyPath } from './source.ts';

/** The options of a file, each as a file of its own that extends it: what is wrong with one is found in its own lines. */
export function optionParts({ path, file }: ScenarioPart): readonly ScenarioPart[] {
  return optionsIn(file.value).flatMap((option, n): ScenarioPart[] => {
    if (!isMapping(option)) return [];
    const value = { schema: SCENARIO_SCHEMA, extends: path, ...option };
    const label = (key: KeyPath) => dotted(key.length === 0 ? ['options', n] : key);
    return [{ path, file: { ...within(file, 'options', n), label, value, problems: [] } }];
  });
}

/** Names that are used twice: results and folders are told apart by them. */
export function optionFindings(value: unknown): readonly Finding[] {
  const seen = new Set<unknown>([valueAt(value, ['name'])]);
  return optionsIn(value).flatMap((option, n): Finding[] => {
    const name = valueAt(option, ['name']);
    if (typeof name !== 'string') return [];
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      {
        path: ['options', n, 'name'],
        message: `the name "${printable(name)}" is used twice in this file`,
        hint: 'give the file and each of its options a name of its own',
      },
    ];
  });
}

function optionsIn(value: unknown): readonly unknown[] {
  const options = valueAt(value, ['options']);
  return Array.isArray(options) ? options : [];
}
