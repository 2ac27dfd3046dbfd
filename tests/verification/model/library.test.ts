import { afterAll, describe, expect, it } from 'vitest';
import { defaultValues } from '../../../src/evidence/registry.ts';
import { idleLevers } from '../../../src/experiment/idle-levers.ts';
import { leverRows } from '../../../src/experiment/lever-rows.ts';
import { replicate, replicateTogether } from '../../../src/experiment/replicate.ts';
import type { ReplicationResult } from '../../../src/observe/results.ts';
import { loadPlan } from '../../../src/scenario/load.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { reader, shipped } from '../../unit/scenario/texts.ts';
import { FULL, valueOf } from './scenarios.ts';

/** People aged 65 and over of each scenario; more where a council has too few places for a tenth more to be one. */
const PEOPLE = FULL ? 5000 : 2640;
const PEOPLE_OF_SEVERAL_COUNCILS = FULL ? 12_000 : 9500;

/** Reported years, fewer where a file has fewer, and more where something begins or ends later. */
const YEARS = 3;

/** Meant to change nothing: a GP by name on paper alone. */
const BY_DESIGN_IDLE = ['evidence-v09'];
/** Levers that alter nothing but what is paid: besides a name on paper, readings at which nobody looks. */
const LEVER_BY_DESIGN_IDLE = [...BY_DESIGN_IDLE, 'evidence-v17-control'];

/** Fingerprints of the status quo, by place and years: many scenarios share one. */
const statusQuo = new Map<string, string>();

describe.each(shipped.scenarioIds)('%s', (id) => {
  const scenarios = small(scenariosOf(id));
  const results = new Map<string, ReplicationResult>();
  afterAll(() => results.clear());

  it('runs on a small place, itself and each option', () => {
    replicateTogether(scenarios, 1).forEach((result, n) => {
      expect(valueOf(scenarios[n], result, 'emergencyAdmissions')).toBeGreaterThan(50);
      results.set(scenarios[n].name, result);
    });
    expect(results.size).toBe(scenarios.length);
  });

  it('changes something where it says so, and each option changes something of the file', () => {
    const [file, ...options] = scenarios.map((scenario) => ({
      print: fingerprint(results.get(scenario.name)),
      scenario,
    }));
    if (file === undefined) throw new Error(`${id} has no scenario`);
    const isStatusQuo = changesNothing(file.scenario) || BY_DESIGN_IDLE.includes(id);
    expect(file.print === statusQuoOf(file.scenario)).toBe(isStatusQuo);
    const prints = options.map(({ print }) => print);
    expect(prints).not.toContain(file.print);
    // A tenth more of an hour that is free anyway is seen where more people want it.
    if (FULL) expect(new Set(prints).size).toBe(prints.length);
  });

  it.runIf(FULL)('has no lever that altered nothing', () => {
    const idle = scenarios.flatMap((scenario) => {
      const result = results.get(scenario.name);
      return result === undefined ? [] : idleLevers(scenario, leverRows(scenario, [result]));
    });
    expect(idle.length > 0 ? idle : undefined).toEqual(
      LEVER_BY_DESIGN_IDLE.includes(id) ? [expect.objectContaining({ entry: 0 })] : undefined,
    );
  });
});

function scenariosOf(id: string): readonly Scenario[] {
  const outcome = loadPlan(`scenarios/${id}.yaml`, reader({}), shipped);
  if ('problems' in outcome) throw new Error(outcome.problems.map((p) => p.message).join('; '));
  return outcome.scenarios;
}

/** The same scenarios on fewer people and for fewer years, with one length for all of them. */
function small(scenarios: readonly Scenario[]): readonly Scenario[] {
  const entries = scenarios.flatMap(({ timeline }) => timeline);
  const turns = entries.flatMap(({ from, until }) => [from, until]).filter(Number.isFinite);
  const needed = Math.max(YEARS, ...turns.map(Math.floor));
  return scenarios.map((scenario) => {
    const { place, years } = scenario;
    const people = place.councils.length > 1 ? PEOPLE_OF_SEVERAL_COUNCILS : PEOPLE;
    return {
      ...scenario,
      sample: Math.min(1, people / place.population.aged65plus),
      years: Math.min(years, needed),
      warmUp: 1,
    };
  });
}

function changesNothing({ timeline, parameters }: Scenario): boolean {
  return timeline.length === 0 && JSON.stringify(parameters) === JSON.stringify(defaultValues());
}

/** What happened and who paid: two runs that share it are the same run. */
function fingerprint(result: ReplicationResult | undefined): string {
  if (result === undefined) throw new Error('it was not run');
  return `${result.streamHash} ${result.ledger.join(' ')}`;
}

function statusQuoOf(scenario: Scenario): string {
  const { place, years, sample, seed } = scenario;
  const key = [place.name, years, sample, seed].join();
  const known = statusQuo.get(key);
  if (known !== undefined) return known;
  const plain = { ...scenario, timeline: [], parameters: defaultValues() };
  const print = fingerprint(replicate(plain, 1));
  statusQuo.set(key, print);
  return print;
}
