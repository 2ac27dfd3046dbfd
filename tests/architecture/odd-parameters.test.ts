import { describe, expect, it } from 'vitest';
import { parameterDeclaration, parameterIds } from '../../src/evidence/registry.ts';
import { filesByParameter } from './parameter-use.ts';
import { listFiles, readProjectFile } from './tree.ts';

/** The pages from which the model could be built again. */
const pages = ['docs/odd.md', 'docs/odd-formulas.md'].map((file) => readProjectFile(file).text);

/** What stands as code in a page and looks like a parameter, or a family of them: `crisis.scale`, `costs.*`. */
const namesIn = (text: string) =>
  [...text.matchAll(/`([a-zA-Z]\w*(?:\.\w+)+|[a-zA-Z]\w*(?:\.\w+)*\.\*)`/g)].map(
    ([, name = '']) => name,
  );

const named = [...new Set(pages.flatMap(namesIn))];

/** Whether a name stands for a parameter: itself, or as one of the family that begins so. */
const standsFor = (name: string, id: string) =>
  name === id || id.startsWith(`${name.replace(/\.\*$/, '')}.`);

const unnamed = (ids: readonly string[], names: readonly string[]) =>
  ids.filter((id) => !names.some((name) => standsFor(name, id)));

/** Names of files, which look like parameters. */
const FILES = /\.(csv|json|yaml|md|ts)$/;

describe('the description of the model', () => {
  it('would miss a parameter that is not named, and one that there is not', () => {
    const names = namesIn('It is `crisis.scale`, not `crisis.skale`; prices are `costs.*`.');
    expect(names).toEqual(['crisis.scale', 'crisis.skale', 'costs.*']);
    expect(unnamed(['crisis.scale', 'stay.meanDays', 'costs.bedDay'], names)).toEqual([
      'stay.meanDays',
    ]);
  });

  it('names every parameter that the model reads', () => {
    const sources = listFiles('src/model')
      .filter((file) => file.endsWith('.ts'))
      .map(readProjectFile);
    const uses = filesByParameter(parameterIds, sources);
    const used = parameterIds.filter((id) => (uses[id] ?? []).length > 0);
    expect(used.length).toBeGreaterThan(400);
    expect(unnamed(used, named)).toEqual([]);
  });

  it('names every parameter that is fitted, and every structural choice', () => {
    const chosen = parameterIds.filter((id) => parameterDeclaration(id).role !== 'evidence');
    expect(chosen.length).toBeGreaterThan(25);
    expect(unnamed(chosen, named)).toEqual([]);
  });

  it('names no parameter that there is not', () => {
    const unknown = named.filter(
      (name) => !FILES.test(name) && !parameterIds.some((id) => standsFor(name, id)),
    );
    expect(unknown).toEqual([]);
  });

  it('has the elements of the protocol, and all eleven design concepts, in their order', () => {
    const headings = (pages[0] ?? '').match(/^#{2,3} .+$/gm) ?? [];
    const order = [
      '## 1 Purpose and patterns',
      '## 2 Entities, state variables and scales',
      '## 3 Process overview and scheduling',
      '## 4 Design concepts',
      '### Basic principles',
      '### Emergence',
      '### Adaptation',
      '### Objectives',
      '### Learning',
      '### Prediction',
      '### Sensing',
      '### Interaction',
      '### Stochasticity',
      '### Collectives',
      '### Observation',
      '## 5 Initialisation',
      '## 6 Input data',
      '## 7 Submodels',
    ];
    expect(headings.filter((heading) => order.includes(heading))).toEqual(order);
  });
});
