import { PROFESSION_WORDS } from '../evidence/families.ts';
import { parameterDeclaration, type ParameterId } from '../evidence/registry.ts';
import type { MeasureId } from '../observe/measures.ts';
import type { ReplicationResult } from '../observe/results.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { fundingSettlement, MOST_A_YEAR } from '../scenario/levers/funding-settlement.ts';
import { shareOf } from '../scenario/schema-parts.ts';
import { timelineEntry, timelineEntrySchema, type TimelineEntry } from '../scenario/timeline.ts';
import { meanInterval, pairedDifferences, type MeanInterval } from '../statistics/intervals.ts';
import { measureValues, pairedMeasure, type PairedMeasure } from './paired-measure.ts';
import type { Future } from './run-block.ts';

/** What may go wrong around a plan: laid over the baseline and over the option alike. */
export interface Stress {
  readonly id: string;
  /** In a few words, as the name of a row. */
  readonly name: string;
  /** In words, beginning with a small letter. */
  readonly says: string;
  /** What it takes to be felt, where some runs have none of it: a sentence. */
  readonly takes?: string;
  /** The scenario under it. */
  readonly under: (scenario: Scenario) => Scenario;
}

/** Prices of what people in care work produce. */
const CARE_PRICES: readonly ParameterId[] = [
  'costs.homeCareHour',
  'costs.homeCareHourBought',
  'costs.careHomeWeek',
  'costs.careHomeWeekBought',
  'costs.nursingHomeWeek',
];

const DEARER = 1.08;
const FEWER_POSTS = '-20%';
const MORE_PEOPLE = '2%';
/** Less a year, as a share of what there is, than a plan has anyway. */
const TIGHTER = 0.03;

const alone: readonly Stress[] = [
  {
    id: 'restructuring',
    name: 'A merger',
    says: 'bodies merge in year 2, or half-way through a single year',
    under: (scenario) =>
      withEntry(scenario, {
        at: scenario.years < 2 ? 1 + 0.5 : 2,
        restructuring: { kind: 'providerMerger' },
      }),
  },
  {
    id: 'vacancies',
    name: 'A fifth fewer posts',
    says: 'a fifth fewer posts of every profession',
    takes: 'Posts are whole, and each team keeps one: simulate more people.',
    under: (scenario) =>
      withEntry(scenario, {
        from: 1,
        workforcePlan: { professions: Object.keys(PROFESSION_WORDS), posts: FEWER_POSTS },
      }),
  },
  {
    id: 'demand',
    name: '2% more people a year',
    says: 'two per cent more older people each year',
    under: (scenario) => withEntry(scenario, { from: 1, demandGrowth: { perYear: MORE_PEOPLE } }),
  },
  {
    id: 'tightMoney',
    name: 'Councils get 3% less a year',
    says: 'councils get three per cent less each year than planned',
    under: withLessForCouncils,
  },
  {
    id: 'careWages',
    name: 'Care costs 8% more',
    says: 'home care and care homes cost eight per cent more',
    under: withDearerCare,
  },
];

/** One after the other, and all at once. */
export const stresses: readonly Stress[] = [
  ...alone,
  {
    id: 'allTogether',
    name: 'All of these at once',
    says: 'all of these at once',
    under: (scenario) => alone.reduce((under, stress) => stress.under(under), scenario),
  },
];

/** What is left of a difference under one stress: a row of `stress.csv`. */
export interface StressRow extends PairedMeasure {
  readonly scenario: string;
  readonly comparator: string;
  /** Id of the stress; empty for none. */
  readonly stress: string;
  /** Whether it made anything else of any future, on either side; undefined for none. */
  readonly felt: boolean | undefined;
  /** The baseline under the stress less the baseline without it. */
  readonly shift: MeanInterval;
  /** The difference under the stress less the difference without it, future by future. */
  readonly change: MeanInterval;
}

/** What has to be run: the baseline and the option, and then both under each stress. */
export function stressed(baseline: Scenario, option: Scenario): readonly Scenario[] {
  return [baseline, option, ...stresses.flatMap(({ under }) => [under(baseline), under(option)])];
}

/** What each stress leaves of the difference. @param futures of `scenarios`, which `stressed` made */
export function stressRows(
  scenarios: readonly Scenario[],
  measures: readonly MeasureId[],
  futures: readonly Future[],
): readonly StressRow[] {
  const [baseline, option] = scenarios;
  if (baseline === undefined || option === undefined) return [];
  const felt = stresses.map((_, n) => isFelt(futures, n + 1));
  return measures.flatMap((measure) => {
    const values = scenarios.map((scenario, at) => measureValues(scenario, at, measure, futures));
    const differences = (n: number) =>
      pairedDifferences(values[2 * n] ?? [], values[2 * n + 1] ?? []);
    return ['', ...stresses.map(({ id }) => id)].map((stress, n) => ({
      scenario: option.name,
      comparator: baseline.name,
      stress,
      felt: felt[n - 1],
      ...pairedMeasure(scenarios, futures, measure, { baseline: 2 * n, option: 2 * n + 1 }),
      shift: meanInterval(pairedDifferences(values[0] ?? [], values[2 * n] ?? [])),
      change: meanInterval(pairedDifferences(differences(0), differences(n))),
    }));
  });
}

/** Whether a side under the stress of this number, from 1, has another history or another result in any future. */
function isFelt(futures: readonly Future[], number: number): boolean {
  return futures.some(({ results }) =>
    [0, 1].some((side) => !areAlike(results[side], results[2 * number + side])),
  );
}

function areAlike(
  one: ReplicationResult | undefined,
  other: ReplicationResult | undefined,
): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.streamHash === other.streamHash &&
    one.values.every((value, n) => Object.is(value, other.values[n]))
  );
}

function withEntry(scenario: Scenario, entry: object): Scenario {
  return { ...scenario, timeline: [...scenario.timeline, entryOf(entry)] };
}

function entryOf(entry: object): TimelineEntry {
  return timelineEntry(timelineEntrySchema.parse(entry));
}

/** Less than the usual growth, and less than each settlement of the plan's own: one would hold in place of another. */
function withLessForCouncils(scenario: Scenario): Scenario {
  const { parameters, timeline } = scenario;
  const usual = entryOf({
    from: 1,
    fundingSettlement: {
      council: tighter(parameters['funding.councilGrowth']),
      nhs: parameters['funding.nhsGrowth'],
    },
  });
  const own = timeline.map((entry) => {
    if (entry.lever !== 'fundingSettlement') return entry;
    const { council, nhs } = fundingSettlement.schema.parse(entry.settings);
    return { ...entry, settings: { council: tighter(shareOf(council)), nhs } };
  });
  return { ...scenario, timeline: [usual, ...own] };
}

/** Down to what a settlement may be. */
function tighter(growth: number): number {
  const toDigits = Math.round((growth - TIGHTER) * 1e4) / 1e4;
  return Math.max(-MOST_A_YEAR, toDigits);
}

/** Up to what the registry holds possible. */
function withDearerCare(scenario: Scenario): Scenario {
  const dearer = Object.fromEntries(
    CARE_PRICES.map((id) => [
      id,
      Math.min(parameterDeclaration(id).high, scenario.parameters[id] * DEARER),
    ]),
  );
  return {
    ...scenario,
    set: { ...scenario.set, ...dearer },
    parameters: { ...scenario.parameters, ...dearer },
  };
}
