import { scenarioFile } from '../scenario/resolved.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** All of a scenario that bears on the time before its reported years: equal texts, equal histories until then. */
export function trunkOf(scenario: Scenario): string {
  const {
    name: _,
    description: __,
    timeline: ___,
    replications: ____,
    ...rest
  } = scenarioFile(scenario);
  return JSON.stringify({ ...rest, set: Object.entries(rest.set ?? {}).toSorted() });
}
