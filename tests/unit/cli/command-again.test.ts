import { describe, expect, it } from 'vitest';
import { commandAgain } from '../../../src/cli/command-again.ts';
import { scenarioFilesOf } from '../../../src/cli/stored-scenarios.ts';
import type { Manifest } from '../../../src/experiment/manifest.ts';

const manifest = (more: object) => ({ environment: {}, ...more }) as unknown as Manifest;
const experiment = (kind: string, more: object = {}) =>
  manifest({
    experiment: { kind, measures: [], ...more },
    environment: { command: `rehearse ${kind} /home/me/plan.yaml` },
  });
const options = [{ file: 'option-1.resolved.yaml' }, { file: 'option-2.resolved.yaml' }];

describe('the command that gives a folder again', () => {
  it('names the files of the folder, whatever was typed', () => {
    expect(commandAgain(manifest({}))).toBe('rehearse run scenario.resolved.yaml');
    const uncertainty = { draws: 20, futures: 4, values: 'parameters.csv' };
    expect(commandAgain(manifest({ options, uncertainty, attributed: true }))).toBe(
      'rehearse compare scenario.resolved.yaml option-1.resolved.yaml option-2.resolved.yaml ' +
        '--draws 20 --parameters parameters.csv --attribute',
    );
  });

  it.each(['sweep', 'believe', 'stress', 'evaluate', 'sensitivity', 'validate'])(
    'is one for every experiment: %s',
    (kind) => {
      expect(commandAgain(experiment(kind))).toBe('rehearse reproduce .');
    },
  );
});

describe('the scenarios in a folder', () => {
  it('are those that its manifest names', () => {
    expect(scenarioFilesOf(manifest({ options }))).toEqual([
      'scenario.resolved.yaml',
      'option-1.resolved.yaml',
      'option-2.resolved.yaml',
    ]);
  });

  it('are as many as an experiment keeps', () => {
    expect(scenarioFilesOf(experiment('validate'))).toEqual(['scenario.resolved.yaml']);
    expect(scenarioFilesOf(experiment('evaluate'))).toEqual([
      'scenario.resolved.yaml',
      'option-1.resolved.yaml',
    ]);
    expect(scenarioFilesOf(experiment('sensitivity', { sensitivity: { scenarios: 3 } }))).toEqual([
      'scenario.resolved.yaml',
      'option-1.resolved.yaml',
      'option-2.resolved.yaml',
    ]);
  });
});
