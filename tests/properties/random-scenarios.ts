import * as fc from 'fast-check';
import { parameterDeclaration, type ParameterId } from '../../src/evidence/registry.ts';
import { uncertainParameters } from '../../src/experiment/parameter-draw.ts';
import { statusQuoKnobs } from '../../src/scenario/knobs.ts';
import { exampleEntry, leverSettings } from '../../src/scenario/lever-settings.ts';
import { leverNames, leverOf, type LeverName } from '../../src/scenario/levers.ts';
import { overrideScenario } from '../../src/scenario/override.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { knobsAt, timelineEntry, timelineEntrySchema } from '../../src/scenario/timeline.ts';
import type { TimelineEntry } from '../../src/scenario/timeline.ts';
import { tinyScenario } from '../unit/experiment/tiny.ts';

const tiny = tinyScenario(1);

/** An entry as a file would have it. */
const entryOf = (file: object): TimelineEntry => timelineEntry(timelineEntrySchema.parse(file));

/** A lever with the settings of its example. */
export const anyEntry: fc.Arbitrary<TimelineEntry> = fc
  .constantFrom(...leverNames)
  .map((lever) => entryOf(exampleEntry(lever)));

/** People come beside those who come anyway. */
export const moreOlderPeople = entryOf({ from: 1, demandGrowth: { perYear: '10%' } });

/** A parameter that is not known, at some value of its range. */
export const anySetting: fc.Arbitrary<readonly [ParameterId, number]> = fc
  .tuple(fc.constantFrom(...uncertainParameters), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([id, share]) => {
    const { low, high } = parameterDeclaration(id);
    return [id, low + share * (high - low)];
  });

/** A scenario with other values of some parameters; undefined where they cannot be together. */
export function withSettings(
  scenario: Scenario,
  settings: readonly (readonly [ParameterId, number])[],
): Scenario | undefined {
  const outcome = overrideScenario(scenario, { set: Object.fromEntries(settings) });
  return 'scenario' in outcome ? outcome.scenario : undefined;
}

/** A few hundred people for one or two years, any seed, some parameters and levers. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    seed: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme-ascii' }),
    people: fc.integer({ min: 200, max: 400 }),
    years: fc.integer({ min: 1, max: 2 }),
    warmUp: fc.integer({ min: 0, max: 1 }),
    settings: fc.array(anySetting, { maxLength: 2 }),
    timeline: fc.array(anyEntry, { maxLength: 2 }),
  })
  .map(({ settings, timeline, ...size }) => {
    const outcome = overrideScenario(tiny, size);
    if (!('scenario' in outcome)) return undefined;
    const set = withSettings(outcome.scenario, settings);
    return set === undefined ? undefined : { ...set, timeline };
  })
  .filter((scenario) => scenario !== undefined);

/** The number of a replication. */
export const anyReplication = fc.integer({ min: 1, max: 1000 });

/** Every lever that lasts, with the one of its settings at 0 that leaves it no reach. */
export const zeroReach: readonly TimelineEntry[] = leverNames.filter(lasts).flatMap((lever) => {
  const example = exampleEntry(lever);
  const given = example[lever] as object;
  return leverSettings(lever).flatMap(({ key }) => {
    const parsed = timelineEntrySchema.safeParse({ ...example, [lever]: { ...given, [key]: 0 } });
    if (!parsed.success) return [];
    const entry = timelineEntry(parsed.data);
    return JSON.stringify(knobsAt([entry], 1)) === JSON.stringify(statusQuoKnobs()) ? [entry] : [];
  });
});

function lasts(lever: LeverName): boolean {
  return leverOf(lever).lasts;
}
