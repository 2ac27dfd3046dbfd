import { isMeasureId, measureOf, type MeasureId } from '../../observe/measures.ts';
import { EVERYBODY, type Findings } from '../findings/findings.ts';
import { groupNames, type GroupKind } from '../findings/groups.ts';
import { betterSign, isClear } from '../findings/options.ts';
import type { Block, TableCell } from '../pack/blocks.ts';
import { differenceCell, levelCell, NOT_CLEAR, unitWords } from '../pack/number-words.ts';
import { MOST_OPTIONS } from '../pack/roles.ts';
import type { Subject } from './subject.ts';

type Fill = (subject: Subject) => readonly Block[];

/** What an impact assessment looks at, by its domain. */
const domains = {
  safety: ['deaths', 'readmissions', 'delayedDays', 'lostCases', 'unmetHours'],
  effectiveness: [
    'emergencyAdmissions',
    'avoidableAdmissions',
    'careHomeMoves',
    'homeAfterThreeMonths',
    'eq5d',
    'scrqol',
  ],
  experience: [
    'waitForAssessment',
    'waitForSupport',
    'storiesTold',
    'handoffs',
    'wishesHonoured',
    'knownSocialWorker',
    'carersStopped',
  ],
  workforce: ['workload', 'highBurnout', 'turnover', 'vacancies', 'timeWithPeople'],
  capacity: ['bedDays', 'aeAttendances', 'costWithChange', 'costCouncilNet', 'costNhsHospital'],
} as const satisfies Readonly<Record<string, readonly MeasureId[]>>;

/** What is held against each other between groups of people. */
const compared: readonly MeasureId[] = [
  'emergencyAdmissions',
  'daysAtHome',
  'unmetHours',
  'waitForSupport',
  'careHomeMoves',
];

/** Groups that are no part of another kind: the nearest that the model has to disability. */
const withNeeds = [EVERYBODY, 'complex needs', 'adults 18-64 with long-term support'];

/** Tables for the assessments of impact on quality and on equality. */
export const impactFills: Readonly<Record<string, Fill>> = {
  'quality-safety': ({ findings }) => domainTable(findings, 'Safety', domains.safety),
  'quality-effectiveness': ({ findings }) =>
    domainTable(findings, 'Effectiveness', domains.effectiveness),
  'quality-experience': ({ findings }) => domainTable(findings, 'Experience', domains.experience),
  'quality-workforce': ({ findings }) => domainTable(findings, 'Workforce', domains.workforce),
  'quality-capacity': ({ findings }) =>
    domainTable(findings, 'Capacity and money', domains.capacity),
  'groups-age': ({ findings }) => groupTable(findings, 'age', ofKind('age')),
  'groups-deprivation': ({ findings }) =>
    groupTable(findings, 'deprivation fifth', ofKind('deprivation')),
  'groups-carer': ({ findings }) => groupTable(findings, 'unpaid care', ofKind('carer')),
  'groups-frailty': ({ findings }) => groupTable(findings, 'frailty', ofKind('frailty')),
  'groups-needs': ({ findings }) =>
    groupTable(findings, 'needs', (groups) => groups.filter((group) => withNeeds.includes(group))),
  'groups-place': ({ findings }) => groupTable(findings, 'place', ofKind('council')),
  gaps: ({ findings }) => gapTable(findings),
};

const ofKind = (kind: GroupKind) => (groups: readonly string[]) =>
  groupNames(groups)
    .filter((one) => one.kind === kind)
    .map(({ group }) => group);

/** In how many of its futures an option does worse: the likelihood that a form asks for. */
function worseIn({ futures, baseline }: Findings, option: string, measure: MeasureId): string {
  const sign = betterSign(measure);
  const [before, after] = [futures(baseline, measure), futures(option, measure)];
  const differences = after.flatMap((value, n) => {
    const difference = value - (before[n] ?? NaN);
    return Number.isNaN(difference) ? [] : [difference];
  });
  if (sign === 0) return 'no direction';
  if (differences.length === 0) return 'not kept';
  return `${differences.filter((one) => one * sign < 0).length} of ${differences.length}`;
}

function domainTable(
  findings: Findings,
  caption: string,
  measures: readonly MeasureId[],
): readonly Block[] {
  const rows = measures.flatMap((measure) =>
    changesIn(findings, measure).map(({ option, level, change }) => [
      { text: `${measureOf(measure).label}, ${unitWords(change.unit)}` },
      { text: option },
      { text: levelCell(level) },
      { text: differenceCell(change), strong: isClear(change) },
      { text: worseIn(findings, option, measure) },
    ]),
  );
  return tableOr(caption, ['Measure', 'Option', findings.baseline, 'Change', 'Worse in'], rows, [
    `Worse in: so many futures. About half is what luck makes of no difference. ${NOT_CLEAR}`,
  ]);
}

function groupTable(
  findings: Findings,
  what: string,
  chosen: (groups: readonly string[]) => readonly string[],
): readonly Block[] {
  const rows = compared.flatMap((measure) =>
    chosen(findings.groupsOf(measure)).flatMap((group) =>
      besideEachOther(findings, measure, [{ text: group }], group),
    ),
  );
  return tableOr(`What changes, by ${what}`, besideHeader(findings, 'Measure', 'Group'), rows, [
    `${NOT_CLEAR} Of so many rows some are clear by luck.`,
    ...leftOut(findings),
  ]);
}

/** What differs between the most and the least deprived fifth, now and under each option. */
function gapTable(findings: Findings): readonly Block[] {
  const gaps = [...compared, 'deaths'].map((measure) => `${measure}Gap`).filter(isMeasureId);
  const rows = gaps.flatMap((measure) => besideEachOther(findings, measure, []));
  return tableOr(
    'The gap between the most and the least deprived fifth, and its change',
    besideHeader(findings, 'Gap'),
    rows,
    [`Away from zero is a wider gap. ${NOT_CLEAR}`, ...leftOut(findings)],
  );
}

const besideHeader = ({ baseline, options }: Findings, ...first: readonly string[]) => [
  ...first,
  baseline,
  ...options.slice(0, MOST_OPTIONS),
];

const leftOut = ({ options: { length } }: Findings): readonly string[] =>
  length > MOST_OPTIONS ? [`${length - MOST_OPTIONS} more options are in results.csv.`] : [];

/** A row with the options beside each other; none where nothing was observed of the baseline. */
function besideEachOther(
  findings: Findings,
  measure: MeasureId,
  about: readonly TableCell[],
  group?: string,
): readonly (readonly TableCell[])[] {
  const changes = changesIn(findings, measure, group);
  const [first] = changes;
  if (first === undefined) return [];
  const cellOf = (option: string): TableCell => {
    const change = changes.find((one) => one.option === option)?.change;
    return change === undefined
      ? { text: 'not observed' }
      : { text: differenceCell(change), strong: isClear(change) };
  };
  return [
    [
      { text: `${measureOf(measure).label}, ${unitWords(first.change.unit)}` },
      ...about,
      { text: levelCell(first.level) },
      ...findings.options.slice(0, MOST_OPTIONS).map(cellOf),
    ],
  ];
}

function changesIn({ baseline, options, result }: Findings, measure: MeasureId, group?: string) {
  const where = group === undefined ? {} : { group };
  const level = result(baseline, measure, where);
  if (level === undefined || Number.isNaN(level.mean)) return [];
  return options.flatMap((option) => {
    const change = result(option, measure, where);
    return change === undefined ? [] : [{ option, level, change }];
  });
}

function tableOr(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly TableCell[])[],
  notes: readonly string[],
): readonly Block[] {
  if (rows.length === 0) {
    return [{ kind: 'paragraph', text: `${caption}: nothing of this was observed.` }];
  }
  return [{ kind: 'table', caption, header, rows, notes }];
}
