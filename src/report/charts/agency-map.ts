import { scaleNote } from '../money/told.ts';
import { futuresFrom } from '../findings/difference-text.ts';
import type { Findings } from '../findings/findings.ts';
import {
  changesClearly,
  mostChanged,
  tracedNumbers,
  type TracedNumber,
} from '../findings/traced.ts';
import { drawMaps, type AgencyPair } from './agency-layout.ts';
import { board, svgText } from './board.ts';
import { type Between, changesBetweenCsv } from './changes-between.ts';
import { type Absent, type Chart, chartKind, type Paper } from './chart.ts';
import { wholeChange, wholeNumber } from './counts.ts';
import { signOf } from './style.ts';
import { counted } from '../numbers.ts';

interface AgencyMap {
  readonly findings: Findings;
  /** Place of the option that is drawn, from 0; -1 where there is none. */
  readonly option: number;
  readonly paths: readonly Between[];
}

const id = 'agency-map';

/** How many cases go from agency to agency. */
export const agencyMap = chartKind<AgencyMap>({
  id,
  name: 'Map of agencies',
  question: 'Who hands people on to whom, and how often?',
  read,
  draw,
});

const columns = ['from', 'to', 'what'] as const;

function read(findings: Findings): AgencyMap | Absent {
  const all = findings.scenarios.map((scenario) =>
    tracedNumbers(findings, 'handoffs.csv', scenario, columns).filter(
      ({ what }) => what === 'case',
    ),
  );
  const [before = []] = all;
  const option = mostChanged(all.slice(1));
  const after = option < 0 ? [] : (all[option + 1] ?? []);
  // A path that nobody is handed on along is in no row.
  const keys = new Map(
    [...before, ...after].map(({ from, to }) => [`${from}\n${to}`, { from, to }]),
  );
  const paths = [...keys.values()].map(({ from, to }) => {
    const own = (rows: typeof before) =>
      rows.find((row) => row.from === from && row.to === to) ?? nobody;
    return { from, to, numbers: option < 0 ? [own(before)] : [own(before), own(after)] };
  });
  return paths.length === 0
    ? { absent: 'the folder says nothing of handoffs between agencies' }
    : { findings, option, paths };
}

const nobody: TracedNumber = {
  mean: 0,
  p10: 0,
  p90: 0,
  difference: { n: 0, mean: NaN, p10: NaN, p90: NaN },
};

function draw(paper: Paper, data: AgencyMap): Chart {
  const { findings, option, paths } = data;
  const { manifest } = findings;
  const title = titleOf(data);
  const subtitle = [
    `Cases a year, both ways together${option < 0 ? '' : '; coloured: what clearly changes'}`,
    `${manifest.place}, people 65+, letters left out; mean of ${counted(manifest.replications, 'future')}`,
  ];
  const alt = altOf(data, title);
  const chart = board(paper, { id, title, subtitle, alt, sources: scaleNote(data.findings) });
  const { theme } = paper.style;
  const sides = [
    { name: findings.baseline, sign: theme.baseline },
    ...(option < 0 ? [] : [{ name: findings.options[option] ?? '', sign: signOf(theme, option) }]),
  ];
  drawMaps(chart, pairsOf(paths), sides);
  return {
    id,
    title,
    subtitle,
    alt,
    svg: svgText(chart),
    csv: changesBetweenCsv(data.findings, data.option, data.paths),
  };
}

/** Both ways between two agencies: means add up; it changes where one of the ways clearly does. */
function pairsOf(paths: readonly Between[]): readonly AgencyPair[] {
  const pairs = new Map<string, AgencyPair>();
  for (const { from, to, numbers } of paths) {
    const [one, other] = [from, to].toSorted();
    const known = pairs.get(`${one}\n${other}`);
    pairs.set(`${one}\n${other}`, {
      agencies: [one ?? from, other ?? to],
      amounts: numbers.map(({ mean }, n) => mean + (known?.amounts[n] ?? 0)),
      changes: (known?.changes ?? false) || numbers.slice(1).some(changesClearly),
    });
  }
  return [...pairs.values()];
}

/** One word or two, for the middle of a title. */
const inTitles: Readonly<Record<string, string>> = {
  'GP practice': 'practice',
  Council: 'council',
  'Community health': 'community',
  'Mental health team': 'mental health',
  Hospital: 'hospital',
  'Voluntary sector': 'voluntary',
  '999 and 111': '111',
};

function titleOf({ findings, option, paths }: AgencyMap): string {
  if (option < 0) {
    const total = paths.reduce((sum, { numbers }) => sum + (numbers[0]?.mean ?? 0), 0);
    return `${wholeNumber(total)} cases a year go between agencies`;
  }
  const most = largestChange(paths.filter(({ numbers }) => numbers.slice(1).some(changesClearly)));
  if (most === undefined) return 'No clear difference in who hands on to whom';
  const change = most.numbers[1]?.difference.mean ?? 0;
  const who = findings.options.length === 1 ? '' : `Option ${option + 1}: `;
  const [from, to] = [inTitles[most.from] ?? most.from, inTitles[most.to] ?? most.to];
  return `${who}${wholeNumber(Math.abs(change))} ${change < 0 ? 'fewer' : 'more'} handoffs from ${from} to ${to}`;
}

const changeOf = ({ numbers }: Between) =>
  Math.abs(numbers[1]?.difference.mean ?? numbers[0]?.mean ?? 0) || 0;

const largestChange = (paths: readonly Between[]): Between | undefined =>
  paths.toSorted((a, b) => changeOf(b) - changeOf(a))[0];

function altOf({ findings, option, paths }: AgencyMap, title: string): string {
  const most = largestChange(paths);
  const [before, after] = most?.numbers ?? [];
  const range = (of: { p10: number; p90: number } | undefined, words: (value: number) => string) =>
    futuresFrom(
      findings.manifest.replications,
      `${words(of?.p10 ?? NaN)} to ${words(of?.p90 ?? NaN)}`,
    );
  const said =
    after === undefined
      ? `${wholeNumber(before?.mean ?? 0)} cases a year, ${range(before, wholeNumber)}.`
      : `${wholeNumber(before?.mean ?? 0)} and ${wholeNumber(after.mean)} cases a year, a change of ${wholeChange(after.difference.mean)}, ${range(after.difference, wholeChange)}.`;
  const under =
    option < 0 ? findings.baseline.slice(0, 40) : 'the baseline and an option beside it';
  return (
    `Map of agencies joined by lines as wide as cases go between them under ${under}, ${paths.length} paths. ` +
    `${title}. From ${most?.from} to ${most?.to}: ${said} Data table follows.`
  );
}
