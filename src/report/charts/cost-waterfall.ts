import { rangesOf } from '../findings/difference-text.ts';
import { differsClearly } from '../findings/clear.ts';
import { formatCsv } from '../csv.ts';
import { bodyInWords, bodyName, sentence, verbOf } from '../money/body-names.ts';
import { borne, borneMoreAYear, changeOf } from '../money/changes.ts';
import { driversOf, type Driver } from '../money/drivers.ts';
import { denominationOf, futuresGbp, roundingOf, signedGbp } from '../money/gbp.ts';
import { EVERY_PURSE, PUBLIC } from '../money/purse-book.ts';
import { scaleNote } from '../money/told.ts';
import type { TouchedBodies } from '../money/touched.ts';
import { counted, readable } from '../numbers.ts';
import { board, svgText, type Board } from './board.ts';
import { type Chart, chartKind, type Paper } from './chart.ts';
import { leverWaterfall } from './lever-waterfall.ts';
import { noteLeft, panelsIn } from './panels.ts';
import { signOf, type Theme } from './style.ts';
import { drawWaterfall, extentOf, type Waterfall, waterfallRow } from './waterfall-panel.ts';
import { readTouched } from './who-pays.ts';

const id = 'cost-waterfall';
const leastPanel = { width: 270, height: 5 * waterfallRow + 10 };

/** What drives the change of each body's cost, capacity and transfers included: means, with an interval on the total. */
export const costWaterfall = chartKind<TouchedBodies>({
  id,
  name: 'What drives the change in cost',
  question: 'What drives the change from the cost of the baseline to that of the option?',
  read: readTouched,
  draw,
});

function draw(paper: Paper, data: TouchedBodies): Chart {
  const { findings, book } = data;
  const { manifest, baseline } = findings;
  const waterfalls = waterfallsOf(data, paper.style.theme);
  const title = titleOf(data);
  const money = waterfalls[0]?.denomination.short ?? 'GBP';
  const subtitle = [
    `${money} a year beyond ${baseline}, means; hollow bars: more`,
    `${manifest.place}, ${counted(book.years, 'year')}; ${rangesOf('line', book.futures)}`,
  ];
  const alt = altOf(data, title);
  const area = board(paper, { id, title, subtitle, alt, sources: scaleNote(findings) });
  drawPanels(area, waterfalls, paper.style.theme);
  return { id, title, subtitle, alt, svg: svgText(area), csv: csvOf(data) };
}

/** Of one option a panel a body, by services; of several a panel an option, by bodies. */
function waterfallsOf(data: TouchedBodies, theme: Theme): readonly Waterfall[] {
  const { findings, bodies, totals } = data;
  const { options } = findings;
  if (options.length > 1) {
    const whole = totals.at(-1);
    const apart = bodies.filter((body) => !totals.includes(body));
    const made = options.map((option, place) => ({
      name: option,
      sign: signOf(theme, place),
      drivers: apart
        .map((body) => ({ name: bodyName(body), mean: netOf(data, option, body).mean }))
        .filter(({ mean }) => mean !== 0),
      total: netOf(data, option, whole ?? apart[0] ?? ''),
    }));
    return inOneMoney(made);
  }
  const [option = ''] = options;
  const rank = (body: string) => (body === PUBLIC ? 0 : body === EVERY_PURSE ? 2 : 1);
  const shown = bodies.filter((body) => body !== EVERY_PURSE).toSorted((a, b) => rank(a) - rank(b));
  const made = shown.map((body) => ({
    name: bodyName(body),
    drivers: driversOf(findings, data.book, option, body),
    total: netOf(data, option, body),
    before: baselineOf(data, body),
  }));
  const byLever = leverWaterfall(findings, option);
  return [...(byLever === undefined ? [] : [byLever]), ...inOneMoney(made)].toSorted(
    (a, b) => Number(a === byLever) - Number(b === byLever),
  );
}

/** GBP a year that a body bears under the baseline: the mean of futures and years. */
function baselineOf({ findings, book }: TouchedBodies, body: string): number {
  const years = Array.from(
    { length: book.years },
    (_, year) => changeOf(borne(book, findings.baseline, body, year + 1, 'net')).mean,
  );
  return years.reduce((sum, gbp) => sum + gbp, 0) / years.length;
}

function inOneMoney(
  made: readonly (Pick<Waterfall, 'name' | 'drivers' | 'total' | 'sign'> & {
    readonly before?: number;
  })[],
): readonly Waterfall[] {
  const amounts = made.flatMap(({ drivers, total }) => [
    ...drivers.map(({ mean }) => mean),
    total.mean,
    total.p10,
    total.p90,
  ]);
  const denomination = denominationOf(amounts);
  const rounding = roundingOf(amounts, denomination);
  return made.map(({ before, ...rest }) => ({
    ...rest,
    ...(before !== undefined && {
      before: `from ${readable(before / denomination.gbp, rounding)}`,
    }),
    denomination,
    rounding,
  }));
}

function netOf({ findings, book }: TouchedBodies, option: string, body: string) {
  return changeOf(borneMoreAYear(book, { baseline: findings.baseline, option }, body, 'net'));
}

/** Bars of one unit have one scale. */
function drawPanels(
  { svg, left, right, top, bottom }: Board,
  waterfalls: readonly Waterfall[],
  theme: Theme,
): void {
  const area = { x: left, y: top + 4, width: right - left, height: bottom - top - 4 };
  const { boxes, left: gone } = panelsIn(area, waterfalls.length, leastPanel);
  const shown = waterfalls.slice(0, boxes.length);
  shown.forEach((waterfall, n) => {
    const box = boxes[n];
    const alike = shown.filter(
      ({ denomination }) => denomination.short === waterfall.denomination.short,
    );
    const extents = alike.map(extentOf);
    const domain: [number, number] = [
      Math.min(...extents.map(([from]) => from)),
      Math.max(...extents.map(([, to]) => to), 1),
    ];
    if (box !== undefined) drawWaterfall(svg, waterfall, box, { domain, theme });
  });
  noteLeft(svg, area, [gone, 'panel', 'panels']);
}

/** The largest driver of a change, where the change is clear. */
function titleOf(data: TouchedBodies): string {
  const { findings, book, bodies, totals } = data;
  const [option = ''] = findings.options;
  const whole = totals[0] ?? bodies[0] ?? '';
  if (findings.options.length > 1) {
    const clear = findings.options.filter((one) => differsClearly(netOf(data, one, whole)));
    if (clear.length === 0) return `No clear difference in what ${bodyInWords(whole)} bear`;
    return sentence(
      `${bodyInWords(whole)}: cost changes under ${clear.length} of ${findings.options.length} options`,
    );
  }
  const net = netOf(data, option, whole);
  if (!differsClearly(net))
    return `No clear difference in what ${bodyInWords(whole)} ${verbOf(whole, 'bears', 'bear')}`;
  const [largest] = driversOf(findings, book, option, whole)
    .filter(({ mean }) => Math.sign(mean) === Math.sign(net.mean))
    .toSorted((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  const bear = verbOf(whole, 'bears', 'bear');
  const way = net.mean > 0 ? 'more' : 'less';
  return sentence(`${bodyInWords(whole)} ${bear} ${way}, mostly for ${lowerCase(largest)}`);
}

/** As in the middle of a sentence: `GP practices` stays as it is. */
function lowerCase(driver: Driver | undefined): string {
  const name = driver?.name ?? 'services';
  return /^[A-Z]{2}/.test(name) ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function altOf(data: TouchedBodies, title: string): string {
  const { findings, bodies, totals } = data;
  const [option = ''] = findings.options;
  const whole = totals[0] ?? bodies[0] ?? '';
  const net = netOf(data, option, whole);
  const amounts = [net.mean, net.p10, net.p90];
  const denomination = denominationOf(amounts);
  const rounding = roundingOf(amounts, denomination);
  const panels = findings.options.length === 1 ? 'body' : 'option';
  return (
    `Waterfall chart of the change in yearly cost beyond the baseline, a panel for each ${panels}. ${title}. ` +
    `Net change for ${bodyInWords(whole)}${panels === 'body' ? '' : ' under the first option'}: ` +
    `${signedGbp(net.mean, denomination, rounding)} ${denomination.words} a year ` +
    `(${futuresGbp(net, denomination, rounding)}). Data table follows.`
  );
}

/** Every option, body and driver, in GBP a year; the total has its interval. */
function csvOf(data: TouchedBodies): string {
  const { findings, book, bodies } = data;
  const rows = findings.options.flatMap((option) =>
    bodies.flatMap((body) => {
      const { mean, p10, p90 } = netOf(data, option, body);
      const before = baselineOf(data, body);
      return [
        ...driversOf(findings, book, option, body).map((driver) => [
          option,
          bodyName(body),
          driver.name,
          driver.mean,
          undefined,
          undefined,
          undefined,
        ]),
        [option, bodyName(body), 'Net change', mean, p10, p90, before],
      ];
    }),
  );
  return formatCsv(['option', 'body', 'driver', 'mean_gbp', 'p10', 'p90', 'baseline_gbp'], rows);
}
