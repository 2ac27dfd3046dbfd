import { bandWords } from '../findings/difference-text.ts';
import { clearDirection } from '../findings/clear.ts';
import { moments } from '../../statistics/moments.ts';
import { quantile } from '../../statistics/quantiles.ts';
import { formatCsv } from '../csv.ts';
import type { Findings } from '../findings/findings.ts';
import { addedValue, chanceOfValue, netBenefit, type Added } from '../findings/value.ts';
import { counted, readable, readableRounding } from '../numbers.ts';
import { board, svgText } from './board.ts';
import { drawValue, type ValueOption } from './ce-drawing.ts';
import { type Absent, type Chart, chartKind, type Paper } from './chart.ts';
import { optionNames } from './option-names.ts';

interface Value {
  readonly findings: Findings;
  readonly options: readonly (ValueOption & {
    readonly option: string;
    readonly added: readonly Added[];
  })[];
}

const id = 'ce-plane';

/** The range that NICE judges by, and its middle, GBP per QALY: lines to read by, and no input of the model. */
const thresholds = [20_000, 25_000, 30_000] as const;
const [judged] = thresholds;

/** Values of a QALY along the curve. */
const curveAt = Array.from({ length: 21 }, (_, i) => i * 2500);

const mostDots = 200;

/** Cost against quality of life, for those who assure a business case. */
export const costEffectiveness = chartKind<Value>({
  id,
  name: 'Cost-effectiveness plane',
  question: 'What does a year of life in full health cost with each option?',
  read,
  draw,
});

function read(findings: Findings): Value | Absent {
  if (findings.options.length === 0) return { absent: 'it takes a comparison, with an option' };
  const names = optionNames(findings.options).inKey;
  const most = Math.floor(mostDots / findings.options.length);
  const options = findings.options.flatMap((option, place): Value['options'] => {
    const added = addedValue(findings, option);
    if (added.length < 2) return [];
    return [
      {
        option,
        place,
        name: names[place] ?? option,
        added,
        dots: thinned(added, most),
        mean: {
          qalys: moments(added.map(({ qalys }) => qalys)).mean,
          cost: moments(added.map(({ cost }) => cost)).mean,
        },
        curve: curveAt.map((perQaly) => ({ perQaly, chance: chanceOfValue(added, perQaly) })),
      },
    ];
  });
  return options.length === 0
    ? { absent: 'it takes two futures and more, kept one by one' }
    : { findings, options };
}

/** Every so many of the futures, in their order, which is that of chance. */
function thinned(added: readonly Added[], most: number): readonly Added[] {
  const every = Math.ceil(added.length / most);
  return added.filter((_, i) => i % every === 0);
}

function draw(paper: Paper, data: Value): Chart {
  const { manifest } = data.findings;
  const title = titleOf(data);
  const subtitle = [
    'Across: QALYs, up: £ thousand, added per 1,000 aged 65+ a year',
    `A dot: one of ${counted(manifest.replications, 'future')}; ${manifest.place}, ${counted(manifest.years, 'year')}`,
  ];
  const alt = altOf(data, title);
  const chart = board(paper, { id, title, subtitle, alt });
  drawValue(chart, { options: data.options, thresholds }, paper.style.theme);
  return { id, title, subtitle, alt, svg: svgText(chart), csv: csvOf(data) };
}

/** Names an option only for the value that it has, or has not, in eight of ten futures. */
function titleOf({ findings, options }: Value): string {
  const price = `£${readable(judged, { step: 1, decimals: 0 })} a QALY`;
  const test = `the test of ${price}`;
  const judgedOptions = options.map(({ place, added }) => {
    const benefits = added.map((one) => netBenefit(one, judged));
    const range = { p10: quantile(benefits, 0.1), p90: quantile(benefits, 0.9) };
    return { place, way: clearDirection({ n: benefits.length, ...range }) };
  });
  const who = (place: number) => optionNames(findings.options).inTitle[place];
  const good = judgedOptions.find(({ way }) => way > 0);
  if (good !== undefined) return `${who(good.place)} passes ${test}`;
  if (judgedOptions.every(({ way }) => way < 0)) {
    const [only] = judgedOptions;
    return judgedOptions.length === 1 && only
      ? `${who(only.place)} fails ${test}`
      : `Every option fails ${test}`;
  }
  return judgedOptions.length === 1
    ? `No clear difference in value at ${price}`
    : `No option clearly passes ${test}`;
}

function altOf({ findings, options }: Value, title: string): string {
  const [first] = options;
  const spread = (values: readonly number[]) => {
    const [low, high] = [quantile(values, 0.1), quantile(values, 0.9)];
    const rounding = readableRounding(low, (high - low) / 2);
    return `${readable(low, rounding)} to ${readable(high, rounding)}`;
  };
  const said =
    first === undefined
      ? ''
      : `Under ${first.option} ${spread(first.added.map(({ qalys }) => qalys))} QALYs and ` +
        `${spread(first.added.map(({ cost }) => cost))} thousand pounds are added per 1,000 people 65+ a year (${bandWords(first.added.length)}).`;
  return (
    `Scatter plot of added cost against added quality-adjusted life years over ${counted(findings.manifest.years, 'year')}, a dot a future, ` +
    `with lines at 20, 25 and 30 thousand pounds. ${title}. ${said} Data table follows.`
  );
}

function csvOf({ options }: Value): string {
  return formatCsv(
    ['part', 'option', 'qalys', 'cost_thousand_gbp', 'gbp_per_qaly', 'chance_of_value'],
    options.flatMap(({ option, dots, mean, curve }) => [
      ...dots.map(({ qalys, cost }) => ['future', option, qalys, cost, '', '']),
      ['mean', option, mean.qalys, mean.cost, '', ''],
      ...curve.map(({ perQaly, chance }) => ['curve', option, '', '', perQaly, chance]),
    ]),
  );
}
