import { measureOf, type MeasureId } from '../../observe/measures.ts';
import { formatCsv } from '../csv.ts';
import { differenceText, rangesOf } from '../findings/difference-text.ts';
import type { Findings } from '../findings/findings.ts';
import { groupNames, type GroupKind } from '../findings/groups.ts';
import { isClear, optionResults } from '../findings/options.ts';
import { nounOf, rowNameOf } from '../measure-names.ts';
import { board, svgText } from './board.ts';
import { drawChangeRows, type ChangeRow } from './change-rows.ts';
import { type Absent, type Chart, chartKind, type Paper } from './chart.ts';
import { optionNames } from './option-names.ts';
import { counted } from '../numbers.ts';

/** A group with what each option changes for its people. */
interface GroupRow extends ChangeRow {
  /** Mean number of simulated people in the baseline. */
  readonly people: number;
}

interface WhoIsHelped {
  readonly findings: Findings;
  readonly rows: readonly GroupRow[];
  /** Groups that are left out, because they are too few people to say anything of. */
  readonly small: number;
}

const id = 'who-is-helped';
const measure: MeasureId = 'emergencyAdmissions';
/** That of people in the most deprived fifth less that of those in the least. */
const gap: MeasureId = 'emergencyAdmissionsGap';

/** A rate of fewer people is one of chance. */
const leastPeople = 20;

/** What stays where there is no room for all, first to last. */
const byImportance: readonly GroupKind[] = [
  'everybody',
  'deprivation',
  'age',
  'carer',
  'frailty',
  'council',
];

/** Whose emergency admissions each option changes: by deprivation, age, unpaid care, frailty and council. */
export const whoIsHelped = chartKind<WhoIsHelped>({
  id,
  name: 'Who is helped',
  question: 'Who is helped, who is not, and does the gap widen?',
  read,
  draw,
});

function read(findings: Findings): WhoIsHelped | Absent {
  if (findings.options.length === 0) return { absent: 'it takes a comparison, with an option' };
  const all = groupNames(findings.groupsOf(measure)).flatMap(
    ({ group, kind, name }): GroupRow[] => {
      const options = optionResults(findings, measure, { group });
      const [first] = options;
      if (first === undefined) return [];
      const people = findings.result(findings.baseline, 'people', { group })?.mean ?? NaN;
      return [
        {
          measure,
          name,
          nameAndUnit: name,
          rank: byImportance.indexOf(kind),
          baseline: first.result.baseline,
          options,
          people,
        },
      ];
    },
  );
  const rows = all.filter(({ people }) => people >= leastPeople);
  return rows.length < 2
    ? { absent: `it takes two groups of ${leastPeople} simulated people and more` }
    : { findings, rows, small: all.length - rows.length };
}

function draw(paper: Paper, data: WhoIsHelped): Chart {
  const { manifest, baseline, options } = data.findings;
  const title = titleOf(data.findings);
  const unit = data.rows[0]?.options[0]?.result.unit ?? '';
  const under = options.length === 1 ? ` under ${options[0]}` : '';
  const small = data.small === 0 ? '' : `; groups under ${leastPeople} people left out`;
  const subtitle = [
    `${rowNameOf(measure, unit)}: change from ${baseline}${under}`,
    `${rangesOf('Lines', manifest.replications)}; ${manifest.place}, ${counted(manifest.years, 'year')}${small}`,
  ];
  const alt = altOf(data, title);
  const chart = board(paper, { id, title, subtitle, alt });
  const names = optionNames(options).inKey;
  drawChangeRows(chart, { rows: data.rows, names, scale: 'shared' }, paper.style.theme);
  return { id, title, subtitle, alt, svg: svgText(chart), csv: csvOf(data) };
}

/** What becomes of the gap between the most and the least deprived fifth. */
function titleOf(findings: Findings): string {
  const what = `the ${nounOf(measure)} gap by deprivation`;
  const [clear] = optionResults(findings, gap).filter(({ result }) => isClear(result));
  if (clear === undefined) {
    return findings.options.length === 1
      ? `No clear change in ${what}`
      : `No option clearly changes ${what}`;
  }
  const { baseline, difference } = clear.result;
  const who = optionNames(findings.options).inTitle[clear.place];
  return `${who} ${baseline * difference.mean < 0 ? 'narrows' : 'widens'} ${what}`;
}

function altOf({ findings: { options }, rows }: WhoIsHelped, title: string): string {
  const [first] = rows;
  const most = rows.find(({ name }) => name.startsWith('Most deprived')) ?? rows.at(-1);
  const said = [first, most].flatMap((row) => {
    const one = row?.options[0];
    if (row === undefined || one === undefined) return [];
    const { mean, futures } = differenceText(one.result);
    return [`${row.name}: ${mean}, ${futures}.`];
  });
  return (
    `Dot chart of the change in ${nounOf(measure)}, ${measureOf(measure).unit}, in ${rows.length} groups of people under ` +
    `${options.length === 1 ? 'one option' : `${options.length} options`}. ${title}. Under ${options[0]}, ${said.join(' ')} ` +
    'Data table follows.'
  );
}

function csvOf({ rows }: WhoIsHelped): string {
  return formatCsv(
    ['group', 'people', 'option', 'unit', 'baseline', 'difference', 'p10', 'p90'],
    rows.flatMap(({ name, people, options }) =>
      options.map(({ option, result: { unit, baseline, difference } }) => [
        name,
        people,
        option,
        unit,
        baseline,
        difference.mean,
        difference.p10,
        difference.p90,
      ]),
    ),
  );
}
