/** Groups in which the shipped scenarios are listed, in their order; docs/library.md has the same. */
export const SCENARIO_GROUPS = [
  'Start here',
  'Levers, one at a time',
  'Programmes',
  'Conditions',
  'Questions',
  'Published findings',
] as const;

export type ScenarioGroup = (typeof SCENARIO_GROUPS)[number];

/** Those whose name says nothing of their group. */
const grouped: Readonly<Partial<Record<ScenarioGroup, readonly string[]>>> = {
  'Start here': ['do-nothing', 'tiny'],
  Programmes: [
    'pioneer-as-conceived',
    'pioneer-as-narrowed',
    'vanguard',
    'citizen-control',
    'integration-joint-board',
    'care-trust',
    'culture-first',
    'two-gatekeepers',
    'relational-social-work',
    'means-test-options',
    'pooling-while-cutting',
    'pooling-with-new-money',
  ],
  Conditions: [
    'austerity',
    'home-care-vacancies',
    'restructured-every-3-years',
    'restructured-every-5-years',
    'england-since-1974',
    'england-since-2011',
    'coterminous',
    'overlapping',
  ],
};

/** The group of a shipped scenario. One that is new and in no list is about a lever. */
export function scenarioGroup(id: string): ScenarioGroup {
  if (id.startsWith('question-')) return 'Questions';
  if (id.startsWith('evidence-')) return 'Published findings';
  const found = SCENARIO_GROUPS.find((group) => grouped[group]?.includes(id));
  return found ?? 'Levers, one at a time';
}

/** Shipped scenarios group by group; in a group as its list has them, or by name. */
export function inGroups(ids: readonly string[]): readonly string[] {
  return SCENARIO_GROUPS.flatMap((group) => {
    const members = ids.filter((id) => scenarioGroup(id) === group);
    const order = grouped[group];
    return order === undefined ? members.toSorted() : order.filter((id) => members.includes(id));
  });
}
