import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParameterId } from '../../src/evidence/registry.ts';
import { checkpointsOf, compare } from '../../src/experiment/comparison.ts';
import { openParameters, withDraw } from '../../src/experiment/parameter-draw.ts';
import { replicate, replicateTogether } from '../../src/experiment/replicate.ts';
import type { runFutures } from '../../src/experiment/run-replications.ts';
import { OBSERVED, type Observer } from '../../src/model/observer.ts';
import { EventLog } from '../../src/observe/event-log.ts';
import { overrideScenario } from '../../src/scenario/override.ts';
import { peopleSimulated, type Scenario } from '../../src/scenario/scenario.ts';
import { projectRoot } from '../cli/command.ts';
import { scenarioOf, sound } from '../unit/scenario/texts.ts';
import {
  anyEntry,
  anyReplication,
  anyScenario,
  anySetting,
  moreOlderPeople,
  withSettings,
  zeroReach,
} from './random-scenarios.ts';

/** The same cases each time, unless more are asked for. */
const cases = process.env['REHEARSAL_FULL'] === '1' ? { numRuns: 40 } : { numRuns: 8, seed: 65 };

/** The built program: a thread takes no TypeScript. */
const built = (await import(
  pathToFileURL(join(projectRoot, 'dist/experiment/run-replications.js')).href
)) as { readonly runFutures: typeof runFutures };

/** Two measures of a scenario's own. */
const { measures } = scenarioOf(
  `${sound}measures:\n  ratio: 2 * deaths / (1 + emergencyAdmissions)\n  more: baseline.deaths - deaths\n`,
);

/** What is drawn of somebody before anything happens to them, as one text. */
class Newcomers implements Observer {
  readonly drawn = new Map<number, string>();

  observe(
    { people, simulation }: Parameters<Observer['observe']>[0],
    what: number,
    person: number,
  ) {
    if (what !== OBSERVED.arrived) return;
    const { born, woman, deprivation, council, neighbourhood, frailty, conditions } = people;
    const columns = [born, woman, deprivation, council, neighbourhood, frailty, conditions];
    const own = [...columns, people.latentRisk, people.aboveCapitalLimit].map((of) => of[person]);
    this.drawn.set(person, [simulation.now, ...own].join(' '));
  }
}

function newcomersOf(scenario: Scenario, replication: number): ReadonlyMap<number, string> {
  const newcomers = new Newcomers();
  replicate(scenario, replication, newcomers);
  return newcomers.drawn;
}

describe('what is added moves no draw of what was there', () => {
  it('people who come beside the others', () => {
    fc.assert(
      fc.property(anyScenario, anyReplication, (scenario, replication) => {
        const timeline = scenario.timeline.filter(({ lever }) => lever !== 'demandGrowth');
        const before = newcomersOf({ ...scenario, timeline }, replication);
        const more = { ...scenario, timeline: [...timeline, moreOlderPeople] };
        const after = newcomersOf(more, replication);
        expect(after.size).toBeGreaterThan(before.size);
        for (const [person, drawn] of before) expect(after.get(person)).toBe(drawn);
      }),
      cases,
    );
  });

  it('one more person at the start', () => {
    fc.assert(
      fc.property(anyScenario, anyReplication, (scenario, replication) => {
        const people = peopleSimulated(scenario);
        const placed = (of: Scenario) => {
          const texts: string[] = [];
          replicate({ ...of, years: 0, warmUp: 0 }, replication, undefined, (world) => {
            const { deprivation, council, neighbourhood, aboveCapitalLimit } = world.people;
            for (let person = 0; person < people; person++) {
              const own = [deprivation, council, neighbourhood, aboveCapitalLimit];
              texts.push(own.map((column) => column[person]).join(' '));
            }
          });
          return texts;
        };
        const more = overrideScenario(scenario, { people: people + 1 });
        if (!('scenario' in more)) throw new Error(more.problems[0]?.message);
        expect(placed(more.scenario)).toEqual(placed(scenario));
      }),
      cases,
    );
  });

  it('an event log', () => {
    fc.assert(
      fc.property(anyScenario, anyReplication, (scenario, replication) => {
        const logged = replicate(scenario, replication, new EventLog());
        expect(logged).toEqual(replicate(scenario, replication));
      }),
      cases,
    );
  });

  it('measures of its own', () => {
    fc.assert(
      fc.property(anyScenario, anyReplication, (scenario, replication) => {
        const measured = replicate({ ...scenario, measures }, replication);
        expect(measured).toEqual(replicate(scenario, replication));
      }),
      cases,
    );
  });

  it('another scenario in the comparison, of the same or of other inputs', () => {
    fc.assert(
      fc.property(
        anyScenario,
        anyReplication,
        anyEntry,
        anySetting,
        (scenario, replication, entry, setting) => {
          const option = { ...scenario, timeline: [...scenario.timeline, entry] };
          const other = withSettings(scenario, [setting]) ?? scenario;
          const [first, last] = replicateTogether([scenario, option], replication);
          const among = replicateTogether([other, scenario, other, option], replication);
          expect([among[1], among[3]]).toEqual([first, last]);
        },
      ),
      cases,
    );
  });

  it('another number of threads', async () => {
    await fc.assert(
      fc.asyncProperty(anyScenario, fc.integer({ min: 2, max: 3 }), async (scenario, jobs) => {
        const scenarios = [scenario, { ...scenario, timeline: [] }];
        const threads = await built.runFutures(scenarios, 3, { jobs });
        const alone = [1, 2, 3].map((replication) => ({
          replication,
          results: replicateTogether(scenarios, replication),
        }));
        expect(threads).toEqual(alone);
      }),
      { ...cases, numRuns: Math.ceil(cases.numRuns / 2) },
    );
  });

  it('another parameter that is known, among those that are drawn', () => {
    fc.assert(
      fc.property(
        anyScenario,
        anySetting,
        fc.integer({ min: 1, max: 100 }),
        (scenario, setting, draw) => {
          const [id] = setting;
          const known = withSettings(scenario, [setting]);
          fc.pre(known !== undefined);
          const [first, second] = [scenario, known].map(
            (one) => withDraw([one], draw)[0]?.parameters,
          );
          const drawn = openParameters([scenario, known]);
          const moved = drawn.filter((other) => first?.[other] !== second?.[other]);
          expect(moved).toEqual([]);
          expect(second?.[id]).toBe(known.parameters[id]);
          expect(spread(drawn, scenario, draw)).toBeGreaterThan(drawn.length / 2);
        },
      ),
      cases,
    );
  });
});

/** How many of the parameters two draws give different values. */
function spread(drawn: readonly ParameterId[], scenario: Scenario, draw: number): number {
  const [one, other] = [draw, draw + 1].map((n) => withDraw([scenario], n)[0]?.parameters);
  return drawn.filter((id) => one?.[id] !== other?.[id]).length;
}

describe('a lever without reach', () => {
  it('is there for every kind of lever that can be given none', () => {
    expect(new Set(zeroReach.map(({ lever }) => lever)).size).toBeGreaterThan(10);
  });

  it('differs by nothing, give or take nothing, in every measure and payment', () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(...zeroReach), (scenario, entry) => {
        const baseline = { ...scenario, name: 'As it is' };
        const timeline = [...scenario.timeline, entry];
        const scenarios = [baseline, { ...scenario, timeline, name: entry.lever }];
        const checkpoints = checkpointsOf(scenarios);
        const futures = [1, 2].map((replication) => ({
          replication,
          results: replicateTogether(scenarios, replication, { checkpoints }),
        }));
        const [option] = compare(scenarios, futures).options;
        const differences = [...(option?.rows ?? []), ...(option?.ledger ?? [])]
          .map(({ difference }) => difference)
          .filter(({ n }) => n > 1);
        expect(differences.length).toBeGreaterThan(100);
        for (const { mean, sd, low, high } of differences) {
          expect([mean, sd, low, high]).toEqual([0, 0, 0, 0]);
        }
        expect(option?.certificate.broken).toBeUndefined();
      }),
      cases,
    );
  });
});
