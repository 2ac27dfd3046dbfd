import { parameterDeclaration, parameterIds } from '../evidence/registry.ts';
import { measureIds, measureOf } from '../observe/measures.ts';
import { leverSettings } from '../scenario/lever-settings.ts';
import { leverNames, leverOf } from '../scenario/levers.ts';
import { peopleSimulated } from '../scenario/scenario.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { TOPICS } from './flags.ts';
import { alignedRows } from './layout.ts';
import { packagePath, shippedIds, shippedScenarios } from './package-files.ts';
import { readPlan } from './scenario-files.ts';
import { inGroups, scenarioGroup } from './scenario-groups.ts';
import { shippedPlace, shippedPlaceIds } from './shipped-places.ts';
import type { Terminal } from './terminal.ts';

type Topic = (typeof TOPICS)[number];
type Entry = Readonly<Record<string, string | number>>;

export interface ListFlags {
  readonly topic?: Topic | undefined;
  readonly json?: boolean | undefined;
  readonly plain?: boolean | undefined;
}

/** Columns for which a screen has no room: `rehearse explain` shows them. */
const leftToExplain: readonly string[] = ['unit', 'grade', 'published', 'settings'];

/** What a screen shows of what comes in groups; the other columns are for programs. */
const inGroup = ['id', 'description'] as const;

/** What there is on a topic, an entry a thing; the keys are the columns. */
const entriesOf: Readonly<Record<Topic, () => readonly Entry[] | Promise<readonly Entry[]>>> = {
  measures: () =>
    measureIds.map((id) => {
      const { label, unit, target = '' } = measureOf(id);
      return { id, unit, published: target, label };
    }),
  levers: () =>
    leverNames.map((id) => ({
      id,
      kind: leverOf(id).lasts ? 'lasts' : 'happens',
      settings: leverSettings(id)
        .map(({ key }) => key)
        .join(', '),
      says: leverOf(id).says,
    })),
  places: () =>
    shippedPlaceIds().map((id) => {
      const { name, population, councils, trusts } = shippedPlace(id);
      return {
        id,
        people: population.total,
        aged65plus: population.aged65plus,
        councils: councils.length,
        trusts: trusts.length,
        name,
      };
    }),
  scenarios: () => Promise.all(inGroups(shippedIds(shippedScenarios)).map(scenarioEntry)),
  charts: async () => {
    const { chartKinds } = await import('../report/chart-kinds.ts');
    return chartKinds.map(({ id, question }) => ({ id, question }));
  },
  parameters: () =>
    parameterIds.map((id) => {
      const { value, unit, grade, meaning } = parameterDeclaration(id);
      return { id, value, unit, grade, meaning };
    }),
};

/** `rehearse list`: ids to run, to set and to explain. */
export async function list({ topic, ...form }: ListFlags, terminal: Terminal): Promise<ExitCode> {
  const title = topic ?? 'topics';
  const entries = await (topic === undefined ? topicEntries() : entriesOf[topic]());
  if (form.json) {
    const document = { schema: 'rehearsal/list@1', topic: title, entries };
    terminal.out(`${JSON.stringify(document, undefined, 2)}\n`);
    return EXIT.ok;
  }
  terminal.out(form.plain ? plainText(entries) : screenText(entries, terminal.width));
  return EXIT.ok;
}

function plainText(entries: readonly Entry[]): string {
  const columns = Object.keys(entries[0] ?? {});
  return rowsOf(entries, columns)
    .map((row) => `${row.join('\t')}\n`)
    .join('');
}

/** A table, or one under a heading for each group. */
function screenText(entries: readonly Entry[], width: number): string {
  const groups = new Set(entries.flatMap(({ group }) => (group === undefined ? [] : [group])));
  if (groups.size === 0) {
    const columns = Object.keys(entries[0] ?? {}).filter((key) => !leftToExplain.includes(key));
    return alignedRows(rowsOf(entries, columns), width);
  }
  return Array.from(groups, (group) => {
    const members = entries.filter((entry) => entry['group'] === group);
    return `${group}\n${alignedRows(rowsOf(members, inGroup).slice(1), width)}`;
  }).join('\n');
}

function rowsOf(entries: readonly Entry[], columns: readonly string[]): readonly string[][] {
  return [[...columns], ...entries.map((entry) => columns.map((key) => String(entry[key] ?? '')))];
}

function topicEntries(): Promise<readonly Entry[]> {
  return Promise.all(
    TOPICS.map(async (topic) => ({
      topic,
      number: (await entriesOf[topic]()).length,
      see: `rehearse list ${topic}`,
    })),
  );
}

async function scenarioEntry(id: string): Promise<Entry> {
  const { outcome } = await readPlan(packagePath(`scenarios/${id}.yaml`));
  const [scenario, ...options] = 'scenarios' in outcome ? outcome.scenarios : [];
  if (scenario === undefined) throw new Error(`the shipped scenario ${id} is broken`);
  return {
    group: scenarioGroup(id),
    id,
    place: scenario.place.name,
    people: peopleSimulated(scenario),
    years: scenario.years,
    replications: scenario.replications,
    options: options.length,
    description: scenario.description,
  };
}
