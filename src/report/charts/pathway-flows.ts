import { scaleNote } from '../money/told.ts';
import { futuresFrom } from '../findings/difference-text.ts';
import type { Findings } from '../findings/findings.ts';
import {
  changesClearly,
  mostChanged,
  tracedNumbers,
  type TracedNumber,
} from '../findings/traced.ts';
import { board, svgText } from './board.ts';
import { changesBetweenCsv } from './changes-between.ts';
import { type Absent, type Chart, chartKind, type ChartKind, type Paper } from './chart.ts';
import { wholeChange, wholeNumber } from './counts.ts';
import { drawFlows, type FlowShown } from './flow-chart.ts';
import { signOf } from './style.ts';
import { counted } from '../numbers.ts';

interface PathwayFlows {
  readonly findings: Findings;
  /** Place of the option that is drawn, from 0; -1 where there is none. */
  readonly option: number;
  readonly flows: readonly FlowShown[];
}

/** What is told apart between the two ways that people are on. */
interface Way {
  readonly id: string;
  readonly way: 'emergency' | 'request';
  readonly name: string;
  readonly question: string;
  readonly what: string;
  /** Where it ends, as the end of a sentence about people; what is not said first is not in a title. */
  readonly ends: Readonly<Record<string, string>>;
}

/** Where emergencies go: home, to a bed, and out of it. */
export const pathwayFlows = flowKind({
  id: 'pathway-flows',
  way: 'emergency',
  name: 'Ways of emergencies',
  question: 'Where do people go instead?',
  what: 'Emergencies of people 65+ a year',
  ends: {
    'Admitted to hospital': 'are admitted from A&E',
    'Home with a response': 'go home with a response',
    'Home with support': 'leave hospital with support',
    'Rehabilitation bed': 'go to a rehabilitation bed',
    'Care-home place': 'go to a care-home place',
    'Home as before': 'go home from hospital as before',
    'Home from A&E': 'go home from A&E',
  },
});

/** What requests for support end in. */
export const requestFlows = flowKind({
  id: 'request-flows',
  way: 'request',
  name: 'What requests end in',
  question: 'What comes of asking for support?',
  what: 'Requests of people 65+ for support a year',
  ends: {
    'Long-term support': 'get long-term support',
    Reablement: 'get reablement',
    'Nothing or advice': 'get nothing or advice',
    'Low-level support': 'get low-level support',
  },
});

function flowKind(way: Way): ChartKind {
  return chartKind<PathwayFlows>({
    id: way.id,
    name: way.name,
    question: way.question,
    read: (findings) => read(way, findings),
    draw: (paper, data) => draw(way, paper, data),
  });
}

const columns = ['way', 'from', 'to'] as const;

function read({ way }: Way, findings: Findings): PathwayFlows | Absent {
  const all = findings.scenarios.map((scenario) =>
    tracedNumbers(findings, 'flows.csv', scenario, columns).filter((row) => row.way === way),
  );
  const [before = []] = all;
  const option = mostChanged(all.slice(1));
  const after = all[option + 1];
  const flows = before.flatMap((row, n): readonly FlowShown[] => {
    const own = option < 0 ? undefined : after?.[n];
    const numbers = own === undefined ? [row] : [row, own];
    const { from, to } = row;
    // What reads as nobody is not drawn.
    return numbers.some(({ mean }) => mean >= 0.5) ? [{ from, to, numbers }] : [];
  });
  return flows.length === 0 ? { absent: 'the folder has no flows' } : { findings, option, flows };
}

function draw(way: Way, paper: Paper, data: PathwayFlows): Chart {
  const { findings, option, flows } = data;
  const { manifest } = findings;
  const { id } = way;
  const title = titleOf(way, data);
  const subtitle = [
    `${way.what}${option < 0 ? '' : '; coloured: what clearly changes'}`,
    `${manifest.place}, mean of ${counted(manifest.years, 'year')} and ${counted(manifest.replications, 'future')}` +
      `${findings.options.length > 1 ? '; other options in flows.csv' : ''}`,
  ];
  const alt = altOf(way, data, title);
  const chart = board(paper, { id, title, subtitle, alt, sources: scaleNote(data.findings) });
  const { theme } = paper.style;
  const sides = [
    { name: findings.baseline, sign: theme.baseline },
    ...(option < 0 ? [] : [{ name: findings.options[option] ?? '', sign: signOf(theme, option) }]),
  ];
  drawFlows(chart, flows, sides);
  return {
    id,
    title,
    subtitle,
    alt,
    svg: svgText(chart),
    csv: changesBetweenCsv(data.findings, data.option, data.flows),
  };
}

function titleOf({ ends, what }: Way, { findings, option, flows }: PathwayFlows): string {
  if (option < 0) {
    const total = flows.reduce((sum, { from, numbers }) => sum + entering(flows, from, numbers), 0);
    return `${wholeNumber(total)} ${what.toLowerCase().replace(' of people 65+', '')}`;
  }
  const clear = Object.keys(ends).flatMap((end) => {
    const number = flows.find(({ to }) => to === end)?.numbers[1];
    return number !== undefined && changesClearly(number) ? [{ end, number }] : [];
  });
  const most = Math.max(...clear.map(({ number }) => Math.abs(number.difference.mean)));
  // Of those that change about as much, what a board asks about first.
  const first = clear.find(({ number }) => Math.abs(number.difference.mean) >= most / 2);
  if (first === undefined) return 'No clear difference in where people go';
  const { mean } = first.number.difference;
  const who = findings.options.length === 1 ? '' : `Option ${option + 1}: `;
  return `${who}${wholeNumber(Math.abs(mean))} ${mean < 0 ? 'fewer' : 'more'} a year ${ends[first.end]}`;
}

/** What comes onto the way with a flow: nothing where others brought it there. */
function entering(
  flows: readonly FlowShown[],
  from: string,
  numbers: readonly TracedNumber[],
): number {
  return flows.some(({ to }) => to === from) ? 0 : (numbers[0]?.mean ?? 0);
}

function altOf({ what }: Way, { findings, option, flows }: PathwayFlows, title: string): string {
  const [largest] = flows.toSorted(
    (a, b) =>
      Math.abs(b.numbers[1]?.difference.mean ?? b.numbers[0]?.mean ?? 0) -
      Math.abs(a.numbers[1]?.difference.mean ?? a.numbers[0]?.mean ?? 0),
  );
  const before = largest?.numbers[0];
  const after = largest?.numbers[1];
  const name = `From ${largest?.from} to ${largest?.to.toLowerCase()}`;
  const range = (of: { p10: number; p90: number } | undefined, words: (value: number) => string) =>
    futuresFrom(findings.manifest.replications, `${words(of?.p10 ?? 0)} to ${words(of?.p90 ?? 0)}`);
  const said =
    after === undefined
      ? `${name}: ${wholeNumber(before?.mean ?? 0)}, ${range(before, wholeNumber)}.`
      : `${name}: ${wholeNumber(before?.mean ?? 0)} and ${wholeNumber(after.mean)}, a change of ${wholeChange(after.difference.mean)}, ` +
        `${range(after.difference, wholeChange)}.`;
  const beside = option < 0 ? '' : ' and an option beside it';
  return `Flow chart: ${what.toLowerCase()} under ${findings.options.length === 0 ? 'one scenario' : 'the baseline'}${beside}, ${flows.length} flows. ${title}. ${said} Data table follows.`;
}
