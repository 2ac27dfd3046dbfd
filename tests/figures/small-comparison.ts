import { compare, checkpointsOf } from '../../src/experiment/comparison.ts';
import { parseManifest } from '../../src/experiment/manifest.ts';
import type { Future } from '../../src/experiment/run-block.ts';
import { runFutures } from '../../src/experiment/run-replications.ts';
import { comparisonFiles } from '../../src/cli/compare-files.ts';
import { findingsOf, type Findings } from '../../src/report/findings/findings.ts';
import { keptStories } from '../../src/cli/compare-stories.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { tinyScenario } from '../unit/experiment/tiny.ts';
import { withTimeline } from '../verification/model/staff-series.ts';

const FUTURES = 5;

/** Somebody who is there from the start. */
const SOMEBODY = 7;
/** A name that tries whatever a name can try. */
export const HOSTILE = `</text><script>alert("x")</script> =cmd|' /C calc'!A0 \u202Eright to left 🏥 ${'w'.repeat(300)}`;

/** Levers that do something in a small place within two years. */
const levers: readonly object[] = [
  { from: 1, careNavigator: { posts: 20 } },
  { from: 1, rapidResponse: { places: 20 } },
  { from: 1, jointMeetings: {} },
  { from: 1, sharedRecord: { coverage: 1 } },
  { from: 1, meansTest: { option: 'abolished' } },
  { from: 1, communityResilience: { grants: 0.5, cost: 20 } },
];

/** A comparison of a small place with as many options as there are names, as its folder says it. */
export interface SmallComparison {
  readonly findings: Findings;
  readonly scenarios: readonly Scenario[];
  readonly futures: readonly Future[];
}

const baseline: Scenario = { ...tinyScenario(FUTURES), years: 2, warmUp: 1, name: 'As it is' };
const options = levers.map((lever) => withTimeline(baseline, lever));

/** Run once, with every option: a name moves no draw, and nor does another option. */
let simulated: Promise<readonly Future[]> | undefined;

function futuresOfAll(): Promise<readonly Future[]> {
  const all = [baseline, ...options];
  simulated ??= runFutures(all, FUTURES, { jobs: 1, checkpoints: checkpointsOf(all) });
  return simulated;
}

/**
 * A small comparison, read back from what its folder would hold: real numbers on the way that real ones take.
 *
 * @param names of the options, up to six
 * @param about names of the baseline and the place, where they matter, and how many of the futures there are
 */
export async function smallComparison(
  names: readonly string[],
  about: { readonly baseline?: string; readonly place?: string; readonly futures?: number } = {},
): Promise<SmallComparison> {
  const replications = about.futures ?? FUTURES;
  const named = (scenario: Scenario, name: string): Scenario => ({
    ...scenario,
    name,
    replications,
    place: { ...scenario.place, name: about.place ?? scenario.place.name },
  });
  const scenarios = [
    named(baseline, about.baseline ?? baseline.name),
    ...names.map((name, n) => named(options[n] ?? baseline, name)),
  ];
  const futures = (await futuresOfAll())
    .slice(0, replications)
    .map((future) => ({ ...future, results: future.results.slice(0, scenarios.length) }));
  const made = {
    comparison: compare(scenarios, futures),
    futures,
    drawn: { draws: 0, futures: 0, rows: [] },
    attributed: [],
    stories: keptStories(scenarios, { person: SOMEBODY }, { note: () => undefined }),
  };
  const context = {
    tool: { name: 'rehearsal', version: '0.1.0' } as const,
    inputs: [],
    environment: {},
  };
  const { files } = comparisonFiles(made, context);
  const texts = new Map(
    [...files].flatMap(([file, content]): [string, string][] =>
      typeof content === 'string' ? [[file, content]] : [],
    ),
  );
  const parsed = parseManifest(texts.get('manifest.json') ?? '');
  if ('reason' in parsed) throw new Error(parsed.reason);
  return { findings: findingsOf(parsed.manifest, texts), scenarios, futures };
}
