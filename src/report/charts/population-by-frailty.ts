import { scaleLinear } from 'd3-scale';
import { formatCsv } from '../csv.ts';
import { readable } from '../numbers.ts';
import type { Findings } from '../findings/findings.ts';
import { type Board, board, svgText } from './board.ts';
import { type Chart, chartKind, type Paper } from './chart.ts';
import { ink, tint } from './palette.ts';
import { signOf, type Theme } from './style.ts';
import {
  baselineShift,
  label,
  labelWidth,
  type Parent,
  path,
  rectangle,
  round,
  segment,
} from './shapes.ts';

/** Categories of the electronic frailty index, mildest first. */
export const frailtyCategories = ['fit', 'mild', 'moderate', 'severe'] as const;

/** Share of people in each category, in [0, 1]. */
export type FrailtyShares = Readonly<Record<(typeof frailtyCategories)[number], number>>;

export interface AgeBandFrailty {
  /** As in `65-74`. */
  readonly ageBand: string;
  /** People of this age, mean over the replications. */
  readonly people: number;
  /** Mean over the replications. */
  readonly simulated: FrailtyShares;
  /** What the simulation set out from. */
  readonly evidence?: FrailtyShares;
}

export interface PopulationByFrailty {
  readonly place: string;
  readonly replications: number;
  /** The moment that is shown, as in `end of year 5`. */
  readonly when: string;
  /** Youngest first. */
  readonly ageBands: readonly AgeBandFrailty[];
  /** Source of the evidence shares. */
  readonly evidenceSource?: string;
}

const id = 'population-by-frailty';

/** Frailty by age in the last year. */
export const populationByFrailtyChart = chartKind<PopulationByFrailty>({
  id,
  name: 'The population by frailty',
  question: 'Who are the people, and how frail are they?',
  read: (findings) => {
    const { place, replications, years } = findings.manifest;
    const ageBands = ageBandsOf(findings);
    if (ageBands.length === 0) return { absent: 'the folder has no frailty by age' };
    return { place, replications, when: `year ${years}`, ageBands };
  },
  draw: populationByFrailty,
});

/** In the last year, of the ages at which there was anybody. */
function ageBandsOf({ result, baseline, manifest }: Findings): AgeBandFrailty[] {
  const period = `year ${manifest.years}`;
  return ['65-74', '75-84', '85+'].flatMap((ageBand) => {
    const mean = (measure: string) =>
      result(baseline, measure, { group: `age ${ageBand}`, period })?.mean ?? NaN;
    // Rounding must not make a share of all people more than one.
    const share = (measure: string) => Math.min(1, mean(measure) / 100);
    const simulated = {
      fit: share('fit'),
      mild: share('mildFrailty'),
      moderate: share('moderateFrailty'),
      severe: share('severeFrailty'),
    };
    return Number.isNaN(simulated.fit) ? [] : [{ ageBand, people: mean('people'), simulated }];
  });
}

/** Darker for frailer: the order is seen in grey as well. Every bar is outlined and carries its number. */
const strength = { fit: 0.15, mild: 0.4, moderate: 0.7, severe: 1 } as const;

/**
 * Share of people 65+ in each frailty category: a panel an age band, a bar a category, and where it is
 * given a pointer at the share that the simulation set out from.
 *
 * @throws RangeError without an age band, or if a share is not between 0 and 1
 */
export function populationByFrailty(paper: Paper, data: PopulationByFrailty): Chart {
  check(data);
  const title = titleOf(data);
  const alt = altOf(data);
  const marked = data.ageBands.some(({ evidence }) => evidence);
  const subtitle = [
    `Share of people in each category by age${marked ? '; triangles: starting evidence' : ''}`,
    `${data.place}, ${data.when}, ${inRuns(data.replications)}`,
  ];
  const sources = marked && data.evidenceSource ? `Evidence: ${data.evidenceSource}.` : undefined;
  const chart = board(paper, { id, title, alt, subtitle, sources });
  draw(chart, data, paper.style.theme);
  return { id, title, subtitle, alt, svg: svgText(chart), csv: csvOf(data) };
}

function check({ ageBands }: PopulationByFrailty): void {
  if (ageBands.length === 0) throw new RangeError('A chart by age needs at least one age band.');
  for (const { ageBand, simulated, evidence } of ageBands) {
    for (const category of frailtyCategories) {
      for (const share of [simulated[category], evidence?.[category] ?? 0]) {
        if (!(share >= 0 && share <= 1)) {
          throw new RangeError(`Share of ${category} at ${ageBand}: ${share} is not from 0 to 1.`);
        }
      }
    }
  }
}

const inRuns = (replications: number) =>
  replications === 1 ? 'one run' : `mean of ${replications} runs`;

/** Small shares with a decimal, because `0%` would say that there is nobody. */
function percent(share: number): string {
  const decimals = share > 0 && share < 0.0995 ? 1 : 0;
  return `${readable(share * 100, { step: 1, decimals })}%`;
}

function ends({
  ageBands,
}: PopulationByFrailty): [youngest: AgeBandFrailty, oldest: AgeBandFrailty] {
  const [youngest, oldest] = [ageBands[0], ageBands.at(-1)];
  if (!youngest || !oldest) throw new RangeError('A chart by age needs at least one age band.');
  return [youngest, oldest];
}

function titleOf(data: PopulationByFrailty): string {
  const [youngest, oldest] = ends(data);
  const [low, high] = [percent(youngest.simulated.severe), percent(oldest.simulated.severe)];
  if (youngest === oldest) return `Severe frailty affects ${high} at ${oldest.ageBand}`;
  if (oldest.simulated.severe <= youngest.simulated.severe || low === high) {
    return `Severe frailty does not rise with age: ${high} at ${oldest.ageBand}`;
  }
  return `Severe frailty affects ${low} at ${youngest.ageBand}, ${high} at ${oldest.ageBand}`;
}

function altOf(data: PopulationByFrailty): string {
  const [youngest, oldest] = ends(data);
  const course = (category: keyof FrailtyShares) =>
    `${percent(youngest.simulated[category])} at ${youngest.ageBand} and ` +
    `${percent(oldest.simulated[category])} at ${oldest.ageBand}`;
  return (
    `Bar chart of the share of people in each frailty category by age in ${data.place}, ${data.when}, ` +
    `${inRuns(data.replications)}. Fit: ${course('fit')}. Severely frail: ${course('severe')}. ` +
    'Data table follows.'
  );
}

function csvOf({ ageBands }: PopulationByFrailty): string {
  return formatCsv(
    ['age_band', 'people', 'frailty', 'simulated_share', 'evidence_share'],
    ageBands.flatMap(({ ageBand, people, simulated, evidence }) =>
      frailtyCategories.map((category) => [
        ageBand,
        people,
        category,
        simulated[category],
        evidence?.[category],
      ]),
    ),
  );
}

const headingHeight = 48;
const panelGap = 16;

function draw(
  { svg, left: margin, right, top, bottom }: Board,
  { ageBands }: PopulationByFrailty,
  theme: Theme,
): void {
  const names = frailtyCategories.map((category) => category[0]?.toUpperCase() + category.slice(1));
  const left = margin + Math.max(...names.map((name) => labelWidth(name))) + 12;
  const panelWidth = (right - left + panelGap) / ageBands.length - panelGap;
  const first = top + headingHeight;
  const rowHeight = (bottom - first) / frailtyCategories.length;
  const largest = Math.max(
    ...ageBands.flatMap(({ simulated, evidence }) =>
      frailtyCategories.map((category) => Math.max(simulated[category], evidence?.[category] ?? 0)),
    ),
  );
  const length = scaleLinear([0, largest || 1], [0, panelWidth - labelWidth('99.9%') - 10]);

  names.forEach((name, row) =>
    label(svg, name, margin, first + (row + 0.5) * rowHeight + baselineShift),
  );
  ageBands.forEach((band, column) => {
    const panel = {
      x: left + column * (panelWidth + panelGap),
      y: first,
      rowHeight,
      length,
      theme,
    };
    const people = `${readable(band.people, { step: 1, decimals: 0 })} people`;
    label(svg, band.ageBand, panel.x, top + 18, { weight: 'bold' });
    label(svg, people, panel.x, top + 38, { fill: ink.axis });
    drawPanel(svg, band, panel);
    segment(svg, [panel.x, first], [panel.x, bottom], { stroke: ink.axis });
  });
}

interface Panel {
  readonly x: number;
  readonly y: number;
  readonly rowHeight: number;
  readonly length: (share: number) => number;
  readonly theme: Theme;
}

function drawPanel(svg: Parent, { simulated, evidence }: AgeBandFrailty, panel: Panel): void {
  const { x, rowHeight, length } = panel;
  const height = rowHeight * 0.6;
  frailtyCategories.forEach((category, row) => {
    const middle = panel.y + (row + 0.5) * rowHeight;
    const bar = { x, y: middle - height / 2, width: length(simulated[category]), height };
    const { colour } = signOf(panel.theme, 0);
    rectangle(svg, bar, { fill: tint(colour, strength[category]), stroke: colour });
    if (evidence) {
      drawPointer(svg, x + length(evidence[category]), bar.y - 2, signOf(panel.theme, 2).colour);
    }
    label(svg, percent(simulated[category]), x + bar.width + 7, middle + baselineShift);
  });
}

/** A triangle above the bar that points at the share, so that it hides no end of a bar. */
function drawPointer(svg: Parent, at: number, tip: number, fill: string): void {
  const [left, right, base] = [round(at - 5), round(at + 5), round(tip - 9)];
  path(svg, `M${round(at)},${round(tip)}L${left},${base}L${right},${base}Z`, { fill });
}
