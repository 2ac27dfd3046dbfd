import { scenarioFile } from '../scenario/resolved.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** All of a scenario that bears on the time before its reported years: equal texts, equal histories until then. */
export function trunkOf(scenario: Scenario): string {
  const { place, sample, years, warmUp, seed, set = {} } = scenarioFile(scenario);
  return JSON.stringify({
    place,
    sample,
    years,
    warmUp,
    seed,
    set: Object.entries(set).toSorted(),
  });
}
