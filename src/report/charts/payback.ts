import { isOneFuture, rangesOf } from '../findings/difference-text.ts';
import { scaleLinear } from 'd3-scale';
import type { Findings } from '../findings/findings.ts';
import { bodyName } from '../money/body-names.ts';
import { denominationOf, type Denomination } from '../money/gbp.ts';
import { leverSpending, paybackOf, type LeverSpending, type Payback } from '../money/payback.ts';
import { PUBLIC, publicBodies, purseBook } from '../money/purse-book.ts';
import { NO_OPTION, NO_PURSES, scaleNote } from '../money/told.ts';
import { valueAxisWidth } from './axes.ts';
import { board, svgText, type Board } from './board.ts';
import { type Absent, type Chart, chartKind, type Paper } from './chart.ts';
import { noteLeft, panelsIn } from './panels.ts';
import { paybackAlt, paybackCsv, paybackTitle, unspentWords } from './payback-words.ts';
import { drawPaybackPanel, type PaybackPanel } from './payback-panel.ts';
import { signOf, type Theme } from './style.ts';

/** One option, and when each public body has its cash back. */
export interface OptionPayback {
  readonly option: string;
  /** Bodies whose cash any option moves; what they are together is the last, where there is more than one. */
  readonly bodies: readonly Payback[];
  readonly spending: LeverSpending;
}

export interface PaybackData {
  readonly findings: Findings;
  readonly futures: number;
  readonly options: readonly OptionPayback[];
}

const id = 'payback';
const leastPanel = { width: 250, height: 104 };

/** Cash that each public body has got back, from the first reported year on: nominal, and without capacity. */
export const payback = chartKind<PaybackData>({
  id,
  name: 'Payback by organisation',
  question: 'When does each of us break even?',
  read,
  draw,
});

function read(findings: Findings): PaybackData | Absent {
  const { options, baseline } = findings;
  if (options.length === 0) return { absent: NO_OPTION };
  const book = purseBook(findings);
  if (book === undefined) return { absent: NO_PURSES };
  const all = options.map((option) => ({
    option,
    spending: leverSpending(book, { baseline, option }),
    bodies: publicBodies(book).map((body) => paybackOf(book, { baseline, option }, body)),
  }));
  const touched = (body: string) =>
    all.some(({ bodies }) => bodies.some((one) => one.body === body && one.affected));
  const kept = all.map(({ option, spending, bodies }) => ({
    option,
    spending,
    bodies: bodies.filter(({ body }) => touched(body)),
  }));
  if (kept.every(({ bodies }) => bodies.length === 0)) {
    return { absent: 'no option moves cash of a public body' };
  }
  return { findings, futures: book.futures, options: kept };
}

function draw(paper: Paper, data: PaybackData): Chart {
  const { findings, futures, options } = data;
  const { manifest, baseline } = findings;
  const amounts = options.flatMap(({ bodies }) =>
    bodies.flatMap(({ years }) => years.flatMap(({ p10, p90 }) => [p10, p90])),
  );
  const denomination = denominationOf(amounts);
  const title = paybackTitle(data);
  const subtitle = [
    `${denomination.short} of cash saved since the start, beyond ${baseline}`,
    `${manifest.place}; ${isOneFuture(futures) ? '1 future' : `line: median, ${rangesOf('band', futures)}`}`,
  ];
  const alt = paybackAlt(data, title, denomination);
  const area = board(paper, { id, title, subtitle, alt, sources: scaleNote(findings) });
  drawPanels(area, panelsOf(data, paper.style.theme), denomination);
  return { id, title, subtitle, alt, svg: svgText(area), csv: paybackCsv(data) };
}

/** Of one option a panel a body; of several a panel an option, with the public bodies together. */
function panelsOf({ options }: PaybackData, theme: Theme): readonly PaybackPanel[] {
  const [first] = options;
  if (options.length === 1 && first !== undefined) {
    const together = (body: string) => Number(body === PUBLIC);
    return first.bodies
      .toSorted((a, b) => together(b.body) - together(a.body))
      .map((line) => ({
        name: bodyName(line.body),
        line,
        sign: signOf(theme, 0),
        unspent: unspentWords(first, line),
      }));
  }
  return options.flatMap((one, place) => {
    const line = one.bodies.at(-1);
    return line === undefined
      ? []
      : [
          {
            name: one.option,
            line,
            sign: signOf(theme, place),
            marked: true,
            unspent: unspentWords(one, line),
          },
        ];
  });
}

function drawPanels(
  { svg, left, right, top, bottom }: Board,
  panels: readonly PaybackPanel[],
  denomination: Denomination,
): void {
  const area = { x: left, y: top + 4, width: right - left, height: bottom - top - 4 };
  const { boxes, left: gone } = panelsIn(area, panels.length, leastPanel);
  const shown = panels.slice(0, boxes.length);
  const ends = shown.flatMap(({ line }) => line.years.flatMap(({ p10, p90 }) => [p10, p90]));
  const domain = [Math.min(0, ...ends), Math.max(0, ...ends)].map((gbp) => gbp / denomination.gbp);
  const scale = scaleLinear(domain[0] === domain[1] ? [-1, 1] : domain, [0, 1]);
  const ticks = scale.nice(3).ticks(3);
  const axisWidth = valueAxisWidth(ticks);
  shown.forEach((panel, n) => {
    const box = boxes[n];
    if (box !== undefined)
      drawPaybackPanel(svg, panel, box, { scale, ticks, axisWidth, denomination });
  });
  const ofOptions = panels.some(({ marked }) => marked === true);
  noteLeft(svg, area, ofOptions ? [gone, 'option', 'options'] : [gone, 'body', 'bodies']);
}
