import { describe, expect, it } from 'vitest';
import { commandAgain } from '../../../src/cli/command-again.ts';
import type { StoredRun } from '../../../src/cli/run-folder.ts';
import { scenarioFilesIn } from '../../../src/cli/stored-scenarios.ts';
import type { Manifest } from '../../../src/experiment/manifest.ts';

const manifest = (more: object) => ({ environment: {}, ...more }) as unknown as Manifest;
const experiment = (kind: string, command: string) =>
  manifest({ experiment: { kind, measures: [] }, environment: { command } });
const options = [{ file: 'option-1.resolved.yaml' }, { file: 'option-2.resolved.yaml' }];

describe('the command that gives a folder again', () => {
  it('names the files of the folder, whatever was typed', () => {
    expect(commandAgain(manifest({}))).toBe('rehearse run scenario.resolved.yaml');
    const asked = { uncertainty: { draws: 20, futures: 4 }, attributed: true };
    expect(commandAgain(manifest({ options, ...asked }))).toBe(
      'rehearse compare scenario.resolved.yaml option-1.resolved.yaml option-2.resolved.yaml --draws 20 --attribute',
    );
    expect(commandAgain(experiment('stress', 'rehearse stress a /home/me/b'))).toBe(
      'rehearse reproduce .',
    );
  });

  it.each([
    ['rehearse evaluate /home/me/plan.yaml --n 50', 'rehearse evaluate plan.yaml --n 50'],
    ["rehearse evaluate '/home/jo smith/my plan.yaml'", "rehearse evaluate 'my plan.yaml'"],
    [
      'rehearse evaluate do-nothing --output=/home/me/out',
      'rehearse evaluate do-nothing --output=out',
    ],
    ["rehearse evaluate 'C:\\Users\\me\\plan.yaml'", "rehearse evaluate 'plan.yaml'"],
  ])('leaves folders out of %s', (typed, expected) => {
    expect(commandAgain(experiment('evaluate', typed))).toBe(expected);
  });
});

describe('the scenarios in a folder', () => {
  const stored = (of: Manifest, names: readonly string[]) =>
    ({ manifest: of, files: new Map(names.map((name) => [name, ''])) }) as unknown as StoredRun;

  it('are those that its manifest names, there or not', () => {
    expect(scenarioFilesIn(stored(manifest({ options }), []))).toEqual([
      'scenario.resolved.yaml',
      'option-1.resolved.yaml',
      'option-2.resolved.yaml',
    ]);
  });

  it('are as many as an experiment keeps', () => {
    const one = stored(experiment('evaluate', ''), ['scenario.resolved.yaml', 'evaluate.csv']);
    expect(scenarioFilesIn(one)).toEqual(['scenario.resolved.yaml']);
    const many = stored(experiment('sensitivity', ''), [
      'option-2.resolved.yaml',
      'option-1.resolved.yaml',
      'scenario.resolved.yaml',
      'sensitivity.csv',
    ]);
    expect(scenarioFilesIn(many)).toEqual([
      'scenario.resolved.yaml',
      'option-1.resolved.yaml',
      'option-2.resolved.yaml',
    ]);
  });
});
