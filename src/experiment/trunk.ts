import { leverOf } from '../scenario/levers.ts';
import { scenarioFile } from '../scenario/resolved.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** All that is put into a scenario beside its timeline. */
export function inputsOf(scenario: Scenario): string {
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

/**
 * All of a scenario that a world is made of before its reported years: worlds of equal texts are one until then, to the
 * last byte.
 */
export function trunkOf(scenario: Scenario): string {
  const roomFor = scenario.timeline.filter(({ lever }) => {
    const definition = leverOf(lever);
    return definition.lasts && definition.needsRoom;
  });
  return `${inputsOf(scenario)} ${JSON.stringify(roomFor)}`;
}
