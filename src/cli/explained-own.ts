import { ownUnit } from '../experiment/own-measures.ts';
import { COMPARED, measureNamed, needsComparator } from '../scenario/own-measures.ts';
import { namesIn } from '../scenario/formula.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { groupsOf } from '../observe/groups.ts';
import type { Explanation } from './explanations.ts';
import { factLine } from './explanations.ts';

/** What an id stands for in the scenarios of a file alone: a measure of its own, a group of its place, an option. */
export function explanationIn(
  id: string,
  path: string,
  scenarios: readonly Scenario[],
): Explanation | undefined {
  const measure = scenarios.flatMap(({ measures }) => measures).find(({ name }) => name === id);
  if (measure !== undefined) {
    const unit = ownUnit(measure);
    const names = namesIn(measure.formula);
    const compared = needsComparator(measure)
      ? `in a comparison only: ${COMPARED} is the scenario compared with`
      : 'for people 65+, all years and each';
    const lines = [
      id,
      `A measure of ${path}: ${measure.text}, worked out in each replication.`,
      '',
      factLine('unit', unit),
      factLine('reported', compared),
      factLine('made of', [...new Set(names.map(measureNamed))].join(', ')),
    ];
    return { kind: 'measure', id, lines, data: { formula: measure.text, unit, names } };
  }
  const group = scenarios.flatMap(({ place }) => groupsOf(place)).find(({ name }) => name === id);
  if (group !== undefined) {
    const lines = [id, `${group.meaning}.`, '', factLine('where', `results of ${path}`)];
    return { kind: 'group', id, lines, data: { meaning: group.meaning } };
  }
  const scenario = scenarios.find(({ name }) => name === id);
  if (scenario === undefined) return undefined;
  const lines = [
    id,
    scenario.description === '' ? `A scenario of ${path}.` : scenario.description,
    '',
    factLine('place', scenario.place.name),
    factLine('levers', scenario.timeline.map(({ lever }) => lever).join(', ') || 'none'),
    factLine('parameters', Object.keys(scenario.set).join(', ') || 'as published'),
    factLine('run it as', `rehearse run ${path} --option "${id}"`),
  ];
  const data = { file: path, place: scenario.place.name, description: scenario.description };
  return { kind: 'scenario', id, lines, data };
}
