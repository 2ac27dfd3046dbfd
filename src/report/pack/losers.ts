import { ALL_PROFESSIONALS } from '../../observe/professions.ts';
import { measureOf, type MeasureId } from '../../observe/measures.ts';
import { EVERYBODY, type Findings } from '../findings/findings.ts';
import { betterness, headlineMeasures, isClear } from '../findings/options.ts';
import { differenceCell, inSentence, unitWords } from './number-words.ts';
import { COST } from '../findings/standings.ts';

/** What people lose by, looked at in every group of people of whom there is a number. */
const ofPeople: readonly MeasureId[] = [
  'emergencyAdmissions',
  'daysAtHome',
  'unmetHours',
  'waitForSupport',
];

/** What those who do the work lose by, looked at in every profession. */
const ofStaff: readonly MeasureId[] = ['workload', 'timeWithPeople', 'highBurnout', 'turnover'];

/** What was looked at for who loses, and who does. */
export interface Losers {
  /** A line each, the ones that lose most of what they have first. */
  readonly lines: readonly string[];
  /** How many pairs of measure and group were looked at. */
  readonly looked: number;
}

/** Who is clearly worse off under an option: everybody, a group of people, or a profession. */
export function losersOf(findings: Findings, option: string): Losers {
  const { result, groupsOf } = findings;
  const everybody = headlineMeasures
    .filter((measure) => measure !== COST)
    .map((measure) => ({ measure, group: undefined }));
  const groups = (measures: readonly MeasureId[]) =>
    measures.flatMap((measure) =>
      groupsOf(measure)
        .filter((group) => group !== EVERYBODY && group !== ALL_PROFESSIONALS)
        .map((group) => ({ measure, group })),
    );
  const looked = [...everybody, ...groups(ofPeople), ...groups(ofStaff)].flatMap((one) => {
    const where = one.group === undefined ? {} : { group: one.group };
    const found = result(option, one.measure, where);
    return found === undefined || Number.isNaN(found.difference.p10) ? [] : [{ ...one, found }];
  });
  const lines = looked
    .filter(({ measure, found }) => isClear(found) && betterness(measure, found) < 0)
    .map(({ measure, group, found }) => ({
      share: Math.abs(found.difference.mean / found.baseline),
      line: `${group ?? 'Everybody'}: ${inSentence(measure)} ${differenceCell(found)} ${unitWords(measureOf(measure).unit)}`,
    }))
    .toSorted((a, b) => b.share - a.share)
    .map(({ line }) => line);
  return { lines, looked: looked.length };
}
