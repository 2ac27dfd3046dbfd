import type { MeasureId } from '../../observe/measures.ts';
import { EVERYBODY, type Findings } from '../findings/findings.ts';
import { isClear } from '../findings/options.ts';
import type { Block, TableCell } from './blocks.ts';
import { differenceCell, levelCell, listWords, NOT_CLEAR } from './number-words.ts';

/** What somebody would say of their days, and the measure that says how much of it. */
interface Statement {
  readonly says: string;
  readonly measure: MeasureId;
  /** Whom it is about, where that is not the role's own group. */
  readonly group?: string;
}

interface Role {
  readonly who: string;
  /** The group or profession in the results. */
  readonly group: string;
  readonly statements: readonly Statement[];
}

const atWork: readonly Statement[] = [
  { says: 'I am with people, % of my hours', measure: 'timeWithPeople' },
  { says: 'I do administration, % of my hours', measure: 'timeAdministration' },
  { says: 'I talk with colleagues, % of my hours', measure: 'timeJoint' },
  { says: 'My work takes, % of my hours', measure: 'workload' },
  { says: 'I trust colleagues elsewhere, index', measure: 'trustOutside' },
  { says: 'We are worn out, % of us', measure: 'highBurnout' },
  { says: 'We leave, % of us a year', measure: 'turnover' },
];

const roles: readonly Role[] = [
  {
    who: 'A person over 65',
    group: EVERYBODY,
    statements: [
      { says: 'I am at home, days a year', measure: 'daysAtHome' },
      {
        says: 'We go to hospital in an emergency, per 1,000 a year',
        measure: 'emergencyAdmissions',
      },
      { says: 'I wait for an assessment, days', measure: 'waitForAssessment' },
      { says: 'I wait for support, days', measure: 'waitForSupport' },
      { says: 'I tell my story, times a year', measure: 'storiesTold' },
      { says: 'I deal with agencies, a year', measure: 'agenciesMet' },
      { says: 'My social worker knows me, % of the time', measure: 'knownSocialWorker' },
      { says: 'Our plans are as we wish, %', measure: 'wishesHonoured' },
      { says: 'I go without help that I need, hours a week', measure: 'unmetHours' },
    ],
  },
  {
    who: 'An unpaid carer',
    group: 'with unpaid carer',
    statements: [
      { says: 'Whom I look after is at home, days a year', measure: 'daysAtHome' },
      {
        says: 'They go to hospital in an emergency, per 1,000 a year',
        measure: 'emergencyAdmissions',
      },
      { says: 'They go without help, hours a week', measure: 'unmetHours' },
      {
        says: 'We have to stop, per 1,000 people 65+ a year',
        measure: 'carersStopped',
        group: EVERYBODY,
      },
    ],
  },
  { who: 'A GP', group: 'GPs', statements: atWork },
  { who: 'A community nurse', group: 'Community nurses', statements: atWork },
  {
    who: 'A social worker',
    group: 'Social workers',
    statements: [
      { says: 'I have people on my list, per full-time post', measure: 'caseload' },
      ...atWork,
    ],
  },
];

/** Options beside each other before a table is too wide for a page. */
export const MOST_OPTIONS = 3;

/** What changes for those who live with a plan and those who work in it, a table each. */
export function rolePages(findings: Findings): readonly Block[] {
  return roles.flatMap((role) => rolePage(findings, role));
}

function rolePage(findings: Findings, role: Role): readonly Block[] {
  const { baseline, options, result } = findings;
  const shown = options.slice(0, MOST_OPTIONS);
  const known = role.statements.flatMap((statement) => {
    const where = { group: statement.group ?? role.group };
    const level = result(baseline, statement.measure, where);
    if (level === undefined || Number.isNaN(level.mean)) return [];
    const changes = shown.map((option) => result(option, statement.measure, where));
    return [{ statement, level, changes }];
  });
  if (known.length === 0) return [];
  const rows = known.map(({ statement, level, changes }): readonly TableCell[] => [
    { text: statement.says },
    { text: levelCell(level) },
    ...changes.map((found) => ({
      text: found === undefined ? 'not observed' : differenceCell(found),
      strong: found !== undefined && isClear(found),
    })),
  ]);
  const more = options.length - shown.length;
  const traced = known.map(
    ({ statement }) =>
      `${statement.measure}${statement.group === undefined ? '' : ` of ${statement.group}`}`,
  );
  return [
    {
      kind: 'table',
      caption: `${role.who} would say`,
      header: ['In their words', baseline, ...shown],
      rows,
      notes: [
        NOT_CLEAR,
        `results.csv, group ${role.group}, ${listWords(traced)}.`,
        ...(more > 0 ? [`${more} more options are in results.csv.`] : []),
      ],
    },
  ];
}
