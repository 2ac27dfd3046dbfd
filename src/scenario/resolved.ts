import { Document, isScalar, visit } from 'yaml';
import type { Scenario } from './scenario.ts';
import { timelineEntryFile } from './timeline.ts';
import type { ScenarioFile } from './schema.ts';

/** A scenario in the form of its file, with its place written out. */
export function scenarioFile(scenario: Scenario): ScenarioFile {
  const {
    schema,
    name,
    description,
    place,
    sample,
    years,
    warmUp,
    seed,
    replications,
    set,
    timeline,
    measures,
  } = scenario;
  return {
    schema,
    name,
    description,
    place: { ...place },
    sample,
    years,
    warmUp,
    seed,
    replications,
    timeline: timeline.map(timelineEntryFile),
    set: { ...set },
    ...(measures.length > 0 && {
      measures: Object.fromEntries(measures.map((own) => [own.name, own.text])),
    }),
  };
}

/**
 * The complete scenario as the text of a file that needs no other: it loads to an equal scenario. Parameters are
 * listed where they differ from their defaults.
 */
export function resolvedScenarioYaml(scenario: Scenario): string {
  const document = new Document(scenarioFile(scenario), { aliasDuplicateObjects: false });
  document.commentBefore =
    ' Everything that this run was given; parameters that are not set have their defaults.';
  visit(document, {
    Seq(_key, list) {
      list.flow = list.items.every((item) => isScalar(item));
    },
  });
  return document.toString({ lineWidth: 100, flowCollectionPadding: false });
}
