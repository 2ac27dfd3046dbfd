import { formatCsv } from '../csv.ts';
import {
  differenceText,
  futuresFrom,
  hasTenths,
  isOneFuture,
} from '../findings/difference-text.ts';
import type { Findings } from '../findings/findings.ts';
import { isClear, optionResults, type OptionResult } from '../findings/options.ts';
import { monthlySeries, type Month } from '../findings/series.ts';
import { nounOf } from '../measure-names.ts';
import { counted, readable, readableRounding } from '../numbers.ts';
import { board, svgText } from './board.ts';
import { type Absent, type Chart, chartKind, type Paper } from './chart.ts';
import { drawPaths, type Paths } from './fan-panels.ts';
import { optionNames } from './option-names.ts';

interface FuturePaths {
  readonly findings: Findings;
  readonly baseline: readonly Month[];
  readonly options: readonly {
    readonly months: readonly Month[];
    /** In the last year. */
    readonly last: OptionResult;
  }[];
}

const id = 'future-paths';
const measure = 'emergencyAdmissions';

/** More than a page can show apart, and a file within its limit. */
const mostPoints = 240;

/** Where emergency admissions go, with each option and without. */
export const futurePaths = chartKind<FuturePaths>({
  id,
  name: 'Future paths',
  question: 'Where do emergency admissions go, with and without?',
  read,
  draw,
});

function read(findings: Findings): FuturePaths | Absent {
  if (findings.options.length === 0) return { absent: 'it takes a comparison, with an option' };
  const baseline = pathOf(findings, findings.baseline);
  if (baseline.length < 2) return { absent: 'the folder has no series of twelve months and more' };
  const options = optionResults(findings, measure, { period: `year ${findings.manifest.years}` })
    .map((last) => ({ months: pathOf(findings, last.option), last }))
    .filter(({ months }) => months.length > 0);
  if (options.length === 0) return { absent: 'no option was observed in the last year' };
  return { findings, baseline, options };
}

/** From the last month before reporting on: there the year behind is that of the warm-up alone. */
function pathOf(findings: Findings, scenario: string): readonly Month[] {
  const months = monthlySeries(findings, scenario, measure).filter(
    ({ month, year }) => month >= 0 && !Number.isNaN(year.p50),
  );
  const every = Math.ceil(months.length / mostPoints);
  return months.filter((_, i) => (months.length - 1 - i) % every === 0);
}

function draw(paper: Paper, data: FuturePaths): Chart {
  const { manifest, baseline } = data.findings;
  const paths = pathsOf(data);
  const title = titleOf(data);
  const dashed = data.options.length > 1 ? `; dashed: ${baseline}` : '';
  const subtitle = [
    `Admissions per 1,000 aged 65+, rolling year; ${manifest.place}`,
    `${bandsOf(manifest.replications)}${counted(manifest.replications, 'future')}${dashed}`,
  ];
  const alt = altOf(data, title);
  const chart = board(paper, { id, title, subtitle, alt });
  drawPaths(chart, paths, paper.style.theme);
  return { id, title, subtitle, alt, svg: svgText(chart), csv: csvOf(data) };
}

function bandsOf(futures: number): string {
  if (isOneFuture(futures)) return '';
  return hasTenths(futures) ? 'Bands: 5 and 8 in 10 of ' : 'Bands: P25 to P75, P10 to P90 of ';
}

function pathsOf({ findings, baseline, options }: FuturePaths): Paths {
  const names = optionNames(findings.options).inKey;
  const panels = options.map(({ months, last: { option, place, result } }) => {
    const { mean, withRange } = differenceText(result);
    return { place, name: names[place] ?? option, months, change: [withRange, mean] };
  });
  return { baseline, baselineName: findings.baseline, years: findings.manifest.years, panels };
}

/** Of the options that differ clearly in the last year, the one that cuts most; else one that raises. */
function titleOf({ findings, options }: FuturePaths): string {
  const by = `by year ${findings.manifest.years}`;
  const [best] = options
    .map(({ last }) => last)
    .filter(({ result }) => isClear(result))
    .toSorted((a, b) => a.result.difference.mean - b.result.difference.mean);
  if (best === undefined) {
    return options.length === 1
      ? `No clear difference in ${nounOf(measure)} ${by}`
      : `No option clearly changes ${nounOf(measure)} ${by}`;
  }
  const { difference, baseline } = best.result;
  const percent = Math.abs((100 * difference.mean) / baseline);
  const size = percent < 1 ? 'under 1%' : `${Math.round(percent)}%`;
  const who = optionNames(findings.options).inTitle[best.place];
  return `${who} ${difference.mean < 0 ? 'cuts' : 'raises'} ${nounOf(measure)} by ${size} ${by}`;
}

function altOf(data: FuturePaths, title: string): string {
  const { baseline, options, findings } = data;
  const [first] = options;
  const end = baseline.at(-1)?.year.p50 ?? NaN;
  const rounded = (value: number) => readable(value, readableRounding(value, value / 10));
  const own = first?.months.at(-1)?.year;
  return (
    `Fan chart of emergency admissions per 1,000 people 65+, twelve months at a time, over ${counted(findings.manifest.years, 'year')}. ` +
    `${title}. The median without ends at ${rounded(end)}` +
    (first && own
      ? `; under ${first.last.option} at ${rounded(own.p50)}, ${futuresFrom(findings.manifest.replications, `${rounded(own.p10)} to ${rounded(own.p90)}`)}. `
      : '. ') +
    'Data table follows.'
  );
}

function csvOf({ findings, baseline, options }: FuturePaths): string {
  const paths = [
    { scenario: findings.baseline, months: baseline },
    ...options.map(({ last, months }) => ({ scenario: last.option, months })),
  ];
  return formatCsv(
    ['scenario', 'month', 'p10', 'p25', 'p50', 'p75', 'p90'],
    paths.flatMap(({ scenario, months }) =>
      months.map(({ month, year: { p10, p25, p50, p75, p90 } }) => [
        scenario,
        month,
        p10,
        p25,
        p50,
        p75,
        p90,
      ]),
    ),
  );
}
