import { measureOf, type MeasureId } from '../../observe/measures.ts';
import { pairedDifferences } from '../../statistics/intervals.ts';
import { sortedObserved, sortedQuantile } from '../../statistics/quantiles.ts';
import { formatCsv } from '../csv.ts';
import { differenceText } from '../findings/difference-text.ts';
import type { Findings } from '../findings/findings.ts';
import {
  betterness,
  isClear,
  isSame,
  optionResults,
  type OptionResult,
} from '../findings/options.ts';
import { nounOf, rowNameOf } from '../measure-names.ts';
import { board, svgText } from './board.ts';
import { type Absent, type Chart, type ChartKind, chartKind, type Paper } from './chart.ts';
import { dotRowsThatFit, drawDotRows, type DotRow } from './dot-rows.ts';
import { optionNames } from './option-names.ts';
import { counted } from '../numbers.ts';

/** As many for every option and every number of futures, so that a dot is always a chance of one in fifty. */
export const DOTS = 50;

interface Chance extends OptionResult {
  /** Quantiles of the difference, ascending. */
  readonly dots: readonly number[];
  /** Dots on the good side of no difference. */
  readonly better: number;
}

interface ChanceOf {
  readonly findings: Findings;
  readonly chances: readonly Chance[];
}

/** How likely an option costs less than the baseline. */
export const chanceOfLowerCost = chanceOf('chance-of', 'costWithChange');

/** How likely an option has fewer emergency admissions than the baseline. */
export const chanceOfFewerAdmissions = chanceOf('chance-of-admissions', 'emergencyAdmissions');

/**
 * The chance of doing better than the baseline, in fifty dots.
 *
 * @param measure one of which a way is good
 */
export function chanceOf(id: string, measure: MeasureId): ChartKind {
  return chartKind<ChanceOf>({
    id,
    name: `Chance of ${wayOf(measure)} ${nounOf(measure)}`,
    question: `How likely is an option to have ${wayOf(measure)} ${nounOf(measure)}?`,
    read: (findings) => read(findings, measure),
    draw: (paper, data) => draw(paper, data, { id, measure }),
  });
}

function isLowerBetter(measure: MeasureId): boolean {
  return measureOf(measure).direction === 'lower is better';
}

function wayOf(measure: MeasureId): string {
  return isLowerBetter(measure) ? 'lower' : 'higher';
}

function read(findings: Findings, measure: MeasureId): ChanceOf | Absent {
  if (findings.options.length === 0) return { absent: 'it takes a comparison, with an option' };
  const before = findings.futures(findings.baseline, measure);
  const chances = optionResults(findings, measure).flatMap((one): Chance[] => {
    const after = findings.futures(one.option, measure);
    if (after.length !== before.length) return [];
    const differences = sortedObserved(pairedDifferences(before, after));
    if (differences.length < 2) return [];
    const dots = quantileDots(differences);
    const good = isLowerBetter(measure) ? -1 : 1;
    return [{ ...one, dots, better: dots.filter((dot) => good * dot > 0).length }];
  });
  return chances.length === 0
    ? { absent: 'it takes two futures and more, kept one by one' }
    : { findings, chances };
}

/** The middles of fifty parts that are equally likely. */
function quantileDots(sorted: ArrayLike<number>): readonly number[] {
  return Array.from({ length: DOTS }, (_, i) => sortedQuantile(sorted, (i + 0.5) / DOTS));
}

interface About {
  readonly id: string;
  readonly measure: MeasureId;
}

function draw(paper: Paper, data: ChanceOf, about: About): Chart {
  const { id, measure } = about;
  const { findings, chances } = data;
  const { manifest, baseline } = findings;
  const subtitle = [
    `${rowNameOf(measure, chances[0]?.result.unit ?? '')}: change from ${baseline}`,
    `A dot: 1 chance in ${DOTS}, from ${counted(manifest.replications, 'future')}; ${manifest.place}, ${counted(manifest.years, 'year')}`,
  ];
  // A title speaks of what is drawn, and what has room depends on the lines of the title.
  let shown = chances;
  const made = () => {
    const title = titleOf({ findings, chances: shown }, measure);
    const alt = altOf(data, about, title);
    return { title, alt, chart: board(paper, { id, title, subtitle, alt }) };
  };
  let page = made();
  while (dotRowsThatFit(page.chart) < shown.length) {
    shown = shown.slice(0, dotRowsThatFit(page.chart));
    page = made();
  }
  const { title, alt, chart } = page;
  const names = optionNames(findings.options).inKey;
  const rows = shown.map(({ place, option, dots, better }): DotRow => ({
    place,
    name: names[place] ?? option,
    chance: `${better} of ${DOTS} ${wayOf(measure)}`,
    dots,
  }));
  drawDotRows(
    chart,
    { rows, more: chances.length - shown.length, good: isLowerBetter(measure) ? -1 : 1 },
    paper.style.theme,
  );
  return { id, title, subtitle, alt, svg: svgText(chart), csv: csvOf(data, about) };
}

/**
 * Of the options that are drawn. A chance by itself is no claim, so it is told as well where there is no clear difference, and
 * that is not said where most options are clearly worse.
 */
function titleOf({ findings, chances }: ChanceOf, measure: MeasureId): string {
  const best = chances.toSorted((a, b) => b.better - a.better)[0];
  if (best === undefined) return `No clear difference in ${nounOf(measure)}`;
  const chance = `${best.better} of ${DOTS}`;
  if (isClear(best.result)) {
    const isWorse = best.better < DOTS / 2 && chances.length > 1;
    const who = isWorse ? 'At best' : `${optionNames(findings.options).inTitle[best.place]}:`;
    return `${who} ${chance} chances of ${wayOf(measure)} ${nounOf(measure)}`;
  }
  if (chances.every(({ result }) => isSame(result)))
    return `No difference at all in ${nounOf(measure)}`;
  const worse = chances.filter(
    ({ result }) => isClear(result) && betterness(measure, result) < 0,
  ).length;
  if (worse > chances.length / 2) {
    const deed = isLowerBetter(measure) ? 'raise' : 'cut';
    const drawn = chances.length < findings.options.length ? 'options drawn' : 'options';
    return `${worse} of ${chances.length} ${drawn} clearly ${deed} ${nounOf(measure)}`;
  }
  const most = chances.length === 1 ? chance : `at best ${chance}`;
  return `No clear difference in ${nounOf(measure)}: ${most} ${wayOf(measure)}`;
}

function altOf({ findings, chances }: ChanceOf, { measure }: About, title: string): string {
  const [first] = chances;
  const { mean, futures } = differenceText(
    first?.result ?? {
      n: NaN,
      verdict: '',
      difference: { mean: NaN, low: NaN, high: NaN, p10: NaN, p90: NaN },
    },
  );
  return (
    `Dot plot of the chance of ${wayOf(measure)} ${nounOf(measure)} than under ${findings.baseline}, ${DOTS} dots for each of ` +
    `${chances.length === 1 ? 'one option' : `${chances.length} options`}. ${title}. ` +
    `Under ${first?.option} the mean change is ${mean} ${first?.result.unit}, ${futures}. Data table follows.`
  );
}

function csvOf({ chances }: ChanceOf, { measure }: About): string {
  return formatCsv(
    ['measure', 'option', 'unit', 'dot', 'difference', 'better'],
    chances.flatMap(({ option, dots, result: { unit } }) =>
      dots.map((dot, i) => [
        measureOf(measure).label,
        option,
        unit,
        i + 1,
        dot,
        isLowerBetter(measure) ? dot < 0 : dot > 0,
      ]),
    ),
  );
}
